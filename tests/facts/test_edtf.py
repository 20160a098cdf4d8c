from __future__ import annotations

import datetime as dt
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizgen.facts.days import reach
from quizgen.facts.edtf import Fault, parse
from quizgen.facts.moment import OPEN, Moment, Precision

DAYS = st.dates().map(lambda d: f"{d.year:04d}-{d.month:02d}-{d.day:02d}")
MONTHS = st.builds("{:04d}-{:02d}".format, st.integers(0, 9999), st.integers(1, 12))
YEARS = st.one_of(
    st.integers(0, 9999).map("{:04d}".format),
    st.integers(1, 9999).map("-{:04d}".format),
    st.integers(10_000, 1_000_000).map("Y{}".format),
    st.integers(10_000, 1_000_000).map("Y-{}".format),
)
DECADES = st.integers(0, 999).map("{:03d}X".format)
CENTURIES = st.integers(0, 99).map("{:02d}XX".format)
PLAIN = st.one_of(DAYS, MONTHS, YEARS, DECADES, CENTURIES)
MARKED = st.builds("{}{}".format, PLAIN, st.sampled_from(["", "~", "?", "%"]))


def moment(text: str) -> Moment:
    found = parse(text)
    assert isinstance(found, Moment), found
    return found


def day(text: str) -> int:
    return dt.date.fromisoformat(text).toordinal()


@st.composite
def moments(draw: st.DrawFn) -> Moment:
    """Give any moment: a date, or an interval with ends in order, open or unknown."""
    first, second = moment(draw(MARKED)), moment(draw(MARKED))
    shape = draw(st.sampled_from(["date", "closed", "from", "to"]))
    ends = draw(st.sampled_from(["", ".."]))
    if shape == "date":
        return first
    if shape == "from":
        return moment(f"{first.text}/{ends}")
    if shape == "to":
        return moment(f"{ends}/{first.text}")
    early, late = sorted((first, second), key=lambda m: m.high)
    found = parse(f"{early.text}/{late.text}")
    return found if isinstance(found, Moment) else late


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("2025-10-31", "2025-10-31", "2025-10-31"),
        ("2025-10", "2025-10-01", "2025-10-31"),
        ("2024-02", "2024-02-01", "2024-02-29"),
        ("2025", "2025-01-01", "2025-12-31"),
        ("2025-12-15/2025-12-16", "2025-12-15", "2025-12-16"),
        ("2004-06/2006", "2004-06-01", "2006-12-31"),
        ("196X", "1960-01-01", "1969-12-31"),
        ("19XX", "1900-01-01", "1999-12-31"),
        ("2004-XX", "2004-01-01", "2004-12-31"),
        ("1985-04-XX", "1985-04-01", "1985-04-30"),
        ("1985-XX-XX", "1985-01-01", "1985-12-31"),
        ("2025-10-31~", "2025-10-30", "2025-11-01"),
        ("1962-10~", "1962-09-01", "1962-11-30"),
        ("2025-01?", "2024-12-01", "2025-02-28"),
        ("1962%", "1961-01-01", "1963-12-31"),
        ("196X?", "1950-01-01", "1979-12-31"),
        ("2004-06~/2006", "2004-05-01", "2006-12-31"),
        ("2004-06/2006?", "2004-06-01", "2007-12-31"),
    ],
)
def test_the_days_that_a_date_may_cover(text: str, low: str, high: str) -> None:
    found = moment(text)
    assert (found.low, found.high) == (day(low), day(high))
    assert found.text == text


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("2022-08/..", day("2022-08-01"), OPEN),
        ("2022/", day("2022-01-01"), OPEN),
        ("../2020", -OPEN, day("2020-12-31")),
        ("/2020-03", -OPEN, day("2020-03-31")),
    ],
)
def test_an_open_or_unknown_end_has_no_bound(text: str, low: int, high: int) -> None:
    found = moment(text)
    assert (found.low, found.high) == (low, high)
    assert found.is_interval
    assert None in (found.start, found.end)


