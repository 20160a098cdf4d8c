"""Tallies: how many facts of a family are not told apart, as the file had them when each fact was new.

What a file tells of its acts grows with it. A fact is judged by what stood in the file in the build that first
had it, so that no later fact takes away a question that learners have: only a second right answer does.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Hashable, Mapping, Sequence
from itertools import chain
from typing import NamedTuple

from quizgen.facts.model import Book, Fact

Born = Mapping[str, int]
"""The number of the build in which each fact was new, by id; empty where there was none."""
Batches = Sequence[Sequence[int]]
"""The numbers of the facts of each generation, the oldest first."""


class Family(NamedTuple):
    """How many facts a family of acts has, and how many of them are like another that differs."""

    facts: int
    shared: int

    def has(self, share: float) -> bool:
        """Whether at least this share of the family is not told apart."""
        return self.shared > 0 and self.shared >= share * self.facts


class Tally(NamedTuple):
    """A fact's family when the fact was new, and whether the fact itself was like another that differs."""

    family: Family
    own: bool


class _Group:
    """Facts that agree in one thing: their families, until two of them differ in a second; then None."""

    __slots__ = ("families", "value")

    def __init__(self) -> None:
        self.families: list[str] | None = []
        self.value: Hashable = None

    def join(self, family: str, value: Hashable, shared: Counter[str]) -> None:
        """Take a fact in; once two values differ, all of the group are shared."""
        if self.families is None:
            shared[family] += 1
            return
        self.families.append(family)
        if value and self.value and value != self.value:
            shared.update(self.families)
            self.families = None
        self.value = self.value or value


def completed(born: Born, book: Book) -> Born:
    """Give the generation of all that can be asked: what is in no build yet will be in the next one."""
    if not born:
        return {}
    coming = 1 + max(born.values())
    people = (f"people:{person.slug}" for person in book.people.values())
    lists = (f"lists:{one.id}" for one in book.lists)
    ids = chain((fact.id for fact in book.facts), people, lists)
    return {one: born.get(one, coming) for one in ids}


def batches(facts: Sequence[Fact], born: Born) -> Batches:
    """Give the generations of the facts; without any, all facts are of one."""
    if not born:
        return (range(len(facts)),)
    found: dict[int, list[int]] = defaultdict(list)
    for number, fact in enumerate(facts):
        found[born.get(fact.id, 0)].append(number)
    return tuple(found[generation] for generation in sorted(found))


def tally(
    generations: Batches,
    families: Sequence[str],
    same: Sequence[Hashable],
    differing: Sequence[Hashable],
) -> list[Tally]:
    """Give, for each fact, how its family stood when it was new.

    A fact is not told apart where another one is equal in ``same`` and not in ``differing``. Facts
    without a family count as others, not for themselves.
    """
    found = [_ALONE] * len(families)
    every: Counter[str] = Counter()
    shared: Counter[str] = Counter()
    groups: defaultdict[Hashable, _Group] = defaultdict(_Group)
    for batch in generations:
        for number in batch:
            every[families[number]] += 1
            groups[same[number]].join(families[number], differing[number], shared)
        tallies = {name: _tallies(Family(every[name], shared[name])) for name in every if name}
        for number in batch:
            if families[number]:
                own = groups[same[number]].families is None
                found[number] = tallies[families[number]][own]
    return found


def _tallies(family: Family) -> tuple[Tally, Tally]:
    """Give what facts of one family share: a tuple for each fact would take much room."""
    return Tally(family, own=False), Tally(family, own=True)


_ALONE = Tally(Family(0, 0), own=False)
