"""Seasons: acts and occasions of a file that come again, by how its dates lie.

Facts are judged by the dates that the file had when they were new (see ``tallies.py``).
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Sequence

from quizgen.facts.model import Fact
from quizgen.facts.moment import OPEN, Precision
from quizgen.questions.anchors import is_a_day
from quizgen.questions.keys import Key
from quizgen.questions.tallies import Batches

_CROWD = 10
"""Days of one act from which on their density tells something."""
_DAYS_EACH = 1000
"""Days from act to act that keep a tenfold world from having a second one on the day, 99 times of 100."""
_PAIRS = 3
"""Pairs in one year to be expected by chance: that there are none then has a chance of 1 in 20."""
_YEAR = 366

Dated = Sequence[tuple[str, int] | None]
"""For each fact an act or an occasion and a number of its date, None where it has none."""


def yearly(facts: Sequence[Fact], keys: Sequence[Key], generations: Batches) -> frozenset[int]:
    """Give the facts of whose act no two fall in one year, though so many that did so by chance would.

    It may show later as well: what makes a question possible takes none away.
    """
    dated = _dated(facts, keys, _year_of, 2 * _PAIRS + 1)  # so many fill as many years with them
    found = _judged(dated, generations, _keep_apart)
    later = (range(len(facts)),) if len(generations) > 1 else ()
    return found | _judged(dated, later, _keep_apart)


def crowded(facts: Sequence[Fact], keys: Sequence[Key], generations: Batches) -> frozenset[int]:
    """Give the facts whose act the file has so often that a day does not single one out in the world."""
    return _judged(_dated(facts, keys, _day_of, _CROWD), generations, _are_dense)


def series(keys: Sequence[Key], generations: Batches) -> frozenset[int]:
    """Give the facts whose occasion lasts for years, or comes again: its facts lie more than a year apart."""
    ends: dict[str, tuple[int, int]] = {}
    found: list[int] = []
    for batch in generations:
        for number in batch:
            at, when = keys[number].at, keys[number].when
            if at and when and when.low > -OPEN and when.high < OPEN:
                latest, earliest = ends.get(at, (when.low, when.high))
                ends[at] = max(latest, when.low), min(earliest, when.high)
        found += (number for number in batch if _is_long(ends.get(keys[number].at)))
    return frozenset(found)


def _dated(
    facts: Sequence[Fact], keys: Sequence[Key], number: Callable[[Fact], int | None], fewest: int
) -> Dated:
    """Give act and date of the facts whose act is there so often: of the others nothing can be told."""
    often = {act for act, count in Counter(key.did for key in keys).items() if count >= fewest}
    numbers = (
        number(fact) if key.did and key.did in often else None
        for fact, key in zip(facts, keys, strict=True)
    )
    return [
        None if date is None else (key.did, date) for key, date in zip(keys, numbers, strict=True)
    ]


def _judged(
    dated: Dated, generations: Batches, judge: Callable[[Sequence[int]], bool]
) -> frozenset[int]:
    """Give the facts whose act was so judged by its dates when they were new."""
    return frozenset(_each_judged(dated, generations, judge))


def _each_judged(
    dated: Dated, generations: Batches, judge: Callable[[Sequence[int]], bool]
) -> Iterator[int]:
    dates: dict[str, list[int]] = defaultdict(list)
    for batch in generations:
        fresh: dict[str, list[int]] = defaultdict(list)
        for number in batch:
            one = dated[number]
            if one:
                dates[one[0]].append(one[1])
                fresh[one[0]].append(number)
        for act, numbers in fresh.items():
            if judge(dates[act]):
                yield from numbers


def _year_of(fact: Fact) -> int | None:
    """Give the year of a fact that lies in one year for sure."""
    when = fact.when
    if when is None or when.start is None or when.end is None or when.uncertain:
        return None
    one = when.start.year == when.end.year and when.precision >= Precision.YEAR
    return when.start.year if one and not when.approximate else None


def _day_of(fact: Fact) -> int | None:
    return fact.when.low if fact.when and is_a_day(fact.when) else None


def _keep_apart(years: Sequence[int]) -> bool:
    """Whether no two are equal, where at least so many pairs of random years would be."""
    pairs = len(years) * (len(years) - 1) / 2
    span = max(years) - min(years) + 1
    return len(set(years)) == len(years) and pairs >= _PAIRS * span


def _are_dense(days: Sequence[int]) -> bool:
    return len(days) >= _CROWD and max(days) - min(days) < _DAYS_EACH * (len(days) - 1)


def _is_long(ends: tuple[int, int] | None) -> bool:
    return ends is not None and ends[0] - ends[1] > _YEAR
