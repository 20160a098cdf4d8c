"""Which letter stands before which option, in every version of a quiz.

Every version shuffles the options of every question by a hash of its own. So the right letter of one version
tells nothing of another's at the same number: neighbours have as many right letters in common as
guessing gives. Fewer would be a hint: if neighbours never had the same letter, who knows one
could rule it out. Dates and numbers keep their ascending order.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from quizgen.paper.forms import LETTERS
from quizgen.paper.model import ItemForm, Option
from quizgen.paper.order import keyed
from quizgen.questions.model import Options, Question
from quizgen.questions.values import ranks


class Lettered(NamedTuple):
    """What of an item stands in an order of its own: see ``Item`` for the three."""

    entries: tuple[str, ...] = ()
    options: tuple[Option, ...] = ()
    letters: tuple[str, ...] = ()


def lettered(question: Question, form: ItemForm, *, name: str, version: str) -> Lettered:
    """Give entries, options and right letters of a question in this version of a quiz."""
    if form == "choice" and question.options is not None:
        return _choice(question, question.options, name, version)
    if form == "match" and question.options is not None:
        return _match(question, question.options, name, version)
    return _order(question, name, version) if form == "order" else Lettered()


def _choice(question: Question, options: Options, name: str, version: str) -> Lettered:
    order = _options(question, options, name, version)
    letter = LETTERS[order.index(_right(question, options))]
    return Lettered((), _printed(options.texts, order), (letter,))


def _options(question: Question, options: Options, name: str, version: str) -> list[int]:
    """Shuffle the options by the facts behind them; they stay where they ascend."""
    order = list(range(len(options.texts)))
    if not _ascending(question, options):
        order.sort(key=lambda i: keyed(name, version, question.id, *_identity(options, i)))
    return order


def _match(question: Question, options: Options, name: str, version: str) -> Lettered:
    """Shuffle both sides."""
    left = _shuffled(question, name, version)
    right = _options(question, options, name, version)
    texts = [options.texts[i] for i in right]
    letters = tuple(LETTERS[texts.index(question.key[i])] for i in left)
    entries = tuple(question.items[i] for i in left)
    return Lettered(entries, _printed(options.texts, right), letters)


def _order(question: Question, name: str, version: str) -> Lettered:
    order = _shuffled(question, name, version)
    texts = [question.items[i] for i in order]
    letters = tuple(LETTERS[texts.index(text)] for text in question.key)
    return Lettered((), _printed(question.items, order), letters)


def _printed(texts: Sequence[str], order: Sequence[int]) -> tuple[Option, ...]:
    return tuple(Option(LETTERS[place], texts[i]) for place, i in enumerate(order))


def _shuffled(question: Question, name: str, version: str) -> list[int]:
    """Give the places of a question's items by the hash of the fact behind each, else of its text."""
    items, facts = question.items, question.item_facts
    known = facts if len(set(facts)) == len(items) else items
    return sorted(
        range(len(items)), key=lambda i: keyed(name, version, question.id, "item", known[i])
    )


def _right(question: Question, options: Options) -> int:
    """Find the right option: the one that reads as the answer, else the asked fact's own."""
    if question.answer in options.texts:
        return options.texts.index(question.answer)
    return options.facts.index(question.about.id)


def _identity(options: Options, i: int) -> tuple[str, str]:
    """Name an option by its fact, and by how many options before it have that fact too."""
    return options.facts[i], str(options.facts[:i].count(options.facts[i]))


_SPACES = " \u00a0\u2009\u202f"
_NUMBER = re.compile(rf"[^\w+−-]*([+−-]?\d[\d,{_SPACES}]*(?:\.\d+)?)")


def _ascending(question: Question, options: Options) -> bool:
    """Tell whether the options are dates or numbers, in the ascending order that a question gives them."""
    values = ranks(options.texts) or _numbers(options.texts)
    return question.asked == "when" or (values is not None and list(values) == sorted(values))


def _numbers(texts: tuple[str, ...]) -> tuple[float, ...] | None:
    """Give the numbers that the texts start with, a sign of a currency before them or not."""
    found = [_NUMBER.match(text) for text in texts]
    if not all(found):
        return None
    return tuple(float(re.sub(rf"[,{_SPACES}]", "", f[1]).replace("−", "-")) for f in found if f)