@pytest.mark.parametrize(
    ("text", "year", "precision"),
    [
        ("-0043", -43, Precision.YEAR),
        ("0000", 0, Precision.YEAR),
        ("-0043-03-15", -43, Precision.DAY),
        ("0079-08", 79, Precision.MONTH),
        ("Y-17000", -17000, Precision.YEAR),
        ("Y12025", 12025, Precision.YEAR),
        ("196X", 1960, Precision.DECADE),
        ("00XX", 0, Precision.CENTURY),
    ],
)
def test_years_of_all_kinds(text: str, year: int, precision: Precision) -> None:
    found = moment(text)
    assert found.start is not None
    assert (found.start.year, found.precision) == (year, precision)


def test_years_before_the_year_1_are_in_order() -> None:
    texts = ["Y-17000", "-0044", "-0043-03-14", "-0043-03-15", "-0001", "0000", "0001", "Y12025"]
    found = [moment(text) for text in texts]
    assert sorted(found, key=lambda m: (m.low, m.high)) == found


@pytest.mark.parametrize(
    ("text", "approximate", "uncertain"),
    [
        ("2025", False, False),
        ("2025~", True, False),
        ("2025?", False, True),
        ("2025%", True, True),
        ("2024/2025?", False, True),
        ("2024~/2025?", True, True),
        ("2024%/..", True, True),
    ],
)
def test_marks_are_kept(text: str, approximate: bool, uncertain: bool) -> None:  # noqa: FBT001  # what the table expects
    found = moment(text)
    assert (found.approximate, found.uncertain) == (approximate, uncertain)


def test_an_interval_has_the_coarser_precision_of_its_ends() -> None:
    assert moment("2004-06-01/2006").precision is Precision.YEAR
    assert moment("../2006-03").precision is Precision.MONTH


def test_equal_texts_share_one_moment() -> None:
    assert parse("2025-10-31") is parse("2025-10-31")


@given(moments())
def test_low_is_never_after_high(found: Moment) -> None:
    assert -OPEN <= found.low <= found.high <= OPEN


@given(moments(), moments())
def test_two_moments_overlap_or_one_is_before_the_other(one: Moment, other: Moment) -> None:
    assert one.overlaps(other) == other.overlaps(one)
    assert one.overlaps(other) + one.before(other) + other.before(one) == 1


@given(moments())
def test_a_moment_overlaps_itself_and_is_not_before_itself(found: Moment) -> None:
    assert found.overlaps(found)
    assert not found.before(found)


@given(st.dates())
def test_a_day_lies_in_its_month_its_year_its_decade_its_century(date: dt.date) -> None:
    text = date.isoformat()
    forms = [text, text[:7], text[:4], f"{text[:3]}X", f"{text[:2]}XX"]
    nested = [moment(form) for form in forms]
    for inner, outer in pairwise(nested):
        assert outer.low <= inner.low
        assert inner.high <= outer.high
        assert outer.precision < inner.precision


@given(PLAIN, st.sampled_from("~?%"))
def test_a_mark_widens_on_both_sides(text: str, mark: str) -> None:
    plain, wide = moment(text), moment(text + mark)
    assert wide.low < plain.low
    assert plain.high < wide.high


@given(MARKED, MARKED)
def test_an_interval_reaches_from_its_start_to_its_end(first: str, second: str) -> None:
    found, start, end = parse(f"{first}/{second}"), moment(first), moment(second)
    if isinstance(found, Moment):
        assert (found.low, found.high) == (start.low, end.high)
        assert (found.start, found.end) == (start.start, end.end)
    else:
        assert found.message == "the interval ends before it starts"
        assert start.start is not None
        assert end.end is not None
        assert reach(end.end)[1] < reach(start.start)[0]


@given(st.text(alphabet="0123456789-/X~?%.YTabc ", max_size=14))
def test_any_text_gives_a_moment_or_a_fault_with_a_hint(text: str) -> None:
    found = parse(text)
    if isinstance(found, Fault):
        assert found.message
        assert found.hint
    else:
        assert found.low <= found.high


@given(st.text(max_size=80))
def test_no_text_breaks_the_reader_of_dates(text: str) -> None:
    assert isinstance(parse(text), Moment | Fault)


def test_only_plain_digits_are_digits() -> None:
    assert isinstance(parse("\uff12\uff10\uff12\uff15"), Fault)
    assert isinstance(parse("٢٠٢٥"), Fault)
