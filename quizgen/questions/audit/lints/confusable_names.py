"""Confusable names: two names that are nowhere declared and differ as a slip of the pen does.

Where one of the two is declared, ``quizgen check`` already refuses the other. Here neither is, so
nothing says whether they are two people or one misspelt. The measure of nearness is that of the
fact file's own rules (``quizgen.facts.nearness``), over names folded as ``quizgen.facts.names`` does.
"""

from __future__ import annotations

from collections.abc import Iterator

from quizgen.facts.model import Book, Fact
from quizgen.facts.nearness import Nearness
from quizgen.questions.audit.lints import places
from quizgen.reading.finding import Finding, Level, Place

SLUG = "confusable-name"
_SECTIONS = {"who": "people", "to": "people", "according_to": "people", "where": "places"}


def check(book: Book) -> Iterator[Finding]:
    """Find undeclared names that are close to an undeclared name that stands before them."""
    first: dict[str, Place] = {}
    near = Nearness(())
    for fact in book.facts:
        for field, name in _undeclared(book, fact):
            if name in first:
                continue
            close = near.closest(name)
            place = first[name] = places.of(book, fact, field, name)
            near.add(name)
            if close:
                hint = (
                    f"if they are one, write one of them everywhere; "
                    f"if they are two, declare both under `{_SECTIONS[field]}`"
                )
                message = f"`{name}` looks like `{close}`, and neither is declared"
                yield Finding(SLUG, message, place, hint, Level.WARNING, (first[close],))


def _undeclared(book: Book, fact: Fact) -> Iterator[tuple[str, str]]:
    for field in _SECTIONS:
        names: tuple[str, ...] = getattr(fact, field)
        for name in names:
            declared = book.canonical(name)
            if not any(declared in known for known in (book.people, book.places, book.groups)):
                yield field, name
