"""Wordings: the templates of a language, read from its file and filled with a fact's texts.

The syntax is small on purpose, so that a teacher can write a wording file: ``{slot}`` is a text
and ``[...]`` is left out where no slot inside it is filled.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache
from importlib import resources
from typing import NamedTuple

from quizgen.facts.model import Fact
from quizgen.questions.draw import drawn
from quizgen.reading import reader, tree

_PIECE = re.compile(r"\{(\w+)\}|(\[)|(\])|([^{}\[\]]+)")


class Slot(NamedTuple):
    """A place in a template that a text fills."""

    name: str


class Group(NamedTuple):
    """A part of a template that stands only where one of its slots is filled."""

    parts: tuple[Part, ...]


Part = str | Slot | Group
"""A piece of a template: words, a slot, or a group of pieces."""


class Shape(NamedTuple):
    """What is left of a template where it is known which slots are filled.

    ``pattern`` is the same for the ``%`` operator, which takes the texts of ``slots``.
    """

    parts: tuple[str | Slot, ...]
    pattern: str
    slots: tuple[str, ...]


class Template:
    """A wording, compiled. Which words stand for which filled slots is worked out once and kept.

    ``text`` is the wording as its file has it. ``told`` are the words of a user's wording, which could
    tell an answer; "" for quizgen's own, which are known not to.
    """

    __slots__ = ("_parts", "_shapes", "_slots", "text", "told")

    def __init__(self, parts: tuple[Part, ...], text: str = "", told: str = "") -> None:
        self.text = text
        self.told = told
        self._parts = parts
        self._slots = tuple(_slots(parts))
        self._shapes: dict[tuple[bool, ...], Shape] = {}

    @property
    def slots(self) -> tuple[str, ...]:
        """Give the names of its slots in their order."""
        return self._slots

    def shape(self, texts: Mapping[str, str]) -> Shape:
        """Give the words and slots that are left where only these texts are not empty."""
        filled = tuple(map(bool, map(texts.get, self._slots)))
        shape = self._shapes.get(filled)
        if shape is None:
            slots = {slot for slot, full in zip(self._slots, filled, strict=True) if full}
            shape = self._shapes[filled] = _shape(_closed_up(_standing(self._parts, slots)))
        return shape


Wordings = Mapping[str, Mapping[str, tuple[Template, ...]]]
"""Kind, then clause ("event", "quote", "role"), then the wordings to choose from."""


def compiled(text: str, told: str = "") -> Template:
    """Read a template, told as in ``Template``. Raises ValueError where brackets do not pair up."""
    stack: list[list[Part]] = [[]]
    for slot, opens, closes, plain in _PIECE.findall(text):
        if opens:
            stack.append([])
        elif closes:
            if len(stack) == 1:
                raise ValueError(f"a bracket closes that was never opened: {text}")
            group = Group(tuple(stack.pop()))
            stack[-1].append(group)
        else:
            stack[-1].append(Slot(slot) if slot else plain)
    if len(stack) > 1:
        raise ValueError(f"a bracket is never closed: {text}")
    return Template(tuple(stack[0]), text, told)


def _slots(parts: tuple[Part, ...]) -> Iterator[str]:
    for part in parts:
        if isinstance(part, Slot):
            yield part.name
        elif isinstance(part, Group):
            yield from _slots(part.parts)


def _standing(parts: tuple[Part, ...], filled: set[str]) -> Iterator[str | Slot]:
    """Give the parts that stand: filled slots, and the groups in which one of them is."""
    for part in parts:
        if isinstance(part, str):
            yield part
        elif isinstance(part, Group):
            if not filled.isdisjoint(_slots(part.parts)):
                yield from _standing(part.parts, filled)
        elif part.name in filled:
            yield part


def _shape(parts: tuple[str | Slot, ...]) -> Shape:
    pattern = "".join(part.replace("%", "%%") if isinstance(part, str) else "%s" for part in parts)
    return Shape(parts, pattern, tuple(part.name for part in parts if isinstance(part, Slot)))


def _closed_up(parts: Iterator[str | Slot]) -> tuple[str | Slot, ...]:
    """Close the blanks around what does not stand; a comma goes up to the word before it."""
    out: list[str | Slot] = [""]
    for part in parts:
        last = out[-1]
        if isinstance(part, str) and isinstance(last, str):
            out[-1] = _joined(last, part, first=len(out) == 1)
        else:
            out.append(part)
    if isinstance(out[-1], str):
        out[-1] = out[-1].rstrip()
    return tuple(part for part in out if part)


def _joined(last: str, part: str, *, first: bool) -> str:
    if part[0] in ",;":
        return last.rstrip() + part
    at_start = first and not last
    return last + (part.lstrip() if at_start or last.endswith(" ") else part)


class Filled(NamedTuple):
    """A filled template, and where in its text each filled slot stands: characters [start, end)."""

    text: str
    places: Mapping[str, tuple[int, int]]


def fill(template: Template, texts: Mapping[str, str]) -> str:
    """Give the text of a template with its slots filled; the blanks around empty slots vanish.

    The texts themselves are never touched: a quotation stays as the author typed it.
    """
    shape = template.shape(texts)
    if texts.get("when", "").endswith(",") or texts.get("where", "").endswith(","):
        return fill_marked(template, texts).text
    return shape.pattern % tuple([texts[slot] for slot in shape.slots])


def fill_marked(template: Template, texts: Mapping[str, str]) -> Filled:
    """Give the filled text with the places of its slots.

    A text that ends with a comma has one where the sentence goes on ("in Geneva, Switzerland, on …"), and one
    that also begins with a comma is an aside (", possibly in 1990,").
    """
    places: dict[str, tuple[int, int]] = {}
    text, aside = "", False
    for part in template.shape(texts).parts:
        words = part if isinstance(part, str) else texts[part.name]
        if aside and words.startswith(" "):
            words = f",{words}"
        aside = isinstance(part, Slot) and words.endswith(",")
        if aside:
            words = words[:-1]
            if words.startswith(", "):
                text, words = text.rstrip(), words if text.strip() else words[2:]
        if isinstance(part, Slot):
            places[part.name] = (len(text), len(text) + len(words))
        text += words
    return Filled(text, places)


_FRONT = "[{when},]"


def suited(templates: tuple[Template, ...], *, fronted: bool | None) -> tuple[Template, ...]:
    """Give the wordings that have the date in front, or not, as asked; all where none would be left."""
    if fronted is None:
        return templates
    return tuple(one for one in templates if (_FRONT in one.text) == fronted) or templates


def pick(templates: tuple[Template, ...], question_id: str) -> Template:
    """Give the wording of this question: chosen by hash of its id, so it is the same for ever.

    Each wording is drawn against those before it, so that one more at the end of the list takes its
    share of the questions and leaves the others as they are (reservoir sampling: Vitter, Random
    Sampling with a Reservoir, ACM Transactions on Mathematical Software 11, 1985).
    """
    chosen = templates[0]
    for place in range(1, len(templates)):
        draw = drawn("wording" if place == 1 else f"wording {place}", question_id)
        if draw % (place + 1) == place:
            chosen = templates[place]
    return chosen


def wording_file(language: str = "en") -> bytes:
    """Give the file of the wordings that quizgen brings along, as YAML."""
    return resources.files("quizgen.questions").joinpath(f"{language}.yaml").read_bytes()


def seeded(question_id: str, fact: Fact) -> str:
    """Give the id that the wording of a question is picked by: with the first id of its fact."""
    return fact.seed + question_id.removeprefix(fact.id)


@lru_cache(maxsize=8)
def wordings(language: str = "en") -> Wordings:
    """Give the wordings of a language that quizgen brings along."""
    root = reader.read(wording_file(language), f"{language}.yaml").value
    if root is None:
        raise ValueError(f"the wording file {language}.yaml cannot be read")
    return {entry.key: _clauses(entry.value) for entry in root.entries}


def _clauses(node: tree.Node) -> Mapping[str, tuple[Template, ...]]:
    if not isinstance(node, tree.Mapping):
        raise TypeError(f"line {node.line}: a kind has a mapping of clauses")
    return {entry.key: _variants(entry.value) for entry in node.entries}


def _variants(node: tree.Node) -> tuple[Template, ...]:
    items = node.items if isinstance(node, tree.Sequence) else (node,)
    return tuple(compiled(item.text) for item in items if isinstance(item, tree.Scalar))
