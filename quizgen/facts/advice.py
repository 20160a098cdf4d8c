"""Guess which EDTF date somebody meant who wrote a date in another form.

A table of forms that people write (``31.10.2025``, ``Oct 2025``, ``c. 1962``, ``44 BC``, …), each
with what it means in EDTF. Guesses may be wrong dates (31.02.2025): the reader of dates tries them
and proposes only those that it can read.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable
from itertools import islice, product
from typing import NamedTuple

from quizgen.facts.days import MONTHS

Match = re.Match[str]


USUAL = "write the year first, such as `2025-10-31`, `2025-10` or `2025`"
"""The advice that always fits."""

_MOST = 8  # guesses for one text; a chain of spans would multiply them
_PLAINLY = "use plain digits and hyphens, without spaces"


class Advice(NamedTuple):
    """A reason in a few words, and EDTF texts that may have been meant, best first."""

    reason: str
    forms: tuple[str, ...] = ()


_Forms = Callable[[Match], Iterable[str]]


class _Habit(NamedTuple):
    """A way in which dates are written elsewhere, and what it would be here."""

    pattern: re.Pattern[str]
    reason: str
    forms: _Forms


def suggest(text: str) -> Advice:
    """Give the reason why a text is no EDTF date, and what its author may have meant."""
    plain = _plain(text)
    for habit in _HABITS:
        match = habit.pattern.fullmatch(plain)
        if match:
            return Advice(habit.reason, tuple(islice(habit.forms(match), _MOST)))
    if plain != text:
        return Advice(_PLAINLY, (plain, plain.replace(" ", "")))
    return Advice(USUAL)


def _plain(text: str) -> str:
    """Fold wide digits, the many dashes and spare spaces."""
    folded = unicodedata.normalize("NFKC", text)
    dashed = re.sub("[\u2010-\u2015\u2212]", "-", folded.replace("\u2019", "'"))
    spaced = re.sub(r"\s*/\s*", "/", " ".join(dashed.split()))
    return re.sub(
        r"(?i)^(?:on )?(?:the )?(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,? )?", "", spaced
    )


def _meant(text: str) -> tuple[str, ...]:
    """Give what a part of a date may mean: itself, closed up, or what its own form suggests."""
    return (*suggest(text).forms, text, text.replace(" ", ""))


def _month(word: str) -> str:
    """Give the two digits of a month's English name, of which three letters are enough."""
    starts = [name[:3].lower() for name in MONTHS]
    return f"{starts.index(word[:3].lower()) + 1:02d}"


def _day_first(m: Match) -> Iterable[str]:
    """31.10.2025: with dots the day comes first; with strokes it may be either."""
    first, mark, second, year = m.groups()
    yield f"{year}-{second:>02}-{first:>02}"
    if mark != ".":
        yield f"{year}-{first:>02}-{second:>02}"


def _in_words(m: Match) -> Iterable[str]:
    """31 October 2025; October 31, 2025; 15-16 December 2025; October 2025."""
    part = m.groupdict()
    start = f"{part['year']}-{_month(part['month'])}"
    days = [f"{start}-{part[key]:>02}" for key in ("day", "last") if part.get(key)]
    yield "/".join(days) or start


def _span(m: Match) -> Iterable[str]:
    return (f"{start}/{end}" for start, end in product(_meant(m[1]), _meant(m[2])))


def _short_end(m: Match) -> Iterable[str]:
    """2025-12-15/16: the end lacks what it shares with the start."""
    start, end = m.groups()
    year = int(start[:4]) + (len(end) > 2 and end < start[5:])  # noqa: PLR2004  # over New Year
    yield f"{start}/{year:04d}-{start[5 : -len(end)]}{end}"


def _before_christ(m: Match) -> Iterable[str]:
    year = int(m[1]) - 1
    yield f"-{year:04d}" if year > 0 else "0000"


def _short_year(m: Match) -> Iterable[str]:
    sign, digits = m.groups()
    if sign == "-":  # who types -44 means 44 BCE, and there was no year 0 before 1 BCE
        yield f"-{int(digits) - 1:04}" if int(digits) > 1 else "0000"
        if int(digits) > 1:
            yield f"-{digits:>04}"
        return
    yield f"{digits:>04}"
    if len(digits) == 2:  # noqa: PLR2004  # as in '79
        yield f"19{digits}"


def _century(m: Match) -> Iterable[str]:
    yield f"{int(m[1]) - 1:02d}XX"


def _quarter(m: Match) -> Iterable[str]:
    last = int(m["quarter"]) * 3
    yield f"{m['year']}-{last - 2:02d}/{m['year']}-{last:02d}"


def _framed(before: str, after: str) -> _Forms:
    """Read the first group, and put this text before and that text after it."""
    return lambda m: (f"{before}{form}{after}" for form in _meant(m[1]))


def _filled(*templates: str) -> _Forms:
    """Fill {1}, {2}, … with the groups of the match, two digits wide at least."""
    return lambda m: (t.format("", *(f"{g or '':>02}" for g in m.groups())) for t in templates)


def _none(_: Match) -> Iterable[str]:
    return ()


def _habit(pattern: str, reason: str, forms: _Forms = _none) -> _Habit:
    return _Habit(re.compile(pattern, re.ASCII | re.IGNORECASE), reason, forms)


