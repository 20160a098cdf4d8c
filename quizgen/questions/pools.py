"""Pools: the candidates of one sort and one class of lengths, in buckets, and which of them are wrong."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property
from typing import NamedTuple

from quizgen.facts.model import Book
from quizgen.questions.buckets import Bucket, Candidate, Sort, is_small, is_varied
from quizgen.questions.candidates import Candidates, field_of, of_people
from quizgen.questions.english.genders import Gender, of_doer
from quizgen.questions.falsity import Falsity, Test, always, is_only
from quizgen.questions.genders import Genders
from quizgen.questions.index import Index
from quizgen.questions.keys import Key
from quizgen.questions.levels import groups, level
from quizgen.questions.model import BLANK, Question, Value
from quizgen.questions.names import Directory
from quizgen.questions.posts import is_another
from quizgen.questions.tallies import Born

Kin = tuple[Sort, int | None]
"""What the values of a pool share: sort and class of lengths; None stands for all lengths."""

_FIELDS = frozenset(Key._fields)


class Case(NamedTuple):
    """A question as the values of other facts are judged for it.

    ``field`` is the one whose values are candidates, ``own`` the key, ``stated`` the fields of its fact that
    the prompt states in full, and ``test`` says whether what a fact says makes its value wrong.
    """

    field: str
    own: Candidate
    stated: tuple[str, ...]
    test: Test

    def is_wrong(self, other: Candidate) -> bool:
        """Whether a value that is not barred is known to be wrong, and not just unknown."""
        return self.test(other.says, self.own.says)


class Pools:
    """All candidates of one book, by sort. Built for a field when it is first asked.

    A question draws from the facts that were there when its own fact was new, so that a file that grows
    changes no old question's options; where these are too few, from all.
    """

    def __init__(self, book: Book, index: Index, names: Directory, born: Born) -> None:
        self._book = book
        self._index = index
        self._born = born
        self._newest = max(born.values(), default=0)
        self._candidates = Candidates(book, index, names)
        self._falsity = Falsity(index)
        self._kin: dict[str, dict[Kin, list[Candidate]]] = {}
        self._varied: dict[tuple[Sort, int], bool] = {}
        self._paths: dict[tuple[str, int], dict[str, tuple[Bucket, ...]]] = {}

    @cached_property
    def _numbers(self) -> dict[str, int]:
        return {fact.id: number for number, fact in enumerate(self._book.facts)}

    @cached_property
    def _genders(self) -> Genders:
        return Genders(self._book, self._index, self._born)

    def case(self, question: Question) -> Case | None:
        """Give the case of a question, or None where its kind has no options."""
        field = field_of(question)
        own = self._candidates.of(field).get(question.fact) if field else None
        if own is None:
            return None
        if of_people(field):
            return Case(field, own, (), is_another)
        stated = stated_in_full(question)
        fact = self._book.facts[self._numbers[question.fact]]
        only = is_only(fact, question.asked)
        test = always if only else self._falsity.test(question.asked, stated)
        if field == "who" and "did" in stated and len(fact.who) == 1:
            gender = of_doer(fact.did)
            test = self._of_gender(gender, own, test) if gender else test
        return Case(field, own, stated, test)

    def _of_gender(self, gender: Gender, own: Candidate, test: Test) -> Test:
        """Narrow a test to people of whom the file tells what the prompt does; no younger fact is asked."""
        genders, build = self._genders, self._born.get(own.fact, 0)
        return lambda mine, key: genders.are_all(mine.who, gender, build) and test(mine, key)

    def buckets(self, case: Case) -> Iterator[Bucket]:
        """Give the buckets that the key lies in: that of the finest level first, all of its sort last.

        Those of the facts that are no younger than the key's come before those of all facts.
        """
        born = self._born.get(case.own.fact, 0)
        yield from self._path(case.field, case.own, born)
        if born != self._newest:
            yield from self._path(case.field, case.own, self._newest)

    def _path(self, field: str, own: Candidate, age: int) -> tuple[Bucket, ...]:
        paths = self._paths.get((field, age))
        if paths is None:
            paths = self._paths[field, age] = {}
        found = paths.get(own.fact)
        if found is None:
            size = own.size if self._is_varied(field, own.sort, age) else None
            paths.update(_paths(self._aged(field, (own.sort, size), age), field))
            found = paths[own.fact]
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
        if field not in self._kin:
            self._kin[field] = _by_kin(self._candidates.of(field).values())
        pool = self._kin[field].get(kin, [])
        if age >= self._newest:
            return pool
        return [c for c in pool if self._born.get(c.fact, 0) <= age]

    def right(self, case: Case) -> Iterator[Candidate]:
        """Give every other value that satisfies the stated cues, those of claims and of retired facts too."""
        if of_people(case.field):
            return
        says, stated = case.own.says, case.stated
        start = self._index.tokens(says, stated)
        if self._index.is_alone(start):
            return
        for other in self._index.with_cues(says, stated, start):
            candidate = self._candidates.at(case.field, other)
            if candidate:
                yield candidate

    def contradicted(self, number: int, question: Question) -> Iterator[str]:
        """Give the stated cues that a fact contradicts, of those that tell for the asked field."""
        mine, own = self._index.keys[number], self._index.keys[self._numbers[question.fact]]
        stated = stated_in_full(question)
        return self._falsity.contradicted(question.asked, stated, mine, own)

    def number(self, fact: str) -> int | None:
        """Give a fact's place in the book, counted from 0; None where it is no fact of it."""
        return self._numbers.get(fact)


def stated_in_full(question: Question) -> tuple[str, ...]:
    """Give the fields of a fact that a prompt states, those left out of which it states a part."""
    return tuple([f for f, value in question.given if f in _FIELDS and not _is_part(value)])


def _is_part(value: Value) -> bool:
    return isinstance(value, str) and BLANK in value


def contain(one: Candidate, other: Candidate) -> bool:
    """Whether one place lies in the other, or two lists of people share somebody."""
    if not isinstance(one.key, frozenset) or not isinstance(other.key, frozenset):
        return False
    return not (one.key.isdisjoint(other.above) and other.key.isdisjoint(one.above))


def _by_kin(candidates: Iterable[Candidate]) -> dict[Kin, list[Candidate]]:
    found: dict[Kin, list[Candidate]] = defaultdict(list)
    for one in candidates:
        found[one.sort, one.size].append(one)
        found[one.sort, None].append(one)
    return found


def _paths(pool: list[Candidate], field: str) -> Mapping[str, tuple[Bucket, ...]]:
    """Give for each candidate the buckets that it lies in, the one of the finest level first."""
    small = is_small(pool)
    made: dict[int, Bucket] = {}
    found: dict[str, tuple[Bucket, ...]] = {}
    # kept whole: an id is one list's own only while the list lives
    paths = list(groups(pool, field))
    for path in paths:
        for part in path:
            if id(part) not in made:
                made[id(part)] = Bucket(part, level(part), small=small)
        buckets = tuple(made[id(part)] for part in reversed(path))
        found.update((one.fact, buckets) for one in path[-1])
    return found
