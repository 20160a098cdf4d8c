"""Guessers: readers who know nothing and look at the options only. Each should be at chance.

A guesser gives every option a mark, the highest is its guess, and a tie is drawn by hash. It gives
None where it has nothing to go by. The rules are those that test-wise students use (Haladyna,
Downing and Rodriguez, Applied Measurement in Education 15, 2002; Poundstone, "Rock Breaks
Scissors", 2014) and those that solved generated banks when measured: middle year, most central option.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

from quizgen.questions.audit.record import Record
from quizgen.questions.draw import drawn
from quizgen.questions.values import ranks
from quizgen.questions.words import content, fold


class Item(NamedTuple):
    """A choice question as a guesser sees it; ``key`` is for the marking only."""

    id: str
    fact: str
    prompt: str
    options: tuple[str, ...]
    key: int
    order: tuple[float, ...] | None


Marks = Sequence[float]
"""A guesser's liking for each option; the highest is its guess."""
Counts = Mapping[str, int]
"""How often each option, folded, stands in the whole bank."""
Guesser = Callable[[Item, Counts], Marks | None]
"""Marks the options of a question; None where it has no opinion."""


def items(records: Sequence[Record]) -> list[Item]:
    """Give the choice questions of a bank whose key is one of at least two options."""
    return [
        Item(r.id, r.fact or r.id, r.prompt, r.options, r.key, ranks(r.options))
        for r in records
        if len(r.options) > 1 and r.key is not None
    ]


def counts(asked: Sequence[Item]) -> Counts:
    """Count every option over the bank."""
    return Counter(fold(option) for item in asked for option in item.options)


def guess(guesser: Guesser, item: Item, counted: Counts) -> int | None:
    """Give the option that a guesser picks, None where it cannot tell any from the others."""
    marks = guesser(item, counted)
    if marks is None or max(marks) == min(marks):
        return None
    best = max(marks)
    return min(
        (place for place, mark in enumerate(marks) if mark == best),
        key=lambda place: drawn("tie", item.id, item.options[place]),
    )


def longest(item: Item, _: Counts) -> Marks:
    """Pick the longest option, in characters: careful writers qualify what is true."""
    return [len(option) for option in item.options]


def shortest(item: Item, _: Counts) -> Marks:
    """Pick the shortest option, in characters."""
    return [-len(option) for option in item.options]


def middle(item: Item, _: Counts) -> Marks | None:
    """Pick the middle date or number: writers put wrong values on both sides of the right one."""
    if item.order is None or len(item.options) < 3:  # noqa: PLR2004 - two have no middle
        return None
    ascending = sorted(item.order)
    centre = (len(ascending) - 1) / 2
    return [-abs(ascending.index(value) - centre) for value in item.order]


def central(item: Item, _: Counts) -> Marks:
    """Pick the option most like all others by pairs of letters: wrong ones are made from the key.

    Likeness is the coefficient of Dice (Ecology 26, 1945) over sets of letter pairs.
    """
    pairs = [_letter_pairs(option) for option in item.options]
    return [round(sum(_dice(one, other) for other in pairs), 9) for one in pairs]


def odd(item: Item, counted: Counts) -> Marks:
    """Pick the option least like the others by pairs of letters."""
    return [-mark for mark in central(item, counted)]


def commonest(item: Item, counted: Counts) -> Marks:
    """Pick the option that stands in most questions of the bank."""
    return [counted[fold(option)] for option in item.options]


def rarest(item: Item, counted: Counts) -> Marks:
    """Pick the option that stands in fewest questions of the bank."""
    return [-counted[fold(option)] for option in item.options]


def overlapping(item: Item, _: Counts) -> Marks:
    """Pick the option that shares most content words with the prompt ("clang association")."""
    stem = content(item.prompt)
    return [len(stem & content(option)) for option in item.options]


def alphabetical(item: Item, _: Counts) -> Marks | None:
    """Pick the option that comes first in the alphabet; dates and numbers have their own order."""
    if item.order is not None:
        return None
    ascending = sorted(map(fold, item.options))
    return [-ascending.index(fold(option)) for option in item.options]


def at(position: int) -> Guesser:
    """Pick the option at a fixed place, counted from 0; of dates and numbers it is a fixed rank."""

    def guesser(item: Item, _: Counts) -> Marks | None:
        if position >= len(item.options):
            return None
        return [float(place == position) for place in range(len(item.options))]

    return guesser


@lru_cache(maxsize=16384)
def _letter_pairs(text: str) -> frozenset[str]:
    folded = f" {fold(text) or text} "
    return frozenset(folded[i : i + 2] for i in range(len(folded) - 1))


def _dice(one: frozenset[str], other: frozenset[str]) -> float:
    return 2 * len(one & other) / (len(one) + len(other))


GUESSERS: Mapping[str, Guesser] = {
    "longest": longest,
    "shortest": shortest,
    "middle value": middle,
    "most central": central,
    "least central": odd,
    "most frequent": commonest,
    "least frequent": rarest,
    "stem overlap": overlapping,
    "first in the alphabet": alphabetical,
    "first": at(0),
    "second": at(1),
    "third": at(2),
    "fourth": at(3),
}
"""Every guesser by the name that the scorecard gives it."""
