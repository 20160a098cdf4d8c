"""Candidates for wrong answers: every value of a field, in buckets of one sort, on a ring of hashes."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import cached_property
from types import MappingProxyType

from quizgen.facts.model import Book, Person
from quizgen.questions.buckets import Bucket, Candidate, Sort
from quizgen.questions.coarser import COARSER
from quizgen.questions.draw import drawn
from quizgen.questions.index import CORE, Index
from quizgen.questions.model import Question
from quizgen.questions.names import Directory
from quizgen.questions.readings import READERS
from quizgen.questions.roles import FORMER
from quizgen.questions.words import fold

Kin = tuple[Sort, str | None, int | None]
"""What a bucket's values share: sort, family of act, and class of lengths; None stands for all of them."""

Born = Mapping[str, int]
"""In which build each fact was new, by id; facts that it does not name are of the first."""

_NEVER: Born = MappingProxyType({})


class Pools:
    """All candidates of one book, by sort. Built for a field when it is first asked.

    A question draws from the facts that were there when its own fact was new, so that a file that grows
    changes no old question's options; where these are too few, from all.
    """

    def __init__(self, book: Book, index: Index, names: Directory, born: Born = _NEVER) -> None:
        self._book = book
        self._index = index
        self._names = names
        self._born = born
        self._newest = max(born.values(), default=0)
        self._kin: dict[str, dict[Kin, list[Candidate]]] = {}
        self._buckets: dict[tuple[Kin, int], Bucket] = {}
        self._known: dict[tuple[str, int], Candidate | None] = {}

    @cached_property
    def _numbers(self) -> dict[str, int]:
        return {fact.id: number for number, fact in enumerate(self._book.facts)}

    def own(self, question: Question) -> Candidate | None:
        """Give the candidate that is the question's key, or None where its kind has no options."""
        field = _pool_of(question)
        if field not in READERS and field not in _PEOPLE:
            return None
        if field in _PEOPLE:
            return next((c for c in self._of_people(field) if c.fact == question.fact), None)
        number = self._numbers.get(question.fact)
        return None if number is None else self._read(field, number)

    def buckets(self, question: Question, own: Candidate) -> Iterator[Bucket]:
        """Give the buckets that the key lies in: first that of like acts, then the one of all acts.

        Those of the facts that are no younger than the key's come before those of all facts.
        """
        field = _pool_of(question)
        if field not in self._kin:
            self._kin[field] = self._of_field(field)
        for age in dict.fromkeys((self._born.get(own.fact, 0), self._newest)):
            size = own.size if self._bucket(field, (own.sort, None, None), age).is_rich else None
            for like in (own.family, None):
                yield self._bucket(field, (own.sort, like, size), age)

    def _bucket(self, field: str, kin: Kin, age: int) -> Bucket:
        found = self._buckets.get((kin, age))
        if found is None:
            alike = self._kin[field].get(kin, [])
            old = [c for c in alike if self._born.get(c.fact, 0) <= age]
            found = self._buckets[kin, age] = Bucket(old)
        return found

    def answers(self, question: Question) -> set[object]:
        """Give the keys of all values that satisfy the stated cues: none of them may be an option."""
        number = self._numbers.get(question.fact)
        field = _pool_of(question)
        if number is None or field not in READERS:
            return set()
        cue = self._index.keys[number]
        fields = [f for f, value in question.given if f in cue._fields and not _partial(value)]
        start = [token for f in CORE if f in fields for token in self._index.tokens(number, f)]
        if not start:
            return set()
        found = (self._read(field, n) for n in self._index.with_cues(cue, fields, start))
        return {candidate.key for candidate in found if candidate}

    def contradicts(self, candidate: Candidate, question: Question) -> bool:
        """Whether the candidate's own fact disagrees with a stated cue, both having their say."""
        if _pool_of(question) in _PEOPLE:
            return candidate.fact != question.fact
        return next(self.contradicted(candidate.number, question), None) is not None

    def contradicted(self, number: int, question: Question) -> Iterator[str]:
        """Give the stated cues that a fact contradicts, of those that tell for the asked field."""
        mine, cue = self._index.keys[number], self._index.keys[self._numbers[question.fact]]
        telling = _TELLING.get(_pool_of(question), frozenset())
        for field, value in question.given:
            said = field in telling and not _partial(value) and getattr(mine, field)
            if said and not self._index.satisfies(number, field, cue):
                yield field

    def number(self, fact: str) -> int | None:
        """Give a fact's place in the book, counted from 0; None where it is no fact of it."""
        return self._numbers.get(fact)

    def contain(self, one: Candidate, other: Candidate) -> bool:
        """Whether one place lies in the other, or two lists of people share somebody."""
        if not isinstance(one.key, frozenset) or not isinstance(other.key, frozenset):
            return False
        above = self._index.folder.above
        return any(a in above(b) or b in above(a) for a in one.key for b in other.key)

    def _of_field(self, field: str) -> dict[Kin, list[Candidate]]:
        found: dict[Kin, list[Candidate]] = defaultdict(list)
        for one in self._all(field):
            for like in (one.family, None):
                found[one.sort, like, one.size].append(one)
                found[one.sort, like, None].append(one)
        return found

    def _all(self, field: str) -> Iterator[Candidate]:
        if field in _PEOPLE:
            yield from self._of_people(field)
            return
        for number in range(len(self._book.facts)):
            candidate = self._read(field, number)
            if candidate:
                yield candidate

    def _read(self, field: str, number: int) -> Candidate | None:
        if (field, number) not in self._known:
            self._known[field, number] = self._made(field, number)
        return self._known[field, number]

    def _made(self, field: str, number: int) -> Candidate | None:
        fact = self._book.facts[number]
        if fact.ask or fact.according_to:
            return None
        value = READERS[field](fact, self._names)
        if value is None:
            return None
        text, sort, moment = value
        place = drawn("ring", fact.id, field)
        like = self._index.acts.families[number]
        if field == "amount" and fact.amount:
            exact = fact.amount.number
            sorted_in = (field, *sort)
            return Candidate(text, fact.id, number, exact, sorted_in, place, None, like, exact)
        key = moment.text if moment else getattr(self._index.keys[number], field)
        return Candidate(text, fact.id, number, key, (field, *sort), place, moment, like)

    def _of_people(self, field: str) -> Iterator[Candidate]:
        for person in self._book.people.values():
            if len(person.roles) == 1:
                yield _of_person(person, field)


