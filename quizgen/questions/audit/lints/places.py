"""Where a lint points: at the value of a field of a fact, or at the fact."""

from __future__ import annotations

from quizgen.facts.findings import place_of
from quizgen.facts.model import Book, Fact
from quizgen.reading import tree
from quizgen.reading.finding import Place


def of(book: Book, fact: Fact, field: str, text: str = "") -> Place:
    """Give the place of a field's value, of the item of its list that reads ``text``, or of the fact."""
    entry = fact.node.get(field)
    if entry is None:
        return fact.place
    value = entry.value
    if isinstance(value, tree.Sequence):
        items = (i for i in value.items if isinstance(i, tree.Scalar) and i.text.strip() == text)
        value = next(items, value)
    return place_of(book.file, value)
