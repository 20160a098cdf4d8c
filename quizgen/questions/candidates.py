"""Candidates for wrong answers: the value of a field of each fact, as it is compared with others."""

from __future__ import annotations

from collections.abc import Iterator

from quizgen.facts.model import Book, Person
from quizgen.questions.buckets import Candidate
from quizgen.questions.coarser import COARSER
from quizgen.questions.draw import drawn
from quizgen.questions.english.posts import sort_of
from quizgen.questions.faces import Faces
from quizgen.questions.index import Index
from quizgen.questions.keys import SILENT
from quizgen.questions.levels import marks
from quizgen.questions.model import Question
from quizgen.questions.names import Directory
from quizgen.questions.posts import FORMER
from quizgen.questions.readings import READERS, shape
from quizgen.questions.words import fold

_PEOPLE = frozenset({"role", "name"})
_DATES = frozenset({"when", *COARSER})
_OF_SEVERAL = frozenset({"claim-by", "whom", "ask", "word", "duration"})
"""Kinds without options: their answer is a part of a field, or more than one field."""


def field_of(question: Question) -> str:
    """Give the field whose values are the question's candidates; "" for kinds without options."""
    if question.kind in COARSER:
        return question.kind
    if question.form == "true-false" or question.kind in _OF_SEVERAL:
        return ""
    return question.asked if question.asked in READERS or question.asked in _PEOPLE else ""


def of_people(field: str) -> bool:
    """Whether the values of a field are those of declared people, not of facts."""
    return field in _PEOPLE


class Candidates:
    """All candidates of one book, by field and by the id of their fact. Made when a field is first asked."""

    def __init__(self, book: Book, index: Index, names: Directory) -> None:
        self._book = book
        self._index = index
        self._names = names
        self._faces = Faces(names)
        self._offered: dict[str, dict[str, Candidate]] = {}
        self._others: dict[tuple[str, int], Candidate | None] = {}

    def of(self, field: str) -> dict[str, Candidate]:
        """Give the values of a field that may be offered, in file order."""
        found = self._offered.get(field)
        if found is None:
            made = self._of_people(field) if field in _PEOPLE else self._of_facts(field)
            found = self._offered[field] = {one.fact: one for one in made}
        return found

    def at(self, field: str, number: int) -> Candidate | None:
        """Give the value of a fact, offered or not: a claim may be right too, and a date that is unsure."""
        if field in _DATES:
            return self._dated(number)
        found = self.of(field).get(self._index.ids[number])
        if found:
            return found
        if (field, number) not in self._others:
            self._others[field, number] = self._made(field, number)
        return self._others[field, number]

    def _of_facts(self, field: str) -> Iterator[Candidate]:
        for number, fact in enumerate(self._book.facts):
            if fact.ask or fact.according_to or fact.retired:
                continue  # what is only claimed is not offered, nor what has left the file
            one = self._made(field, number)
            if one:
                yield one

    def _made(self, field: str, number: int) -> Candidate | None:
        fact = self._book.facts[number]
        value = READERS[field](fact, self._names)
        if value is None:
            return None
        text, sort, moment = value
        exact = fact.amount.number if field == "amount" and fact.amount else None
        key = exact if exact is not None else moment and moment.text
        says = self._index.keys[number]
        if key is None:
            key = getattr(says, field)
        return Candidate(
            text=text,
            fact=fact.id,
            says=says,
            key=key,
            sort=(field, *sort),
            place=drawn("ring", fact.id, field),
            face=self._faces.of(text),
            moment=moment,
            marks=marks(field, fact, moment, self._index.families[number], self._book),
            exact=exact,
            above=self._above(key) if isinstance(key, frozenset) else _NOTHING,
        )

    def _above(self, names: frozenset[str]) -> frozenset[str]:
        found = names.union(*map(self._index.folder.above, names))
        return names if len(found) == len(names) else found

    def _dated(self, number: int) -> Candidate | None:
        """Give the date of a fact as it stands there."""
        says = self._index.keys[number]
        if says.when is None:
            return None
        fact = self._index.ids[number]
        return Candidate("", fact, says, says.when.text, (), 0, self._faces.of(""), says.when)

    def _of_people(self, field: str) -> Iterator[Candidate]:
        """Give the people with one role, by the ids under which they are asked."""
        people = (person for person in self._book.people.values() if len(person.roles) == 1)
        return (self._of_person(person, field) for person in people)

    def _of_person(self, person: Person, field: str) -> Candidate:
        """Give a name or a post. The day on which it was known is of its sort: others may have held it later."""
        role = person.roles[0]
        on = person.as_of or self._book.as_of
        text = role.removeprefix(FORMER) if field == "role" else person.name
        known = (role.startswith(FORMER), on.text if on else "")
        return Candidate(
            text=text,
            fact=f"people:{person.slug}",
            says=SILENT._replace(did=fold(role)),
            key=fold(text),
            sort=(field, *known, *shape(text), sort_of(role) if field == "role" else ""),
            place=drawn("ring", f"people:{person.slug}", field),
            face=self._faces.of(text),
        )


_NOTHING: frozenset[str] = frozenset()
