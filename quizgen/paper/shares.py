"""What each form and each stretch of time should have of a paper."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping, Sequence

from quizgen.paper.forms import FORMS, form_of
from quizgen.paper.model import ItemForm
from quizgen.questions.model import Question

ERAS = 5
"""Into how many stretches, with equally many facts in each, a quiz's period is divided."""

Days = Mapping[str, int]
"""The day of each dated fact, by its id, as any number that grows with time."""


def facts_of(question: Question) -> frozenset[str]:
    """Give the facts that an answer to the question states."""
    return frozenset((question.about.id, *question.facts))


class Quotas:
    """How many questions of a paper each form should have, in proportion to the shares.

    Until they have them, the forms come as on paper where the choice is ``eager``: a choice is the
    hardest to place, since none of its options may stand in another question, so it is placed while
    there is room. In a small book this leaves no room for others: there the forms take turns by their shares.
    """

    def __init__(self, candidates: Sequence[Question], count: int) -> None:
        there = {form_of(question) for question in candidates}
        whole = sum(style.share for form, style in FORMS.items() if form in there)
        self._wanted = {
            form: round(count * style.share / whole) if form in there else 0
            for form, style in FORMS.items()
        }
        self._turn = {form: float(turn) for turn, form in enumerate(FORMS)}

    def wanted(self, form: ItemForm) -> int:
        """Give how many questions of a form there should be; none of one that nothing can be asked in."""
        return self._wanted[form]

    def lack(self, had: Mapping[ItemForm, int]) -> tuple[int, int]:
        """Tell how many forms have nothing that should, and how unevenly: missing questions, squared."""
        missing = {f: max(wanted - had[f], 0) for f, wanted in self._wanted.items()}
        none = sum(missing[form] > 0 and not had[form] for form in missing)
        return none, sum(number**2 for number in missing.values())

    def served(self, form: ItemForm, taken: int, *, eager: bool) -> tuple[bool, float]:
        """Tell how well a form was served so far; the smallest is the next to take from."""
        enough = taken >= self._wanted[form] or not eager
        return enough, taken / FORMS[form].share if enough else self._turn[form]


class Eras:
    """The period of a quiz in stretches of equally many dated facts; era 0 has the undated ones."""

    def __init__(self, candidates: Sequence[Question], days: Days) -> None:
        self._days = days
        known = sorted(
            {fact: days[fact] for q in candidates for fact in facts_of(q) if fact in days}.values()
        )
        self._ends = [known[len(known) * era // ERAS] for era in range(1, ERAS)] if known else []

    def of(self, question: Question) -> int:
        """Give the era of the first dated fact of a question, from 1."""
        day = next((self._days[fact] for fact in question.facts if fact in self._days), None)
        return 0 if day is None else 1 + bisect_right(self._ends, day)
