"""Choosing the questions of a paper, as a teacher would by hand.

Question by question the best of those left is taken. Better is, in this order: one that does not
ask a field of a fact once more; one that gives no chosen question away and is not given away, or
at worst by an option; one about a fact not asked yet; one of a higher priority;
one of a form that has had less than its share, then of a kind and a period that have had less.
A keyed hash of its id settles the rest, so the same questions give the same paper.

A question with options may also be asked without them, where its options would tell too much.
"""

from __future__ import annotations

import heapq
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from itertools import takewhile
from types import MappingProxyType
from typing import NamedTuple

from quizgen.paper.forms import FORMS, form_of
from quizgen.paper.leaks import Leak, Leaks
from quizgen.paper.model import ItemForm
from quizgen.paper.order import keyed
from quizgen.paper.shares import Days, Eras, Quotas, facts_of
from quizgen.questions.model import Question

LONG = 200
"""Questions of a paper so long that one way of choosing is tried, and not two."""


class Chosen(NamedTuple):
    """The questions of a paper.

    The first ``clean`` of them do not give each other away and ask no field twice. ``telling``
    have their answer or an option in one chosen before, or that one's in theirs.
    """

    questions: tuple[Question, ...]
    clean: int
    telling: int


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


class _Merit(NamedTuple):
    """How good the best candidate of a shelf is among all; the smallest is taken."""

    again: int
    leak: Leak
    uses: int
    priority: int
    served: tuple[bool, float]
    spread: int
    hash: bytes
    place: int


class _Shelf(NamedTuple):
    """Candidates that differ in nothing but their rank."""

    form: ItemForm
    kind: str
    era: int


def choose(
    candidates: Sequence[Question],
    count: int,
    name: str,
    days: Days = MappingProxyType({}),
    forms: Sequence[ItemForm] = tuple(FORMS),
) -> Chosen:
    """Choose ``count`` of the candidates for the quiz ``name``, in these forms; fewer if it has fewer."""
    both = [one for question in candidates for one in _ways(question) if form_of(one) in forms]
    ways = (True, False) if count <= LONG else (False,)
    tries = (_taken(_Chooser(both, count, name, days, eager), count) for eager in ways)
    first = next(tries)
    return first if first.clean == len(first.questions) else max([first, *tries], key=_cleanness)


def _cleanness(chosen: Chosen) -> int:
    return chosen.clean


def _taken(chooser: _Chooser, count: int) -> Chosen:
    taken: list[tuple[_Merit, Question]] = []
    while len(taken) < count and (found := chooser.take()):
        taken.append(found)
    clean = takewhile(lambda one: one[0].leak == one[0].again == 0, taken)
    return Chosen(
        tuple(question for _, question in taken),
        clean=sum(1 for _ in clean),
        telling=sum(merit.leak > Leak.NONE for merit, _ in taken),
    )


def _ways(question: Question) -> tuple[Question, ...]:
    """Give the question, and the same without its options where it can be asked so."""
    if question.form == "recall" and form_of(question) == "choice":
        return question, replace(question, options=None)
    return (question,)


class _Chooser:
    """The candidates on their shelves, a heap each, and a heap of the shelves by their best.

    A rank and a merit only ever get worse, so what comes up first is looked at again and put back
    if it has aged, as in lazy greedy selection (Minoux 1978, "Accelerated greedy algorithms for
    maximizing submodular set functions").
    """

    def __init__(
        self,
        candidates: Sequence[Question],
        count: int,
        name: str,
        days: Days,
        eager: bool,  # noqa: FBT001 - in a class of this module only
    ) -> None:
        self._candidates = candidates
        self._quotas = Quotas(candidates, count if eager else 0)
        self._hashes = [keyed(name, question.id) for question in candidates]
        self._leaks = Leaks(candidates)
        self._uses: Counter[str] = Counter()
        self._taken: Counter[tuple[str, object]] = Counter()
        self._gone: set[str] = set()
        self._shelves: dict[_Shelf, list[_Rank]] = {}
        eras = Eras(candidates, days)
        for index, question in enumerate(candidates):
            shelf = _Shelf(form_of(question), question.kind, eras.of(question))
            self._shelves.setdefault(shelf, []).append(self._rank(index))
        for ranks in self._shelves.values():
            heapq.heapify(ranks)
        self._order = [
            (merit, shelf) for shelf in self._shelves if (merit := self._merit(shelf)) is not None
        ]
        heapq.heapify(self._order)

    def take(self) -> tuple[_Merit, Question] | None:
        """Take the best question that is left, and say how good it was."""
        while self._order:
            merit, shelf = self._order[0]
            fresh = self._merit(shelf)
            if fresh is None:
                heapq.heappop(self._order)
            elif fresh != merit:
                heapq.heapreplace(self._order, (fresh, shelf))
            else:
                self._take(fresh.place, shelf)
                return fresh, self._candidates[fresh.place]
        return None

    def _take(self, index: int, shelf: _Shelf) -> None:
        heapq.heappop(self._shelves[shelf])
        question = self._candidates[index]
        self._taken.update(_parts(shelf))
        self._uses.update(facts_of(question))
        self._uses[_slot(question)] += 1
        self._gone.add(question.id)
        self._leaks.choose(index)

    def _merit(self, shelf: _Shelf) -> _Merit | None:
        best = self._best(self._shelves[shelf])
        if best is None:
            return None
        form, kind, era = _parts(shelf)
        served = self._quotas.served(shelf.form, self._taken[form])
        spread = self._taken[kind] + (self._taken[era] if shelf.era else 0)
        return _Merit(
            best.again, best.leak, best.uses, best.priority, served, spread, best.hash, best.place
        )

    def _best(self, ranks: list[_Rank]) -> _Rank | None:
        while ranks:
            first = ranks[0]
            if self._candidates[first.place].id in self._gone:
                heapq.heappop(ranks)
                continue
            fresh = self._rank(first.place)
            if fresh == first:
                return first
            heapq.heapreplace(ranks, fresh)
        return None

    def _rank(self, index: int) -> _Rank:
        question = self._candidates[index]
        return _Rank(
            again=self._uses[_slot(question)],
            leak=self._leaks.levels[index],
            uses=max(self._uses[fact] for fact in facts_of(question)),
            priority=question.about.priority,
            hash=self._hashes[index],
            place=index,
        )


def _parts(shelf: _Shelf) -> tuple[tuple[str, object], ...]:
    """Give what is counted of a shelf: its form, its kind and its era, told apart."""
    return tuple(zip(_Shelf._fields, shelf, strict=True))


def _slot(question: Question) -> str:
    """Give the field of the fact that a question asks: asked as a choice and as a blank, it is one."""
    return f"{question.about.id}/{question.asked}"
