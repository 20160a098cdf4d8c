"""A book together with the tree it was read from, so that rules can point into the file."""

from __future__ import annotations

from typing import Literal

from quizgen.facts.findings import place_of
from quizgen.facts.model import Book
from quizgen.facts.values import clean
from quizgen.reading.finding import Place
from quizgen.reading.tree import Entry, Mapping, Node, Scalar, Sequence

Section = Literal["people", "places", "groups", "sources"]


class Case:
    """What a rule looks at. Places are found when a finding needs one, not before."""

    def __init__(self, book: Book, root: Mapping) -> None:
        self.book = book
        self.root = root
        self._declared: dict[Section, dict[str, Entry]] = {}

    def key(self, node: Mapping, key: str) -> Place:
        """Give the place of a key, or of the mapping that lacks it."""
        return place_of(self.book.file, node.get(key) or node)

    def value(self, node: Mapping, key: str, text: str = "") -> Place:
        """Give the place of a field's value, or of the item of its list that reads ``text``."""
        entry = node.get(key)
        return place_of(self.book.file, _item(entry.value, text) if entry else node)

    def declared(self, section: Section, name: str, key: str = "", text: str = "") -> Place:
        """Give the place of a declared name, or of a field's value below it."""
        entry = self._entries(section).get(name)
        if entry is None:
            return place_of(self.book.file, self.root)
        if isinstance(entry.value, Mapping) and entry.value.get(key):
            return self.value(entry.value, key, text)
        short = key and isinstance(entry.value, Scalar) and entry.value.text
        return place_of(self.book.file, entry.value if short else entry)

    def says(self, section: Section, name: str, key: str) -> bool:
        """Whether the file gives this field for a declared name, be it with a wrong value."""
        entry = self._entries(section).get(name)
        return bool(entry and isinstance(entry.value, Mapping) and entry.value.get(key))

    def top(self, key: str) -> tuple[str, ...]:
        """Give the texts of a field of the file itself, one or several."""
        entry = self.root.get(key)
        value = entry.value if entry else None
        items = value.items if isinstance(value, Sequence) else (value,)
        return tuple(clean(i.text) for i in items if isinstance(i, Scalar))

    def _entries(self, section: Section) -> dict[str, Entry]:
        """Give the entries of a section by name."""
        if section not in self._declared:
            found = self.root.get(section)
            entries = found.value.entries if found and isinstance(found.value, Mapping) else ()
            self._declared[section] = {clean(e.key): e for e in entries}
        return self._declared[section]


def _item(value: Node, text: str) -> Node:
    """Give the item of a list that reads ``text``, or the value itself."""
    if not isinstance(value, Sequence):
        return value
    items = (i for i in value.items if isinstance(i, Scalar) and clean(i.text) == text)
    return next(items, value)
