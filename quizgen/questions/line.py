"""The line on which facts stand for the kinds that ask several of them, and who stands near whom.

Each kind orders its facts by a hash of their ids. The partners of an anchor are its next neighbours there:
first among the facts that are no younger than the anchor itself, so that an old question keeps its partners
when the file grows; only then among younger ones, the oldest first. A generation that
comes later therefore adds to the end of what is looked at and changes nothing before it.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import islice
from operator import attrgetter
from typing import Generic, NamedTuple, Protocol, TypeVar

from quizgen.questions.draw import drawn, shuffled

WALK = 24
"""Neighbours of each sort that are looked at for partners, as a rule."""


class Standing(Protocol):
    """What can stand on a line: something about one fact."""

    @property
    def fact(self) -> str:
        """The id of its fact."""


T = TypeVar("T", bound=Standing)
Place = tuple[int, str, T]
"""Where something stands on a line: the hash, the id of its fact, itself."""


class Neighbours(NamedTuple, Generic[T]):
    """Who may be asked together with an anchor: ``older`` are no younger than it, best first."""

    older: Sequence[T]
    younger: Iterator[T]

    def gather(
        self, anchor: T, fits: Callable[[T, T], bool], fewest: int, most: int
    ) -> list[T] | None:
        """Give the anchor with partners, any two of which fit; None where there are too few.

        Younger ones are taken only as far as there would be no question without them.
        """
        found = [anchor]
        for other in self.older:
            if len(found) < most and all(fits(one, other) for one in found):
                found.append(other)
        for other in self.younger:
            if len(found) < fewest and all(fits(one, other) for one in found):
                found.append(other)
        return found if len(found) >= fewest else None


def along(
    kind: str,
    standing: Iterable[T],
    born: Mapping[str, int],
    *,
    ring: bool = False,
) -> Iterator[tuple[T, Neighbours[T]]]:
    """Give each fact as an anchor, with its neighbours; old anchors first, then in the order of the line.

    Neighbours stand after the anchor: so no two anchors have the same partners and each other. On a
    ``ring`` the first follow the last: for kinds that ask of the anchor alone.
    """
    line = sorted((drawn(kind, one.fact), one.fact, one) for one in standing)
    of_age: dict[int, list[Place[T]]] = defaultdict(list)
    for place in line:
        of_age[born.get(place[1], 0)].append(place)
    ages = sorted(of_age)
    for number, age in enumerate(ages):
        older = [p for p in line if born.get(p[1], 0) <= age] if number + 1 < len(ages) else line
        for anchor in of_age[age]:
            yield (
                anchor[2],
                Neighbours(
                    _after(older, anchor, ring=ring),
                    islice(
                        (
                            o
                            for later in ages[number + 1 :]
                            for o in _after(of_age[later], anchor, ring=ring)
                        ),
                        WALK,
                    ),
                ),
            )


def mixed(shown: Iterable[T], question_id: str, side: str = "order") -> list[T]:
    """Give what a question shows in an order drawn by hash, whatever the order it was found in."""
    return shuffled(sorted(shown, key=_BY_FACT), side, question_id)


_BY_FACT = attrgetter("fact")


def _after(line: Sequence[Place[T]], anchor: Place[T], *, ring: bool) -> list[T]:
    """Give the next few on a line, the anchor itself left out."""
    start = bisect_right(line, anchor[:2], key=lambda place: place[:2])
    near = [*line[start : start + WALK]]
    if ring and len(near) < WALK:
        near += line[: min(WALK - len(near), start)]
    return [place[2] for place in near if place[1] != anchor[1]]
