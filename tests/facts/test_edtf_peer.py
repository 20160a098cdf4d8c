"""Our dates against the PyPI package ``edtf`` 5.0.2, another reader of the same standard."""

from __future__ import annotations

import edtf
import pytest
from edtf.parser.edtf_exceptions import EDTFParseException
from hypothesis import given, settings
from hypothesis import strategies as st

from quizgen.facts.days import day_number
from quizgen.facts.edtf import Fault, parse
from quizgen.facts.moment import Moment

TWO = st.integers(0, 40).map("{:02d}".format)
YEAR = st.one_of(
    st.integers(1, 9999).map("{:04d}".format), st.integers(1, 9999).map("-{:04d}".format)
)
DATE = st.one_of(
    YEAR,
    st.builds("{}-{}".format, YEAR, TWO),
    st.builds("{}-{}-{}".format, YEAR, TWO, TWO),
    st.integers(0, 999).map("{:03d}X".format),
    st.integers(0, 99).map("{:02d}XX".format),
)


def theirs(text: str) -> tuple[int, int] | None:
    """Give the first and the last day as the peer reads them, None where it refuses."""
    try:
        read = edtf.parse_edtf(text)
    except EDTFParseException:
        return None
    low, high = read.lower_strict(), read.upper_strict()
    return day_number(*low[:3]), day_number(*high[:3])


def ours(text: str) -> tuple[int, int] | None:
    found = parse(text)
    return None if isinstance(found, Fault) else (found.low, found.high)


def deviates(text: str) -> bool:
    """Whether the two are known to differ: the peer reads seasons, and any 29 February."""
    year, _, rest = text.removeprefix("-").partition("-")
    return 21 <= int(rest or 0) <= 41 if len(rest) < 3 else rest == "02-29" and len(year) == 4


@settings(max_examples=150, deadline=None)
@given(DATE)
def test_both_read_the_same_dates_and_refuse_the_same(text: str) -> None:
    if not deviates(text):
        assert ours(text) == theirs(text)


@settings(max_examples=40, deadline=None)
@given(DATE, DATE)
def test_both_read_the_same_intervals(first: str, second: str) -> None:
    if deviates(first) or deviates(second):
        return
    interval, start, end = f"{first}/{second}", ours(first), ours(second)
    if start is None or end is None:
        assert ours(interval) is None
    elif "X" in interval:
        assert ours(interval) in (None, (start[0], end[1]))
    elif start[0] <= end[1]:
        assert ours(interval) == theirs(interval)
    else:
        assert ours(interval) is None


def test_the_peer_takes_29_february_in_any_year() -> None:
    assert theirs("2021-02-29") is not None
    assert parse("2021-02-29") == Fault(
        "February 2021 has 28 days", "give a day from 01 to 28, or the month alone: `2021-02`"
    )


def test_the_peer_takes_an_interval_that_ends_before_it_starts() -> None:
    assert theirs("2004-06/2003-01") is not None
    assert ours("2004-06/2003-01") is None


def test_the_peer_reads_seasons_which_depend_on_the_hemisphere() -> None:
    assert theirs("2001-21") == (day_number(2001, 3, 1), day_number(2001, 5, 31))
    assert ours("2001-21") is None


@pytest.mark.parametrize("text", ["2025-XX-31", "199X-05", "1XXX", "-004X", "{2024,2025}"])
def test_the_peer_reads_level_2_which_we_refuse(text: str) -> None:
    assert edtf.parse_edtf(text)
    assert ours(text) is None


def test_the_peer_reads_an_unknown_end_as_ten_years_more() -> None:
    assert theirs("2022/") == (day_number(2022, 1, 1), day_number(2032, 1, 1))
    found = parse("2022/")
    assert isinstance(found, Moment)
    assert found.end is None


def test_the_peer_pads_a_marked_date_only_when_asked_loosely() -> None:
    assert theirs("1962~") == (day_number(1962, 1, 1), day_number(1962, 12, 31))
    assert ours("1962~") == (day_number(1961, 1, 1), day_number(1963, 12, 31))
