"""Buckets: candidates of one sort on a ring of hashes, and how often each value may be the key.

In a choice question all three options must look alike to somebody who knows the bank but not the answer. Where
values repeat (a region of fifty countries), a common one is the key more often than it can be a wrong
answer, since it never stands beside itself: then "take the common one" wins. So some of its questions go
without options, chosen by hash, until it is the key in one of three questions that show it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from fractions import Fraction
from typing import NamedTuple

from quizgen.facts.moment import Moment
from quizgen.questions.draw import drawn

Sort = tuple[object, ...]
"""What all options of a question share: field, type, number, precision, shape, length."""

WRONG = 2
"""Wrong answers of a choice question: three options are enough (Rodriguez 2005)."""
_COMMON = 0.04
"""The share of a bucket's facts from which on a value is looked at: below, the effect is under 2 %."""
_RICH = 40
"""Different values of a bucket from which on it is split by length."""
_SMALL = 24
"""Candidates of a bucket below which a guesser can learn little, and every choice question counts."""
_ROUNDS = 12
_HASHES = 1 << 64


class Candidate(NamedTuple):
    """A value that could stand among the options: its text, its fact, and what it is compared by."""

    text: str
    fact: str
    number: int
    key: object
    sort: Sort
    place: int
    moment: Moment | None = None
    family: str = ""
    exact: Fraction | None = None

    @property
    def span(self) -> tuple[float | Fraction, float | Fraction] | None:
        """Give where a date or a number lies among its like, from and to; None for anything else."""
        if self.exact is not None:
            return self.exact, self.exact
        return (self.moment.low, self.moment.high) if self.moment else None

    @property
    def size(self) -> int:
        """The class of lengths: texts of one class differ by a factor of two at most; dates have one."""
        return 0 if self.span else len(self.text).bit_length()


class Bucket:
    """Candidates in the order of their places on the ring.

    ``is_rich`` says that there are enough different values to split them by length, ``is_small`` that
    there are too few to be choosy.
    """

    def __init__(self, candidates: Sequence[Candidate]) -> None:
        self.ring = tuple(sorted(candidates, key=_place))
        self._steps = {candidate.fact: n for n, candidate in enumerate(self.ring)}
        counts = Counter(candidate.key for candidate in self.ring)
        self.is_rich = len(counts) >= _RICH
        self.is_small = len(self.ring) < _SMALL
        self._kept = {} if self.is_small else kept_shares(counts)

    def walk(self, own: Candidate, *, backwards: bool, most: int) -> Iterator[Candidate]:
        """Go round the ring from the key's own place, by at most so many candidates."""
        size = len(self.ring)
        start = self._steps.get(own.fact, 0)
        for step in range(1, min(size, most + 1)):
            yield self.ring[(start - step if backwards else start + step) % size]

    def offers(self, own: Candidate, question_id: str) -> bool:
        """Whether a question may have options here without making its value the one to guess."""
        kept = self._kept.get(own.key, 1.0)
        return kept >= 1 or drawn("fair", question_id) < kept * _HASHES


class _Class(NamedTuple):
    """Values of one frequency: each has ``share`` of the facts, all together ``weight``."""

    share: float
    weight: float


def kept_shares(counts: Mapping[object, int]) -> dict[object, float]:
    """Give, for each common value, the share of its questions that may have options.

    Two wrong answers are drawn one after the other in proportion to their facts. The shares are the fixed
    point at which each value is a wrong answer twice as often as it is the key. Values that are not in
    the answer keep all; they are taken together as one class.
    """
    total = sum(counts.values())
    common = {value: n / total for value, n in counts.items() if n > _COMMON * total}
    rest, others = 1 - sum(common.values()), len(counts) - len(common)
    rare = [_Class(rest / others, rest)] if others else []
    kept = dict.fromkeys(common, 1.0)
    for _ in range(_ROUNDS if len(counts) > WRONG else 0):
        kept = {value: _kept(value, common, rare, kept) for value in common}
    return kept


def _kept(
    value: object, common: Mapping[object, float], rare: list[_Class], kept: Mapping[object, float]
) -> float:
    """Give what one value may keep while the others keep what they do."""
    own = common[value]
    named = {other: _Class(share, share) for other, share in common.items() if other != value}
    wrong = sum(
        one.weight * kept[key] * _beside(own, one, [c for o, c in named.items() if o != key] + rare)
        for key, one in named.items()
    )
    wrong += sum(one.weight * _beside(own, one, [*named.values(), _less(one)]) for one in rare)
    return min(1.0, wrong / (WRONG * own))


def _beside(own: float, key: _Class, others: list[_Class]) -> float:
    """Give how likely a value stands beside a key, as the first wrong answer or as the second."""
    left = 1 - key.share
    second = sum(one.weight * own / (left - one.share) for one in others if left > one.share)
    return (own + second) / left


def _less(one: _Class) -> _Class:
    """Give a class without the one of its values that is the key."""
    return _Class(one.share, one.weight - one.share)


def _place(candidate: Candidate) -> tuple[int, str]:
    return candidate.place, candidate.fact
