"""The located tree: what a YAML file says, every scalar still text, every node with its place.

Named tuples, not dataclasses: a book of 100,000 facts has two million nodes, and a named
tuple is frozen, half the size and made three times as fast. Most mappings and sequences do not
even hold their inner nodes, but make them when asked (``quizgen.reading.compact``).
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple


class Scalar(NamedTuple):
    """Text as typed, after YAML's own unquoting and folding. Line and column count from 1."""

    text: str
    line: int
    column: int


class Entry(NamedTuple):
    """One ``key: value`` of a mapping, with the place of the key."""

    key: str
    line: int
    column: int
    value: Node


class Mapping(NamedTuple):
    """Entries in file order. Keys are unique: the reader has already refused doubles."""

    entries: tuple[Entry, ...]
    line: int
    column: int

    def get(self, key: str) -> Entry | None:
        """Give the entry with this key, or None."""
        return next((e for e in self.entries if e.key == key), None)

    def pairs(self) -> Iterator[tuple[str, str | Node]]:
        """Give key and value of each entry, the value as a text where it is one."""
        for entry in self.entries:
            value = entry.value
            yield entry.key, value.text if isinstance(value, Scalar) else value


class Sequence(NamedTuple):
    """Items in file order."""

    items: tuple[Node, ...]
    line: int
    column: int

    @property
    def texts(self) -> tuple[str, ...] | None:
        """The items as texts, None where one of them is no text."""
        texts = tuple(item.text for item in self.items if isinstance(item, Scalar))
        return texts if len(texts) == len(self.items) else None


Node = Scalar | Mapping | Sequence
"""Any node of the tree."""
