"""The chooser: the best question that is left, again and again.

Better is, in this order: one that does not ask a field of a fact once more; one that gives no chosen question
away and is not given away, or at worst by an option; one about a fact not asked yet; one of a
higher priority; one of a form that has had less than its share, then of a kind and a period that
have had less. A keyed hash of its id settles the rest, so the same questions give the same paper.
"""

from __future__ import annotations

import heapq
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from quizgen.paper.candidates import Candidates, Shelf
from quizgen.paper.forms import FORMS
from quizgen.paper.leaks import Leak
from quizgen.paper.model import ItemForm
from quizgen.paper.shares import Quotas
from quizgen.paper.ways import Way


class _Rank(NamedTuple):
    """How good a candidate is among those of its shelf; the smallest is the best.

    ``place`` is its index among all candidates.
    """

    again: int
    leak: Leak
    uses: int
    priority: int
    hash: bytes
    place: int


class Merit(NamedTuple):
    """How good the best candidate of a shelf is among all; the smallest is taken."""

    again: int
    leak: Leak
    uses: int
    priority: int
    served: tuple[bool, float]
    spread: int
    hash: bytes
    place: int


class Faults(NamedTuple):
    """How well a way went; the smallest is the best.

    ``clean`` is the number of questions that tell nothing, negated; ``passed_over`` counts facts not
    asked though less urgent ones are; ``bare`` counts forms without a question that should have one, and
    ``uneven`` squares what each form lacks.
    """

    clean: int
    passed_over: int
    bare: int
    uneven: int


class Chooser:
    """The candidates on their shelves, a heap each, and for each form a heap of its shelves by their best.

    A rank and a merit only ever get worse, so what comes up first is looked at again and put back
    if it has aged, as in lazy greedy selection (Minoux 1978, "Accelerated greedy algorithms for
    maximizing submodular set functions").
    """

    def __init__(self, candidates: Candidates, count: int, quotas: Quotas, way: Way) -> None:
        self._candidates = candidates
        self._count = count
        self._quotas = quotas
        self._way = way
        self._leaks = candidates.leaks.anew()
        self._uses: Counter[str] = Counter()
        self._taken: Counter[tuple[str, object]] = Counter()
        self._gone: set[str] = set()
        self._found: list[Merit] = []
        self._faults: Faults | None = None
        self._shelves = {s: [self._rank(i) for i in own] for s, own in candidates.shelves.items()}
        self._orders: dict[ItemForm, list[tuple[Merit, Shelf]]] = {form: [] for form in FORMS}
        for shelf, ranks in self._shelves.items():
            heapq.heapify(ranks)
            if (merit := self._merit(shelf)) is not None:
                self._orders[shelf.form].append((merit, shelf))
        for order in self._orders.values():
            heapq.heapify(order)

    def faults(self) -> Faults:
        """Choose as long as nothing is told, and say how well that goes."""
        if self._faults is None:
            for form in self._way.first:
                self._reserve(form)
            while len(self._found) < self._count and (best := self._foremost(tuple(FORMS))):
                if best[0].leak or best[0].again:
                    break
                self._take(*best)
            counts = {form: self._taken["form", form] for form in FORMS}
            lack = self._quotas.lack(counts)
            self._faults = Faults(-len(self._found), self._passed_over(), *lack)
        return self._faults

    def chosen(self) -> Sequence[Merit]:
        """Choose all that are wanted, in spite of what they tell."""
        self.faults()
        while len(self._found) < self._count and (best := self._foremost(tuple(FORMS))):
            self._take(*best)
        return self._found

    def _reserve(self, form: ItemForm) -> None:
        """Take the share of a form, as long as it costs nothing else: see ``_is_free``."""
        for _ in range(min(self._quotas.wanted(form), self._way.most)):
            best = self._foremost((form,))
            if best is None or not self._is_free(best[0]):
                return
            self._take(*best)

    def _is_free(self, merit: Merit) -> bool:
        """Whether a question tells nothing, asks no fact again, and takes no room from more urgent facts."""
        room = self._count - len(self._found)
        return not (merit.leak or merit.uses) and room > self._waiting(merit.priority)

    def _waiting(self, priority: int) -> int:
        """Count the facts of a more urgent priority that are not asked yet."""
        facts = self._candidates.priorities
        return sum(own < priority and not self._uses[fact] for fact, own in facts.items())

    def _passed_over(self) -> int:
        late = Counter(merit.priority for merit in self._found)
        return min(self._waiting(2), late[2] + late[3]) + min(self._waiting(3), late[3])

    def _foremost(self, forms: Sequence[ItemForm]) -> tuple[Merit, Shelf] | None:
        """Give the best question that is left in these forms, and say how good it is."""
        return min(filter(None, map(self._first, forms)), default=None)

    def _first(self, form: ItemForm) -> tuple[Merit, Shelf] | None:
        order = self._orders[form]
        while order:
            merit, shelf = order[0]
            fresh = self._merit(shelf)
            if fresh is None:
                heapq.heappop(order)
            elif fresh != merit:
                heapq.heapreplace(order, (fresh, shelf))
            else:
                return merit, shelf
        return None

    def _take(self, merit: Merit, shelf: Shelf) -> None:
        heapq.heappop(self._shelves[shelf])
        index = merit.place
        self._found.append(merit)
        self._taken.update(_parts(shelf))
        self._uses.update(self._candidates.facts[index])
        self._uses[self._candidates.slots[index]] += 1
        self._gone.add(self._candidates.questions[index].id)
        self._leaks.choose(index)

    def _merit(self, shelf: Shelf) -> Merit | None:
        best = self._best(self._shelves[shelf])
        if best is None:
            return None
        form, kind, era = _parts(shelf)
        served = self._quotas.served(shelf.form, self._taken[form], eager=self._way.eager)
        spread = self._taken[kind] + (self._taken[era] if shelf.era else 0)
        return Merit(
            best.again, best.leak, best.uses, best.priority, served, spread, best.hash, best.place
        )

    def _best(self, ranks: list[_Rank]) -> _Rank | None:
        while ranks:
            first = ranks[0]
            if self._candidates.questions[first.place].id in self._gone:
                heapq.heappop(ranks)
                continue
            fresh = self._rank(first.place)
            if fresh == first:
                return first
            heapq.heapreplace(ranks, fresh)
        return None

    def _rank(self, index: int) -> _Rank:
        there, uses = self._candidates, self._uses
        return _Rank(
            uses[there.slots[index]],
            self._leaks.levels[index],
            max([uses[fact] for fact in there.facts[index]]),
            there.questions[index].about.priority,
            there.hashes[index],
            index,
        )


def _parts(shelf: Shelf) -> Iterator[tuple[str, object]]:
    """Give what is counted of a shelf: its form, its kind and its era, told apart."""
    return zip(Shelf._fields, shelf, strict=True)
