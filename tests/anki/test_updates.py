"""What a second build does to a learner: only what changed changes, and no history is lost."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from quizgen.anki.deck import Built
from quizgen.anki.lock import Lock
from quizgen.questions.model import Asked
from tests.anki import factory
from tests.anki.engine import Learner, learner

LATER = factory.NOW + 86_400
NOTHING = {"new": 0, "updated": 0, "duplicate": 0, "conflicting": 0}


class Story:
    """A learner who takes build after build of one deck."""

    def __init__(self, folder: Path, made: Learner) -> None:
        self.learner = made
        self._folder = folder
        self._lock = Lock(factory.KEY)

    def release(self, asked: list[Asked], now: int) -> tuple[Built, dict[str, int]]:
        target = self._folder / "deck.apkg"
        built = factory.write(target, asked, lock=self._lock, now=now)
        self._lock = built.lock
        return built, self.learner.take(target)

    def review_everything(self) -> dict[str, tuple[int, int, int]]:
        col = self.learner.col
        for card_id in sorted(col.find_cards("")):
            card = col.get_card(card_id)
            card.start_timer()
            states = col._backend.get_scheduling_states(card_id)
            answer = col.sched.build_answer(card=card, states=states, rating=3)
            col.sched.answer_card(answer)
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
    whom = replace(asked.questions[0], answer="Admiral Dong Jun")
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
    assert after.keys() - before.keys() == {"hegseth-meets-dong/cloze 0"}
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
