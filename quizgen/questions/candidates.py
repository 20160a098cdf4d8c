"""Candidates for wrong answers: every value of a field, in buckets of one sort, on a ring of hashes."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import cached_property
from types import MappingProxyType

from quizgen.facts.model import Book
from quizgen.questions import falsity
from quizgen.questions.buckets import Bucket, Candidate, Sort, is_small, is_varied
from quizgen.questions.coarser import COARSER
from quizgen.questions.draw import drawn
from quizgen.questions.index import CORE, Index
from quizgen.questions.levels import groups, level, marks
from quizgen.questions.model import Question
from quizgen.questions.names import Directory
from quizgen.questions.posts import may_be_one, of_person
from quizgen.questions.readings import READERS

Kin = tuple[Sort, int | None]
"""What the values of a pool share: sort and class of lengths; None stands for all lengths."""

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
        self._varied: dict[tuple[Sort, int], bool] = {}
        self._paths: dict[tuple[Kin, int], Mapping[str, tuple[Bucket, ...]]] = {}
        self._people: dict[str, Mapping[str, Candidate]] = {}
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
            return self._of_people(field).get(question.fact)
        number = self._numbers.get(question.fact)
        return self._read(field, number) if number is not None and self._offers(number) else None

    def buckets(self, question: Question, own: Candidate) -> Iterator[Bucket]:
        """Give the buckets that the key lies in: that of the finest level first, all of its sort last.

        Those of the facts that are no younger than the key's come before those of all facts.
        """
        field = _pool_of(question)
        if field not in self._kin:
            self._kin[field] = self._of_field(field)
        for age in dict.fromkeys((self._born.get(own.fact, 0), self._newest)):
            size = own.size if self._is_varied(field, own.sort, age) else None
            yield from self._path(field, (own.sort, size), age).get(own.fact, ())

    def _path(self, field: str, kin: Kin, age: int) -> Mapping[str, tuple[Bucket, ...]]:
        found = self._paths.get((kin, age))
        if found is None:
            pool = self._aged(field, kin, age)
            found = self._paths[kin, age] = _paths(pool) if pool else {}
        return found

    def _is_varied(self, field: str, sort: Sort, age: int) -> bool:
        """Whether a pool is parted by length, worked out once: it looks at all candidates."""
        found = self._varied.get((sort, age))
        if found is None:
            pool = self._aged(field, (sort, None), age)
            found = self._varied[sort, age] = is_varied(pool)
        return found

    def _aged(self, field: str, kin: Kin, age: int) -> list[Candidate]:
        """Give the candidates of a pool that are no younger than a build."""
        pool = self._kin[field].get(kin, [])
        if age >= self._newest:
            return pool
        return [c for c in pool if self._born.get(c.fact, 0) <= age]

    def answers(self, question: Question) -> set[object]:
        """Give the keys of all values that satisfy the stated cues: none of them may be an option."""
        return {candidate.key for candidate in self.right(question)}

    def right(self, question: Question) -> Iterator[Candidate]:
        """Give every value that satisfies the stated cues, those of claims and of retired facts too."""
        number = self._numbers.get(question.fact)
        field = _pool_of(question)
        if number is None or field not in READERS:
            return
        cue = self._index.keys[number]
        fields = [f for f, value in question.given if f in cue._fields and not _partial(value)]
        start = [token for f in CORE if f in fields for token in self._index.tokens(number, f)]
        for other in self._index.with_cues(cue, fields, start):
            candidate = self._read(field, other) if field not in _DATES else self._dated(other)
            if candidate:
                yield candidate

    def _dated(self, number: int) -> Candidate | None:
        """Give the date of a fact as it stands there: one that is unsure, or has no end, may be right too."""
        when = self._index.keys[number].when
        return (
            Candidate("", self._index.ids[number], number, when.text, (), 0, when) if when else None
        )

    def contradicts(self, candidate: Candidate, question: Question) -> bool:
        """Whether a value that is not barred is known to be wrong, and not just unknown."""
        if _pool_of(question) in _PEOPLE:
            return candidate.fact != question.fact and not self._may_share(candidate, question)
        if self.is_only(question):
            return True
        return next(self.contradicted(candidate.number, question), None) is not None

    def _may_share(self, candidate: Candidate, question: Question) -> bool:
        """Whether a person's post may be the one that is asked for, in more words or in fewer."""
        asked = str(dict(question.given).get("role", ""))
        return may_be_one(self._of_people("role")[candidate.fact].text, asked)

    def is_only(self, question: Question) -> bool:
        """Whether the file declares that there is no other right answer."""
        return falsity.is_only(self._book.facts[self._numbers[question.fact]], question.asked)

    def contradicted(self, number: int, question: Question) -> Iterator[str]:
        """Give the stated cues that a fact contradicts, of those that tell for the asked field."""
        mine, own = self._index.keys[number], self._index.keys[self._numbers[question.fact]]
        for field, value in question.given:
            said = field in mine._fields and not _partial(value) and getattr(mine, field)
            other = said and not self._index.satisfies(number, field, own)
            if other and falsity.tells(question.asked, field, mine, own):
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
            found[one.sort, one.size].append(one)
            found[one.sort, None].append(one)
        return found

    def _all(self, field: str) -> Iterator[Candidate]:
        if field in _PEOPLE:
            yield from self._of_people(field).values()
            return
        for number in range(len(self._book.facts)):
            candidate = self._read(field, number) if self._offers(number) else None
            if candidate:
                yield candidate

    def _offers(self, number: int) -> bool:
        """Whether a fact's values may be offered: not what is only claimed, nor what has left the file."""
        fact = self._book.facts[number]
        return not (fact.ask or fact.according_to or fact.retired)

    def _read(self, field: str, number: int) -> Candidate | None:
        if (field, number) not in self._known:
            self._known[field, number] = self._made(field, number)
        return self._known[field, number]

    def _made(self, field: str, number: int) -> Candidate | None:
        fact = self._book.facts[number]
        value = READERS[field](fact, self._names)
        if value is None:
            return None
        text, sort, moment = value
        place = drawn("ring", fact.id, field)
        family = self._index.acts.families[number]
        like = marks(field, fact, moment, family, self._book)
        if field == "amount" and fact.amount:
            exact = fact.amount.number
            sorted_in = (field, *sort)
            return Candidate(text, fact.id, number, exact, sorted_in, place, None, like, exact)
        key = moment.text if moment else getattr(self._index.keys[number], field)
        return Candidate(text, fact.id, number, key, (field, *sort), place, moment, like)

    def _of_people(self, field: str) -> Mapping[str, Candidate]:
        """Give the people with one role, by the ids under which they are asked."""
        found = self._people.get(field)
        if found is None:
            people = (p for p in self._book.people.values() if len(p.roles) == 1)
            day = self._book.as_of
            found = {one.fact: one for one in (of_person(p, field, day) for p in people)}
            self._people[field] = found
        return found


def _paths(pool: list[Candidate]) -> Mapping[str, tuple[Bucket, ...]]:
    """Give for each candidate the buckets that it lies in, the one of the finest level first."""
    small = is_small(pool)
    made: dict[int, Bucket] = {}
    found: dict[str, tuple[Bucket, ...]] = {}
    paths = list(groups(pool))  # kept whole: an id is one list's own only while the list lives
    for path in paths:
        for part in path:
            if id(part) not in made:
                made[id(part)] = Bucket(part, level(part), small=small)
        buckets = tuple(made[id(part)] for part in reversed(path))
        found.update((one.fact, buckets) for one in path[-1])
    return found


_PEOPLE = frozenset({"role", "name"})
_DATES = frozenset({"when", *COARSER})
_OF_SEVERAL = {"claim-by", "whom", "ask", "word", "duration"}
"""Kinds without options: their answer is a part of a field, or more than one field."""


def _pool_of(question: Question) -> str:
    """Give the field whose values are the question's candidates; "" for kinds without options."""
    if question.form == "true-false" or question.kind in _OF_SEVERAL:
        return ""
    return question.kind if question.kind in COARSER else question.asked


def _partial(value: object) -> bool:
    return isinstance(value, str) and "____" in value
