"""The forms of items in the order in which a paper prints them, and which question takes which."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from quizgen.paper.model import ItemForm
from quizgen.questions.model import Question

LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"


@dataclass(frozen=True, slots=True)
class FormStyle:
    """What a section of one form says, the points of its items, and its share of a paper."""

    heading: str
    hint: str
    points: int
    share: int


FORMS: Mapping[ItemForm, FormStyle] = MappingProxyType(
    {
        "choice": FormStyle(
            "Multiple choice",
            "One answer is right: circle its letter.",
            points=1,
            share=4,
        ),
        "true-false": FormStyle(
            "True or false",
            "Tick one box for each statement.",
            points=1,
            share=2,
        ),
        "match": FormStyle(
            "Match",
            "Write one letter on each line. Some letters are left over.",
            points=1,
            share=1,
        ),
        "order": FormStyle(
            "Put in order",
            "Write each letter once.",
            points=2,
            share=1,
        ),
        "complete": FormStyle(
            "Complete the quotation or sentence",
            "Write the missing word or words in the blank.",
            points=2,
            share=2,
        ),
        "short-answer": FormStyle(
            "Short answer",
            "Write a name, a date or a few words.",
            points=2,
            share=2,
        ),
    }
)


def form_of(question: Question) -> ItemForm:
    """Tell how a question is answered on paper.

    A cloze is completed by hand even where it has options: the sentence around the blank gives
    hints enough.
    """
    match question.form:
        case "true-false" | "match" | "order":
            return question.form
        case "cloze":
            return "complete"
    if question.options is not None and 1 < len(question.options.texts) <= len(LETTERS):
        return "choice"
    return "short-answer"


def points_of(question: Question) -> int:
    """Give the points of a question: those of its form, and of a match for each of its entries."""
    form = form_of(question)
    return FORMS[form].points * (len(question.items) if form == "match" else 1)


def truth_of(question: Question) -> str:
    """Give the true value of what a true/false states: a false one carries it as its correction."""
    return question.correction or dict(question.about.fields).get(question.asked, "")
