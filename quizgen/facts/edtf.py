"""Read dates in EDTF, the extended form of ISO 8601-2:2019: level 0 and level 1 without times.

Read: a day, a month, a year (``-0043`` is 44 BCE, since 0000 is 1 BCE), years of more than four
digits (``Y-17000``), a decade (``196X``), a century (``19XX``), digits left unspecified
(``2004-XX``), the marks ``~`` approximate, ``?`` uncertain, ``%`` both, and intervals with open
(``..``) or unknown (empty) ends. Not read: times, seasons, and level 2.

``low`` and ``high`` of a moment are the first and the last day that it may cover. An end with a
mark is widened by one unit of its own precision on each side: ``1962-10~`` may cover September to
November 1962, ``1962~`` the years 1961 to 1963. The standard leaves that width open.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from quizgen.facts.days import MONTHS, month_length, reach
from quizgen.facts.moment import OPEN, Date, Moment, Precision

LONGEST = 60
"""No date that is read has more characters than this."""

FAR = 1_000_000
"""Years beyond this, on either side of year 0, are not read."""


class Fault(NamedTuple):
    """Why a text is not a date that is read, and what to type instead."""

    message: str
    hint: str


class _End(NamedTuple):
    """One date with its mark: "", "?", "~" or "%"."""

    date: Date
    mark: str


_DATE = re.compile(
    r"(-?[0-9]{4}|[0-9]{3}X|[0-9]{2}XX|Y-?[0-9]{5,})(?:-([0-9]{2}|XX)(?:-([0-9]{2}|XX))?)?([?~%])?",
)
_SYNTAX = Fault("", "")  # no form fits: the adviser looks at the whole text
_SEASONS = range(21, 42)  # 21 to 24 of level 1, and the quarters and halves of level 2


def parse(text: str) -> Moment | Fault:
    """Give the moment that an EDTF text stands for, or what is wrong with the text.

    Moments of equal texts are one shared object.
    """
    if len(text) > LONGEST:
        return Fault(f"`{text[:20]}…` is too long for a date", "give a date such as `2025-10-31`")
    return _parse(text)


@lru_cache(maxsize=1 << 15)
def _parse(text: str) -> Moment | Fault:
    found = _read(text)
    return _advised(text) if found is _SYNTAX else found


def _read(text: str) -> Moment | Fault:
    if "/" in text:
        return _interval(text)
    end = _single(text)
    if isinstance(end, Fault):
        return end
    low, high = reach(end.date, 1 if end.mark else 0)
    mark = end.mark
    return Moment(text, end.date, end.date, low, high, mark in ("~", "%"), mark in ("?", "%"))


def _single(text: str) -> _End | Fault:
    """Read a date without a slash."""
    match = _DATE.fullmatch(text)
    if match is None:
        return _SYNTAX
    year, month, day, mark = match.groups()
    if month is None and year.isdecimal():  # the commonest forms first
        return _End(Date(int(year), 0, 0, Precision.YEAR), mark or "")
    if "X" in year or year[0] in "-Y":
        return _special_year(year, month, day, mark or "")
    return _month_or_day(int(year), month, day, mark or "")


def _special_year(year: str, month: str | None, day: str | None, mark: str) -> _End | Fault:
    """Read a year before year 0, a long one, a decade or a century."""
    if year[0] not in "-Y":
        precision = Precision.CENTURY if year.endswith("XX") else Precision.DECADE
        first = Date(int(year.replace("X", "0")), 0, 0, precision)
        return _SYNTAX if month else _End(first, mark)
    number = int(year.lstrip("Y"))
    if year == "-0000":
        return Fault("there is no year `-0000`", "1 BCE is `0000`, and 2 BCE is `-0001`")
    if year[0] == "Y" and (month or len(str(abs(number))) < 5):  # noqa: PLR2004  # EDTF's bound
        return _SYNTAX
    if abs(number) > FAR:
        return Fault(
            f"the year {number} is out of reach", f"years from -{FAR} to {FAR} can be given"
        )
    if month is None:
        return _End(Date(number, 0, 0, Precision.YEAR), mark)
    return _month_or_day(number, month, day, mark)


def _month_or_day(year: int, month: str | None, day: str | None, mark: str) -> _End | Fault:
    if month is None or month == "XX":
        plain = day is None or day == "XX"
        return _End(Date(year, 0, 0, Precision.YEAR), mark) if plain else _SYNTAX
    number = int(month)
    if not 1 <= number <= 12:  # noqa: PLR2004  # months of a year
        return _no_month(year, month, day)
    if day is None or day == "XX":
        return _End(Date(year, number, 0, Precision.MONTH), mark)
    last = month_length(year, number)
    if not 1 <= int(day) <= last:
        return Fault(
            f"{MONTHS[number - 1]} {_year(year)} has {last} days",
            f"give a day from 01 to {last}, or the month alone: `{_year(year)}-{month}`",
        )
    return _End(Date(year, number, int(day), Precision.DAY), mark)


def _no_month(year: int, month: str, day: str | None) -> Fault:
    if day is None and int(month) in _SEASONS:
        years = f"; a span of years has both in full: `{year}/{year // 100}{month}`"
        return Fault(
            f"`{_year(year)}-{month}` is a season or a quarter in EDTF, and not read",
            f"give months, such as `{_year(year)}-03/{_year(year)}-05`"
            + (years if year > 1000 and int(month) > year % 100 else ""),  # noqa: PLR2004  # 1970-72
        )
    if day is not None and 1 <= int("0" + day.strip("X")) <= 12:  # noqa: PLR2004  # a month
        return Fault(
            f"there is no month {month}", f"the month comes first: `{_year(year)}-{day}-{month}`"
        )
    return Fault(f"there is no month {month}", "months go from 01 to 12")


def _interval(text: str) -> Moment | Fault:
    first, _, second = text.partition("/")
    start, end = _bound(first), _bound(second)
    if isinstance(start, Fault) or isinstance(end, Fault):
        return next(f for f in (start, end) if isinstance(f, Fault))
    if start is None and end is None:
        return Fault("an interval needs a date on one side at least", "leave the line out")
    low, high = _reach(start)[0], _reach(end)[1]
    if start and end and reach(start.date)[0] > reach(end.date)[1]:
        return Fault("the interval ends before it starts", f"turn it round: `{second}/{first}`")
    marks = (start.mark if start else "") + (end.mark if end else "")
    return Moment(
        text,
        start.date if start else None,
        end.date if end else None,
        low,
        high,
        approximate="~" in marks or "%" in marks,
        uncertain="?" in marks or "%" in marks,
    )


def _bound(text: str) -> _End | Fault | None:
    """Read one side of an interval; None is an open or an unknown end."""
    return None if text in ("", "..") else _single(text)


def _reach(end: _End | None) -> tuple[int, int]:
    if end is None:
        return -OPEN, OPEN
    return reach(end.date, 1 if end.mark else 0)


def _year(year: int) -> str:
    """Write a year as EDTF does."""
    if abs(year) > 9999:  # noqa: PLR2004  # EDTF's bound for four digits
        return f"Y{year}"
    return f"-{-year:04d}" if year < 0 else f"{year:04d}"


def _advised(text: str) -> Fault:
    """Say what to type instead: only texts that can be read are proposed."""
    from quizgen.facts.advice import USUAL, suggest  # many patterns, and no good file needs them

    advice = suggest(text)
    read = {form: _read(form) for form in advice.forms}
    good = [form for form, found in read.items() if isinstance(found, Moment)]
    message = f"cannot read the date `{text}`"
    if good:
        forms = " or ".join(f"`{form}`" for form in good[:2])
        return Fault(message, f"{advice.reason}: {forms}")
    inner = next((f for f in read.values() if isinstance(f, Fault) and f is not _SYNTAX), None)
    return inner or Fault(message, USUAL if advice.forms else advice.reason)
