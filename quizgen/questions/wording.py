"""Wordings: the templates of a language, read from its file and filled with a fact's texts.

The syntax is small on purpose, so that a teacher can write a wording file: ``{slot}`` is a text
and ``[...]`` is left out where no slot inside it is filled.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache
from importlib import resources
from typing import NamedTuple

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
Template = tuple[Part, ...]
Wordings = Mapping[str, Mapping[str, tuple[Template, ...]]]
"""Kind, then clause ("event", "quote", "role"), then the wordings to choose from."""


def compiled(text: str) -> Template:
    """Read a template. Raises ValueError where its brackets do not pair up."""
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
    return tuple(stack[0])


class Filled(NamedTuple):
    """A filled template, and where in its text each filled slot stands: characters [start, end)."""

    text: str
    places: Mapping[str, tuple[int, int]]


def fill(template: Template, texts: Mapping[str, str]) -> Filled:
    """Give the text of a template with its slots filled; the blanks around empty slots vanish.

    The texts themselves are never touched: a quotation stays as the author typed it.
    """
    page = _Page()
    page.write(template, texts)
    return Filled(page.text.rstrip(), page.places)


class _Page:
    """The text so far. Blanks and commas of the template close up; slots go in as they are."""

    def __init__(self) -> None:
        self.text = ""
        self.places: dict[str, tuple[int, int]] = {}

    def write(self, parts: Template, texts: Mapping[str, str]) -> None:
        for part in parts:
            if isinstance(part, str):
                self._close_up(part)
            elif isinstance(part, Group):
                if _has_text(part.parts, texts):
                    self.write(part.parts, texts)
            elif text := texts.get(part.name, ""):
                self.places[part.name] = (len(self.text), len(self.text) + len(text))
                self.text += text

    def _close_up(self, plain: str) -> None:
        if plain[0] in ",;":
            self.text = self.text.rstrip()
        elif not self.text or self.text[-1] == " ":
            plain = plain.lstrip()
        self.text += plain


def _has_text(parts: Template, texts: Mapping[str, str]) -> bool:
    return any(
        bool(texts.get(part.name)) if isinstance(part, Slot) else _has_text(part.parts, texts)
        for part in parts
        if not isinstance(part, str)
    )


def pick(templates: tuple[Template, ...], question_id: str) -> Template:
    """Give the wording of this question: chosen by hash of its id, so it is the same for ever."""
    if len(templates) == 1:
        return templates[0]
    return templates[drawn("wording", question_id) % len(templates)]


@lru_cache(maxsize=8)
def wordings(language: str = "en") -> Wordings:
    """Give the wordings of a language that quizgen brings along."""
    data = resources.files("quizgen.questions").joinpath(f"{language}.yaml").read_bytes()
    root = reader.read(data, f"{language}.yaml").value
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
