"""Seasons: acts and occasions of a file that come again, by how its dates lie."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from quizgen.facts.model import Fact
from quizgen.facts.moment import OPEN, Precision
from quizgen.questions.anchors import is_a_day
from quizgen.questions.keys import Key

_CROWD = 10
"""Days of one act from which on their density tells something."""
_DAYS_EACH = 1000
"""Days from act to act that keep a tenfold world from having a second one on the day, 99 times of 100."""
_PAIRS = 6
"""Pairs in one year to be expected by chance: that there are none then has a chance of 1 in 400."""
_YEAR = 366


def yearly(facts: Sequence[Fact], keys: Sequence[Key]) -> frozenset[str]:
    """Give the acts of which no two fall in one year, though so many that did so by chance would."""
    years: dict[str, list[int]] = defaultdict(list)
    for fact, key in zip(facts, keys, strict=True):
        year = year_of(fact) if key.did else None
        if year is not None:
            years[key.did].append(year)
    return frozenset(act for act, some in years.items() if _keep_apart(some))


def crowded(facts: Sequence[Fact], keys: Sequence[Key]) -> frozenset[str]:
    """Give the acts that the file has so often that a day does not single one out in the world."""
    days: dict[str, list[int]] = defaultdict(list)
    for fact, key in zip(facts, keys, strict=True):
        if key.did and fact.when and is_a_day(fact.when):
            days[key.did].append(fact.when.low)
    many = ((act, some) for act, some in days.items() if len(some) >= _CROWD)
    return frozenset(a for a, d in many if max(d) - min(d) < _DAYS_EACH * (len(d) - 1))


def series(keys: Sequence[Key]) -> frozenset[str]:
    """Give the occasions that last for years, or come again: facts of theirs lie more than a year apart."""
    ends: dict[str, tuple[int, int]] = {}
    for key in keys:
        if key.at and key.when and key.when.low > -OPEN and key.when.high < OPEN:
            low, high = ends.get(key.at, (key.when.low, key.when.high))
            ends[key.at] = max(low, key.when.low), min(high, key.when.high)
    return frozenset(at for at, (latest, earliest) in ends.items() if latest - earliest > _YEAR)


def year_of(fact: Fact) -> int | None:
    """Give the year of a fact that lies in one year for sure."""
    when = fact.when
    if when is None or when.start is None or when.end is None or when.uncertain:
        return None
    one = when.start.year == when.end.year and when.precision >= Precision.YEAR
    return when.start.year if one and not when.approximate else None


def _keep_apart(years: Sequence[int]) -> bool:
    """Whether no two are equal, where at least so many pairs of random years would be."""
    pairs = len(years) * (len(years) - 1) / 2
    span = max(years) - min(years) + 1
    return len(set(years)) == len(years) and pairs >= _PAIRS * span
