"""Values of options that have an order: dates in words or as EDTF, and numbers."""

from __future__ import annotations

import re
from functools import lru_cache

from quizgen.facts import edtf
from quizgen.facts.days import MONTHS
from quizgen.facts.moment import Moment

_MONTH = "|".join(MONTHS)
_DAY = re.compile(rf"(\d{{1,2}}) ({_MONTH}) (\d{{1,4}})")
_MONTHLY = re.compile(rf"({_MONTH}) (\d{{1,4}})")
_YEAR = re.compile(r"(\d{1,4})( BCE| CE)?")
_DECADE = re.compile(r"(\d{2,3})0s")
_CENTURY = re.compile(r"(\d{1,2})(?:st|nd|rd|th) century")
_NUMBER = re.compile(r"[-−–]?\d{1,3}(?:[, ]\d{3})+(?:\.\d+)?|[-−–]?\d+(?:\.\d+)?")
_HEDGE = re.compile(r"^(?:about|around|since|until|from|possibly|the) ")


@lru_cache(maxsize=16384)
def moment(text: str) -> Moment | None:
    """Give the date that a text is, as quizgen words dates or as EDTF; None where it is none."""
    bare = _HEDGE.sub("", _HEDGE.sub("", text.strip()))
    start, to, end = bare.partition(" to ")
    if to:
        return _interval(start, end)
    coded = _coded(bare)
    found = edtf.parse(coded or bare)
    return found if isinstance(found, Moment) else None


def _interval(start: str, end: str) -> Moment | None:
    """Read "15 to 16 December 2025": what the start leaves out, its end says."""
    last = _coded(end)
    if last is None:
        return None
    tail = end.split(" ")
    for missing in range(len(tail) + 1):
        first = _coded(" ".join([start, *tail[len(tail) - missing :]]) if missing else start)
        if first and len(first) == len(last):
            found = edtf.parse(f"{first}/{last}")
            return found if isinstance(found, Moment) else None
    return None


def _coded(text: str) -> str | None:
    """Give EDTF for one date in words."""
    if found := _DAY.fullmatch(text):
        return f"{int(found[3]):04}-{MONTHS.index(found[2]) + 1:02}-{int(found[1]):02}"
    if found := _MONTHLY.fullmatch(text):
        return f"{int(found[2]):04}-{MONTHS.index(found[1]) + 1:02}"
    if found := _YEAR.fullmatch(text):
        year = int(found[1])
        return f"-{year - 1:04}" if found[2] == " BCE" and year > 1 else f"{year:04}"
    if found := _DECADE.fullmatch(text):
        return f"{int(found[1]):03}X"
    if found := _CENTURY.fullmatch(text):
        return f"{int(found[1]) - 1:02}XX"
    return None


def number(text: str) -> float | None:
    """Give the number that a text begins with ("1,200 km"); None where it begins with none."""
    found = _NUMBER.match(text.strip())
    if found is None:
        return None
    plain = found[0].replace(",", "").replace(" ", "").replace("−", "-").replace("–", "-")
    return float(plain)


def ranks(texts: tuple[str, ...]) -> tuple[float, ...] | None:
    """Give what to order texts by where all are dates, or all are numbers; None elsewhere."""
    moments = [moment(text) for text in texts]
    if all(moments):
        return tuple(float(m.low) for m in moments if m)
    numbers = [number(text) for text in texts]
    units = {_NUMBER.sub("", text, count=1).strip() for text in texts}
    found = tuple(n for n in numbers if n is not None)
    return found if len(found) == len(texts) and len(units) == 1 else None
