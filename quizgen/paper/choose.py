"""Choosing the questions of a paper, as a teacher would by hand.

Question by question the best of those left is taken. Better is, in this order: one that gives
no chosen question away and is not given away, or at worst by an option; one about a fact not
asked yet, and never the same field of one twice while others are left; one of a higher priority;
one of a form, then of a kind, that has had less than its share. A keyed hash of its id settles
the rest, so the same questions give the same paper.
"""

from __future__ import annotations

import heapq
from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from quizgen.paper.forms import FORMS, form_of
from quizgen.paper.leaks import Leak, Leaks
from quizgen.paper.model import ItemForm
from quizgen.paper.order import keyed
from quizgen.questions.model import Question


class _Rank(NamedTuple):
    """How good a candidate is among those of its form and kind; the smallest is the best.

    ``place`` is its index among all candidates.
    """

    leak: Leak
    uses: int
    priority: int
    hash: bytes
    place: int


_AGAIN = 1000
"""How much worse the same field of the same fact is than another field of a fact asked already."""

_Shelf = tuple[ItemForm, str]
"""A form and a kind: candidates that differ in nothing but their rank."""


def choose(candidates: Sequence[Question], count: int, name: str) -> list[Question]:
    """Choose ``count`` of the candidates (which must be as many) for the quiz ``name``."""
    chooser = _Chooser(candidates, name)
    return [candidates[chooser.take()] for _ in range(count)]


class _Chooser:
    """The candidates on their shelves, a heap each, and what was taken from them.

    A rank only ever gets worse, so a heap's first entry is checked when it comes up and put
    back if it has aged, as in lazy greedy selection (Minoux 1978, "Accelerated greedy
    algorithms for maximizing submodular set functions").
    """

    def __init__(self, candidates: Sequence[Question], name: str) -> None:
        self._candidates = candidates
        self._hashes = [keyed(name, question.id) for question in candidates]
        self._leaks = Leaks(candidates)
        self._uses: Counter[str] = Counter()
        self._taken: Counter[str] = Counter()
        self._shelves: dict[_Shelf, list[_Rank]] = {}
        for index, question in enumerate(candidates):
            shelf = (form_of(question), question.kind)
            self._shelves.setdefault(shelf, []).append(self._rank(index))
        for ranks in self._shelves.values():
            heapq.heapify(ranks)

    def take(self) -> int:
        """Take the best candidate that is left and give its index."""
        shelf, ranks = min(self._shelves.items(), key=self._merit)
        index = heapq.heappop(ranks).place
        if not ranks:
            del self._shelves[shelf]
        form, kind = shelf
        self._taken.update({f"form {form}": 1, f"kind {kind}": 1})
        self._uses.update(_facts(self._candidates[index]))
        self._uses[_slot(self._candidates[index])] += 1
        self._leaks.choose(index)
        return index

    def _merit(self, entry: tuple[_Shelf, list[_Rank]]) -> tuple[object, ...]:
        (form, kind), ranks = entry
        best = self._best(ranks)
        served = self._taken[f"form {form}"] / FORMS[form].share
        asked = self._taken[f"kind {kind}"]
        return (best.leak, best.uses, best.priority, served, asked, best.hash, best.place)

    def _best(self, ranks: list[_Rank]) -> _Rank:
        while (fresh := self._rank(ranks[0].place)) != ranks[0]:
            heapq.heapreplace(ranks, fresh)
        return ranks[0]

    def _rank(self, index: int) -> _Rank:
        question = self._candidates[index]
        return _Rank(
            leak=self._leaks.levels[index],
            uses=max(self._uses[fact] for fact in _facts(question))
            + _AGAIN * self._uses[_slot(question)],
            priority=question.about.priority,
            hash=self._hashes[index],
            place=index,
        )


def _slot(question: Question) -> str:
    """Give the field of the fact that a question asks: asked as a choice and as a blank, it is one."""
    return f"{question.about.id}/{question.asked}"


def _facts(question: Question) -> frozenset[str]:
    """Give the facts that an answer to the question states."""
    return frozenset((question.about.id, *question.facts))
