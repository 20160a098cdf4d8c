"""Why a question across facts is as it is: the facts behind it, and why each other option is wrong."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from quizgen.facts.model import Book, Fact
from quizgen.questions.ask import Asker
from quizgen.questions.model import Question, Skip
from quizgen.questions.view import view

_LISTS = "lists:"


class Behind(NamedTuple):
    """A fact behind a question: its id, where it stands, and what it says."""

    fact: str
    where_in_file: str
    sentence: str


def find(asker: Asker, question_id: str) -> Question | Skip | None:
    """Give the question, or the skip, of this id among those across facts."""
    return next((one for one in _all(asker) if one.id == question_id), None)


def _all(asker: Asker) -> Iterator[Question | Skip]:
    for asked in asker.across():
        yield from asked.questions
        yield from asked.skips


def ids(asker: Asker, owner: str) -> Iterator[str]:
    """Give the ids of all questions across facts that hang on a fact, a person or a list."""
    return (one.id for one in _all(asker) if one.id.partition("/")[0] == owner)


def behind(asker: Asker, question: Question) -> Iterator[Behind]:
    """Give the facts that a question is about, and those behind its other options."""
    facts = {fact.id: number for number, fact in enumerate(asker.book.facts)}
    others = question.options.facts if question.options else ()
    for fact in dict.fromkeys((*question.facts, *question.item_facts, *others)):
        if fact in facts:
            number = facts[fact]
            statement = asker.statement(view(number, asker.book.facts[number], asker.book))
            yield Behind(fact, statement.where_in_file, statement.text)


def falsity(book: Book, question: Question, text: str, fact: str) -> str:
    """Give why an option is wrong, in one sentence."""
    facts = {one.id: one for one in book.facts}
    other = facts.get(fact)
    if question.kind in _BY_DATE and other:
        return _by_date(facts, question, other)
    if question.kind == "which-said" and other:
        return f"these words are of {', '.join(other.who)}"
    if question.kind == "odd-one-out":
        return _shares(book, question, text)
    if question.form == "match":
        return f"it belongs to {fact}, which is not asked"
    return f"the {'list' if fact.startswith(_LISTS) else 'fact'} gives {question.answer}"


_BY_DATE = frozenset({"first", "between"})


def _by_date(facts: dict[str, Fact], question: Question, other: Fact) -> str:
    options = question.options
    assert options is not None  # noqa: S101 - a choice has options
    key = facts[options.facts[options.texts.index(question.answer)]]
    is_early = other.when and key.when and other.when.before(key.when)
    return f"its date, {_date(other)}, is {'before' if is_early else 'after'} {_date(key)}"


def _date(fact: Fact) -> str:
    return fact.when.text if fact.when else ""


def _shares(book: Book, question: Question, name: str) -> str:
    given = dict(question.given)
    if "country" in given:
        return f"{name} acts for {book.people[name].country}"
    return f"{name} is in the list {given['list']}"
