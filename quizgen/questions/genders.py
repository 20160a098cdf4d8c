"""Genders: whom a file tells to be a man or a woman, so that "her only novel" tells nothing about the options.

Beside an act that tells it, wrong answers are people of whom the file tells the same elsewhere: by an act of
theirs, a title or a role. Whoever is not known for either may be the other one, and readers would know.
"""

from __future__ import annotations

from collections.abc import Iterable

from quizgen.facts.model import Book
from quizgen.questions.english.genders import Gender, of_doer, of_title
from quizgen.questions.index import Index
from quizgen.questions.keys import fold_name
from quizgen.questions.tallies import Born
from quizgen.questions.told import Told


class Genders:
    """What a book tells of its people, by folded name, and in which build it was first told."""

    def __init__(self, book: Book, index: Index, born: Born) -> None:
        self._told: Told[Gender] = Told()
        for person in book.people.values():
            gender = of_title(person.title, person.name, *person.roles)
            self._tell(fold_name(person.name), gender, 0)
        for fact, key in zip(book.facts, index.keys, strict=True):
            if len(key.who) == 1 and fact.did:
                self._tell(next(iter(key.who)), of_doer(fact.did), born.get(fact.id, 0))

    def _tell(self, name: str, gender: Gender, build: int) -> None:
        if gender:
            self._told.tell(name, gender, build)

    def are_all(self, names: Iterable[str], gender: Gender, build: int) -> bool:
        """Whether a build's facts, and those before it, tell one gender of all names, and of none the other."""
        return all(self._told.of(name, build) == {gender} for name in names)
