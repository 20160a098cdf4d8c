"""Count days in the proleptic Gregorian calendar, before year 1 and after 9999 too.

``datetime`` stops at year 1 on one side and at 9999 on the other, so it cannot hold 44 BCE. Day
numbers here agree with ``datetime.date.toordinal`` wherever both exist.
"""

from __future__ import annotations

from quizgen.facts.moment import Date, Precision

MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
"""English month names, January first."""

LENGTHS = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)

YEARS = {Precision.YEAR: 1, Precision.DECADE: 10, Precision.CENTURY: 100}
"""How many years a date of this precision covers."""

_ERA = 146_097  # days in 400 years, after which the calendar repeats
_SHIFT = 305  # from 1 March of year 0, where the formula starts, to 1 January of year 1


def day_number(year: int, month: int, day: int) -> int:
    """Give the number of a day; 1 January of year 1 is day 1, and year 0 is 1 BCE.

    The method is ``days_from_civil`` of Howard Hinnant's "chrono-Compatible Low-Level Date
    Algorithms": years are counted from March, so that a leap day comes last.
    """
    era, year_of_era = divmod(year - (month <= 2), 400)  # noqa: PLR2004  # February
    day_of_year = (153 * ((month + 9) % 12) + 2) // 5 + day - 1
    leaps = year_of_era // 4 - year_of_era // 100
    return era * _ERA + year_of_era * 365 + leaps + day_of_year - _SHIFT


def is_leap(year: int) -> bool:
    """Whether February has 29 days in this astronomical year."""
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def month_length(year: int, month: int) -> int:
    """Give the number of days in a month, 28 to 31."""
    return LENGTHS[month - 1] + (month == 2 and is_leap(year))  # noqa: PLR2004  # February


def reach(date: Date, pad: int = 0) -> tuple[int, int]:
    """Give the first and the last day of a date, widened by ``pad`` units of its precision.

    A month padded by one reaches from the first day of the month before to the last day of the
    month after; a decade padded by one, over thirty years.
    """
    year, month, day, precision = date
    if precision is Precision.DAY:
        number = day_number(year, month, day)
        return number - pad, number + pad
    if precision is Precision.MONTH:
        first = year * 12 + month - 1
        return _month_start(first - pad), _month_start(first + pad + 1) - 1
    years = YEARS[precision]
    return (
        day_number(year - pad * years, 1, 1),
        day_number(year + (pad + 1) * years, 1, 1) - 1,
    )


def _month_start(count: int) -> int:
    """Give the day number of the first of a month, counted in months from year 0."""
    year, month = divmod(count, 12)
    return day_number(year, month + 1, 1)
