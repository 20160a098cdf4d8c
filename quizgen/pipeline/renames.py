"""What the book says of the past of its facts: earlier ids, and those that have retired."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from quizgen.anki.tombstones import Farewell
from quizgen.facts.model import Book
from quizgen.questions.english import dates
from quizgen.reading.finding import Finding, Level


def earlier(book: Book) -> dict[str, Sequence[str]]:
    """Give the ids that facts, and people's roles, had before: by the present id."""
    people = {
        f"people:{p.slug}": [f"people:{old}" for old in p.was if old != p.slug]
        for p in book.people.values()
        if p.was
    }
    return {**{fact.id: fact.was for fact in book.facts if fact.was}, **people}


def farewells(book: Book) -> dict[str, Farewell]:
    """Give what the cards of retired facts say, by the fact's id."""
    return {
        fact.id: Farewell(dates.answer(fact.retired), fact.replaced_by)
        for fact in book.facts
        if fact.retired
    }


def advise(book: Book, renames: Mapping[str, str]) -> Iterator[Finding]:
    """Find facts that were given another id, and nothing says so; ``renames`` has those that look so."""
    places = {fact.id: fact.place for fact in book.facts}
    places |= {f"people:{p.slug}": p.place for p in book.people.values()}
    for fact, before in renames.items():
        if before not in places:
            message = f"`{fact}` is new and reads like `{before}`, which is gone"
            was = before.removeprefix("people:")
            hint = f"if it is the same, add `was: {was}` here: its cards then keep their history"
            yield Finding("likely-rename", message, places[fact], hint, Level.WARNING)
