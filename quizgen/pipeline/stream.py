"""What is kept of the stream of questions on its way to the deck: counts, and facts for a paper."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from typing import NamedTuple
from zlib import crc32

from quizgen.questions.model import Asked, Skip

EXAMPLES = 3
"""Skips that a report names for each reason; ``quizgen questions --skipped`` lists all."""

ENOUGH = 300
"""Facts that a paper chooses from: all of a usual book. Options for every question of 100,000 facts
would take minutes, and hold all of them in memory."""


@dataclass(slots=True)
class Tally:
    """Counts the stream of questions as it passes."""

    kinds: Counter[str] = field(default_factory=Counter)
    reasons: Counter[str] = field(default_factory=Counter)
    examples: dict[str, list[Skip]] = field(default_factory=dict)

    def watch(self, asked: Iterable[Asked]) -> Iterator[Asked]:
        """Pass the stream on, counted."""
        for one in asked:
            for question in one.questions:
                self.kinds[question.kind] += 1
            for skip in one.skips:
                self._skipped(skip)
            yield one

    def _skipped(self, skip: Skip) -> None:
        self.reasons[skip.reason] += 1
        examples = self.examples.setdefault(skip.reason, [])
        if len(examples) < EXAMPLES:
            examples.append(skip)


class Pool:
    """Keeps the best facts of the stream: those for paper, the first priorities, then by a hash.

    ``wants`` tells of what a fact gave whether a paper is to have it at all.

    The hash is of the fact's id alone, so an edited or a further fact moves no other one.
    """

    def __init__(self, size: int, wants: Callable[[Asked], bool]) -> None:
        self._size = max(size, ENOUGH)
        self._wants = wants
        self._kept: list[_Place] = []

    def watch(self, asked: Iterable[Asked]) -> Iterator[Asked]:
        """Pass the stream on; keep what is good enough."""
        for number, one in enumerate(asked):
            if one.questions and self._wants(one):
                self._kept.append(_Place(*_rank(one), number, one))
                if len(self._kept) >= 2 * self._size:
                    self._kept = self._best()
            yield one

    def facts(self) -> list[Asked]:
        """Give the best facts, in the order of the stream."""
        return [place.asked for place in sorted(self._best(), key=lambda place: place.number)]

    def _best(self) -> list[_Place]:
        return sorted(self._kept)[: self._size]


class _Place(NamedTuple):
    """A fact's place among those kept; the smallest is the best, and no two are equal."""

    deck_only: bool
    priority: int
    hash: int
    number: int
    asked: Asked


def _rank(asked: Asked) -> tuple[bool, int, int]:
    about = asked.statement
    return about.only == "deck", about.priority, crc32(about.id.encode())
