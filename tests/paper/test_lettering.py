"""Letters: ascending dates stay, other options are shuffled, and neighbours do not agree."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

import pytest

from quizgen.paper.forms import LETTERS, form_of
from quizgen.paper.lettering import Lettered, key_place, lettered
from quizgen.questions.model import Options, Question
from tests.paper.bank import matching, ordering, question, statement


def shown(asked: Question, version: str = "A", number: int = 1) -> Lettered:
    return lettered(asked, form_of(asked), number, name="quiz", version=version)


def order(
    texts: Sequence[str], *, kind: str = "who", version: str = "A", fact: str = "f", number: int = 1
) -> list[str]:
    asked = question(statement(fact, "S."), kind, "Who?", texts[0], options=texts)
    return [option.text for option in shown(asked, version, number).options]


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
    places = Counter(order(texts, number=n).index("key") for n in range(2000))
    chi_square = sum((places[place] - 500) ** 2 / 500 for place in range(4))
    assert chi_square < 16.27  # 3 degrees of freedom, one in a thousand


def test_wrong_options_are_at_every_letter_equally_often() -> None:
    texts = ["key", "b", "c", "d"]
    places = Counter(order(texts, fact=f"fact {n}", number=n).index("c") for n in range(2000))
    chi_square = sum((places[place] - 500) ** 2 / 500 for place in range(4))
    assert chi_square < 16.27


@pytest.mark.parametrize("options", [3, 4, 5])
def test_neighbours_never_have_one_letter_at_one_number(options: int) -> None:
    for number in range(1, 60):
        letters = [key_place("quiz", version, number, options) for version in LETTERS]
        assert all(a != b for a, b in pairwise(letters))
        assert set(letters) == set(range(options))


def test_neighbours_with_three_and_four_options_differ_too() -> None:
    for number in range(1, 60):
        for one, other in pairwise(LETTERS):
            three, four = (key_place("quiz", one, number, k) for k in (3, 4))
            assert key_place("quiz", other, number, 3) not in {three, four}
            assert key_place("quiz", other, number, 4) not in {three, four}


@pytest.mark.parametrize("options", [3, 4, 5])
@pytest.mark.parametrize("version", ["A", "B", "K", "Z"])
def test_every_letter_is_right_equally_often_in_every_version(options: int, version: str) -> None:
    tries = 3000
    places = Counter(key_place("quiz", version, n, options) for n in range(tries))
    even = tries / options
    chi_square = sum((places[p] - even) ** 2 / even for p in range(options))
    assert chi_square < {3: 9.21, 4: 11.34, 5: 13.28}[options]  # one in a hundred


@pytest.mark.parametrize("options", [3, 4])
def test_who_knows_a_neighbours_letter_can_rule_out_that_one_only(options: int) -> None:
    after: dict[int, Counter[int]] = {place: Counter() for place in range(options)}
    for n in range(3000):
        known, asked = (key_place("quiz", version, n, options) for version in "CD")
        after[known][asked] += 1
    for known, counts in after.items():
        even = counts.total() / (options - 1)
        assert counts[known] == 0
        assert sum((c - even) ** 2 / even for c in counts.values()) < 9.21


def test_of_two_options_a_neighbour_tells_nothing() -> None:
    equal = sum(
        key_place("quiz", a, n, 2) == key_place("quiz", b, n, 2)
        for n in range(100)
        for a, b in pairwise(LETTERS)
    )
    assert equal == pytest.approx(1250, abs=130)


def test_mending_an_option_moves_none() -> None:
    asked = question(
        statement("f", "S."), "who", "Who?", "Ann", options=["Ann", "Bob", "Cyd", "Dan"]
    )
    assert asked.options is not None
    mended = replace(asked, options=Options(("Ann", "Robert", "Cyd", "Dan"), asked.options.facts))
    before = [option.text.replace("Bob", "Robert") for option in shown(asked).options]
    assert [option.text for option in shown(mended).options] == before


def test_options_of_one_fact_are_shuffled_too() -> None:
    texts = ["Ann", "Bob", "Cyd", "Dan"]
    orders = {tuple(order(texts, kind="answer", version=v)) for v in "ABCDEFGHIJ"}
    assert len(orders) > 4


def test_each_entry_of_a_match_has_the_letter_of_its_own_option() -> None:
    asked = matching(("Ada", "Bach", "Cid", "Dag"), ("1815", "1685", "1043", "1905", "1799"))
    pairs = dict(zip(asked.items, asked.key, strict=True))
    orders = set()
    for version in "ABCDEFGH":
        one = shown(asked, version)
        texts = dict(one.options)
        assert {e: texts[x] for e, x in zip(one.entries, one.letters, strict=True)} == pairs
        assert len(one.options) == 5
        orders.add((one.entries, one.letters))
    assert len(orders) > 4


def test_the_dates_of_a_match_ascend_in_every_version() -> None:
    asked = matching(("Ada", "Bach", "Cid"), ("1815", "1685", "1043", "1905"))
    for version in "ABCDEFGH":
        texts = [option.text for option in shown(asked, version).options]
        assert texts == ["1043", "1685", "1815", "1905"]


def test_an_order_is_told_by_its_letters() -> None:
    asked = ordering(("the canal was dug", "the tower was raised", "the harbour was opened"))
    letters = set()
    for version in "ABCDEFGH":
        one = shown(asked, version)
        assert one.entries == ()
        assert [dict(one.options)[letter] for letter in one.letters] == list(asked.key)
        letters.add(one.letters)
    assert len(letters) > 3
