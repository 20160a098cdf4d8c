"""Lints: what is legal in a fact file and yet likely wrong. One module each; the table is by hand."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from quizgen.facts.model import Book
from quizgen.questions.audit.lints import (
    clipped_quotation,
    confusable_names,
    near_duplicates,
    padded_dates,
    repeated_field,
)
from quizgen.reading.finding import Finding

LINTS: tuple[Callable[[Book], Iterable[Finding]], ...] = (
    padded_dates.check,
    near_duplicates.check,
    confusable_names.check,
    clipped_quotation.check,
    repeated_field.check,
)
"""Every lint: a book in, its findings out, each with the place in the file."""


def check(book: Book) -> Iterator[Finding]:
    """Give the findings of all lints."""
    for lint in LINTS:
        yield from lint(book)
