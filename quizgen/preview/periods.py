"""Periods of a timeline: days as years with BCE, ticks for an axis, bins for many facts."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from quizgen.facts.days import MONTHS, day_number

_STEPS = tuple(n * 10**e for e in range(7) for n in (1, 2, 5))
_YEAR = 365.2425
_FEW_YEARS = 2 * 366


class Tick(NamedTuple):
    """A mark on an axis of days."""

    day: int
    label: str


def year_of(day: int) -> int:
    """Give the astronomical year of a day (0 is 1 BCE)."""
    year = int((day - 1) // _YEAR) + 1
    while day_number(year, 1, 1) > day:
        year -= 1
    while day_number(year + 1, 1, 1) <= day:
        year += 1
    return year


def month_of(day: int) -> tuple[int, int]:
    """Give the year and the month of a day."""
    year = year_of(day)
    return year, max(m for m in range(1, 13) if day_number(year, m, 1) <= day)


def year_name(year: int) -> str:
    """Give an astronomical year as people write it."""
    return str(year) if year > 0 else f"{1 - year} BCE"


def ticks(first: int, last: int, most: int) -> list[Tick]:
    """Give at most ``most`` ticks between two days: months of few years, else round years."""
    if last - first < _FEW_YEARS:
        year, month = month_of(first)
        named = Tick(first, _month_name(year, month))
        return list(_months(first, last)) or [named]
    step = next((s for s in _STEPS if (last - first) / _YEAR / s <= most - 1), _STEPS[-1])
    start = year_of(first) // step * step
    years = (_round(year, step) for year in range(start, year_of(last) + 1, step))
    found = [Tick(day_number(year, 1, 1), year_name(year)) for year in years]
    return [tick for tick in found if first <= tick.day <= last]


def _round(year: int, step: int) -> int:
    """Give the year whose name is round: 100 BCE is year -99, and 1 stands for the turn of eras."""
    return year + 1 if year <= 0 and step > 1 else year


def _months(first: int, last: int) -> Iterator[Tick]:
    year, month = month_of(first)
    while (day := day_number(year, month, 1)) <= last:
        if day >= first:
            yield Tick(day, _month_name(year, month))
        year, month = (year, month + 1) if month < 12 else (year + 1, 1)  # noqa: PLR2004 - months


def _month_name(year: int, month: int) -> str:
    return f"{MONTHS[month - 1][:3]} {year_name(year)}"


class Unit(NamedTuple):
    """A length of period: the number of a day's period, and that period's name."""

    number: Callable[[int], int]
    label: Callable[[int], str]


def _month_number(day: int) -> int:
    year, month = month_of(day)
    return 12 * year + month - 1


def _month_label(number: int) -> str:
    year, month = divmod(number, 12)
    return f"{MONTHS[month]} {year_name(year)}"


def _day_label(day: int) -> str:
    year, month = month_of(day)
    return f"{day - day_number(year, month, 1) + 1} {MONTHS[month - 1]} {year_name(year)}"


def _span(length: int) -> Unit:
    """Give the unit of so many years, counted so that no period holds years of both eras."""

    def number(day: int) -> int:
        year = year_of(day)
        return year // length if year > 0 else -1 - (-year // length)

    def label(number: int) -> str:
        if number >= 0:
            first = max(1, number * length)
            return f"{first}–{number * length + length - 1}"
        last = (-1 - number) * length + 1
        return f"{last + length - 1}–{last} BCE"

    return Unit(number, label)


UNITS = (
    Unit(lambda day: day, _day_label),
    Unit(_month_number, _month_label),
    Unit(year_of, year_name),
    *(_span(length) for length in (10, 100, 1000, 10_000)),
)
"""Days, months, years, decades, centuries, millennia, and ten of them."""


def unit_for(days: Sequence[int], most: int) -> Unit:
    """Give the shortest unit of which at most ``most`` periods hold all these days."""
    for unit in UNITS:
        if len({unit.number(day) for day in days}) <= most:
            return unit
    return UNITS[-1]
