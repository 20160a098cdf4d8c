"""A recipe against its book."""

from __future__ import annotations

import pytest

from quizgen.recipes.rules import check
from tests.recipes.from_text import book, lines, recipe


@pytest.mark.parametrize(
    ("text", "said", "hint"),
    [
        (
            "facts: [launch, samplse]",
            "1:17: there is no fact `samplse` [unknown-fact]",
            "did you mean `samples`?",
        ),
        (
            "facts: step",
            "1:8: there is no fact `step` [unknown-fact]",
            "its id is `first-step` now",
        ),
        (
            "without_facts: x",
            "1:16: there is no fact `x` [unknown-fact]",
            "there are: launch, first-step, race, last-step, samples, people:neil-armstrong",
        ),
        (
            "facts: people:neil-amstrong",
            "1:8: there is no fact `people:neil-amstrong` [unknown-fact]",
            "did you mean `people:neil-armstrong`?",
        ),
        (
            "tags: [moon, politic]",
            "1:14: no fact has the tag `politic` [unknown-tag]",
            "did you mean `politics`?",
        ),
        (
            "without_tags: drafts",
            "1:15: no fact has the tag `drafts` [unknown-tag]",
            "there are: space, moon::first, moon, politics",
        ),
        (
            "tags: politics\npriority: 1",
            "1:1: no fact of the book is in this deck [empty-recipe]",
            "a fact is in that has one of `tags`, begins in `period` and is within `priority`",
        ),
        (
            "period: 2001",
            "1:1: no fact of the book is in this deck [empty-recipe]",
            "a fact is in that has one of `tags`, begins in `period` and is within `priority`",
        ),
    ],
)
def test_what_the_book_has_not_is_said_with_its_place(text: str, said: str, hint: str) -> None:
    found = tuple(check(recipe(text + "\n"), book()))
    assert lines(found) == [f"decks/brief.yaml:{said} {hint}"]


def test_a_good_recipe_has_no_findings() -> None:
    text = (
        "tags: [moon, space]\nfacts: people:neil-armstrong\nwithout_facts: race\nperiod: 1969/..\n"
    )
    assert list(check(recipe(text), book())) == []
