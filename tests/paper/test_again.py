"""An old paper made again: exactly, or not at all."""

from __future__ import annotations

from dataclasses import replace

import pytest

from quizgen.paper.again import again
from quizgen.paper.assemble import print_versions, select
from quizgen.paper.brief import Brief
from quizgen.paper.imprint import read_code
from quizgen.paper.model import Paper
from quizgen.paper.record import entry_of
from quizgen.questions.model import Cover, Question
from quizgen.reading.finding import Checked
from tests.paper.bank import COVER, history

BANK = history()
BRIEF = Brief("history", 14, ("A", "B"), seed="spring")
CHOSEN = select(BANK, BRIEF).value
assert CHOSEN is not None
QUIZ = entry_of(CHOSEN.questions, COVER, BRIEF)
PAPERS = print_versions(CHOSEN.questions, COVER, BRIEF)
PRINTED = PAPERS[1]


def made_again(bank: tuple[Question, ...], cover: Cover = COVER) -> Checked[Paper]:
    code = read_code(PRINTED.code)
    assert code is not None
    return again(QUIZ, code, bank, cover, "facts.yaml")


def test_the_same_facts_give_exactly_the_same_paper() -> None:
    assert made_again(BANK).value == PRINTED
    assert {item.form for item in PRINTED.items} >= {"choice", "short-answer"}


def test_a_question_that_was_asked_without_its_options_is_again() -> None:
    bank = {q.id: q for q in BANK}
    bare = [
        i.question for i in PRINTED.items if i.form == "short-answer" and bank[i.question].options
    ]
    assert bare
    assert made_again(BANK).value == PRINTED


def test_new_facts_change_nothing() -> None:
    asked = {item.question for item in PRINTED.items}
    assert made_again(tuple(q for q in BANK if q.id in asked)).value == PRINTED


def edited(number: int, **changes: object) -> tuple[Question, ...]:
    one = PRINTED.items[number - 1].question
    return tuple(q._replace(**changes) if q.id == one else q for q in BANK)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("changes", "part"),
    [
        ({"prompt": "Who was it?"}, "the question"),
        ({"answer": "X", "accept": ()}, "the answer"),
        ({"prompt": "Who was it?", "answer": "X"}, "the question and the answer"),
    ],
)
def test_a_change_is_named_with_the_number_on_that_paper(
    changes: dict[str, object], part: str
) -> None:
    checked = made_again(edited(13, **changes))
    assert checked.value is None
    (found,) = checked.findings
    asked = PRINTED.items[12].question
    expected = f"question 13 ({asked}) has changed since this paper was printed: {part}"
    assert (found.slug, found.message) == ("changed-since", expected)
    assert found.place.line > 0


def test_a_fact_that_is_gone_is_named() -> None:
    asked = PRINTED.items[0].question
    (found,) = made_again(tuple(q for q in BANK if q.id != asked)).findings
    assert found.slug == "gone-since"
    assert found.message == f"question 1 ({asked}) is not asked any more"


def test_a_new_title_is_named() -> None:
    (found,) = made_again(BANK, replace(COVER, title="Other")).findings
    assert found.message.startswith("the title or the line below it has changed")


def test_a_source_that_was_mended_is_named() -> None:
    cover = replace(COVER, citations={**COVER.citations, "atlas": COVER.citations["lectures"]})
    findings = made_again(BANK, cover).findings
    assert len(findings) == len(PRINTED.items)
    assert all("the source or the date" in found.message for found in findings)
