"""Sorts: whether a name is somebody or a place, by declaration or by the field of a fact that it stands in."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import product

from quizgen.facts.model import Book
from quizgen.questions.index import Index
from quizgen.questions.keys import fold_name
from quizgen.questions.tallies import Born
from quizgen.questions.told import Told

_SOMEBODY = ("person", "group")
"""What stands under ``who``, where nothing is declared."""

Sorts = frozenset[str]
"""What a name may be: of "person", "group" and "place"; empty where the file does not tell."""


class Names:
    """What each name of a book may be, and since which build the file tells so."""

    def __init__(self, book: Book, index: Index, born: Born) -> None:
        self._told: Told[str] = Told()
        declared: set[str] = set()
        for names, sort in (
            (book.people, "person"),
            (book.groups, "group"),
            (book.places, "place"),
        ):
            declared.update(map(fold_name, names))
            self._tell(map(fold_name, names), (sort,), 0)
        for fact, key in zip(book.facts, index.keys, strict=True):
            build = born.get(fact.id, 0)
            self._tell(key.who - declared, _SOMEBODY, build)
            self._tell(key.where - declared, ("place",), build)

    def _tell(self, names: Iterable[str], sorts: Iterable[str], build: int) -> None:
        for name, sort in product(names, sorts):
            self._told.tell(name, sort, build)

    def of(self, name: str, build: int) -> Sorts:
        """Give what a folded name may be, by the facts of a build and those before it."""
        return self._told.of(name, build)
