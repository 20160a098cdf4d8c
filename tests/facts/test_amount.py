"""Amounts: which texts are a number with a unit, and what number they are."""

from __future__ import annotations

from fractions import Fraction

import pytest

from quizgen.facts.amount import parse
from tests.facts.from_text import check, slugs


@pytest.mark.parametrize(
    ("text", "number", "figure", "unit"),
    [
        ("12 ships", 12, "12", "ships"),
        ("1,200 ships", 1200, "1,200", "ships"),
        ("12 000 ships", 12000, "12 000", "ships"),
        ("12\u202f000 ships", 12000, "12\u202f000", "ships"),
        ("3.5 million tonnes", 3_500_000, "3.5 million", "tonnes"),
        ("2 dozen eggs", 24, "2 dozen", "eggs"),
        ("0.1 per cent of the vote", Fraction(1, 10), "0.1", "per cent of the vote"),
        ("300 metres high", 300, "300", "metres high"),
        ("12 millionaires", 12, "12", "millionaires"),
        (f"1{',000' * 9} stars", 10**27, f"1{',000' * 9}", "stars"),
        ("12 тонн", 12, "12", "тонн"),
    ],
)
def test_a_number_with_a_unit(text: str, number: Fraction, figure: str, unit: str) -> None:
    found = parse(text)
    assert found is not None
    assert (found.number, found.figure, found.unit, found.text) == (number, figure, unit, text)


@pytest.mark.parametrize(
    "text",
    [
        "twelve ships",
        "12",
        "ships",
        "about 12 ships",
        "12 3 ships",
        "1,20 ships",
        "$12",
        "-3 degrees",
        "12  ships",
        f"1{'0' * 99} x",
    ],
)
def test_anything_else_is_no_amount(text: str) -> None:
    assert parse(text) is None


FACT = """\
deck: D
source: s
sources: {{s: S}}
facts:
  - id: fleet
    who: Ann
    did: built {did}
    amount: {amount}
"""


@pytest.mark.parametrize(
    ("did", "amount", "found"),
    [
        pytest.param("12 ships", "12 ships", [], id="as it stands"),
        pytest.param("twelve ships", "twelve ships", ["bad-amount"], id="in words"),
        pytest.param("112 ships", "12 ships", ["amount-not-in-did"], id="a part of a number"),
        pytest.param("1,012 ships", "012 ships", ["amount-not-in-did"], id="the end of a number"),
        pytest.param("12 shipsheds", "12 ships", ["amount-not-in-did"], id="a part of a word"),
        pytest.param("12 ships, then 12 ships", "12 ships", ["amount-not-in-did"], id="twice"),
    ],
)
def test_the_amount_stands_in_the_act_once(did: str, amount: str, found: list[str]) -> None:
    assert slugs(FACT.format(did=did, amount=amount)) == found


def test_the_message_says_what_to_type() -> None:
    (finding,) = check(FACT.format(did="twelve ships", amount="twelve ships")).findings
    assert finding.message == "`twelve ships` is no number with a unit behind it"
    assert finding.hint == "write `12 ships`, here and in `did`"


@pytest.mark.parametrize(
    ("typed", "hint"),
    [
        ("4.5%", "write `4.5 per cent`, here and in `did`"),
        ("12 %", "write `12 per cent`, here and in `did`"),
        ("£3.5 million", "write `3.5 million pounds`, here and in `did`"),
        ("$ 40", "write `40 dollars`, here and in `did`"),
        ("€1,200", "write `1,200 euros`, here and in `did`"),
        ("three cups", "write `3 cups`, here and in `did`"),
        ("a lot", "write figures and what they count, as `amount: 21 hours`"),
        ("£x", "write figures and what they count, as `amount: 21 hours`"),
        ("%", "write figures and what they count, as `amount: 21 hours`"),
    ],
)
def test_an_amount_with_a_sign_is_given_in_words(typed: str, hint: str) -> None:
    (finding,) = check(FACT.format(did=f"cost '{typed}'", amount=f"'{typed}'")).findings
    assert (finding.slug, finding.hint) == ("bad-amount", hint)


def test_an_amount_in_the_subject_is_no_amount_to_ask() -> None:
    text = FACT.replace("who: Ann", "what: a fleet of 12 ships")
    (finding,) = check(text.format(did="sank", amount="12 ships")).findings
    assert finding.hint.startswith("it stands in `what`, where no number is asked for")
