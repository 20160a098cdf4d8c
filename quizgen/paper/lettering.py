"""Which letter stands before which option, in every version of a quiz.

The right option of a choice gets its letter by the number at which it is printed: the number's
letter in version A is drawn by hash, and each next version draws among the others. So neighbours with
versions A and B never have one right letter at one number, whatever questions stand there, and
still every letter is right equally often. Dates and numbers keep their ascending order.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from quizgen.paper.forms import LETTERS
from quizgen.paper.model import ItemForm, Option
from quizgen.paper.order import keyed, lot
from quizgen.questions.model import Options, Question
from quizgen.questions.values import ranks


class Lettered(NamedTuple):
    """What of an item stands in an order of its own: see ``Item`` for the three."""

    entries: tuple[str, ...] = ()
    options: tuple[Option, ...] = ()
    letters: tuple[str, ...] = ()


def lettered(
    question: Question, form: ItemForm, number: int, *, name: str, version: str
) -> Lettered:
    """Give entries, options and right letters of a question that stands at this number."""
    if form == "choice" and question.options is not None:
        return _choice(question, question.options, number, name, version)
    if form == "match" and question.options is not None:
        return _match(question, question.options, name, version)
    return _order(question, name, version) if form == "order" else Lettered()


def key_place(name: str, version: str, number: int, options: int) -> int:
    """Give the place of the right one among so many options at this number, from 0.

    Of two options it is drawn for each version alone: who sees a neighbour's letter would else
    know the own one. Three and four options are drawn together, so that neighbours differ too
    where the one has three at this number and the other four.
    """
    at = name, str(number)
    if options <= 2:  # noqa: PLR2004 - see above
        return lot(*at, "key", version) % options
    laters = LETTERS[1 : LETTERS.index(version) + 1]
    if options in {3, 4}:
        return _of_three_and_four(at, laters)[options - 3]
    place = lot(*at, "key", str(options)) % options
    for later in laters:
        place += 1 + lot(*at, "step", str(options), later) % (options - 1)
    return place % options


def _of_three_and_four(at: tuple[str, str], laters: str) -> tuple[int, int]:
    """Give the places of three and of four options after these versions.

    They are one place, but where four options have the last one: there three have any. Each next
    version takes neither of the two, so from the last place two are left and else three, of
    which one is the last: in the long run every place comes equally often, as in version A.
    """
    four = lot(*at, "key") % 4
    three = four if four < 3 else lot(*at, "three") % 3  # noqa: PLR2004 - three of four
    for later in laters:
        others = [place for place in range(3) if place not in {three, four}]
        free = [*others, 3] if four < 3 else others  # noqa: PLR2004 - three of four
        four = free[lot(*at, "step", later) % len(free)]
        three = four if four < 3 else others[lot(*at, "three", later) % len(others)]  # noqa: PLR2004
    return three, four


def _choice(question: Question, options: Options, number: int, name: str, version: str) -> Lettered:
    right = _right(question, options)
    order = list(range(len(options.texts)))
    if not _ascending(question, options):
        order.remove(right)
        order.sort(key=lambda i: keyed(name, version, question.id, *_identity(options, i)))
        order.insert(key_place(name, version, number, len(options.texts)), right)
    return Lettered((), _printed(options.texts, order), (LETTERS[order.index(right)],))


def _match(question: Question, options: Options, name: str, version: str) -> Lettered:
    """Shuffle both sides by the facts behind them; the right side stays where it ascends."""
    left = _shuffled(question, name, version)
    right = list(range(len(options.texts)))
    if not _ascending(question, options):
        right.sort(key=lambda i: keyed(name, version, question.id, *_identity(options, i)))
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
