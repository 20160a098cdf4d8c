"""How much a pupil could copy from a neighbour with another version."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from quizgen.paper.model import Item, Paper


class Overlap(NamedTuple):
    """At ``equal`` of ``places`` two neighbouring versions have the same letter or tick.

    A place is one to mark, at the same number in both: a match has one for each entry.
    """

    first: str
    second: str
    equal: int
    places: int


def overlaps(papers: Sequence[Paper]) -> tuple[Overlap, ...]:
    """Give the overlap of each version with the next one."""
    return tuple(_overlap(one, other) for one, other in pairwise(papers))


def _overlap(one: Paper, other: Paper) -> Overlap:
    pairs = [
        pair
        for mine, theirs in zip(one.items, other.items, strict=True)
        for pair in zip(_marks(mine), _marks(theirs), strict=False)
    ]
    return Overlap(one.version, other.version, sum(a == b for a, b in pairs), len(pairs))


def _marks(item: Item) -> tuple[str, ...]:
    return (item.answer,) if item.form == "true-false" else item.letters
