"""Tallies: how many facts of a family are not told apart, as the file had them when each fact was new.

What a file tells of its acts grows with it. A fact is judged by what stood in the file in the build that first
had it, so that no later fact takes away a question that learners have: only a second right answer does.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Hashable, Iterable, Mapping, Sequence
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
    values: dict[Hashable, Hashable] = {}
    several: set[Hashable] = set()
    for age, batch in enumerate(generations):
        every.update(families[number] for number in batch)
        fresh = _differing(batch, same, differing, values) - several
        several |= fresh
        shared.update(families[number] for number in batch if same[number] in several)
        if fresh:
            older = chain.from_iterable(generations[:age])
            shared.update(families[number] for number in older if same[number] in fresh)
        tallies = {name: _tallies(Family(every[name], shared[name])) for name in every if name}
        for number in batch:
            if families[number]:
                found[number] = tallies[families[number]][same[number] in several]
    return found


def _differing(
    batch: Iterable[int],
    same: Sequence[Hashable],
    differing: Sequence[Hashable],
    values: dict[Hashable, Hashable],
) -> set[Hashable]:
    """Give what facts agree in that now differ in the other thing; ``values`` has the first of each."""
    return {
        same[number]
        for number in batch
        if differing[number]
        and values.setdefault(same[number], differing[number]) != differing[number]
    }


def _tallies(family: Family) -> tuple[Tally, Tally]:
    """Give what facts of one family share: a tuple for each fact would take much room."""
    return Tally(family, own=False), Tally(family, own=True)


_ALONE = Tally(Family(0, 0), own=False)
