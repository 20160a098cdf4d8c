"""Which note each question of a fact goes to.

A kind with fields of its own goes to the fact's Fact note. A part blanked from the fact's sentence
goes to its Cloze note, all parts in one; any other sentence with a blank gets a Cloze note of its own.
The rest, and the second question where two want one field, become Question notes.
"""

from __future__ import annotations

from typing import NamedTuple

from quizgen.anki.frozen import PROMPT_OF
from quizgen.questions.model import BLANK, Asked, Question, Statement

CLOZE_NUMBERS = {
    "who": 51,
    "what": 52,
    "did": 53,
    "said": 54,
    "to": 55,
    "about": 56,
    "at": 57,
    "where": 58,
    "when": 59,
    "according_to": 60,
    "part_of": 61,
    "amount": 62,
    "outcome": 63,
    "until": 64,
    "role": 65,
    "country": 66,
    "after": 67,
}
"""The number of a field's deletion in the sentence of a fact, and so the number of its card.

Fixed, so that a field that a fact gains later does not take over the card (and the history) of
another. New fields are appended. They start above the cards of a Fact because Anki, as it comes,
shows the new cards of a day by their numbers: so a sentence that tells all comes after the
questions it would answer.
"""

SENTENCE_NUMBER = 50
"""The number of the deletion in a sentence of its own."""

_PAPER_FORMS = frozenset({"true-false", "choice", "order", "match"})
"""The forms that a card cannot ask: it shows a prompt and asks for an answer from memory."""

CLOZE_KINDS = frozenset({"cloze", "completion"})
"""The kinds that are always a sentence with a blank."""


class Blank(NamedTuple):
    """A question that is a deletion: number ``number``, characters [start, end) of the sentence."""

    question: Question
    number: int
    start: int
    end: int


class Placing(NamedTuple):
    """The questions of one fact, each in the note where it belongs.

    ``fact`` is keyed by kind. ``cloze`` are the deletions of the fact's own sentence, ``sentences``
    the prompts that are a sentence of their own. ``left_out`` has a reason for each question
    that a deck does not ask.
    """

    fact: dict[str, Question]
    cloze: list[Blank]
    sentences: list[Blank]
    questions: list[Question]
    left_out: list[str]


def place(asked: Asked) -> Placing:
    """Give every question of a fact its note. The order of the questions is kept."""
    placing = Placing({}, [], [], [], [])
    for question in asked.questions:
        reason = _left_out(question)
        if reason:
            placing.left_out.append(reason)
        elif question.kind in CLOZE_KINDS:
            _place_blank(question, asked.statement, placing)
        elif question.kind in PROMPT_OF and question.kind not in placing.fact:
            placing.fact[question.kind] = question
        else:
            placing.questions.append(question)
    return placing


def _left_out(question: Question) -> str:
    if question.form in _PAPER_FORMS:
        return question.form
    return "" if question.is_for("deck") else "paper-only"


def _place_blank(question: Question, statement: Statement, placing: Placing) -> None:
    blank = _in_statement(question, statement) if question.kind == "cloze" else None
    if blank and not any(_clash(blank, other) for other in placing.cloze):
        placing.cloze.append(blank)
    elif question.prompt.count(BLANK) == 1:
        start = question.prompt.index(BLANK)
        placing.sentences.append(Blank(question, SENTENCE_NUMBER, start, start + len(BLANK)))
    else:
        placing.questions.append(question)


def _clash(one: Blank, other: Blank) -> bool:
    overlap = one.start < other.end and other.start < one.end
    return overlap or one.number == other.number


def _in_statement(question: Question, statement: Statement) -> Blank | None:
    """Give the stretch of the fact's sentence that the prompt blanks, if it blanks just one."""
    number = CLOZE_NUMBERS.get(question.asked)
    if number is None:
        return None
    head, blank, tail = question.prompt.partition(BLANK)
    text = statement.text
    end = len(text) - len(tail)
    fits = blank and text.startswith(head) and text.endswith(tail) and len(head) < end
    return Blank(question, number, len(head), end) if fits else None
