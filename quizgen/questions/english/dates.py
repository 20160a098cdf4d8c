"""Moments in words, British style: "31 October 2025", "from 15 to 16 December 2025", "44 BCE".

What each part of a moment means is EDTF (ISO 8601-2:2019): see ``quizgen.facts.moment``.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from quizgen.facts.moment import Date, Moment, Precision

_MONTHS = (
    "January February March April May June July August September October November December"
).split()
_LAST_SHORT_MONTH = 4
_EN_DASH = "\u2013"
_QUALIFIERS = dict.fromkeys(map(ord, "~?%"))
_UNKNOWN = "an unknown date"
_UNITS = {
    Precision.CENTURY: "century",
    Precision.DECADE: "decade",
    Precision.YEAR: "year",
    Precision.MONTH: "month",
    Precision.DAY: "date",
}


@lru_cache(maxsize=1 << 10)  # every question about a fact, and its back, say the same date
def answer(moment: Moment) -> str:
    """Give a moment as an answer: "October 2025", "about 1962", "since August 2022"."""
    return _hedged(moment, _words(moment, "about ", "{} to {}", "since {}", "until {}"))


def bare(moment: Moment) -> str:
    """Give a moment as the answer to ``wanted``: "Around which year ...?" is answered "1962"."""
    words = answer(moment)
    for said_already in ("about ", "since ", "until "):
        words = words.removeprefix(said_already)
    return words


def adverbial(moment: Moment) -> str:
    """Give a moment as it stands in a sentence: "in October 2025", "from 15 to 16 December 2025"."""
    date = moment.start
    if date is None or moment.is_interval:
        words = _words(moment, "around ", "from {} to {}", "from {}", "until {}")
    elif moment.approximate:
        words = f"around {_date(date)}"
    else:
        words = f"{'on' if date.precision is Precision.DAY else 'in'} {_date(date)}"
    return _hedged(moment, words if words != _UNKNOWN else f"on {_UNKNOWN}")


def wanted(moment: Moment, *, lasting: bool = False) -> str | None:
    """Give the opening of a question for a moment, which names the precision of its answer.

    ``lasting`` asks for both ends by name, for a verb that fills the whole time ("did the war last").
    None where the date must not be asked: it is uncertain, or unknown at both ends.
    """
    known = [date for date in (moment.start, moment.end) if date is not None]
    if moment.uncertain or not known:
        return None
    unit = _UNITS[known[0].precision]
    if len(known) == 1:
        return (
            f"{'From' if moment.start else 'Until'} {'what' if unit == 'date' else 'which'} {unit}"
        )
    if not moment.is_interval:
        return f"{_entry(unit, moment)} {'what' if unit == 'date' else 'which'} {unit}"
    if moment.start and moment.end and moment.start.precision is not moment.end.precision:
        return "Over what period"
    if lasting and not moment.approximate:
        which = f"{'what' if unit == 'date' else 'which'} {unit}"
        return f"From {which} to {which}"
    plural = "centuries" if unit == "century" else f"{unit}s"
    return f"{_entry(unit, moment)} which {plural}"


def accepted(moment: Moment) -> tuple[str, ...]:
    """Give other spellings of the answer: EDTF, ISO 8601, American order, short months, BC."""
    words = answer(moment)
    return tuple([text for text in dict.fromkeys(_spellings(moment, words)) if text != words])


def _entry(unit: str, moment: Moment) -> str:
    if moment.approximate:
        return "Around"
    return "On" if unit == "date" else "In"


def _hedged(moment: Moment, words: str) -> str:
    return f"possibly {words}" if moment.uncertain else words


def _words(moment: Moment, about: str, closed: str, opening: str, ending: str) -> str:
    """Fill the pattern that fits: an interval, one open at its end or its start, or one date."""
    about = about if moment.approximate else ""
    start, end = moment.start, moment.end
    if start and end:
        if not moment.is_interval:
            return f"{about}{_date(start)}"
        first = _shortened(start, end)
        return closed.format(f"{about}{first}", _date(end, era=start.year <= 0))
    if start or end:
        date = start or end
        assert date is not None  # noqa: S101 - one of the two is set
        return (opening if start else ending).format(f"{about}{_date(date)}")
    return _UNKNOWN


def _shortened(start: Date, end: Date) -> str:
    """Give the start of an interval without what its end says again."""
    if start.precision is not end.precision or start.year != end.year:
        return _without_era(start, end)
    if start.precision is Precision.DAY:
        return str(start.day) if start.month == end.month else f"{start.day} {_month(start)}"
    return _month(start) if start.precision is Precision.MONTH else _date(start)


def _without_era(start: Date, end: Date) -> str:
    """Give a start whose era its end tells: "58 to 50 BCE"; "27 BCE to 14 CE" needs both."""
    words = _date(start, era=end.year <= 0 < start.year)
    same = start.precision is end.precision is Precision.YEAR and end.year <= 0
    return words.removesuffix(" BCE") if same else words


def _date(date: Date, *, era: bool = False) -> str:
    """Give one date; ``era`` adds CE where the other end of an interval lies before it."""
    if date.precision is Precision.CENTURY:
        return f"the {_century(date.year)}"
    if date.precision is Precision.DECADE:
        return f"the {_decade(date.year)}"
    year = _year(date.year, era=era)
    if date.precision is Precision.YEAR:
        return year
    if date.precision is Precision.MONTH:
        return f"{_month(date)} {year}"
    return f"{date.day} {_month(date)} {year}"


def _month(date: Date) -> str:
    return _MONTHS[(date.month - 1) % 12]


def _year(year: int, *, era: bool) -> str:
    """Give a year of astronomical count: 0 is 1 BCE. Years below 100 would look like days."""
    if year <= 0:
        return f"{1 - year} BCE"
    return f"{year} CE" if era or year < 100 else str(year)  # noqa: PLR2004 - two digits


def _century(first: int) -> str:
    """Give "19th century" for the years from 1800, "1st century BCE" for those from -99."""
    if first >= 0:
        return f"{_ordinal(first // 100 + 1)} century"
    return f"{_ordinal(-first // 100 + 1)} century BCE"


def _decade(first: int) -> str:
    """Give "1960s", or "40s BCE" for the astronomical years from -49."""
    if 0 <= first < 10:  # noqa: PLR2004 - "the 0s" is no English
        return "first decade CE"
    if first > 0:
        return f"{first}s" if first >= 100 else f"{first}s CE"  # noqa: PLR2004 - two digits
    return f"{-first // 10 * 10}s BCE"


def _ordinal(number: int) -> str:
    teen = 10 < number % 100 < 14  # noqa: PLR2004 - 11th, 12th, 13th
    return f"{number}{'th' if teen else {1: 'st', 2: 'nd', 3: 'rd'}.get(number % 10, 'th')}"


def _spellings(moment: Moment, words: str) -> Iterator[str]:
    yield from (moment.text, moment.text.translate(_QUALIFIERS))
    if moment.is_interval:
        yield from _ranges(moment, words)
    elif moment.start:
        yield from _single(moment.start)
    for hedge in ("possibly ", "about ", "since ", "until ", "the "):
        if words.startswith(hedge):
            words = words.removeprefix(hedge)
            yield words
    if moment.approximate and not moment.is_interval:
        yield from (f"c. {words}", f"circa {words}", f"around {words}")
    if "BCE" in words:
        yield words.replace("BCE", "BC")


def _single(date: Date) -> Iterator[str]:
    if date.precision < Precision.MONTH:
        if 0 < date.year < 100 and date.precision is Precision.YEAR:  # noqa: PLR2004 - two digits
            yield from (str(date.year), f"AD {date.year}")
        return
    month, year = _month(date), _year(date.year, era=False)
    names = (month, month[:3]) if len(month) > _LAST_SHORT_MONTH else (month,)
    for name in names:
        if date.precision is Precision.MONTH:
            yield f"{name} {year}"
        else:
            yield from (f"{name} {date.day}, {year}", f"{date.day} {name} {year}")
            yield f"{_ordinal(date.day)} {name} {year}"


def _ranges(moment: Moment, words: str) -> Iterator[str]:
    start, end = moment.start, moment.end
    if start and end:
        yield words.replace(" to ", _EN_DASH if _is_short(words) else f" {_EN_DASH} ")
        yield words.replace(" to ", "-" if _is_short(words) else " - ")
        yield f"from {words}"
        days = Precision.DAY
        if start.precision is end.precision is days and start[:2] == end[:2]:
            year = _year(end.year, era=False)
            yield f"{_month(end)} {start.day}{_EN_DASH}{end.day}, {year}"
            yield f"{_month(end)} {start.day}-{end.day}, {year}"
    elif start:
        yield f"from {_date(start)}"


def _is_short(words: str) -> bool:
    """Whether the range stands between two figures, so that its dash takes no blanks."""
    first, _, second = words.partition(" to ")
    return first.isdigit() and second[:1].isdigit()
