"""Dates padded to 1 January, or to the first of a month, that look like days and are not.

A table that knows only the year often says 1977-01-01. Of days that are known, 0.3 % are a 1 January
and 3.3 % the first of a month; this lint speaks above 2 % and 8 % (in a public table of films,
11,468 of 17,472 dates were a 1 January). In a small book one such day says nothing, so the share must
also be more than luck explains at 1 %.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from quizgen.facts.model import Book, Fact
from quizgen.facts.moment import Date, Precision
from quizgen.questions.audit.chance import bound
from quizgen.questions.audit.lints import places
from quizgen.reading.finding import Finding, Level

SLUG = "padded-date"


class _Pad(NamedTuple):
    """A day that stands in for no day: what it is called, the share allowed, the share expected."""

    called: str
    allowed: float
    expected: float
    instead: str


_YEAR = _Pad("on 1 January", 0.02, 1 / 365, "the year alone")
_MONTH = _Pad("on the first of a month", 0.08, 12 / 365, "the month alone")


def check(book: Book) -> Iterator[Finding]:
    """Find days that are too often the first of a year or of a month."""
    days = [(fact, day) for fact in book.facts if (day := _day(fact))]
    first = [fact for fact, day in days if day.month == day.day == 1]
    if _too_many(len(first), len(days), _YEAR):
        yield from _findings(book, first, len(days), _YEAR)
        return
    first = [fact for fact, day in days if day.day == 1]
    if _too_many(len(first), len(days), _MONTH):
        yield from _findings(book, first, len(days), _MONTH)


def _day(fact: Fact) -> Date | None:
    when = fact.when
    if when is None or when.is_interval or when.start is None:
        return None
    return when.start if when.start.precision is Precision.DAY else None


def _too_many(found: int, days: int, pad: _Pad) -> bool:
    return found > pad.allowed * days and found > bound(days, pad.expected)


def _findings(book: Book, found: Sequence[Fact], days: int, pad: _Pad) -> Iterator[Finding]:
    for fact in found:
        assert fact.when is not None  # noqa: S101 - it was counted for its day
        share = f"{len(found)} of {days} days are {pad.called}"
        message = f"the day of `{fact.id}` may be padding: {share}"
        start = fact.when.start
        assert start is not None  # noqa: S101 - a single date has a start
        short = f"{start.year:04}" if pad is _YEAR else f"{start.year:04}-{start.month:02}"
        hint = f"where the source gives {pad.instead}, write `when: {short}`"
        yield Finding(SLUG, message, places.of(book, fact, "when"), hint, Level.WARNING)
