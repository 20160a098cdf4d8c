"""The plain scan of the tests, made quick enough for whole tables: texts are folded once, and facts that
share no text or name with a cue are not looked at."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from functools import cache

from quizgen.facts.model import Book, Fact
from quizgen.questions.model import BLANK, Question, Value
from tests.questions.brute import Scan

_NAMES = ("who", "to", "according_to")
_TEXTS = ("what", "did", "said", "at", "about")


class TableScan(Scan):
    """Answers the questions of any book, of a part of the table say, from all facts of the table."""

    def __init__(self, book: Book) -> None:
        super().__init__(book)
        self.facts = {fact.id: fact for fact in book.facts}
        self.name = cache(super().name)  # type: ignore[method-assign]
        self.text = cache(super().text)  # type: ignore[method-assign]
        self.meets = cache(super().meets)  # type: ignore[method-assign]
        self._lists: dict[tuple[str, str], list[Fact]] = defaultdict(list)
        for fact in book.facts:
            for field, text in self._tokens(fact):
                self._lists[field, text].append(fact)

    def satisfying(self, question: Question) -> list[Fact]:
        """Give every fact of the table that satisfies the stated cues."""
        cue = self.facts[question.fact]
        given = [(f, v) for f, v in question.given if f != "verb"]
        found = self._near(given)
        return [f for f in found if all(self.satisfies(f, field, v, cue) for field, v in given)]

    def answers(self, question: Question) -> set[object]:
        found = {self.value(fact, question.asked) for fact in self.satisfying(question)}
        return found - {None}

    def unique(self, question: Question) -> bool:
        """Whether the question has its own fact's value as its only answer in the table."""
        return self.answers(question) == {self.value(self.facts[question.fact], question.asked)}

    def contradicts(self, fact: Fact, question: Question) -> bool:
        """Whether a fact says something else where the question states a cue."""
        cue = self.facts[question.fact]
        return any(
            bool(getattr(fact, field)) and not self.satisfies(fact, field, value, cue)
            for field, value in question.given
            if field != "verb"
        )

    def same(self, one: Fact, other: Fact, field: str) -> bool:
        """Whether two facts' values are one answer: an alias, a shared person, a part, an overlap."""
        if field == "when":
            return bool(one.when and other.when and one.when.overlaps(other.when))
        if field == "where":
            return any(self.meets(a, b) for a in one.where for b in other.where)
        mine, theirs = self.value(one, field), self.value(other, field)
        if isinstance(mine, frozenset) and isinstance(theirs, frozenset):
            return bool(mine & theirs)
        return mine == theirs

    def _tokens(self, fact: Fact) -> Iterable[tuple[str, str]]:
        for field in _TEXTS:
            if getattr(fact, field):
                yield field, self.text(getattr(fact, field))
        for field in _NAMES:
            yield from ((field, self.name(name)) for name in getattr(fact, field))

    def _near(self, given: Sequence[tuple[str, Value]]) -> Sequence[Fact]:
        lists: list[Sequence[Fact]] = [self.book.facts]
        for field, value in given:
            if isinstance(value, str) and field in _TEXTS and BLANK not in value:
                lists.append(self._lists.get((field, self.text(value)), ()))
            elif field in _NAMES and len(value) == 1:
                lists.append(self._lists.get((field, self.name(value[0])), ()))
        return min(lists, key=len)
