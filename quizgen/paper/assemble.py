"""From a bank of questions to a paper: check the order, choose, sort into sections, number."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import count as counting

from quizgen.paper import findings
from quizgen.paper.choose import choose
from quizgen.paper.forms import FORMS, LETTERS, form_of, is_printable, left_out
from quizgen.paper.imprint import code_for, marks
from quizgen.paper.items import make_item
from quizgen.paper.model import Paper, Section
from quizgen.paper.order import keyed
from quizgen.questions.model import Cover, Question
from quizgen.reading.finding import Checked, Finding


def assemble(
    questions: Sequence[Question], *, cover: Cover, name: str, count: int, version: str = "A"
) -> Checked[Paper]:
    """Put ``count`` of the questions on paper, as version A, B, … of the quiz ``name``.

    A pure function of its arguments. Every version holds the same questions and points and
    differs in the order of items and options. Questions whose fact is kept for the deck are left
    out; those of a form that no section has are counted in ``left_out``. The value is None, with
    a finding, where count or version cannot be had.
    """
    printable = [question for question in questions if is_printable(question)]
    wrong = tuple(_wrong(questions, len(printable), count, version))
    if wrong:
        return Checked(None, wrong)
    paper = _paper(choose(printable, count, name), cover, name, version)
    return Checked(replace(paper, left_out=left_out(questions)))


def _wrong(
    questions: Sequence[Question], there: int, count: int, version: str
) -> Iterator[Finding]:
    file = findings.place_of(questions[0].about.where_in_file).file if questions else "facts"
    if len(version) != 1 or version not in LETTERS:
        yield findings.unknown_version(version, file)
    if count < 1:
        yield findings.too_few_questions(count, file)
    if count > there:
        yield findings.too_many_questions(count, there, len(questions) - there, file)


def _paper(chosen: Sequence[Question], cover: Cover, name: str, version: str) -> Paper:
    sections = tuple(_sections(chosen, cover, name, version))
    content = ((question.id, marks(question, cover)) for question in chosen)
    return Paper(
        name=name,
        title=cover.title,
        cover_line=cover.about,
        version=version,
        code=str(code_for(name, version, cover, content, lot=name)),
        sections=sections,
    )


def _sections(
    chosen: Sequence[Question], cover: Cover, name: str, version: str
) -> Iterator[Section]:
    numbers = counting(1)
    for form, style in FORMS.items():
        own = [question for question in chosen if form_of(question) == form]
        own.sort(key=lambda question: keyed(name, version, question.id))
        items = tuple(
            make_item(question, next(numbers), cover=cover, name=name, version=version)
            for question in own
        )
        if items:
            yield Section(form, style.heading, style.hint, items)
