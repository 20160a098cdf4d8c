"""Moments: the dates of facts, as closed intervals of days with the precision as given."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum
from typing import NamedTuple

OPEN = 10**9
"""Day number that stands for "no bound" (negated at the open start of an interval)."""


class Precision(IntEnum):
    """How exactly a date is known, coarsest first, so that ``min`` gives the coarser one."""

    CENTURY = 1
    DECADE = 2
    YEAR = 3
    MONTH = 4
    DAY = 5


class Date(NamedTuple):
    """A day, month, year, decade or century of the proleptic Gregorian calendar.

    ``year`` is astronomical (0 is 1 BCE, -43 is 44 BCE), as EDTF has it; for a decade or a
    century it is the first year. ``month`` and ``day`` are 0 where the precision has none.
    """

    year: int
    month: int
    day: int
    precision: Precision


@dataclass(frozen=True, slots=True)
class Moment:
    """An EDTF date or interval (ISO 8601-2:2019, level 0 and the parts of level 1 we read).

    ``text`` is the EDTF as typed. ``start`` and ``end`` are equal for a single date; one of
    them is None where the interval is open or unknown at that end. ``low`` and ``high``
    are the first and the last day it may cover, as day numbers (1 = 1 January of year 1,
    as in ``datetime.date.toordinal``), or -OPEN and OPEN.
    """

    text: str
    start: Date | None
    end: Date | None
    low: int
    high: int
    approximate: bool = False
    uncertain: bool = False

    @property
    def is_interval(self) -> bool:
        """Whether two ends were given, not one date."""
        return self.start != self.end

    @property
    def precision(self) -> Precision:
        """The coarser precision of the ends that are known."""
        return min(d.precision for d in (self.start, self.end) if d is not None)

    def overlaps(self, other: Moment) -> bool:
        """Whether some day could lie in both."""
        return self.low <= other.high and other.low <= self.high

    def before(self, other: Moment) -> bool:
        """Whether every day of this one precedes every day of the other."""
        return self.high < other.low
