"""The record of quizzes made: text for git, read back whole, and refused where it is damaged."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizgen.paper.brief import Brief
from quizgen.paper.imprint import Code, Marks
from quizgen.paper.record import Entry, Quiz, entry_of, parse, render, with_quiz
from tests.paper.bank import COVER, history

QUIZ = entry_of(history()[:3], COVER, Brief("history", seed="a b"))
OTHER = entry_of(history()[2:9], COVER, Brief("history"))

SIGNS = st.text("0123456789abcdef", min_size=8, max_size=8)
WORDS = st.text(min_size=1, max_size=20).filter(lambda text: text.isprintable() or text.strip())


def test_a_record_is_a_line_for_each_quiz_and_each_question() -> None:
    lines = render([QUIZ]).splitlines()
    assert lines[0] == "quizgen-quizzes 1"
    assert lines[1] == f"quiz {QUIZ.code.quiz}-{QUIZ.code.content} history a%20b"
    assert [line.split()[:2] for line in lines[2:]] == [
        ["choice", "columbus/when"],
        ["choice", "columbus/who"],
        ["short-answer", "columbus/where"],
    ]


def test_a_record_is_read_back_as_it_was() -> None:
    record = with_quiz(with_quiz((), QUIZ), OTHER)
    assert parse(render(record), "f").value == record == (QUIZ, OTHER)


def test_a_title_that_looks_quoted_is_read_back() -> None:
    quiz = QUIZ._replace(title="100%41 right", about="50 %")
    assert parse(render([quiz]), "f").value == (quiz,)


ANY = st.text(max_size=9)


@given(st.lists(st.tuples(WORDS, SIGNS), max_size=4), WORDS, ANY, ANY, ANY)
def test_any_name_seed_title_and_id_is_read_back(
    rows: list[tuple[str, str]], name: str, seed: str, title: str, about: str
) -> None:
    entries = tuple(Entry("choice", one, Marks(sign, sign, sign, sign)) for one, sign in rows)
    quiz = Quiz(Code("7QT", "A", "K7M2QX"), name, seed, entries, title, about)
    assert parse(render([quiz]), "f").value == (quiz,)


def test_a_quiz_stands_in_the_record_once() -> None:
    assert with_quiz((QUIZ, OTHER), QUIZ) == (QUIZ, OTHER)


@pytest.mark.parametrize(
    ("text", "line", "reason"),
    [
        ("", 1, "line 1 is damaged"),
        ("quizgen-lock 1 x\n", 1, "line 1 is damaged"),
        ("quizgen-quizzes 2\n", 1, "its format is 2, and this quizgen reads 1"),
        ("quizgen-quizzes 1\n<<<<<<< HEAD\n", 2, "this line is damaged"),
        ("quizgen-quizzes 1\nchoice a/who 0 1 2 3\n", 2, "this line is damaged"),
        ("quizgen-quizzes 1\nchoice a/who" + " 00000000" * 4 + "\n", 2, "this line is damaged"),
    ],
)
def test_a_damaged_record_is_refused_with_its_line(text: str, line: int, reason: str) -> None:
    checked = parse(text, "decks/moon.quizzes")
    assert checked.value is None
    (found,) = checked.findings
    assert (found.slug, found.place.line) == ("damaged-record", line)
    assert found.message == f"the record of quizzes cannot be read: {reason}"
