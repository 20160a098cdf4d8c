"""What a second build does to a learner: only what changed changes, and no history is lost."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator, Mapping, Sequence
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from types import MappingProxyType
from zipfile import ZipFile

import pytest

from quizgen.anki.deck import Built
from quizgen.anki.frozen import KINDS, PROMPT_OF
from quizgen.anki.lock import Lock
from quizgen.anki.note_types import NoteType, all_types, fact
from quizgen.anki.renames import renamed
from quizgen.anki.tombstones import Farewell
from quizgen.anki.verify import verify
from quizgen.questions.model import Asked
from tests.anki import factory
from tests.anki.engine import Learner, learner, visible

LATER = factory.NOW + 86_400
GOOD = 3
NOTHING = {"new": 0, "updated": 0, "duplicate": 0, "conflicting": 0}


class Story:
    """A learner who takes build after build of one deck."""

    def __init__(self, folder: Path, made: Learner) -> None:
        self.learner = made
        self._folder = folder
        self._lock = Lock(factory.KEY)

    def release(
        self,
        asked: list[Asked],
        now: int,
        *,
        releases: int = 0,
        farewells: Mapping[str, Farewell] = factory.NO_FAREWELLS,
        earlier: Mapping[str, Sequence[str]] = MappingProxyType({}),
    ) -> tuple[Built, dict[str, int]]:
        target = self._folder / "deck.apkg"
        lock = renamed(self._lock, earlier)
        built = factory.write(
            target, asked, lock=lock, now=now, releases=releases, farewells=farewells
        )
        assert verify(target, built) == ()
        self._lock = built.lock
        return built, self.learner.take(target)

    def review_everything(self) -> dict[str, tuple[int, int, int]]:
        col = self.learner.col
        for card_id in sorted(col.find_cards("")):
            card = col.get_card(card_id)
            card.start_timer()
            col.sched.answerCard(card, GOOD)
        return self.histories()

    def histories(self) -> dict[str, tuple[int, int, int]]:
        col = self.learner.col
        cards = [col.get_card(i) for i in col.find_cards("")]
        return {f"{c.note().fields[0]} {c.ord}": (c.reps, c.ivl, c.due) for c in cards}


@pytest.fixture
def story(tmp_path: Path) -> Iterator[Story]:
    with learner(tmp_path / "learner") as made:
        yield Story(tmp_path, made)


FIRST = [factory.meeting(), factory.quotation(), factory.by_hand()]


def corrected() -> Asked:
    """Give the meeting with another answer to one question."""
    asked = factory.meeting()
    whom = asked.questions[0]._replace(answer="Admiral Dong Jun")
    return Asked(asked.statement, (whom, *asked.questions[1:]), ())


def test_the_same_build_again_changes_nothing(story: Story) -> None:
    story.release(FIRST, factory.NOW)
    before = story.review_everything()
    built, log = story.release(FIRST, LATER)
    assert (built.new, built.changed) == (0, 0)
    assert log == NOTHING | {"duplicate": 5}
    assert story.histories() == before


def test_a_corrected_answer_arrives_in_place_and_keeps_the_review(story: Story) -> None:
    story.release(FIRST, factory.NOW)
    before = story.review_everything()
    assert {reps for reps, _, _ in before.values()} == {1}
    built, log = story.release([corrected(), *FIRST[1:]], LATER)
    assert (built.new, built.changed) == (0, 1)
    assert log == NOTHING | {"updated": 1, "duplicate": 4}
    fields = story.learner.fields("hegseth-meets-dong")
    assert fields["whom answer"] == "Admiral Dong Jun"
    assert story.histories() == before


def test_a_correction_within_the_same_second_arrives_too(story: Story) -> None:
    story.release(FIRST, factory.NOW)
    _, log = story.release([corrected(), *FIRST[1:]], factory.NOW)
    assert log["updated"] == 1


def test_a_learners_own_edit_and_tag_on_an_unchanged_note_survive(story: Story) -> None:
    story.release(FIRST, factory.NOW)
    col = story.learner.col
    (note_id,) = col.find_notes("Fact:deconflict")
    note = col.get_note(note_id)
    note["Extra"] = "my own words"
    note.tags.append("mine")
    col.update_note(note)
    story.release([corrected(), *FIRST[1:]], LATER)
    kept = col.get_note(note_id)
    assert kept["Extra"] == "my own words"
    assert "mine" in kept.tags


def test_a_kind_that_a_fact_gains_adds_a_card_and_moves_none(story: Story) -> None:
    story.release(FIRST, factory.NOW)
    before = story.review_everything()
    asked = factory.meeting()
    who = factory.ask(asked.statement, "who", "Who met Dong Jun in Malaysia?", "Pete Hegseth")
    more = Asked(asked.statement, (who, *asked.questions), ())
    _, log = story.release([more, *FIRST[1:]], LATER)
    assert log["updated"] == 1
    after = story.histories()
    assert after.keys() - before.keys() == {"hegseth-meets-dong 0"}
    assert {key: after[key] for key in before} == before


def test_a_deletion_that_a_sentence_gains_moves_no_other(story: Story) -> None:
    story.release(FIRST, factory.NOW)
    before = story.review_everything()
    text = "[who:Pete Hegseth] met Dong Jun in [where:Malaysia] on [when:31 October 2025]."
    about = factory.statement(text)
    blanks = tuple(factory.blank(about, field) for field in ("who", "where", "when"))
    questions = (*factory.meeting().questions[:3], *blanks)
    story.release([Asked(about, questions, ()), *FIRST[1:]], LATER)
    after = story.histories()
    assert after.keys() - before.keys() == {"hegseth-meets-dong/cloze 50"}
    assert {key: after[key] for key in before} == before


def test_facts_in_another_order_change_no_note(story: Story) -> None:
    story.release(FIRST, factory.NOW)
    built, log = story.release(FIRST[::-1], LATER)
    assert (built.new, built.changed) == (0, 0)
    assert log == NOTHING | {"duplicate": 5}


def test_a_fact_that_went_and_came_back_is_the_same_note(story: Story) -> None:
    story.release(FIRST, factory.NOW)
    before = story.review_everything()
    gone, _ = story.release(FIRST[1:], LATER)
    assert gone.notes == 3
    assert len(gone.lock.notes) == 5
    back, log = story.release(FIRST, LATER + 1)
    assert (back.new, back.changed) == (0, 0)
    assert log == NOTHING | {"duplicate": 5}
    assert story.histories() == before


def test_two_decks_with_one_fact_do_not_meet(story: Story, tmp_path: Path) -> None:
    story.release(FIRST, factory.NOW)
    factory.write(tmp_path / "other.apkg", FIRST, key="another-deck")
    assert story.learner.take(tmp_path / "other.apkg") == NOTHING | {"new": 5}


def test_a_spare_kind_can_be_put_to_use_by_a_later_release(story: Story, tmp_path: Path) -> None:
    story.release(FIRST, factory.NOW)
    before = story.review_everything()
    target = tmp_path / "deck.apkg"
    use_a_spare(target, "motive", {"hegseth-meets-dong": ("Why did they meet?", "To talk")})
    log = story.learner.take(target)
    assert log == NOTHING | {"updated": 1, "duplicate": 4}
    after = story.histories()
    assert after.keys() - before.keys() == {"hegseth-meets-dong 36"}
    assert {key: after[key] for key in before} == before
    card = story.learner.card("hegseth-meets-dong", "motive")
    assert visible(card.front) == "Why did they meet?"
    assert "To talk" in visible(card.back)


def use_a_spare(target: Path, kind: str, filled: dict[str, tuple[str, str]]) -> None:
    """Rename a spare kind in a package and fill it, as a later release of quizgen would."""
    with ZipFile(target) as package:
        database = Path(package.extract("collection.anki2", target.parent))
    with closing(sqlite3.connect(database)) as opened:
        (models,) = opened.execute("SELECT models FROM col").fetchone()
        later = json.loads(models.replace("spare-1", kind))
        later[str(fact().id)]["mod"] += 1
        opened.execute("UPDATE col SET models = ?", (json.dumps(later),))
        at = PROMPT_OF["spare-1"]
        ordinal = [k.name for k in KINDS].index("spare-1")
        for note_id, texts in filled.items():
            row = opened.execute("SELECT id, flds FROM notes WHERE sfld = ?", (note_id,)).fetchone()
            fields = row[1].split("\x1f")
            fields[at : at + 2] = texts
            opened.execute(
                "UPDATE notes SET flds = ?, mod = mod + 1 WHERE id = ?",
                ("\x1f".join(fields), row[0]),
            )
            opened.execute(
                "INSERT INTO cards SELECT id + 100, nid, did, ?, mod, usn, type, queue, due, ivl, "
                "factor, reps, lapses, left, odue, odid, flags, data FROM cards WHERE nid = ? LIMIT 1",
                (ordinal, row[0]),
            )
        opened.commit()
    with ZipFile(target, "w") as package:
        package.write(database, "collection.anki2")
        package.writestr("media", "{}")


def test_a_new_style_reaches_learners_and_touches_no_note(
    story: Story, monkeypatch: pytest.MonkeyPatch
) -> None:
    story.release(FIRST, factory.NOW)
    plain = fact()
    monkeypatch.setattr("quizgen.anki.package.all_types", lambda: restyled(all_types()))
    monkeypatch.setattr("quizgen.anki.deck.all_types", lambda: restyled(all_types()))
    built, log = story.release(FIRST, LATER)
    assert (built.new, built.changed) == (0, 0)
    assert log == NOTHING | {"duplicate": 5}
    assert story.learner.style("quizgen Fact") == plain.css + "/* new */"


def restyled(types: tuple[NoteType, ...]) -> tuple[NoteType, ...]:
    """Give the note types with the style sheet of a later release."""
    return tuple(replace(t, css=t.css + "/* new */") for t in types)
