from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizgen.facts.edtf import Fault, parse
from quizgen.facts.moment import Moment


def hint(text: str) -> str:
    found = parse(text)
    assert isinstance(found, Fault), found
    return found.hint


@pytest.mark.parametrize(
    ("text", "proposed"),
    [
        ("31.10.2025", "2025-10-31"),
        ("31/10/2025", "2025-10-31"),
        ("10/31/2025", "2025-10-31"),
        ("2025/10/31", "2025-10-31"),
        ("2025.10.31", "2025-10-31"),
        ("2025-1-5", "2025-01-05"),
        ("2025-1", "2025-01"),
        ("20251031", "2025-10-31"),
        ("2025\u201110\u201131", "2025-10-31"),
        (" 2025 ", "2025"),
        ("\uff12\uff10\uff12\uff15", "2025"),
        ("10/2025", "2025-10"),
        ("2025-31-10", "2025-10-31"),
        ("Oct 2025", "2025-10"),
        ("Sept. 2025", "2025-09"),
        ("October 2025", "2025-10"),
        ("31 October 2025", "2025-10-31"),
        ("31st of October 2025", "2025-10-31"),
        ("Friday, 31 October 2025", "2025-10-31"),
        ("October 31, 2025", "2025-10-31"),
        ("2025 Oct 31", "2025-10-31"),
        ("15–16 December 2025", "2025-12-15/2025-12-16"),
        ("December 15-16, 2025", "2025-12-15/2025-12-16"),
        ("2025-12-15/16", "2025-12-15/2025-12-16"),
        ("2025-12-15/12-16", "2025-12-15/2025-12-16"),
        ("2025-12-30/01-02", "2025-12-30/2026-01-02"),
        ("12/15/2025 - 12/16/2025", "2025-12-15/2025-12-16"),
        ("2022-2024", "2022/2024"),
        ("2022–2024", "2022/2024"),
        ("2022-24", "2022/2024"),
        ("2022 to 2024", "2022/2024"),
        ("between 1960 and 1970", "1960/1970"),
        ("Oct 2025 to Nov 2025", "2025-10/2025-11"),
        ("c. 1962", "1962~"),
        ("circa 1962", "1962~"),
        ("about Oct 1962", "1962-10~"),
        ("~1962", "1962~"),
        ("1962 ?", "1962?"),
        ("1962?~", "1962%"),
        ("c. 1962 - c. 1970", "1962~/1970~"),
        ("before 1962", "../1962"),
        ("after October 1962", "1962-10/.."),
        ("since 2022", "2022/.."),
        ("2022-present", "2022/.."),
        ("2022/now", "2022/.."),
        ("44 BC", "-0043"),
        ("1 BCE", "0000"),
        ("AD 79", "0079"),
        ("476", "0476"),
        ("-43", "-0043"),
        ("12025", "Y12025"),
        ("Y2025", "2025"),
        ("the 1960s", "196X"),
        ("1960's", "196X"),
        ("196x", "196X"),
        ("20th century", "19XX"),
        ("Q3 2024", "2024-07/2024-09"),
        ("2025-10-31T10:00", "2025-10-31"),
        ("2025-10-31 10:00", "2025-10-31"),
        ("2022-08/2022-01", "2022-01/2022-08"),
    ],
)
def test_a_date_in_another_form_is_proposed_in_edtf(text: str, proposed: str) -> None:
    assert f"`{proposed}`" in hint(text)
    assert isinstance(parse(proposed), Moment)


def test_both_readings_are_proposed_where_day_and_month_cannot_be_told() -> None:
    assert hint("05/06/2025") == "write the year first: `2025-06-05` or `2025-05-06`"


@pytest.mark.parametrize(
    ("text", "message", "advice"),
    [
        ("2025-02-30", "February 2025 has 28 days", "01 to 28"),
        ("2024-02-30", "February 2024 has 29 days", "01 to 29"),
        ("31.04.2025", "April 2025 has 30 days", "01 to 30"),
        ("-0001-02-30", "February -0001 has 28 days", "01 to 28"),
        ("2025-10-00", "October 2025 has 31 days", "01 to 31"),
        ("2025-13", "there is no month 13", "01 to 12"),
        ("2025-00", "there is no month 00", "01 to 12"),
        ("-0000", "there is no year `-0000`", "1 BCE is `0000`"),
        ("2001-21", "`2001-21` is a season or a quarter in EDTF, and not read", "give months"),
        ("2001-24", "`2001-24` is a season or a quarter in EDTF, and not read", "give months"),
        ("spring 2024", "cannot read the date `spring 2024`", "give months"),
        ("last year", "cannot read the date `last year`", "the date itself"),
        ("unknown", "cannot read the date `unknown`", "leave the line out"),
        ("../..", "an interval needs a date on one side at least", "leave the line out"),
        ("2022/2021", "the interval ends before it starts", "turn it round"),
        ("[2024,2025]", "cannot read the date `[2024,2025]`", "not read"),
        ("2024?-06", "cannot read the date `2024?-06`", "not read"),
        ("2025-W44", "cannot read the date `2025-W44`", "year, month and day"),
        ("-004X", "cannot read the date `-004X`", "first and the last year"),
        ("Y9999999", "the year 9999999 is out of reach", "1000000"),
        ("hello", "cannot read the date `hello`", "the year first"),
        ("9" * 100, "`99999999999999999999…` is too long for a date", "2025-10-31"),
    ],
)
def test_a_date_that_cannot_be_is_explained(text: str, message: str, advice: str) -> None:
    found = parse(text)
    assert isinstance(found, Fault)
    assert found.message == message
    assert advice in found.hint


@given(
    st.lists(
        st.sampled_from(
            [
                "c.",
                "1962",
                "Oct",
                "31",
                "-",
                "/",
                " to ",
                "2025",
                "?",
                "~",
                "BC",
                "now",
                " ",
                "s",
                ".",
            ]
        ),
        max_size=12,
    )
)
def test_whatever_is_proposed_after_a_colon_can_be_read(words: list[str]) -> None:
    found = parse("".join(words))
    if isinstance(found, Fault):
        for proposed in re.findall(r"(?:: | or )`([^`]+)`", found.hint):
            assert isinstance(parse(proposed), Moment), found
