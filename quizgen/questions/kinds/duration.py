"""Duration: how long something lasted, where both ends of its date are equally well known.

A fact, and what is asked of it:

    - id: nineteenth-talks
      what: the 19th Defence Policy Coordination Talks
      did: took place
      where: Washington
      when: 2025-12-15/2025-12-16

    How many days, both ends included, did the 19th Defence Policy Coordination Talks last in Washington?  2

Days are counted exactly, and the question says how. From months and years alone a length is known to one more or less,
so that is asked as "about how many", from three on. Ends of unequal precision have no length: ``when`` asks the
period. For paper: on the phone the card that asks both dates is enough.
"""  # noqa: E501 - a sample stands on one line

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from typing import NamedTuple

from quizgen.facts.days import reach
from quizgen.facts.moment import Date, Moment, Precision
from quizgen.questions.english import numbers
from quizgen.questions.english.typed import is_completed, is_done_at_once, tells_length
from quizgen.questions.grammar import act_tokens, happened, inverted
from quizgen.questions.keys import Key
from quizgen.questions.kind import Context, Draft, Kind, Refusal
from quizgen.questions.view import View

_MOST_DAYS, _MOST_MONTHS, _FEWEST = 60, 35, 3
_DAYS_OF_A_MONTH, _DAYS_OF_A_YEAR = 30.436875, 365.2425
_MONTHS_OF_A_YEAR = 12


class Length(NamedTuple):
    """A length of time: exact in days, to one more or less in months and years."""

    number: int
    unit: str

    @property
    def asked(self) -> str:
        """Give the words that ask for it."""
        if self.unit == "days":
            return "how many days, both ends included,"
        return f"about how many {self.unit}"


def draft(view: View, context: Context) -> Iterator[Draft | Refusal]:
    """Ask for the length of ``when``."""
    moment = view.fact.when
    if view.clause != "event" or not view.subject or moment is None or not moment.is_interval:
        return
    found = length(moment)
    if found is None:
        detail = f"{moment.text} has no length: its ends are open, marked, unequal or too close"
        yield Refusal("", "no-length", detail)
        return
    if tells_length(view.fact.did):
        yield Refusal("", "answer-in-prompt", "`did` says how long it lasted")
        return
    split: dict[str, str] | Refusal = {} if happened(view) else inverted(view)
    if isinstance(split, Refusal):
        yield split
    elif is_done_at_once(view.fact.did):
        yield Refusal("", "done-at-once", "the act takes no time: the dates tell when it was done")
    elif not split.get("rest", "").startswith("not "):
        yield _draft(view, context, found, split)


def _draft(view: View, context: Context, found: Length, split: dict[str, str]) -> Draft:
    lasted = not split
    clause = "happening" if lasted else "completed" if is_completed(view.fact.did) else ""
    return Draft(
        slot="",
        asked="when",
        answer=str(found.number),
        accept=numbers.spellings(Fraction(found.number), str(found.number)),
        core=("what",) if lasted else (view.subject, "did"),
        extra=("where", "at", "after"),
        start=(("what", context.key.what),) if lasted else act_tokens(view, context),
        differs=differs,
        texts={"count": found.asked, **split},
        wording=clause,
    )


def differs(mine: Key, other: Key) -> bool:
    """Whether another fact has a date, and not one of the same length."""
    if mine.when is None or other.when is None:
        return False
    return length(mine.when) != length(other.when)


def length(moment: Moment) -> Length | None:
    """Give how long a moment lasted, or None where that cannot be said."""
    start, end = moment.start, moment.end
    if start is None or end is None or moment.approximate or moment.uncertain:
        return None
    if start == end or start.precision is not end.precision:
        return None
    if start.precision is Precision.DAY:
        return _of_days(reach(end)[0] - reach(start)[0] + 1)
    if start.precision is Precision.MONTH:
        return _of_months(_month(end) - _month(start))
    return _of_years(end.year - start.year) if start.precision is Precision.YEAR else None


def _of_days(days: int) -> Length:
    if days <= _MOST_DAYS:
        return Length(days, "days")
    months = round(days / _DAYS_OF_A_MONTH)
    if months <= _MOST_MONTHS:
        return Length(months, "months")
    return Length(round(days / _DAYS_OF_A_YEAR), "years")


def _of_months(months: int) -> Length | None:
    if months > _MOST_MONTHS:
        return _of_years(round(months / _MONTHS_OF_A_YEAR))
    return Length(months, "months") if months >= _FEWEST else None


def _of_years(years: int) -> Length | None:
    return Length(years, "years") if years >= _FEWEST else None


def _month(date: Date) -> int:
    return date.year * _MONTHS_OF_A_YEAR + date.month


KIND = Kind("duration", draft, only="paper")
