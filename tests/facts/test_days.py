from __future__ import annotations

import datetime as dt
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizgen.facts.days import day_number, is_leap, month_length, reach
from quizgen.facts.moment import Date, Precision


@given(st.dates())
def test_day_numbers_are_those_of_datetime(day: dt.date) -> None:
    assert day_number(day.year, day.month, day.day) == day.toordinal()
    assert dt.date.fromordinal(day_number(day.year, day.month, day.day)) == day


@given(st.integers(-1_000_000, 1_000_000))
def test_every_day_of_a_year_follows_the_one_before(year: int) -> None:
    days = [
        day_number(year, month, day)
        for month in range(1, 13)
        for day in range(1, month_length(year, month) + 1)
    ]
    days.append(day_number(year + 1, 1, 1))
    assert all(later == earlier + 1 for earlier, later in pairwise(days))


@given(st.integers(-5000, 5000))
def test_the_calendar_repeats_after_400_years(year: int) -> None:
    assert day_number(year + 400, 1, 1) - day_number(year, 1, 1) == 146_097
    assert is_leap(year) == is_leap(year + 400)


def test_known_days_before_the_year_1() -> None:
    assert day_number(1, 1, 1) == 1
    assert day_number(0, 12, 31) == 0
    assert day_number(0, 1, 1) == -365  # year 0, which is 1 BCE, is a leap year
    # The Julian day number of 15 March 44 BCE in the proleptic Gregorian calendar is 1705428
    assert day_number(-43, 3, 15) == 1705428 - 1721425


@pytest.mark.parametrize(
    ("date", "pad", "days"),
    [
        pytest.param(Date(2025, 1, 1, Precision.DAY), 0, 1, id="a day"),
        pytest.param(Date(2025, 1, 1, Precision.DAY), 1, 3, id="a day padded"),
        pytest.param(Date(2024, 2, 0, Precision.MONTH), 0, 29, id="a leap February"),
        pytest.param(Date(2025, 1, 0, Precision.MONTH), 1, 31 + 31 + 28, id="a month padded"),
        pytest.param(Date(2023, 0, 0, Precision.YEAR), 1, 365 + 365 + 366, id="a year padded"),
        pytest.param(Date(1960, 0, 0, Precision.DECADE), 0, 3653, id="a decade"),
        pytest.param(Date(1900, 0, 0, Precision.CENTURY), 0, 36524, id="a century"),
        pytest.param(Date(-43, 0, 0, Precision.YEAR), 0, 365, id="44 BCE"),
    ],
)
def test_how_many_days_a_date_covers(date: Date, pad: int, days: int) -> None:
    low, high = reach(date, pad)
    assert high - low + 1 == days
