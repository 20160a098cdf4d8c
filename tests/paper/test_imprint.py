"""The code on every page: what it says, when it changes, and how it is read back."""

from __future__ import annotations

import pytest

from quizgen.paper.imprint import Code, Marks, code_for, marks, read_code
from quizgen.paper.lettering import lettered
from quizgen.questions.model import Question
from tests.paper.bank import COVER, history, question, statement

BANK = history()[:20]
ASKED = next(q for q in BANK if q.kind == "who")


def code(bank: tuple[Question, ...] = BANK, name: str = "history", version: str = "A") -> Code:
    content = [(q.id, marks(q, COVER)) for q in bank]
    return code_for(name, version, COVER, content, lot=name)


def test_a_code_has_signs_that_are_hard_to_misread() -> None:
    codes = {str(code(name=str(n))) for n in range(500)}
    assert len(codes) == 500
    for one in codes:
        assert [len(part) for part in one.split("-")] == [3, 1, 6]
        assert not set("ILOU") & set(one)


def test_versions_share_the_marks_of_quiz_and_content() -> None:
    first, second = code(), code(version="B")
    assert (first.quiz, first.content) == (second.quiz, second.content)
    assert (first.version, second.version) == ("A", "B")


def test_the_order_of_the_questions_does_not_matter() -> None:
    assert code(tuple(reversed(BANK))) == code()


def test_letters_that_come_out_otherwise_stand_under_another_code() -> None:
    """A change of the shuffle fails here, and asks for another ``SHUFFLE``: old codes find no wrong key then."""
    about = statement("f", "S.")
    asked = question(about, "who", "Who?", "key", options=("key", "b", "c", "d", "e"))
    shown = [lettered(asked, "choice", name="quiz", version=version) for version in "ABCDEFGH"]
    letters = "".join(letter for one in shown for letter in one.letters)
    assert (str(code((asked,), "quiz")), letters) == ("1XE-A-0DNSF7", "BCBEABED")


def test_other_content_of_one_quiz_has_its_quiz_mark() -> None:
    assert code(BANK[1:]).quiz == code().quiz
    assert code(BANK[1:]).content != code().content


@pytest.mark.parametrize(
    ("edited", "part"),
    [
        pytest.param(ASKED._replace(prompt="Who?"), "prompt", id="prompt"),
        pytest.param(ASKED._replace(answer="Columbus"), "answer", id="answer"),
        pytest.param(ASKED._replace(accept=("C. C.",)), "answer", id="variant"),
        pytest.param(ASKED._replace(options=None), "options", id="options"),
        pytest.param(ASKED._replace(about=ASKED.about._replace(text="X.")), "back", id="sentence"),
        pytest.param(ASKED._replace(about=ASKED.about._replace(as_of="")), "back", id="date"),
        pytest.param(ASKED._replace(about=ASKED.about._replace(sources=())), "back", id="source"),
    ],
)
def test_a_change_is_seen_in_the_part_that_has_changed(edited: Question, part: str) -> None:
    before, after = marks(ASKED, COVER), marks(edited, COVER)
    assert [name for name in Marks._fields if getattr(before, name) != getattr(after, name)] == [
        part
    ]


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("7QT-B-K7M2QX", "7QT-B-K7M2QX"),
        (" 7qt-b-k7m2qx ", "7QT-B-K7M2QX"),
        ("7QT-O-KO1I2L", "7QT-O-K01121"),
        ("7QT-BB-K7M2QX", None),
        ("7QT-B", None),
        ("B", None),
        ("", None),
        ("7QT-É-K7M2QX", None),
    ],
)
def test_a_code_is_read_as_people_type_it(typed: str, expected: str | None) -> None:
    found = read_code(typed)
    assert (str(found) if found else None) == expected
