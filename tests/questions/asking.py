"""What tests of this room share: YAML text in, questions out."""

from __future__ import annotations

from quizgen.facts.load import load
from quizgen.facts.model import Book
from quizgen.questions.ask import Asker
from quizgen.questions.model import Asked, Question, Skip
from quizgen.reading.reader import read

HEAD = """\
deck: A test deck
as_of: 2025-12-17
source: report
sources:
  report: A report
"""


def book(text: str) -> Book:
    """Load a book; a text that does not start with ``deck:`` gets a head with a source."""
    whole = text if text.startswith("deck:") else HEAD + text
    tree = read(whole.encode(), "facts.yaml")
    assert tree.value is not None, tree.findings
    checked = load(tree.value, "facts.yaml")
    assert checked.value is not None, checked.findings
    return checked.value


def ask(text: str) -> list[Asked]:
    return list(Asker(book(text)).ask())


def questions(text: str) -> dict[str, Question]:
    """Give every question, those for the paper alone too, without the true-or-false ones."""
    return {id_: q for id_, q in paper_questions(text).items() if q.form != "true-false"}


def skips(text: str) -> dict[str, Skip]:
    asker = Asker(book(text))
    return {skip.id: skip for asked in asker.ask() for skip in asker.unasked(asked)}


def paper_questions(text: str) -> dict[str, Question]:
    asker = Asker(book(text))
    return {q.id: q for asked in asker.ask() for q in asker.for_paper(asked)}


def across(text: str) -> dict[str, Question]:
    return {q.id: q for asked in Asker(book(text)).across() for q in asked.questions}


def skips_across(text: str) -> dict[str, Skip]:
    return {skip.id: skip for asked in Asker(book(text)).across() for skip in asked.skips}
