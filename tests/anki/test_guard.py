"""What the guard refuses is what the real Anki would put into conflict, and nothing else."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from quizgen.anki.deck import Built, write_deck
from quizgen.anki.guard import moved
from quizgen.anki.lock import Lock
from quizgen.anki.note_types import NoteType, all_types
from tests.anki import factory
from tests.anki.engine import learner

LATER = factory.NOW + 86_400
Change = Callable[[NoteType], NoteType]


def changed(change: Change) -> tuple[NoteType, ...]:
    """Give the note types with a change to the first one, Fact."""
    first, *others = all_types()
    return (change(first), *others)


def named(note_type: NoteType) -> NoteType:
    fields = [f._replace(name="Colour") if f.name == "Spare 1" else f for f in note_type.fields]
    return replace(note_type, fields=tuple(fields))


def swapped(note_type: NoteType) -> NoteType:
    one, other, *rest = note_type.fields[1:]
    return replace(note_type, fields=(note_type.fields[0], other, one, *rest))


CHANGES: list[tuple[str, Change, bool]] = [
    ("nothing", lambda t: t, False),
    ("the style", lambda t: replace(t, css=t.css + "/* new */"), False),
    ("the name of a spare field", named, False),
    (
        "the text of a template",
        lambda t: replace(
            t, templates=(t.templates[0]._replace(back=t.templates[0].back + "!"), *t.templates[1:])
        ),
        False,
    ),
    ("a template less", lambda t: replace(t, templates=t.templates[:-1]), True),
    ("two fields in another order", swapped, True),
    (
        "another id for a field",
        lambda t: replace(t, fields=(*t.fields[:-1], t.fields[-1]._replace(id=7))),
        True,
    ),
]


def build(target: Path, lock: Lock, now: int, answer: str) -> Built:
    asked = [factory.one("Who?", answer)]
    return write_deck(target, key=factory.KEY, cover=factory.COVER, asked=asked, lock=lock, now=now)


@pytest.mark.parametrize(("name", "change", "refused"), CHANGES, ids=[c[0] for c in CHANGES])
def test_the_guard_knows_what_anki_would_put_into_conflict(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str, change: Change, *, refused: bool
) -> None:
    first = build(tmp_path / "first.apkg", Lock(factory.KEY), factory.NOW, "Ann")
    types = changed(change)
    assert bool(list(moved(first.lock, types))) == refused, name

    # What Anki itself says, where the guard is not asked.
    monkeypatch.setattr("quizgen.anki.package.all_types", lambda: types)
    monkeypatch.setattr("quizgen.anki.deck.all_types", lambda: types)
    monkeypatch.setattr("quizgen.anki.guard.moved", lambda *_: ())
    build(tmp_path / "next.apkg", first.lock, LATER, "Bob")
    with learner(tmp_path / "learner") as made:
        made.take(tmp_path / "first.apkg")
        log = made.take(tmp_path / "next.apkg")
    assert (log["conflicting"], log["updated"]) == ((1, 0) if refused else (0, 1))


def test_a_build_that_moves_the_schema_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = build(tmp_path / "first.apkg", Lock(factory.KEY), factory.NOW, "Ann")
    types = changed(swapped)
    monkeypatch.setattr("quizgen.anki.deck.all_types", lambda: types)
    built = build(tmp_path / "next.apkg", first.lock, LATER, "Bob")
    (found,) = built.findings
    assert (found.slug, found.place.file) == ("schema-moved", f"{factory.KEY}.lock")
    assert built.lock == first.lock
    assert not (tmp_path / "next.apkg").exists()


def test_a_lock_that_does_not_say_is_believed_and_then_says(tmp_path: Path) -> None:
    first = build(tmp_path / "first.apkg", Lock(factory.KEY), factory.NOW, "Ann").lock
    silent = {key: stamp._replace(schema="") for key, stamp in first.note_types.items()}
    built = build(tmp_path / "a.apkg", replace(first, note_types=silent), LATER, "Ann")
    assert built.findings == ()
    assert built.lock.note_types == first.note_types
