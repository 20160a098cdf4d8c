"""The questions that a paper chooses from, with all that can be known of each before any is chosen."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cached_property
from typing import NamedTuple

from quizgen.paper.forms import form_of
from quizgen.paper.leaks import Leaks
from quizgen.paper.model import ItemForm
from quizgen.paper.order import keyed
from quizgen.paper.shares import Days, Eras, facts_of
from quizgen.questions.model import Question


class Shelf(NamedTuple):
    """Candidates that differ in nothing but their rank: one form, one kind and one stretch of time."""

    form: ItemForm
    kind: str
    era: int


class Candidates:
    """Candidates by their index. A question with options is there twice, with and without them.

    ``slots`` name the field of the fact that each asks: asked as a choice and as a blank, it is one.
    """

    def __init__(
        self, questions: Sequence[Question], name: str, days: Days, forms: Sequence[ItemForm]
    ) -> None:
        both = (way for question in questions for way in _ways(question))
        self.questions = tuple(question for question in both if form_of(question) in forms)
        self.hashes = [keyed(name, question.id) for question in self.questions]
        self.facts = [facts_of(question) for question in self.questions]
        self.slots = [f"{q.about.id}/{q.asked}" for q in self.questions]
        self.shelves: dict[Shelf, list[int]] = {}
        eras = Eras(self.questions, days)
        for index, question in enumerate(self.questions):
            shelf = Shelf(form_of(question), question.kind, eras.of(question))
            self.shelves.setdefault(shelf, []).append(index)

    @cached_property
    def leaks(self) -> Leaks:
        """How the candidates tell of each other, with none of them chosen."""
        return Leaks(self.questions)

    @cached_property
    def priorities(self) -> Mapping[str, int]:
        """Give the priority of every fact that can be asked alone: that of its questions."""
        alone = ((q.facts[0], q) for q in self.questions if len(q.facts) == 1)
        return {fact: question.about.priority for fact, question in alone}


def _ways(question: Question) -> tuple[Question, ...]:
    """Give the question, and the same without its options where it can be asked so."""
    if question.form == "recall" and form_of(question) == "choice":
        return question, question._replace(options=None)
    return (question,)
