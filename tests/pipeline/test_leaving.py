"""What is said where a fact leaves, or has another id, in the words of the fact file."""

from __future__ import annotations

from pathlib import Path

import pytest

from quizgen.anki.lock import Lock
from quizgen.anki.lock_text import parse
from quizgen.pipeline.report import DeckReport
from tests.pipeline.books import MOON, NOW, write
from tests.pipeline.running import build, built

DAY = 86_400
RETIRED = "    source: report\n    retired: 2026-01-31\n    replaced_by: last-step\n"


def lock_of(book: Path) -> Lock:
    text = (book.parent / "decks" / "moon-landings.lock").read_text(encoding="utf-8")
    lock = parse(text, "moon-landings.lock").value
    assert lock is not None
    return lock


def deck(book: Path, now: int) -> DeckReport:
    report = built(book, now).deck
    assert report is not None
    return report


def guids(lock: Lock, fact: str) -> set[str]:
    return {g for g, note in lock.notes.items() if note.id.partition("/")[0] == fact}


@pytest.fixture
def book(tmp_path: Path) -> Path:
    path = write(tmp_path)
    built(path)
    return path


def test_a_new_id_without_a_word_of_the_old_one_is_a_warning_with_the_line_to_type(
    book: Path,
) -> None:
    write(book.parent, MOON.replace("id: first-step", "id: armstrong-steps-out"))
    (found,) = build(book, NOW + DAY).findings
    assert (found.slug, found.level.value, found.place.line) == ("likely-rename", "warning", 26)
    assert (
        found.message == "`armstrong-steps-out` is new and reads like `first-step`, which is gone"
    )
    assert "add `was: first-step` here" in found.hint


def test_the_line_that_is_advised_keeps_the_history(book: Path) -> None:
    before = lock_of(book)
    moved = MOON.replace("id: first-step", "id: armstrong-steps-out\n    was: first-step")
    write(book.parent, moved)
    report = deck(book, NOW + DAY)
    assert (report.new, report.retired) == (0, 0)
    after = lock_of(book)
    assert guids(after, "armstrong-steps-out") == guids(before, "first-step")
    assert after.facts.keys() == (before.facts.keys() - {"first-step"}) | {"armstrong-steps-out"}
    assert after.facts["armstrong-steps-out"].build == 1


def test_a_persons_old_name_keeps_the_history_of_the_roles(book: Path) -> None:
    before = lock_of(book)
    name = "  Gene Cernan: {role: commander of Apollo 17, source: report"
    old = "  Eugene Cernan: {role: commander of Apollo 17, source: report"
    text = MOON.replace("who: Eugene Cernan", "who: Gene Cernan")
    write(book.parent, text.replace(old, name))
    (found,) = build(book, NOW + DAY, paper="none").findings
    assert found.message.startswith("`people:gene-cernan` is new")
    assert "add `was: eugene-cernan` here" in found.hint
    assert found.place.line == 14
    write(book.parent, text.replace(old, f"{name}, was: eugene-cernan"))
    build(book, NOW + 2 * DAY)
    assert guids(lock_of(book), "people:gene-cernan") == guids(before, "people:eugene-cernan")


def test_a_fact_that_is_retired_leaves_a_tombstone(book: Path) -> None:
    text = MOON.replace("    at: the first crewed landing\n", "")
    head, mark, tail = text.partition("  - id: first-step")
    write(book.parent, head + mark + tail.replace("    source: report\n", RETIRED, 1))
    report = deck(book, NOW + DAY)
    assert report.retired == report.tombstones == len(guids(lock_of(book), "first-step")) > 0
    assert report.new == 0


def test_tombstones_are_carried_for_the_releases_of_the_recipe(book: Path) -> None:
    recipe = write(book.parent / "decks", "tombstones: 2\n", "moon-landings.yaml")
    without = MOON[: MOON.index("  - id: samples")]
    write(book.parent, without)
    counts = []
    for day in range(1, 5):
        extra = f"  - {{id: more-{day}, ask: What is {day}?, answer: x, source: report}}\n"
        without += extra
        write(book.parent, without)
        counts.append(deck(book, NOW + day * DAY).tombstones)
    assert counts == [1, 1, 0, 0]
    recipe.write_text("tombstones: 0\n", encoding="utf-8")
    write(book.parent, without.replace(extra, ""))
    report = deck(book, NOW + 5 * DAY)
    assert report.retired > report.tombstones == 0


@pytest.mark.parametrize(
    ("step", "launch", "message"),
    [
        ("launch", "", "`launch` is in use"),
        ("first-step", "", "`first-step` is the present id"),
        ("flight", "flight", "`flight` was already the old id of `launch`"),
    ],
    ids=["a living id", "its own id", "claimed twice"],
)
def test_an_old_id_belongs_to_one_fact_of_the_past(
    book: Path, step: str, launch: str, message: str
) -> None:
    text = MOON.replace("id: first-step\n", f"id: first-step\n    was: {step}\n")
    if launch:
        text = text.replace("id: launch\n", f"id: launch\n    was: {launch}\n")
    write(book.parent, text)
    (found,) = build(book).findings
    assert (found.slug, found.message) == ("reused-id", message)
