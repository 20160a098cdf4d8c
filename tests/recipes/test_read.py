"""A recipe file: every field in its shape, and what is said where it is not."""

from __future__ import annotations

import pytest

from quizgen.facts.edtf import parse
from quizgen.recipes.model import Recipe
from tests.recipes.from_text import checked, lines, recipe

WHOLE = """\
deck: Moon landings in brief
about: The first and the last step
from: facts.yaml
tags: [moon, politics]
period: 1969/1972
priority: 2
facts: samples
without_tags: drafts
without_facts: [race]
kinds: [who, when]
without_kinds: cloze
order: date
tombstones: 3
"""


def test_every_field_is_read() -> None:
    made = recipe(WHOLE)
    assert made == Recipe(
        name="brief",
        file="decks/brief.yaml",
        node=made.node,
        deck="Moon landings in brief",
        about="The first and the last step",
        fact_file="facts.yaml",
        tags=("moon", "politics"),
        period=parse("1969/1972"),  # type: ignore[arg-type]  # a good date is a moment
        priority=2,
        facts=("samples",),
        without_tags=("drafts",),
        without_facts=("race",),
        kinds=("who", "when"),
        without_kinds=("cloze",),
        order="date",
        tombstones=3,
    )


def test_what_is_not_said_is_every_fact_and_kind() -> None:
    made = recipe("deck: All\n")
    assert (made.tags, made.facts, made.kinds, made.period, made.priority) == ((), (), (), None, 3)
    assert (made.order, made.tombstones) == ("priority", 12)


@pytest.mark.parametrize(
    ("text", "said", "hint"),
    [
        (
            "title: Brief",
            "1:1: a recipe has no field `title` [unknown-key]",
            "did you mean `deck`?",
        ),
        ("tagz: moon", "1:1: a recipe has no field `tagz` [unknown-key]", "did you mean `tags`?"),
        (
            "publisher: x",
            "1:1: a recipe has no field `publisher` [unknown-key]",
            "`publisher` belongs to a source",
        ),
        (
            "kinds: [who, wen]",
            "1:14: there is no kind `wen` [unknown-kind]",
            "did you mean `when`?",
        ),
        (
            "without_kinds: clozes",
            "1:16: there is no kind `clozes` [unknown-kind]",
            "did you mean `cloze`?",
        ),
        ("priority: 4", "1:11: `priority` cannot be `4` [bad-value]", "write `1`, `2` or `3`"),
        (
            "order: random",
            "1:8: `order` cannot be `random` [bad-value]",
            "write `priority` or `file` or `date`",
        ),
        (
            "tombstones: -1",
            "1:13: `tombstones` cannot be `-1` [bad-value]",
            "write a whole number from 0 to 999, as `tombstones: 12`",
        ),
        (
            "tombstones: many",
            "1:13: `tombstones` cannot be `many` [bad-value]",
            "write a whole number from 0 to 999, as `tombstones: 12`",
        ),
        (
            "kinds: who\nwithout_kinds: [cloze, who]",
            "2:24: `who` stands under `kinds` and under `without_kinds` [in-and-out]",
            "leave one of the two out",
        ),
        (
            "facts: [a, b]\nwithout_facts: b",
            "2:16: `b` stands under `facts` and under `without_facts` [in-and-out]",
            "leave one of the two out",
        ),
        (
            "tags: [moon]\nwithout_tags: moon",
            "2:15: `moon` stands under `tags` and under `without_tags` [in-and-out]",
            "leave one of the two out",
        ),
    ],
)
def test_a_mistake_is_said_with_its_place(text: str, said: str, hint: str) -> None:
    made = checked(text + "\n")
    assert made.value is None
    assert lines(made.findings) == [f"decks/brief.yaml:{said} {hint}"]


def test_a_period_that_is_no_date() -> None:
    (found,) = checked("period: the sixties\n").findings
    assert (found.slug, found.place.line, found.place.column) == ("bad-date", 1, 9)
