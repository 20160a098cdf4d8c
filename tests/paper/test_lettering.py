"""Letters: ascending dates stay, other options are shuffled, and one version tells nothing of another."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

import pytest

from quizgen.paper.forms import form_of
from quizgen.paper.lettering import Lettered, lettered
from quizgen.questions.model import Options, Question
from tests.paper.bank import matching, ordering, question, statement


def shown(asked: Question, version: str = "A") -> Lettered:
    return lettered(asked, form_of(asked), name="quiz", version=version)


def order(
    texts: Sequence[str], *, kind: str = "who", version: str = "A", fact: str = "f"
) -> list[str]:
    asked = question(statement(fact, "S."), kind, "Who?", texts[0], options=texts)
    return [option.text for option in shown(asked, version).options]


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


TEXTS = ("key", "b", "c", "d", "e")


def place(text: str, fact: int, version: str, options: int = 4) -> int:
    """Give the place of a text among so many options of the question on this fact."""
    return order(TEXTS[:options], fact=f"fact {fact}", version=version).index(text)


@pytest.mark.parametrize("text", ["key", "c"])
@pytest.mark.parametrize("options", [3, 4, 5])
@pytest.mark.parametrize("version", ["A", "K", "Z"])
def test_right_and_wrong_are_at_every_letter_equally_often(
    text: str, options: int, version: str
) -> None:
    places = Counter(place(text, n, version, options) for n in range(1500))
    even = 1500 / options
    chi_square = sum((places[at] - even) ** 2 / even for at in range(options))
    assert chi_square < {3: 13.82, 4: 16.27, 5: 18.47}[options]  # one in a thousand


@pytest.mark.parametrize("options", [2, 3, 4])
def test_who_knows_a_neighbours_right_letter_knows_nothing_of_the_own_one(options: int) -> None:
    after = [Counter[int]() for _ in range(options)]
    for n in range(3000):
        after[place("key", n, "C", options)][place("key", n, "D", options)] += 1
    for counts in after:
        even = counts.total() / options
        chi_square = sum((counts[at] - even) ** 2 / even for at in range(options))
        assert chi_square < {2: 10.83, 3: 13.82, 4: 16.27}[options]  # one in a thousand


def test_mending_an_option_moves_none() -> None:
    asked = question(
        statement("f", "S."), "who", "Who?", "Ann", options=["Ann", "Bob", "Cyd", "Dan"]
    )
    assert asked.options is not None
    mended = asked._replace(options=Options(("Ann", "Robert", "Cyd", "Dan"), asked.options.facts))
    before = [option.text.replace("Bob", "Robert") for option in shown(asked).options]
    assert [option.text for option in shown(mended).options] == before


def test_options_of_one_fact_are_shuffled_too() -> None:
    """An author's own wrong answers stand for no facts."""
    texts = ("Ann", "Bob", "Cyd", "Dan")
    asked = question(statement("f", "S."), "answer", "Who?", "Ann", options=texts)
    own = asked._replace(options=Options(texts, ("f",) * len(texts)))
    orders = {tuple(o.text for o in shown(own, version=v).options) for v in "ABCDEFGHIJ"}
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
