"""Sorts: whether a name is somebody or a place, by declaration or by the field of a fact that it stands in."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping

from quizgen.facts.model import Book
from quizgen.questions.index import Index
from quizgen.questions.keys import fold_name

_SOMEBODY = ("person", "group")
"""What stands under ``who``, where nothing is declared."""

Sorts = frozenset[str]
"""What a name may be: of "person", "group" and "place"; empty where the file does not tell."""


class Names:
    """What each name of a book may be, and since which build the file tells so."""

    def __init__(self, book: Book, index: Index, born: Mapping[str, int]) -> None:
        self._told: dict[str, dict[str, int]] = defaultdict(dict)
        for names, sort in (
            (book.people, "person"),
            (book.groups, "group"),
            (book.places, "place"),
        ):
            self._tell(map(fold_name, names), (sort,), 0)
        declared = frozenset(self._told)
        for fact, key in zip(book.facts, index.keys, strict=True):
            build = born.get(fact.id, 0)
            self._tell(key.who - declared, _SOMEBODY, build)
            self._tell(key.where - declared, ("place",), build)

    def _tell(self, names: Iterable[str], sorts: Iterable[str], build: int) -> None:
        for name in names:
            told = self._told[name]
            told.update((sort, min(build, told.get(sort, build))) for sort in sorts)

    def of(self, name: str, build: int) -> Sorts:
        """Give what a folded name may be, by the facts of a build and those before it."""
        return frozenset(sort for sort, at in self._told.get(name, {}).items() if at <= build)
