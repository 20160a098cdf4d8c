"""Buckets: candidates of one sort on a ring of hashes, and how often each value may be the key.

In a choice question all options must look alike to somebody who knows the bank but not the answer. Where
values repeat (a region of fifty countries), a common one is the key more often than it can be a wrong
answer, since it never stands beside itself: then "take the common one" wins. So some of its questions go
without options, chosen by hash, until it is the key in no more of the questions that show it than chance has it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from fractions import Fraction
from functools import cached_property
from typing import NamedTuple

from quizgen.facts.moment import Moment
from quizgen.questions.draw import drawn
from quizgen.questions.faces import Face
from quizgen.questions.keys import Key

Sort = tuple[object, ...]
"""What all options of a question share: field, type, number, precision, shape, length."""

WRONG = 2
"""Wrong answers of a choice question: three options are enough (Rodriguez 2005)."""
_COMMON = 0.04
"""The share of a bucket's facts from which on a value is looked at: below, the effect is under 2 %."""
WRONG_OF_RICH = 3
"""Wrong answers of a choice question whose bucket is rich."""
_RICH = 13
"""Different values of a bucket from which on four options are drawn so that no two of them meet twice.

The places 0, 1, 4, 6 are a Golomb ruler, and their differences are different round a ring of 13 as well.
No value may have more than its share of so many: with three wrong answers a common one would lose most of
its options.
"""
_VARIED = 40
"""Different values of a pool from which on it is split by length."""
_RULERS = {WRONG: (1, 3), WRONG_OF_RICH: (1, 4, 6)}
"""How far from the key on the ring the wrong answers stand, where these are honest."""
_TRIED = 60
"""How far from the key candidates are looked at before a question goes without options."""
STEPS = {
    wrong: tuple(dict.fromkeys((*ruler, *range(1, _TRIED + 1)))) for wrong, ruler in _RULERS.items()
}
"""The steps from the key in the order in which they are tried, for so many wrong answers."""
_SMALL = 24
"""Candidates of a bucket below which a guesser can learn little, and every choice question counts."""
_ROUNDS = 12
_HASHES = 1 << 64
_NOTHING = 1e-9


class Mark(NamedTuple):
    """Something that values of a bucket may share beyond their sort: an era (a number), an act, a role."""

    name: str
    value: str | int


class Candidate(NamedTuple):
    """A value that could stand among the options: its text, its fact, and what it is compared by.

    ``says`` is all that its fact says. ``above`` are, where the key is a list of names, these and all larger
    places that they lie in.
    """

    text: str
    fact: str
    says: Key
    key: object
    sort: Sort
    place: int
    face: Face
    moment: Moment | None = None
    marks: tuple[Mark, ...] = ()
    exact: Fraction | None = None
    above: frozenset[str] = frozenset()

    @property
    def is_ordered(self) -> bool:
        """Whether its like have an order: dates and numbers."""
        return self.moment is not None or self.exact is not None

    @property
    def size(self) -> int:
        """The class of lengths: texts of one class differ by a factor of two at most; dates have one."""
        return 0 if self.is_ordered else len(self.text).bit_length()


class Bucket:
    """Candidates in the order of their places on the ring.

    ``level`` says what they share, ``is_varied`` that there are enough different values to split them by
    length, ``is_small`` that there are too few in their pool to be choosy. ``wrong`` is how many wrong
    answers a question draws here.
    """

    def __init__(self, candidates: Sequence[Candidate], level: str = "", *, small: bool) -> None:
        self.ring = tuple(sorted(candidates, key=_place))
        self.level = level
        self.is_small = small
        self._steps = {candidate.fact: n for n, candidate in enumerate(self.ring)}
        self._counts = Counter(candidate.key for candidate in self.ring)
        commonest = max(self._counts.values(), default=0)
        is_rich = len(self._counts) >= _RICH and commonest * _RICH <= len(self.ring)
        self.wrong = WRONG_OF_RICH if is_rich else WRONG

    @cached_property
    def _kept(self) -> Mapping[object, float]:
        return {} if self.is_small else kept_shares(self._counts, self.wrong)

    def walk(self, own: Candidate, *, backwards: bool) -> Iterator[Candidate]:
        """Give the candidates that stand at the marks of the ruler from the key on, then all others near it."""
        ring, start, size = self.ring, self._steps.get(own.fact, 0), len(self.ring)
        for step in STEPS[self.wrong]:
            if step < size:
                yield ring[(start - step if backwards else start + step) % size]

    def offers(self, own: Candidate, question_id: str) -> bool:
        """Whether a question may have options here without making its value the one to guess."""
        kept = self._kept.get(own.key, 1.0)
        return kept >= 1 or drawn("fair", question_id) < kept * _HASHES


def is_small(pool: Sequence[Candidate]) -> bool:
    """Whether a pool has so few candidates that every choice question counts."""
    return len(pool) < _SMALL


def is_varied(pool: Sequence[Candidate]) -> bool:
    """Whether a pool has so many different values that they can be parted by their lengths."""
    return len(pool) >= _VARIED and len({candidate.key for candidate in pool}) >= _VARIED


class _Class(NamedTuple):
    """Values of one frequency: each has ``share`` of the facts, all together ``weight``."""

    share: float
    weight: float


def kept_shares(counts: Mapping[object, int], wrong: int = WRONG) -> dict[object, float]:
    """Give, for each common value, the share of its questions that may have options.

    Wrong answers are drawn one after the other in proportion to their facts. The shares are the fixed point
    at which each value is a wrong answer ``wrong`` times as often as it is the key. Values of one frequency
    keep the same. Values that are not in the answer keep all; they are taken together as one class.
    """
    total = sum(counts.values())
    common = {value: n for value, n in counts.items() if n > _COMMON * total}
    frequencies = Counter(common.values())
    classes = [_Class(n / total, n * times / total) for n, times in frequencies.items()]
    rest, others = total - sum(common.values()), len(counts) - len(common)
    rare = [_Class(rest / others / total, rest / total)] if others else []
    kept = [1.0] * len(classes)
    uneven = len(counts) > wrong and len(classes) + len(rare) > 1
    for _ in range(_ROUNDS if uneven else 0):
        kept = [_kept(n, [*classes, *rare], [*kept, 1.0], wrong) for n in range(len(classes))]
    by_frequency = dict(zip(frequencies, kept, strict=True))
    return {value: by_frequency[n] for value, n in common.items()}


def _kept(of: int, classes: list[_Class], kept: Sequence[float], wrong: int) -> float:
    """Give what a value of one class may keep while the others keep what they do."""
    own = classes[of].share
    left = _without(classes, of)
    expected = sum(
        one.weight * kept[n] * _beside(own, 1 - one.share, _without(left, n), wrong)
        for n, one in enumerate(left)
        if one.weight > _NOTHING
    )
    return min(1.0, expected / (wrong * own))


def _beside(own: float, left: float, others: list[_Class], draws: int) -> float:
    """Give how likely a value is drawn out of what is left, in so many draws of different values."""
    found = own / left
    if draws > 1:
        found += sum(
            one.weight / left * _beside(own, left - one.share, _without(others, n), draws - 1)
            for n, one in enumerate(others)
            if one.weight > _NOTHING and left - one.share >= own
        )
    return found


def _without(classes: list[_Class], of: int) -> list[_Class]:
    """Give the classes with one value less in one of them."""
    one = classes[of]
    return [*classes[:of], _Class(one.share, one.weight - one.share), *classes[of + 1 :]]


def _place(candidate: Candidate) -> tuple[int, str]:
    return candidate.place, candidate.fact
