"""A printed quiz made again from the facts of today, or what has changed since."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from quizgen.paper.assemble import in_order, print_versions
from quizgen.paper.brief import Brief
from quizgen.paper.findings import place_of
from quizgen.paper.forms import form_of
from quizgen.paper.imprint import Code, Marks, marks
from quizgen.paper.model import Paper
from quizgen.paper.record import Entry, Quiz, entry_of
from quizgen.questions.model import Cover, Question
from quizgen.reading.finding import Checked, Finding, Place

_PARTS = Marks(
    "the question",
    "the answer",
    "the options",
    "the sentence, the source or the date below the answer",
)
_WAY_BACK = "the key fits the paper again with the fact file of that day: see its history in git"


def again(
    quiz: Quiz, code: Code, questions: Sequence[Question], cover: Cover, file: str
) -> Checked[Paper]:
    """Give the paper with this code, from the questions that the facts give now.

    There is no value where anything that it says has changed: a finding for each question tells
    its number on the paper and what differs.
    """
    brief = Brief(quiz.name, versions=(code.version,), seed=quiz.seed)
    now = {question.id: question for question in questions}
    changed = tuple(_changes(quiz, brief, now, cover, file))
    if changed:
        return Checked(None, changed)
    chosen = [_as_printed(now[one.question], one) for one in quiz.entries]
    if entry_of(chosen, cover, brief).mark != quiz.mark:
        message = (
            "the title or the line below it has changed since this paper was printed, "
            "or this quizgen shuffles otherwise"
        )
        return Checked(None, (Finding("changed-since", message, Place(file), _WAY_BACK),))
    return Checked(print_versions(chosen, cover, brief)[0])


def _changes(
    quiz: Quiz, brief: Brief, now: Mapping[str, Question], cover: Cover, file: str
) -> Iterator[Finding]:
    numbers = _numbers(quiz, brief)
    for one in sorted(quiz.entries, key=lambda entry: numbers[entry.question]):
        called = f"question {numbers[one.question]} ({one.question})"
        question = now.get(one.question)
        if question is None:
            message = f"{called} is not asked any more"
            yield Finding("gone-since", message, Place(file), _WAY_BACK)
            continue
        fresh = marks(_as_printed(question, one), cover)
        parts = [name for name, a, b in zip(_PARTS, one.marks, fresh, strict=True) if a != b]
        if parts or form_of(_as_printed(question, one)) != one.form:
            what = " and ".join(parts) or "its form"
            message = f"{called} has changed since this paper was printed: {what}"
            place = place_of(question.about.where_in_file)
            yield Finding("changed-since", message, place, _WAY_BACK)


def _numbers(quiz: Quiz, brief: Brief) -> dict[str, int]:
    """Give the number of each question in the version that is asked for."""
    entries = [(one.question, one.form) for one in quiz.entries]
    ids = [one for _, own in in_order(entries, brief.lot, brief.versions[0]) for one in own]
    return {one: number for number, one in enumerate(ids, 1)}


def _as_printed(question: Question, entry: Entry) -> Question:
    """Give the question without its options where it was printed as a short answer."""
    short = entry.form == "short-answer" and question.form == "recall"
    return question._replace(options=None) if short else question