def _of_person(person: Person, field: str) -> Candidate:
    role = person.roles[0]
    text = role.removeprefix(FORMER) if field == "role" else person.name
    fact = f"people:{person.slug}"
    sort = (field, role.startswith(FORMER))
    return Candidate(text, fact, -1, fold(text), sort, drawn("ring", fact, field))


_PEOPLE = frozenset({"role", "name"})
_SOFT = frozenset({"when", "where", "at", "about", "to"})
_ACT = frozenset({"did", "said", "who", "what"})
# Which cues a wrong answer's own fact must contradict to be known as wrong. A dated event has one date
# and one place, and exact words are one person's: there another act or speaker is contradiction
# enough. Who else took part in an event is not settled by what he did elsewhere, unless at another time or place.
_TELLING: dict[str, frozenset[str]] = {
    "who": _SOFT | {"said"},
    "what": _SOFT,
    "did": _SOFT,
    "when": _SOFT | _ACT,
    "where": _SOFT | _ACT,
    "at": _SOFT | _ACT,
    "said": _SOFT | _ACT,
    "to": _SOFT | _ACT,
    "amount": _SOFT | _ACT,
    **dict.fromkeys(COARSER, _SOFT | _ACT),
}
_OF_SEVERAL = {"claim-by", "whom", "ask", "word", "duration"}
"""Kinds without options: their answer is a part of a field, or more than one field."""


def _pool_of(question: Question) -> str:
    """Give the field whose values are the question's candidates; "" for kinds without options."""
    if question.form == "true-false" or question.kind in _OF_SEVERAL:
        return ""
    return question.kind if question.kind in COARSER else question.asked


def _partial(value: object) -> bool:
    return isinstance(value, str) and "____" in value
