"""The sentence of a fact with its asked parts marked, each for the card that asks it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from quizgen.anki.direction import phrase
from quizgen.questions.model import Question, Span, Statement


class Shown(NamedTuple):
    """A question as a note shows it; ``kind`` is the name in its card's classes, "" for no extras."""

    kind: str
    question: Question


_Part = tuple[int, int, str]
"""A stretch of a sentence, characters [start, end), with the classes of its element."""


def marked(statement: Statement, shown: Sequence[Shown], base: str = "ltr") -> str:
    """Give the fact's sentence, each asked part in an element of the class ``is-KIND``."""
    parts = sorted(_asked_parts(statement, shown))
    if any(one[1] > other[0] for one, other in pairwise(parts)):
        parts = _without_overlap(parts)
    text, pieces, done = statement.text, [], 0
    for start, end, classes in parts:
        pieces.append(phrase(text[done:start], base))
        pieces.append(f'<span class="{classes}">{phrase(text[start:end], base)}</span>')
        done = end
    return "".join((*pieces, phrase(text[done:], base)))


def _without_overlap(parts: Sequence[_Part]) -> list[_Part]:
    """Cut parts that lie within each other (the month within the date) at every edge.

    A piece gets the classes of all the parts that it belongs to.
    """
    edges = sorted({edge for start, end, _ in parts for edge in (start, end)})
    pieces = []
    for start, end in pairwise(edges):
        classes = [names for first, last, names in parts if first <= start and end <= last]
        if classes:
            pieces.append((start, end, " ".join(classes)))
    return pieces


def _asked_parts(statement: Statement, shown: Sequence[Shown]) -> Iterator[_Part]:
    """Give the stretches of the sentence that state the answers, as exactly as the spans tell."""
    spans: dict[str, list[Span]] = {}
    for span in statement.spans:
        spans.setdefault(span.field, []).append(span)
    for kind, question in shown:
        stated = spans.get(question.asked)
        if stated:
            start, end = _narrowed(statement.text, stated, question)
            yield start, end, f"is-{kind}"


def _narrowed(text: str, spans: Sequence[Span], question: Question) -> tuple[int, int]:
    """Give the answer's own words within the spans, by any of its names; else the first span."""
    for answer in (question.answer, *question.accept):
        for span in spans:
            start = text.find(answer, span.start, span.end)
            if start >= 0:
                return start, start + len(answer)
    return spans[0].start, spans[0].end
