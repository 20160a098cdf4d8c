"""Dates and numbers out of options, as they are read to be put in order."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizgen.facts import edtf
from quizgen.facts.moment import Moment
from quizgen.questions.audit.chance import bound, too_few
from quizgen.questions.english import dates
from quizgen.questions.values import moment, ranks


@pytest.mark.parametrize(
    "text",
    [
        "2025-10-31", "2025-10", "2025", "196X", "19XX", "2025-12-15/2025-12-16", "1914/1918",
        "2024-05/2024-07", "-0043", "2025-11-30/2025-12-02", "1962-10~",
    ],
)  # fmt: skip
def test_a_date_in_words_is_read_back(text: str) -> None:
    typed = edtf.parse(text)
    assert isinstance(typed, Moment)
    read = moment(dates.answer(typed))
    assert read
    assert read.overlaps(typed)
    assert typed.approximate or (read.low, read.high) == (typed.low, typed.high)


@given(st.text(max_size=20))
def test_any_text_is_read_or_refused(text: str) -> None:
    moment(text)
    ranks((text, text))


@pytest.mark.parametrize(
    ("texts", "ordered"),
    [
        pytest.param(("2 May 2024", "3 May 2024"), True, id="days"),
        pytest.param(("1,200 km", "800 km"), True, id="numbers of one unit"),
        pytest.param(("12 km", "8 tons"), False, id="two units"),
        pytest.param(("Rome", "2024"), False, id="a place and a year"),
        pytest.param(("−5", "3.5"), True, id="below zero"),
    ],
)
def test_what_has_an_order(texts: tuple[str, str], ordered: bool) -> None:  # noqa: FBT001 - a case
    assert (ranks(texts) is not None) is ordered


def test_the_bound_is_that_of_the_tables() -> None:
    # One-sided 99 % points of the binomial distribution: P(X > 59) = 0.0084 in 100 throws of a coin
    # whose chance is a half is the textbook's 62; of 10 throws, 9.
    assert bound(100, 0.5) == 62
    assert bound(10, 0.5) == 9
    assert bound(0, 0.5) == 0
    assert too_few(20, 1 / 3)
    assert not too_few(200, 1 / 3)
