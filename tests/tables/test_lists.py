"""The kinds on lists, held against whole tables that are lists: a plain look at the members answers them too."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from functools import cache

import pytest

from quizgen.facts.model import Book
from quizgen.questions.ask import Asker
from quizgen.questions.audit.guessers import items
from quizgen.questions.audit.record import of_questions
from quizgen.questions.audit.scores import scores
from quizgen.questions.leaks import leaks
from quizgen.questions.model import Question
from tests.questions.across.test_lists_asked import answers
from tests.tables import listed

TABLES: dict[str, Callable[[], Book]] = {"elements": listed.elements, "oscars": listed.oscars}
every_table = pytest.mark.parametrize("name", TABLES)


@cache
def table(name: str) -> Book:
    return TABLES[name]()


def asked(book: Book) -> dict[str, Question]:
    return {q.id: q for one in Asker(book).across() for q in one.questions}


@cache
def bank(name: str) -> dict[str, Question]:
    return asked(table(name))


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        pytest.param(
            "elements",
            {
                "successor": 183, "predecessor": 183, "count": 33, "odd-one-out": 28,
                "missing-member": 26, "superlative": 20,
            },
            id="elements",
        ),
        pytest.param(
            "oscars",
            {"successor": 133, "predecessor": 133, "count": 2, "odd-one-out": 2},
            id="oscars",
        ),
    ],
)  # fmt: skip
def test_a_table_gives_its_kinds(name: str, expected: dict[str, int]) -> None:
    assert Counter(question.kind for question in bank(name).values()) == expected


@every_table
def test_every_answer_is_the_one_that_the_members_give(name: str) -> None:
    lists = {one.id: one for one in table(name).lists}
    for question in bank(name).values():
        right = answers(lists[str(dict(question.given)["list"])], question)
        assert right == {question.answer}, question.prompt
        if question.options and question.kind != "odd-one-out":
            assert [text for text in question.options.texts if text in right] == [question.answer]


@every_table
def test_no_other_list_of_the_file_tells_another_odd_one(name: str) -> None:
    for question in bank(name).values():
        if question.kind == "odd-one-out" and question.options:
            shown = set(question.options.texts)
            left = [shown - {member.name for member in one.members} for one in table(name).lists]
            assert {frozenset(odd) for odd in left if len(odd) == 1} == {
                frozenset({question.answer})
            }


@every_table
def test_prompts_are_short_and_tell_nothing_and_options_are_alike(name: str) -> None:
    for question in bank(name).values():
        assert len(question.prompt.split()) <= 30
        assert len(question.answer.split()) <= 6
        assert not leaks((question.answer, *question.accept), question.prompt)
        if question.options:
            sizes = sorted(map(len, question.options.texts))
            assert len(set(question.options.texts)) == len(sizes) >= 3
            assert sizes[-1] <= 3 * sizes[0]


@every_table
def test_no_guesser_beats_chance(name: str) -> None:
    choices = [question for question in bank(name).values() if question.options]
    assert len(choices) > 250
    told = scores(items(tuple(of_questions(choices))))
    assert [score.guesser for score in told if score.verdict == "guessable"] == []


@every_table
def test_the_order_of_the_lists_is_nothing(name: str) -> None:
    def shown(made: dict[str, Question]) -> dict[str, object]:
        return {i: (q.prompt, q.answer, q.options) for i, q in made.items()}

    assert shown(asked(listed.backwards(table(name)))) == shown(bank(name))
