"""Golden guids: learners' histories hang on them, so these values never change."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizgen.anki.guid import deck_id, guid


@pytest.mark.parametrize(
    ("key", "note", "note_type", "golden"),
    [
        ("us-china-defence-talks", "hegseth-meets-dong", "fact", "TESOYMGrRJvZtNfj"),
        ("us-china-defence-talks", "hegseth-meets-dong/cloze", "cloze", "k4Yc9RUymtESVZQB"),
        ("us-china-defence-talks", "sensitive-issue/ask", "question", "Cg53og0kxImQPrdD"),
        ("élections", "people:李在明", "fact", "ySaTo0BQOeZzc4OJ"),
    ],
)
def test_golden_guids(key: str, note: str, note_type: str, golden: str) -> None:
    assert guid(key, note, note_type) == golden


def test_golden_deck_ids() -> None:
    assert deck_id("us-china-defence-talks") == 1234334720461
    assert deck_id("x") == 1074535005520


@pytest.mark.parametrize(
    ("left", "right"),
    [
        (("a", "b", "fact"), ("a", "b", "cloze")),
        (("a", "b", "fact"), ("ab", "", "fact")),
        (("a__b", "c", "fact"), ("a", "b__c", "fact")),
        (("1:a", "b", "fact"), ("1", "a1:b", "fact")),
    ],
    ids=["note type", "border", "separator", "length mark"],
)
def test_parts_do_not_run_together(left: tuple[str, str, str], right: tuple[str, str, str]) -> None:
    assert guid(*left) != guid(*right)


@given(st.text(), st.text())
def test_every_guid_is_sixteen_letters_and_digits(key: str, note: str) -> None:
    made = guid(key, note, "fact")
    assert len(made) == 16
    assert made.isascii()
    assert made.isalnum()


@given(st.text())
def test_no_deck_is_the_default_one(key: str) -> None:
    assert 10**12 <= deck_id(key) < 1.55 * 10**12
