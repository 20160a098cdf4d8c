"""Which facts a recipe takes, in the words of the recipe file."""

from __future__ import annotations

import pytest

from quizgen.recipes.select import Selection
from tests.recipes.from_text import book, recipe

ARMSTRONG = "people:neil-armstrong"
ALL = ["launch", "first-step", "race", "last-step", "samples", ARMSTRONG]


@pytest.mark.parametrize(
    ("text", "taken"),
    [
        ("deck: All", ALL),
        ("tags: moon", ["launch", "first-step"]),
        ("tags: moon::first", ["launch"]),
        ("tags: [politics, moon::first]", ["launch", "race"]),
        ("tags: space", ALL),
        ("without_tags: moon", ["race", "last-step", "samples", ARMSTRONG]),
        ("tags: space\nwithout_tags: moon::first", ALL[1:]),
        ("period: 1969/1972", ["launch", "first-step", "last-step", ARMSTRONG]),
        ("period: 1961", ["race"]),
        ("period: ../1968", ["race"]),
        ("period: 1970/..", ["last-step"]),
        ("priority: 1", ["launch"]),
        ("priority: 2", ["launch", "first-step", "race", "samples", ARMSTRONG]),
        ("facts: [samples, race]", ["race", "samples"]),
        ("facts: samples\ntags: politics", ["race", "samples"]),
        ("tags: moon\nperiod: 1969-07-20", ["first-step"]),
        ("without_facts: [race, people:neil-armstrong]", ["launch", "first-step", "last-step", "samples"]),
        ("tags: politics\nfacts: people:neil-armstrong", ["race", ARMSTRONG]),
        ("facts: launch\npriority: 1\nwithout_facts: samples", ["launch"]),
    ],
)  # fmt: skip
def test_the_facts_of_a_deck(text: str, taken: list[str]) -> None:
    selection = Selection(recipe(text + "\n"), book())
    assert [fact for fact in ALL if selection.takes(fact)] == taken


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("deck: All", ["who", "when", "cloze"]),
        ("kinds: [who, when]", ["who", "when"]),
        ("without_kinds: cloze", ["who", "when"]),
        ("kinds: [who, cloze]\nwithout_kinds: when", ["who", "cloze"]),
    ],
)
def test_the_kinds_of_a_deck(text: str, asked: list[str]) -> None:
    selection = Selection(recipe(text + "\n"), book())
    assert [kind for kind in ("who", "when", "cloze") if selection.asks(kind)] == asked


def test_a_name_that_no_fact_has_is_not_taken() -> None:
    assert not Selection(recipe("priority: 2\n"), book()).takes("landing")
