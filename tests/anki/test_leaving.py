"""Facts that leave, return, or get another id, as a learner's own Anki takes it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from quizgen.anki.lock import Known, Lock, Locked
from quizgen.anki.renames import likely, renamed
from quizgen.anki.tombstones import Farewell
from tests.anki import factory
from tests.anki.engine import learner, visible
from tests.anki.test_updates import FIRST, NOTHING, Story

DAY = 86_400
RETIRED = "quizgen::retired"


@pytest.fixture
def story(tmp_path: Path) -> Iterator[Story]:
    with learner(tmp_path / "learner") as made:
        yield Story(tmp_path, made)


def on_day(number: int) -> int:
    return factory.NOW + number * DAY


MEETING = ["hegseth-meets-dong", "hegseth-meets-dong/cloze"]
MEETING_CARDS = 5


def test_empty_cards_takes_what_has_left(story: Story) -> None:
    story.release(FIRST, on_day(0))
    before = story.review_everything()
    built, log = story.release(FIRST[1:], on_day(1), releases=3)
    assert (built.retired, built.tombstones, built.changed) == (2, 2, 0)
    assert log == NOTHING | {"updated": 2, "duplicate": 3}
    assert story.learner.tagged(RETIRED) == MEETING
    assert story.learner.fields(MEETING[0])["Status"] == "Retired on 18 December 2025."
    assert story.histories() == before
    assert story.learner.empty_cards() == MEETING_CARDS
    left = {card.note for card in story.learner.cards()}
    assert left == {"deconflict", "deconflict/completion", "sensitive-issue/ask"}


def test_until_then_the_card_asks_nothing_and_the_note_says_what_to_look_at(story: Story) -> None:
    story.release(FIRST, on_day(0))
    farewell = {"hegseth-meets-dong": Farewell("1 January 2026", "sensitive-issue")}
    story.release(FIRST[1:], on_day(1), releases=3, farewells=farewell)
    for card in story.learner.cards():
        if card.note in MEETING:
            assert "Dong Jun" not in visible(card.front + card.back)
    for note in MEETING:
        assert story.learner.fields(note)["Status"] == (
            "Retired on 1 January 2026. See sensitive-issue: The most sensitive issue is Taiwan."
        )


def test_a_question_that_is_asked_no_more_points_to_its_fact(story: Story) -> None:
    meeting = factory.meeting()
    story.release([meeting], on_day(0))
    without_cloze = meeting._replace(questions=meeting.questions[:3])
    built, log = story.release([without_cloze], on_day(1), releases=3)
    assert (built.retired, log) == (1, NOTHING | {"updated": 1, "duplicate": 1})
    status = story.learner.fields("hegseth-meets-dong/cloze")["Status"]
    assert status == (
        "Retired on 18 December 2025. See hegseth-meets-dong: "
        "Pete Hegseth met Dong Jun in Malaysia on 31 October 2025."
    )
    assert story.learner.empty_cards() == 2
    assert story.learner.cards()


def test_who_returns_lives_again_with_its_history(story: Story) -> None:
    story.release(FIRST, on_day(0))
    before = story.review_everything()
    story.release(FIRST[1:], on_day(1), releases=3)
    built, log = story.release(FIRST, on_day(2), releases=3)
    assert (built.new, built.changed, built.tombstones) == (0, 2, 0)
    assert log == NOTHING | {"updated": 2, "duplicate": 3}
    assert story.histories() == before
    assert story.learner.tagged(RETIRED) == []
    assert story.learner.empty_cards() == 0


def test_who_returns_after_its_cards_were_removed_is_new(story: Story) -> None:
    story.release(FIRST, on_day(0))
    story.release(FIRST[1:], on_day(1), releases=3)
    story.learner.empty_cards()
    _, log = story.release(FIRST, on_day(2), releases=3)
    assert log == NOTHING | {"new": 2, "duplicate": 3}


def test_tombstones_go_after_the_releases_that_the_recipe_says(story: Story) -> None:
    story.release(FIRST, on_day(0))
    kept = []
    for day in range(1, 6):
        more = [factory.one("Who?", "Ann", fact=f"more-{day}")]
        built, _ = story.release([*FIRST[1:], *more], on_day(day), releases=3)
        kept.append(sorted({n.id for n in built.lock.notes.values() if n.retired}))
        assert built.tombstones == {1: 2, 2: 3, 3: 4, 4: 3, 5: 3}[day]
    assert kept[-1][-2:] == ["more-3", "more-4"]  # the lines of the lock stay for ever


def test_builds_of_one_day_are_one_release_and_no_change_is_none(story: Story) -> None:
    story.release(FIRST, on_day(0))
    story.release(FIRST[1:], on_day(1), releases=1)
    again, _ = story.release(FIRST[1:], on_day(2), releases=1)
    assert again.tombstones == 2
    extra = factory.one("Who?", "Ann")
    same_day, _ = story.release([*FIRST[1:], extra], on_day(1) + 60, releases=1)
    assert same_day.tombstones == 2
    later, _ = story.release(FIRST[1:], on_day(2), releases=1)
    assert later.tombstones == 1


def test_with_no_tombstones_a_lock_still_knows_what_left(story: Story) -> None:
    story.release(FIRST, on_day(0))
    built, log = story.release(FIRST[1:], on_day(1))
    assert (built.retired, built.tombstones, log) == (2, 0, NOTHING | {"duplicate": 3})
    back, log = story.release(FIRST, on_day(2))
    assert (back.new, back.changed, log) == (0, 0, NOTHING | {"duplicate": 5})


# Another id


def test_another_id_keeps_guid_and_history_of_every_note(story: Story) -> None:
    story.release(FIRST, on_day(0))
    before = story.review_everything()
    moved = [factory.meeting(fact="malaysia-meeting"), *FIRST[1:]]
    built, log = story.release(
        moved, on_day(1), releases=3, earlier={"malaysia-meeting": ["hegseth-meets-dong"]}
    )
    assert (built.new, built.changed, built.retired) == (0, 2, 0)
    assert log == NOTHING | {"updated": 2, "duplicate": 3}
    assert story.histories() == {
        key.replace("hegseth-meets-dong", "malaysia-meeting"): history
        for key, history in before.items()
    }
    again, log = story.release(moved, on_day(2), releases=3)
    assert (again.changed, log) == (0, NOTHING | {"duplicate": 5})


def test_two_renames_in_a_row(story: Story) -> None:
    story.release([factory.meeting(fact="a")], on_day(0))
    story.release([factory.meeting(fact="b")], on_day(1), earlier={"b": ["a"]})
    built, log = story.release([factory.meeting(fact="c")], on_day(2), earlier={"c": ["b", "a"]})
    assert (built.new, log["new"], log["updated"]) == (0, 0, 2)


def test_an_old_id_may_be_given_to_another_fact_later(story: Story) -> None:
    story.release([factory.meeting(fact="a")], on_day(0))
    story.release([factory.meeting(fact="b")], on_day(1), earlier={"b": ["a"]})
    other = factory.one("Who?", "Ann", fact="a")
    both = [factory.meeting(fact="b"), other]
    built, log = story.release(both, on_day(2))
    assert (built.new, log) == (1, NOTHING | {"new": 1, "duplicate": 2})
    again, log = story.release(both, on_day(3))
    assert (again.new, log) == (0, NOTHING | {"duplicate": 3})


def test_an_old_id_given_a_release_late_brings_the_history_back(story: Story) -> None:
    story.release(FIRST, on_day(0))
    before = story.review_everything()
    moved = [factory.meeting(fact="malaysia-meeting"), *FIRST[1:]]
    built, _ = story.release(moved, on_day(1), releases=3)
    assert (built.new, built.retired) == (2, 2)
    earlier = {"malaysia-meeting": ["hegseth-meets-dong"]}
    built, log = story.release(moved, on_day(2), releases=3, earlier=earlier)
    assert (built.new, built.changed, built.retired) == (0, 2, 2)
    assert log == NOTHING | {"updated": 4, "duplicate": 3}
    story.learner.empty_cards()
    after = story.histories()
    assert {key.replace("hegseth-meets-dong", "malaysia-meeting") for key in before} == set(after)
    assert {reps for reps, _, _ in after.values()} == {1}
    again, _ = story.release(moved, on_day(3), releases=3, earlier=earlier)
    assert (again.changed, again.retired) == (0, 0)


def lock(*facts: tuple[str, int, int, str]) -> Lock:
    """Give a lock of facts, each with one note: id, first build, build of retirement, sentence."""
    notes = {
        f"guid-of-{fact}": Locked(fact, "fact", "0" * 16, 1, 1, retired)
        for fact, _, retired, _ in facts
    }
    known = {fact: Known(build, sentence) for fact, build, _, sentence in facts}
    return Lock("k", notes, {}, known, 9)


@pytest.mark.parametrize(
    ("old", "moves"),
    [
        (lock(("a", 1, 0, "")), True),
        (lock(("a", 1, 2, "")), True),
        (lock(("a", 1, 2, ""), ("b", 2, 0, "")), True),
        (lock(("a", 1, 0, ""), ("b", 1, 0, "")), False),
        (lock(("a", 1, 5, ""), ("b", 2, 0, "")), False),
        (lock(("b", 2, 0, "")), False),
    ],
    ids=[
        "the usual case",
        "after its tombstone",
        "one build late",
        "two facts become one",
        "two facts lived side by side",
        "an id that was never built",
    ],
)
def test_which_history_a_renamed_fact_has(old: Lock, moves: bool) -> None:  # noqa: FBT001 - a case
    made = renamed(old, {"b": ["a"]})
    guid = next((g for g, note in made.notes.items() if note.id == "b"), "")
    assert (guid == "guid-of-a") == moves
    assert renamed(made, {"b": ["a"]}) == made


OLD = "Pete Hegseth met Dong Jun in Malaysia on 31 October 2025."


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        (OLD, True),
        ("Pete Hegseth met Dong Jun in Kuala Lumpur on 31 October 2025.", True),
        ("Dong Jun met Pete Hegseth in Malaysia on 1 November 2025.", True),
        ("Pete Hegseth met Dong Jun on the telephone in September.", False),
        ("Taiwan is the most sensitive issue.", False),
        ("", False),
    ],
)
def test_a_fact_that_reads_like_one_that_left(sentence: str, found: bool) -> None:  # noqa: FBT001 - a case
    before = lock(("meeting", 1, 0, OLD), ("stays", 1, 0, OLD))
    after = lock(("meeting", 1, 2, OLD), ("stays", 1, 0, OLD), ("talks", 2, 0, sentence))
    assert likely(before, after) == ({"talks": "meeting"} if found else {})


def test_a_script_without_blanks_is_compared_by_its_characters() -> None:
    before = lock(("a", 1, 0, "董军在马来西亚会见了赫格塞思。"))
    after = lock(("a", 1, 2, ""), ("b", 2, 0, "董军在吉隆坡会见了赫格塞思。"))
    assert likely(before, after) == {}
    nearer = lock(("a", 1, 2, ""), ("b", 2, 0, "董军在马来西亚会晤了赫格塞思。"))
    assert likely(before, nearer) == {"b": "a"}


def test_no_old_fact_is_proposed_twice() -> None:
    before = lock(("a", 1, 0, OLD))
    after = lock(("a", 1, 2, OLD), ("b", 2, 0, OLD), ("c", 2, 0, OLD))
    assert likely(before, after) == {"b": "a"}
