"""Order by hash: even, stable, and untouched by what others do."""

from __future__ import annotations

from collections import Counter

import pytest

from quizgen.paper.order import code, keyed, option_order
from quizgen.questions.model import Options
from tests.paper.bank import question, statement


def order(texts: list[str], *, kind: str = "who", version: str = "A", fact: str = "f") -> list[str]:
    asked = question(statement(fact, "S."), kind, "Who?", texts[0], options=texts)
    assert asked.options is not None
    return [texts[i] for i in option_order(asked, asked.options, "quiz", version)]


def test_parts_keep_their_limits() -> None:
    assert keyed("a", "bc") != keyed("ab", "c")
    assert keyed("a") != keyed("a", "")


def test_a_code_is_six_signs_that_are_hard_to_misread() -> None:
    codes = {code(str(n)) for n in range(1000)}
    assert len(codes) == 1000
    assert all(len(c) == 6 for c in codes)
    assert not set("ILOU") & set("".join(codes))


@pytest.mark.parametrize(
    ("texts", "kind"),
    [
        pytest.param(
            ["October 2024", "May 2025", "2026"], "when", id="dates, as the question has them"
        ),
        pytest.param(["3", "12", "100"], "did", id="numbers"),
        pytest.param(["−5 °C", "−1 °C", "12 °C"], "did", id="below zero"),
        pytest.param(["1,500 ships", "20,000 ships", "3 000 000 ships"], "did", id="thousands"),
        pytest.param(["$0.5 million", "$1.25 million"], "did", id="money"),
        pytest.param(["1969", "1970", "1972"], "answer", id="years of a hand-written question"),
    ],
)
def test_dates_and_numbers_stay_as_they_are(texts: list[str], kind: str) -> None:
    for version in "ABCDEFGH":
        assert order(texts, kind=kind, version=version) == texts


@pytest.mark.parametrize(
    "texts",
    [
        pytest.param(["Ann", "Bob", "Cyd", "Dan"], id="names"),
        pytest.param(["100", "12", "3", "7"], id="numbers that are in no order"),
        pytest.param(["Apollo 11", "Apollo 12", "Apollo 13", "Apollo 14"], id="names with numbers"),
    ],
)
def test_other_options_are_shuffled_by_version(texts: list[str]) -> None:
    orders = {tuple(order(texts, version=version)) for version in "ABCDEFGHIJKLMNOP"}
    assert len(orders) > 5
    assert all(sorted(o) == sorted(texts) for o in orders)


def test_the_right_answer_is_at_every_letter_equally_often() -> None:
    texts = ["key", "b", "c", "d"]
    places = Counter(order(texts, fact=f"fact {n}").index("key") for n in range(2000))
    chi_square = sum((places[place] - 500) ** 2 / 500 for place in range(4))
    assert chi_square < 16.27  # 3 degrees of freedom, one in a thousand


def test_mending_an_option_moves_none() -> None:
    asked = question(
        statement("f", "S."), "who", "Who?", "Ann", options=["Ann", "Bob", "Cyd", "Dan"]
    )
    assert asked.options is not None
    before = option_order(asked, asked.options, "quiz", "A")
    mended = Options(("Ann", "Robert", "Cyd", "Dan"), asked.options.facts)
    assert option_order(asked, mended, "quiz", "A") == before


def test_options_of_one_fact_are_shuffled_too() -> None:
    asked = question(statement("f", "S."), "answer", "Who?", "Ann")
    options = Options(("Ann", "Bob", "Cyd", "Dan"), ("f", "f", "f", "f"))
    orders = {tuple(option_order(asked, options, "quiz", v)) for v in "ABCDEFGHIJ"}
    assert len(orders) > 4
