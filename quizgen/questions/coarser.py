"""Coarser dates: the month, the year or the decade in which a date lies as a whole.

A date is asked coarser than it is stored only where that keeps the answer single: every day that
it may cover (EDTF's approximate dates widened, see ``quizgen.facts.edtf``) lies in one month, year or decade.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import chain

from quizgen.facts.days import reach
from quizgen.facts.model import Fact
from quizgen.facts.moment import Date, Moment, Precision
from quizgen.questions.english import dates
from quizgen.questions.grammar import act_tokens, inverted, lasted
from quizgen.questions.index import Differs
from quizgen.questions.keys import Key
from quizgen.questions.kind import Context, Draft, Refusal
from quizgen.questions.view import View

COARSER = {"decade": Precision.DECADE, "year": Precision.YEAR, "month": Precision.MONTH}
"""The kinds that ask a date coarser than it is stored, by the precision of their answers."""

_SETTLED = 3
_FIRST_DECADE = 100
_LAST_DECADE = 9999
_NUMBER = re.compile(r"(?<!\d)\d{1,4}(?!\d)")
_SHORT_RANGE = re.compile(r"(?<!\d)(\d\d)\d\d\s?[-/–—]\s?(\d\d)(?!\d)")
_SEASONAL = {"christmas": 12, "halloween": 10, "hogmanay": 12, "michaelmas": 9, "boxing day": 12}
_DECADES = ("twenties thirties forties fifties sixties seventies eighties nineties").split()


def within(moment: Moment | None, precision: Precision) -> Moment | None:
    """Give the one month, year or decade that holds all days of a moment; None where none does."""
    if moment is None or moment.start is None or moment.uncertain:
        return None
    date = _floor(moment.start, precision)
    low, high = reach(date)
    if moment.start.precision < precision or not low <= moment.low <= moment.high <= high:
        return None
    if precision is Precision.DECADE and not _FIRST_DECADE <= date.year <= _LAST_DECADE:
        return None
    return Moment(_edtf(date), date, date, low, high)


def asked_coarser(view: View, context: Context, name: str) -> Iterator[Draft | Refusal]:
    """Draft the question of the kind ``name`` (one of COARSER) for the date of a fact."""
    moment, precision = view.fact.when, COARSER[name]
    if moment is None or not view.subject or moment.precision <= precision:
        return
    if precision is Precision.DECADE and _has_no_decade(moment):
        return
    if name in context.settled:
        yield Refusal("", "same-for-all", f"all dates of the file lie in one {name}")
        return
    coarse = within(moment, precision)
    if coarse is None:
        if not moment.uncertain and moment.start and moment.end:
            yield Refusal("", "spans-several", f"the date {moment.text} lies in no single {name}")
        return
    yield _draft(view, context, coarse)


def _has_no_decade(moment: Moment) -> bool:
    """Whether a date lies before or after the years of which decades are spoken ("the 1920s")."""
    return moment.start is not None and not _FIRST_DECADE <= moment.start.year <= _LAST_DECADE


def _draft(view: View, context: Context, coarse: Moment) -> Draft | Refusal:
    split = inverted(view)
    if isinstance(split, Refusal):
        return split
    if view.fact.when and view.fact.when.is_interval and lasted(split):
        detail = "what lasted has two ends: write `took place` to have the one date asked"
        return Refusal("", "two-ends", detail)
    quote = view.clause == "quote"
    core = ("who", "said") if quote else (view.subject, "did")
    stated = {cue: view.text(cue) for cue in core} | {"verb": view.fact.verb}
    told = next((cue for cue, text in stated.items() if tells(text, coarse)), None)
    if told:
        return Refusal("", "answer-in-prompt", f"`{told}` tells the date")
    extra = ("about", "to", "at", "where", "after") if quote else ("where", "at", "after")
    return Draft(
        slot="",
        asked="when",
        answer=dates.answer(coarse),
        accept=tuple(text for text in dates.accepted(coarse) if "X" not in text),
        core=core,
        extra=tuple(cue for cue in extra if not tells(view.text(cue), coarse)),
        start=act_tokens(view, context),
        differs=differs(coarse),
        texts=split,
    )


def settled(facts: Iterable[Fact]) -> frozenset[str]:
    """Give the kinds of COARSER to which all dates of a file have one answer; three dates at least."""
    moments = [fact.when for fact in facts if fact.when]
    return frozenset(n for n, p in COARSER.items() if _all_in_one(moments, p))


def _all_in_one(moments: Iterable[Moment], precision: Precision) -> bool:
    seen = 0
    first: str | None = None
    for coarse in filter(None, (within(moment, precision) for moment in moments)):
        first = first or coarse.text
        if coarse.text != first:
            return False
        seen += 1
    return seen >= _SETTLED


def differs(coarse: Moment) -> Differs:
    """Give the test whether another fact has a date that is not wholly in this month, year or decade."""

    def test(_: Key, other: Key) -> bool:
        theirs = other.when
        return theirs is not None and not coarse.low <= theirs.low <= theirs.high <= coarse.high

    return test


def tells(text: str, coarse: Moment) -> bool:
    """Whether a text gives the month, year or decade away: a year of it, its season, its name."""
    assert coarse.start is not None  # noqa: S101 - a coarser date has both ends
    date, low = coarse.start, text.casefold()
    if date.precision is Precision.MONTH:
        return any(word in low and month == date.month for word, month in _SEASONAL.items())
    span = 10 if date.precision is Precision.DECADE else 1
    if any(date.year <= year < date.year + span for year in _years(text)):
        return True
    if date.year < 1 and re.search(rf"\b{1 - date.year}\s?B\.?C", text):
        return True
    decade = date.year % 100 // 10 - 2
    return span > 1 and decade >= 0 and _names_decade(low, date.year % 100, _DECADES[decade])


def _names_decade(text: str, short: int, word: str) -> bool:
    """Whether a text has "60s" or "sixties"."""
    return re.search(rf"(?<!\d){short:02d}s\b|\b{word}\b", text) is not None


@lru_cache(maxsize=1 << 12)
def _years(text: str) -> frozenset[int]:
    """Give the numbers of a text that may be years, the far end of "1961-62" too."""
    ends = (century + end for century, end in _SHORT_RANGE.findall(text))
    return frozenset(int(digits) for digits in chain(_NUMBER.findall(text), ends))


def _floor(date: Date, precision: Precision) -> Date:
    if precision is Precision.MONTH:
        return Date(date.year, date.month or 1, 0, precision)
    year = date.year // 10 * 10 if precision is Precision.DECADE else date.year
    return Date(year, 0, 0, precision)


def _edtf(date: Date) -> str:
    if date.precision is Precision.DECADE:
        return f"{date.year // 10:03d}X"
    year = f"{'-' * (date.year < 0)}{abs(date.year):04d}"
    if abs(date.year) > _LAST_DECADE:
        year = f"Y{date.year}"
    return f"{year}-{date.month:02d}" if date.precision is Precision.MONTH else year
