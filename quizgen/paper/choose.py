"""Choosing the questions of a paper, as a teacher would by hand.

First some forms get their share, as far as there are questions for them that give no chosen one away and
about facts that are not asked yet. Then, question by question, the best of those left is taken. What is
chosen early stands in the way of what comes later, so this is done in several ways, and the best paper
is kept: see ``Faults`` for what is better.
"""

from __future__ import annotations

from collections.abc import Sequence
from types import MappingProxyType
from typing import NamedTuple

from quizgen.paper.candidates import Candidates
from quizgen.paper.chooser import Chooser, Faults
from quizgen.paper.forms import FORMS
from quizgen.paper.leaks import Leak
from quizgen.paper.model import ItemForm
from quizgen.paper.shares import Days, Quotas
from quizgen.paper.ways import ways_for
from quizgen.questions.model import Question


class Chosen(NamedTuple):
    """The questions of a paper.

    The first ``clean`` of them do not give each other away and ask no field twice. ``telling``
    have their answer or an option in one chosen before, or that one's in theirs.
    """

    questions: tuple[Question, ...]
    clean: int
    telling: int


def choose(
    candidates: Sequence[Question],
    count: int,
    name: str,
    days: Days = MappingProxyType({}),
    forms: Sequence[ItemForm] = tuple(FORMS),
) -> Chosen:
    """Choose ``count`` of the candidates for the quiz ``name``, in these forms; fewer if it has fewer."""
    there = Candidates(candidates, name, days, forms)
    quotas = Quotas(there.questions, count)
    tried: list[Chooser] = []
    for way in ways_for(count):
        tried.append(Chooser(there, count, quotas, way))
        if tried[-1].faults() == Faults(-count, 0, 0, 0):
            break
    best = min(tried, key=Chooser.faults)
    found = best.chosen()
    return Chosen(
        tuple(there.questions[merit.place] for merit in found),
        clean=-best.faults().clean,
        telling=sum(merit.leak > Leak.NONE for merit in found),
    )
