"""The ground that kinds across facts stand on: proven answers, on a ring of hashes, and lists.

A fact is used together with others only where a kind of its own has proven that its date (or its
subject, or its speaker) is the only one that fits the cues; those cues then describe it. So a
question about several facts rests on answers that are each the only one in the book.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from functools import cached_property
from typing import NamedTuple, TypeVar

from quizgen.facts.model import Book
from quizgen.facts.moment import OPEN, Moment
from quizgen.questions.buckets import Candidate
from quizgen.questions.candidates import Pools
from quizgen.questions.draw import drawn
from quizgen.questions.english import phrases
from quizgen.questions.index import Index
from quizgen.questions.kind import Draft, Refusal
from quizgen.questions.kinds import said_by, said_when, when, who
from quizgen.questions.making import Desk, make
from quizgen.questions.model import Question
from quizgen.questions.names import Directory
from quizgen.questions.statements import statement_texts
from quizgen.questions.wording import Template, Wordings, fill, pick

T = TypeVar("T")

LONGEST_CLAUSE = 12
"""Words of the longest clause: two of them and a few words more make a prompt."""

_WALK = 24
"""Neighbours on the ring that are looked at for partners."""

_KEPT = 4096

_DATED = re.compile(
    r"(?<!\w)\d{3,4}(?!\w)|\b(?:January|February|March|April|May|June|July|August|September|October|November|"
    r"December|century|today|yesterday)\b"
)
_KINDS = (who.KIND, when.KIND, said_by.KIND, said_when.KIND)


class Proven(NamedTuple):
    """A question whose answer is the only one, and the desk on which it was made."""

    question: Question
    desk: Desk
    place: int

    @property
    def fact(self) -> str:
        """The id of its fact."""
        return self.question.fact


class Event(NamedTuple):
    """A dated fact: its date is the only one that fits its clause, which tells nothing of the date."""

    proven: Proven
    moment: Moment
    clause: str

    @property
    def fact(self) -> str:
        """The id of its fact."""
        return self.proven.fact


class Ground:
    """What the kinds across facts may look at. Everything is made when it is first asked for."""

    def __init__(
        self,
        book: Book,
        index: Index,
        names: Directory,
        words: Wordings,
        desk: Callable[[int], Desk],
    ) -> None:
        self.book = book
        self.index = index
        self.names = names
        self._words = words
        self._desk = desk
        self._answers: dict[str, set[object]] = {}

    @cached_property
    def pools(self) -> Pools:
        """The candidates for wrong answers, by which one fact's answer is known to be wrong for another."""
        return Pools(self.book, self.index, self.names)

    @cached_property
    def proven(self) -> dict[str, list[Proven]]:
        """The proven questions of a few kinds, by kind, in the order of the ring."""
        found: dict[str, list[Proven]] = {kind.name: [] for kind in _KINDS}
        for number, fact in enumerate(self.book.facts):
            if not (fact.ask or fact.according_to or fact.retired):
                for one in self._asked(number):
                    found[one.question.kind].append(one)
        for ring in found.values():
            ring.sort(key=lambda one: (one.place, one.fact))
        return found

    @cached_property
    def events(self) -> list[Event]:
        """The dated facts that can stand in a clause, in the order of the ring."""
        dated = sorted(
            (*self.proven["when"], *self.proven["said-when"]), key=lambda o: (o.place, o.fact)
        )
        return [event for event in map(self._event, dated) if event]

    @cached_property
    def speakers(self) -> dict[str, set[frozenset[str]]]:
        """Who said what, by folded words: a quotation alone names its speaker only where that is one."""
        found: dict[str, set[frozenset[str]]] = defaultdict(set)
        for key in self.index.keys:
            if key.said:
                found[key.said].add(key.who)
        return found

    def answers(self, one: Proven) -> set[object]:
        """Give the keys of all values that satisfy the cues of a question; kept for its neighbours."""
        known = self._answers.get(one.question.id)
        if known is None:
            if len(self._answers) > _KEPT:
                self._answers.clear()
            known = self._answers[one.question.id] = self.pools.answers(one.question)
        return known

    def wording(self, kind: str, clause: str, question_id: str) -> Template:
        """Give the wording of this question."""
        return pick(self._words[kind][clause], question_id)

    def clause(self, one: Proven, fields: frozenset[str]) -> str:
        """Give the sentence of a fact as a clause that states these fields only."""
        view = one.desk.view
        kept = {field: p for field, p in view.phrases.items() if field in fields}
        clause = "quote" if view.clause == "quote" else "event"
        texts = statement_texts(view)
        slots = {_SLOTS.get(field, field) for field in kept} | {"verb"}
        slots |= {"subject"} if view.subject in kept else set()
        stated = {slot: text for slot, text in texts.items() if slot in slots}
        template = self.wording("statement", clause, one.fact)
        return phrases.mid(phrases.no_double_article(fill(template, stated)))

    def _asked(self, number: int) -> Iterator[Proven]:
        desk = self._desk(number)
        place = drawn("across", desk.view.fact.id)
        for kind in _KINDS:
            for draft in kind.draft(desk.view, desk.context):
                result = make(desk, kind, _one_of_several(draft))
                if isinstance(result, Question):
                    yield Proven(result, desk, place)

    def _event(self, one: Proven) -> Event | None:
        moment = one.desk.view.fact.when
        if moment is None or moment.uncertain or moment.low <= -OPEN or moment.high >= OPEN:
            return None
        clause = self.clause(one, frozenset(field for field, _ in one.question.given))
        if len(clause.split()) > LONGEST_CLAUSE or _DATED.search(clause):
            return None
        return Event(one, moment, clause)


def _one_of_several(draft: Draft | Refusal) -> Draft | Refusal:
    """Give the draft with one name for its answer: a list that is too long to be asked whole may lack one."""
    return (
        draft._replace(answer=draft.names[0]) if isinstance(draft, Draft) and draft.names else draft
    )


_SLOTS = {"according_to": "claim", "said": "quote"}


def after(ring: Sequence[T], start: int) -> Iterator[T]:
    """Give the neighbours that follow a place of the ring, as many as are looked at, never itself."""
    for step in range(1, min(len(ring), _WALK + 1)):
        yield ring[(start + step) % len(ring)]


def strictly_ordered(one: Event, other: Event) -> bool:
    """Whether one of two events was surely over before the other began."""
    return one.moment.before(other.moment) or other.moment.before(one.moment)


def candidate(ground: Ground, one: Proven) -> Candidate | None:
    """Give a proven answer as a candidate for a wrong answer of other questions."""
    return ground.pools.own(one.question)


def ordered_group(ring: Sequence[Event], start: int, size: int) -> list[Event]:
    """Gather events from a place of the ring on, any two of which have a strict order."""
    found = [ring[start]]
    for other in after(ring, start):
        if len(found) == size:
            break
        if all(strictly_ordered(other, one) and other.clause != one.clause for one in found):
            found.append(other)
    return found
