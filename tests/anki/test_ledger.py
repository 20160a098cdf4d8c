"""The times of a build."""

from __future__ import annotations

from dataclasses import replace

import pytest

from quizgen.anki.ledger import STEP, Ledger, content_hash
from quizgen.anki.lock import Known, Lock, Locked, fact_of, generations
from quizgen.anki.note_types import fact
from quizgen.anki.notes import Maker, Note
from tests.anki import factory

NOW = factory.NOW


def note(fact_id: str = "one", answer: str = "Ann") -> Note:
    asked = factory.one("Who?", answer, fact=fact_id)
    return Maker("k", factory.COVER, {}).make(asked).notes[0]


def enter(ledger: Ledger, entered: Note) -> Locked:
    made = ledger.enter(entered)
    assert made is not None
    return made[1]


def locked(*notes: Note, now: int = NOW) -> Lock:
    ledger = Ledger(Lock("k"), now)
    for one in notes:
        enter(ledger, one)
        ledger.enter_fact(fact_of(one.id), "")
    ledger.enter_type(fact())
    return ledger.close()


@pytest.mark.parametrize(
    ("answer", "now", "modified"),
    [
        ("Ann", NOW + 50, NOW),
        ("Bob", NOW + 50, NOW + 50),
        ("Bob", NOW, NOW + 1),
        ("Bob", NOW - 50, NOW + 1),
        ("Ann", NOW - 50, NOW),
    ],
    ids=["unchanged", "changed", "same second", "clock went back", "unchanged, clock back"],
)
def test_unchanged_notes_keep_their_time_and_changed_ones_get_a_later(
    answer: str, now: int, modified: int
) -> None:
    ledger = Ledger(locked(note()), now)
    assert enter(ledger, note(answer=answer)).modified == modified


def test_new_and_changed_notes_are_counted() -> None:
    ledger = Ledger(locked(note("a"), note("b")), NOW + 1)
    for one in (note("a"), note("b", "Bob"), note("c")):
        enter(ledger, one)
    assert (ledger.new, ledger.changed) == (1, 1)


def test_a_fact_keeps_the_number_of_the_build_that_first_had_it() -> None:
    lock = locked(note("a"))
    for name in "bc":  # two more builds in the same second
        ledger = Ledger(lock, NOW)
        ledger.enter_fact("a", "changed\n words")
        ledger.enter_fact(name, "new")
        ledger.enter_fact(f"only on paper {name}", "")
        lock = ledger.close()
    assert generations(lock) == {
        "a": 1,
        "b": 2,
        "only on paper b": 2,
        "c": 3,
        "only on paper c": 3,
    }
    assert lock.facts["a"] == Known(1, "changed words")


def test_a_build_without_a_change_is_not_counted() -> None:
    lock = locked(note("a"))
    ledger = Ledger(lock, NOW + 50)
    enter(ledger, note("a"))
    ledger.enter_fact("a", "")
    assert ledger.close() == lock
    assert lock.build == 1


def test_a_note_type_is_stamped_like_a_note() -> None:
    lock = locked(note())
    assert Ledger(lock, NOW + 50).enter_type(fact()) == NOW
    other = replace(fact(), css="other")
    assert Ledger(lock, NOW + 50).enter_type(other) == NOW + 50
    assert Ledger(lock, NOW - 50).enter_type(other) == NOW + 1


def test_a_note_that_is_not_built_keeps_its_line() -> None:
    lock = locked(note("a"), note("b"))
    ledger = Ledger(lock, NOW + 1)
    enter(ledger, note("b"))
    assert ledger.close() == lock


def test_numbers_are_unique_stable_in_file_order_and_not_in_the_future() -> None:
    first = locked(note("a"), note("b"))
    ledger = Ledger(first, NOW)
    entries = [enter(ledger, note(i)) for i in "cba"]
    numbers = {e.id: e.first for e in entries}
    assert numbers["a"] + STEP == numbers["b"]
    assert numbers["b"] + STEP == numbers["c"]
    assert max(numbers.values()) + STEP < NOW * 1000
    assert {e.id: e.first for e in first.notes.values()}.items() <= numbers.items()


def test_two_notes_that_a_merge_gave_one_number_are_told_apart() -> None:
    ours, theirs = locked(note("a")), locked(note("b"))
    merged = Lock("k", {**ours.notes, **theirs.notes}, ours.note_types)
    ledger = Ledger(merged, NOW + 1)
    one, other = enter(ledger, note("a")), enter(ledger, note("b"))
    assert abs(one.first - other.first) >= STEP
    assert one.modified == other.modified == NOW


def test_the_same_note_twice_is_refused() -> None:
    ledger = Ledger(Lock("k"), NOW)
    enter(ledger, note())
    assert ledger.enter(note()) is None


def test_the_content_hash_covers_fields_and_tags_and_nothing_else() -> None:
    one = note()
    same = replace(one, turn=one.turn._replace(round=7), where_in_file="x:9", guid="other")
    assert content_hash(same) == content_hash(one)
    assert content_hash(replace(one, tags=("t",))) != content_hash(one)
    for n in range(len(one.fields)):
        fields = (*one.fields[:n], one.fields[n] + "!", *one.fields[n + 1 :])
        assert content_hash(replace(one, fields=fields)) != content_hash(one)


def test_a_golden_content_hash() -> None:
    bare = replace(note(), fields=("one", "Ann", ""), tags=("quizgen::tag::a",))
    assert content_hash(bare) == "347f5efb53ff7454"