_OPEN = "give an open end as two dots"
_BOTH = "put a stroke between first and last"
_ABOUT = "mark an approximate date"
_FOUR = "a year has four digits"
_FIRST = "write the year first"
_HYPHENS = "write year-month-day, with two digits for month and day"
_MONTHS = "give the months"
_SEASON = "spring|summer|autumn|fall|winter"
_NO_SEASON = "seasons have no fixed dates: give months, such as `2025-03/2025-05`"
_LEVEL_2 = "sets and marks inside a date are not read: give one date, or an interval"
_NOW = "now|present|today|date|ongoing|current"
_TH = "(?:st|nd|rd|th)?"
_DAYS = rf"(?P<day>\d\d?){_TH}(?: ?(?:-|to|/) ?(?P<last>\d\d?){_TH})?"
_MONTH = (
    "(?P<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
    r"|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?"
)
_YEAR = r"(?P<year>\d{4})"
_FULL = r"\d{4}(?:-\d\d(?:-\d\d)?)?"

_HABITS = (
    _habit(r"(\d{4}-\d\d-\d\d)[t ]\d.*", "facts have dates, not times", _filled("{1}")),
    _habit(r"unknown|none|null|n/?a|[?~%.-]*|tbd|tba", "leave the line out where no date is known"),
    _habit(rf"{_NOW}|yesterday|tomorrow|recent.*|(?:last|this|next) .*", "give the date itself"),
    _habit(r"(\d{4})[-/. ](\d{1,2})[-/. ](\d{1,2})", _HYPHENS, _filled("{1}-{2}-{3}")),
    _habit(r"(\d{4})(\d\d)(\d\d)", _HYPHENS, _filled("{1}-{2}-{3}")),
    _habit(
        r"((\d\d)\d\d)(?: - |[-/. ])(\d{1,2})",
        "write year-month, or both years in full",
        _filled("{1}-{3}", "{1}/{2}{3}"),
    ),
    _habit(r"(\d{1,2})([-/. ])(\d{1,2})\2(\d{4})", _FIRST, _day_first),
    _habit(r"(\d{1,2})[-/. ](\d{4})", _FIRST, _filled("{2}-{1}")),
    _habit(rf"{_DAYS}(?: of)? {_MONTH},? {_YEAR}", _FIRST, _in_words),
    _habit(rf"{_MONTH} {_DAYS},? {_YEAR}", _FIRST, _in_words),
    _habit(rf"{_MONTH},? {_YEAR}", _FIRST, _in_words),
    _habit(rf"{_YEAR},? {_MONTH}(?: {_DAYS})?", "write the month as a number", _in_words),
    _habit(rf"(?:{_SEASON})(?: of)?,? \d{{4}}|\d{{4}},? (?:{_SEASON})", _NO_SEASON),
    _habit(rf"q(?P<quarter>[1-4])[ -/]{_YEAR}", _MONTHS, _quarter),
    _habit(rf"{_YEAR}[ -/]?q(?P<quarter>[1-4])", _MONTHS, _quarter),
    _habit(r"\d{4}-?w.*|\d{4}-?\d{3}", "give year, month and day, such as `2025-10-31`"),
    _habit(r"\[.*|\{.*|.*[\dx][?~%]-.*|\d{4}-xx-\d\d|\d\d\dx-.*|\dxxx", _LEVEL_2),
    _habit(r"(\d{4}-\d\d-\d\d)/(\d\d|\d\d-\d\d)", "give both ends in full", _short_end),
    _habit(rf"(.+?) ?(?:-|to|/|until|\.\.) ?(?:{_NOW})?", _OPEN, _framed("", "/..")),
    _habit(rf"({_FULL})-({_FULL})", _BOTH, _span),
    _habit(r"(?:from |between )?(.+?)(?: - | to | until | and )(.+)", _BOTH, _span),
    _habit(r"([^/]+)/([^/]+)", _BOTH, _span),
    _habit(r"(.+?) ?(?:[?]~|~[?])", "mark it with % where it is both", _framed("", "%")),
    _habit(r"(?:circa|ca\.?|c\.?|about|around|approx\w*\.?|~) ?(.+)", _ABOUT, _framed("", "~")),
    _habit(r"(?=.*[?])[?]? ?([^?]+?) ?[?]?", "put the mark behind the date", _framed("", "?")),
    _habit(r"(?:early|mid|late)[- ](.+)", "give the months, or the whole", _framed("", "")),
    _habit(r"(?:before|until|till|up to|by|-|\.\.) ?(\D.+|\d{4})", _OPEN, _framed("../", "")),
    _habit(r"(?:after|since|from) (.+)", _OPEN, _framed("", "/..")),
    _habit(r"(\d{1,4}) ?b\.? ?c\.?(?: ?e\.?)?", "1 BCE is the year 0000", _before_christ),
    _habit(r"a\.?d\.? ?(\d{1,4})", _FOUR, _filled("{1:>04}")),
    _habit(r"(\d{1,4}) ?(?:a\.?d\.?|c\.?e\.?)", _FOUR, _filled("{1:>04}")),
    _habit(r"([-']?)(\d{1,3})", f"{_FOUR}, and 1 BCE is `0000`", _short_year),
    _habit(r"y?(-?\d{5,})", "mark a year of more than four digits with Y", _filled("Y{1}")),
    _habit(r"y(-?)(\d{1,4})", _FOUR, _short_year),
    _habit(r"(\d\d)00'?s", "give a century or a decade with X", _filled("{1}XX", "{1}0X")),
    _habit(r"(\d{3})(?:0'?s|x)", "give a decade with X", _filled("{1}X")),
    _habit(r"(\d\d)xx", "give a century with XX", _filled("{1}XX")),
    _habit(r"(\d\d?)(?:st|nd|rd|th) century", "give a century with XX", _century),
    _habit(r"-\d{1,3}x+", "give the first and the last year, such as `-0049/-0040`"),
)
