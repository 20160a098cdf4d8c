"""Cards to cut out of paper, eight on a sheet: questions in front, answers with their sources behind."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import NamedTuple

from quizgen.paper import glyphs
from quizgen.paper.findings import place_of
from quizgen.paper.items import make_item
from quizgen.paper.model import Item, Paper, Section, Size
from quizgen.paper.pieces import pieces
from quizgen.paper.typesetter import Refused, typeset
from quizgen.questions.model import Cover, Question
from quizgen.reading.finding import Checked, Finding, Level

LONGEST_FRONT = 600
LONGEST_BACK = 700
"""Characters that surely fit on a card of 105 by 74 mm in its smallest type, whatever they are."""

LINE = 40
"""Characters that a line of a card has at least."""

ON_CARDS = frozenset({"recall", "cloze"})
"""Forms that can be asked without showing options."""

WIDEST = 16
"""Capitals W that fit on a line of a card in its largest type."""


class Cards(NamedTuple):
    """The cards of a deck, and what is too long for one."""

    paper: Paper
    too_long: tuple[Item, ...]


def flash_cards(questions: Iterable[Question], cover: Cover, name: str) -> Cards:
    """Make a card of every question that can be asked without showing options, in their order."""
    asked = [q._replace(options=None) for q in questions if q.form in ON_CARDS]
    items = [
        make_item(question, number, cover=cover, name=name, version="A")
        for number, question in enumerate(asked, 1)
    ]
    fitting = [item for item in items if _fits(item)]
    numbered = tuple(replace(item, number=n) for n, item in enumerate(fitting, 1))
    section = Section("short-answer", "", "", numbered)
    paper = Paper(name, cover.title, cover.about, "A", "", (section,), cover.lang)
    return Cards(paper, tuple(item for item in items if item not in fitting))


def cards_for(chosen: Sequence[Question], questions: Sequence[Question]) -> list[Question]:
    """Give a question for each fact that a quiz asks about: the quiz's own, else the fact's first."""
    first: dict[str, Question] = {}
    for question in questions:
        if question.form in ON_CARDS and len(question.facts) == 1 and question.is_for("deck"):
            first.setdefault(question.facts[0], question)
    found: dict[str, Question] = {}
    for question in chosen:
        own = [question] if question.form in ON_CARDS else [first.get(f) for f in question.facts]
        found.update((one.about.id, one) for one in own if one is not None)
    return list(found.values())


def _fits(item: Item) -> bool:
    return _length(item.prompt) <= LONGEST_FRONT and sum(map(_length, _back(item))) <= LONGEST_BACK


def _length(text: str) -> int:
    """Give the length of a text in characters; a line that ends early counts as a whole one."""
    return len(text) + LINE * len(text.splitlines()) - LINE if text else 0


def _back(item: Item) -> Sequence[str]:
    return (item.answer, item.sentence, item.as_of, *(source.line for source in item.sources))


def render_cards(cards: Cards, *, size: Size = "a4") -> Checked[bytes]:
    """Draw the cards as a PDF/UA-1 document: a page of fronts, then the page of their backs.

    Backs are mirrored from side to side, for printing on both sides with a turn over the long edge.
    What is too long for a card is a warning. There is no value where a character has no shape.
    """
    told = tuple(_too_long(item) for item in cards.too_long)
    found = glyphs.check(cards.paper)
    if found:
        return Checked(None, found)
    try:
        return Checked(typeset("flashcards", _data(cards.paper, size)), told)
    except Refused as refusal:
        found = glyphs.refused(cards.paper, refusal.reasons)
        if not found:
            raise
        return Checked(None, found)


def _data(paper: Paper, size: Size) -> dict[str, object]:
    look = {"size": size, "columns": 1, "access": False, "rows": 0}
    return {
        "layout": look,
        "title": paper.title[:60],
        "lang": paper.lang.split("-"),
        "cards": [_card(item) for item in paper.items],
    }


def _card(item: Item) -> dict[str, object]:
    return {
        "number": item.number,
        "prompt": pieces(item.prompt, WIDEST),
        "answer": pieces(item.answer, WIDEST),
        "sentence": pieces(item.sentence, WIDEST),
        "as_of": item.as_of,
        "sources": [[pieces(source.line, WIDEST), ""] for source in item.sources],
    }


def _too_long(item: Item) -> Finding:
    message = f"{item.question} is too long for a card to cut out, and left out"
    hint = "shorten its answer or its sentence"
    return Finding("too-long-for-a-card", message, place_of(item.where), hint, Level.WARNING)
