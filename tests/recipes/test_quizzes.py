"""Quizzes that a recipe names: every field in its shape, and what is said where it is not."""

from __future__ import annotations

import pytest

from quizgen.paper.forms import FORMS as OF_PAPER
from quizgen.recipes.fields import FORMS
from quizgen.recipes.model import Wish
from quizgen.recipes.rules import check
from quizgen.recipes.versions import letters_of
from tests.recipes.from_text import book, checked, lines, recipe

WHOLE = """\
deck: Moon landings
quizzes:
  final:
    title: Final test
    about: Open book
    count: 20
    sections: [choice, true-false]
    kinds: who, when
    tags: moon
    since: 1969-07
    versions: [A, c-e]
    seed: spring
    paper: letter
    columns: 2
    access: true
    answers: false
    html: true
    single: true
    flashcards: true
  week-1:
  week-2: ~
"""


def test_every_field_is_read() -> None:
    final, *weeks = recipe(WHOLE).quizzes
    assert final.name == "final"
    assert final.wish == Wish(
        title="Final test",
        about="Open book",
        count=20,
        sections=("choice", "true-false"),
        kinds=("who", "when"),
        tags=("moon",),
        since="1969-07",
        versions=("A", "C", "D", "E"),
        seed="spring",
        paper="letter",
        columns=2,
        access=True,
        answers=False,
        html=True,
        single=True,
        flashcards=True,
    )
    assert [(one.name, one.wish) for one in weeks] == [("week-1", Wish()), ("week-2", Wish())]


def test_what_is_typed_is_stronger_and_what_is_not_typed_stays() -> None:
    said = Wish(title="Final", count=20, versions=("A", "B"), access=True, paper="letter")
    typed = Wish(count=5, access=False, tags=("moon",))
    expected = Wish("Final", "", 5, versions=("A", "B"), access=False, paper="letter")
    assert said.under(typed) == expected.under(Wish(tags=("moon",)))
    assert said.under(Wish()) == said


def test_the_sections_are_those_of_a_paper() -> None:
    assert tuple(OF_PAPER) == FORMS


@pytest.mark.parametrize(
    ("typed", "letters"),
    [
        (["A", "B"], ("A", "B")),
        (["b-d"], ("B", "C", "D")),
        (["Z"], ("Z",)),
        (["C-A"], None),
        (["AB"], None),
        (["ä"], None),
        (["A-"], None),
        (["-"], None),
        (["A", ""], None),
        ([], ()),
    ],
    ids=str,
)
def test_letters_of_versions(typed: list[str], letters: tuple[str, ...] | None) -> None:
    assert letters_of(typed) == letters


@pytest.mark.parametrize(
    ("said", "place", "message", "hint"),
    [
        ("cuont: 5", "3:5", "a quiz has no field `cuont` [unknown-key]", "did you mean `count`?"),
        ("forms: choice", "3:5", "a quiz has no field `forms` [unknown-key]", "`sections`?"),
        ("n: 5", "3:5", "a quiz has no field `n` [unknown-key]", "did you mean `count`?"),
        ("versions: [A, B, 1]", "3:22", "`1` is not the version of a paper [unknown-version]", "A"),
        ("versions: A,B,A", "3:15", "version A stands here twice [double-version]", "name each"),
        ("versions: [A-C, b]", "3:21", "version B stands here twice [double-version]", "name each"),
        (
            "sections: [chioce]",
            "3:16",
            "there is no section `chioce` [unknown-section]",
            "`choice`",
        ),
        ("kinds: who, wen", "3:12", "there is no kind `wen` [unknown-kind]", "`when`"),
        ("since: yesterday", "3:12", "cannot read the date `yesterday`", "give the date itself"),
        ("count: 0", "3:12", "a paper of 0 questions has nothing to ask", "at least 1"),
        ("count: few", "3:12", "`count` cannot be `few` [bad-value]", "write a whole number"),
        ("paper: a5", "3:12", "`paper` cannot be `a5` [bad-value]", "write `a4` or `letter`"),
        ("paper: none", "3:12", "`paper: none` makes nothing by itself", "add `html: true`"),
        ("columns: 3", "3:14", "`columns` cannot be `3` [bad-value]", "write `1` or `2`"),
        ("access: maybe", "3:13", "`access` cannot be `maybe` [bad-value]", "`true` or `false`"),
    ],
)
def test_a_mistake_is_said_with_its_place(said: str, place: str, message: str, hint: str) -> None:
    made = checked(f"quizzes:\n  final:\n    {said}\n")
    assert made.value is None
    (line,) = lines(made.findings)
    assert line.startswith(f"decks/brief.yaml:{place}: {message}")
    assert hint in line


@pytest.mark.parametrize(
    ("text", "place", "message"),
    [
        ("quizzes: week-1", "1:10", "`quizzes` takes keys with their values, not a text"),
        ("quizzes: [week-1]", "1:10", "`quizzes` takes keys with their values, not a list"),
        ("quizzes:\n  final: 20", "2:10", "the quiz `final` takes keys with their values, not a t"),
        (
            "quizzes:\n  final: [a]",
            "2:10",
            "the quiz `final` takes keys with their values, not a l",
        ),
        ("quiz: {final: {}}", "1:1", "a recipe has no field `quiz` [unknown-key] did you mean"),
    ],
)
def test_quizzes_in_another_shape(text: str, place: str, message: str) -> None:
    (line,) = lines(checked(f"{text}\n").findings)
    assert line.startswith(f"decks/brief.yaml:{place}: {message}")


def test_a_tag_that_the_book_has_not() -> None:
    text = "quizzes:\n  final: {tags: [moon, politic]}\n"
    found = tuple(check(recipe(text), book()))
    assert lines(found) == [
        "decks/brief.yaml:2:24: no fact has the tag `politic` [unknown-tag] did you mean `politics`?"
    ]
