"""The nouns of a page: page, section, item. One version of a quiz as a browser shows it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal, NamedTuple

Control = Literal["choice", "tick", "match", "order", "write"]
"""How an item is answered: one of its choices, by letter or (true or false) by a tick; a choice for
each part; a place for each part; or a text."""


class Cited(NamedTuple):
    """One source as a reader sees it: a line of plain text, and its link or ""."""

    line: str
    url: str


@dataclass(frozen=True, slots=True)
class Solution:
    """What is right, and why. It reaches the page veiled.

    ``key`` holds indexes: of the right choice; of the choice that belongs to each part; or, for an
    order, of the place of each part. It is empty where an answer is written: then ``texts`` are
    all that may be written. ``answer`` is what a reader is told, and ``accept`` what else is right.
    ``sentence`` is the fact's, "" where it has none.
    """

    key: tuple[int, ...]
    texts: tuple[str, ...]
    answer: str
    accept: tuple[str, ...]
    correction: str
    sentence: str
    evidence: str
    sources: tuple[Cited, ...]
    as_of: str


@dataclass(frozen=True, slots=True)
class Item:
    """One question. ``number`` counts through the whole page from 1.

    ``prompt`` is one text, or the texts around each blank. ``parts`` are what is to be matched or
    put in order. ``question`` and ``where`` ("file:line") say whose it is, for findings.
    """

    number: int
    control: Control
    prompt: tuple[str, ...]
    choices: tuple[str, ...]
    parts: tuple[str, ...]
    points: int
    solution: Solution
    question: str
    where: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class Section:
    """Items that are answered in one way, with a heading and a hint that says how."""

    heading: str
    hint: str
    items: tuple[Item, ...]


@dataclass(frozen=True, slots=True)
class Page:
    """One version of a quiz. ``code`` is the code of the printed paper: one key serves both.

    ``lang`` is the language of its texts, as a BCP 47 tag.
    """

    title: str
    about: str
    version: str
    code: str
    sections: tuple[Section, ...]
    lang: str = "en"

    @property
    def items(self) -> tuple[Item, ...]:
        """All items in the order of their numbers."""
        return tuple(item for section in self.sections for item in section.items)
