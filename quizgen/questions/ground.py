"""The ground that kinds across facts stand on: proven answers, events, and lists.

A fact is used together with others only where a kind of its own has proven that its date (or its
subject, or its speaker) is the only one that fits the cues; those cues then describe it. So a
question about several facts rests on answers that are each the only one in the book.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from quizgen.facts.model import Book, Fact
from quizgen.facts.moment import OPEN, Moment
from quizgen.questions.desk import Desk
from quizgen.questions.english import phrases
from quizgen.questions.english.telling import with_hearer
from quizgen.questions.index import Index
from quizgen.questions.kind import Draft, Refusal
from quizgen.questions.kinds import said_by, said_when, when, who
from quizgen.questions.making import LONGEST_ANSWER, make
from quizgen.questions.model import Question, Statement
from quizgen.questions.names import Directory
from quizgen.questions.pools import Pools
from quizgen.questions.sorts import Names
from quizgen.questions.statements import statement_texts
from quizgen.questions.wording import Template, Wordings, fill, pick

LONGEST_CLAUSE = 12
"""Words of the longest clause: two of them and a few words more make a prompt."""

_DATED = re.compile(
    r"(?<!\w)\d{3,4}(?!\w)|\b(?:January|February|March|April|May|June|July|August|September|October|November|"
    r"December|century|today|yesterday)\b"
)
_KINDS = {kind.name: kind for kind in (who.KIND, when.KIND, said_by.KIND, said_when.KIND)}


class Proven(NamedTuple):
    """A question whose answer is the only one, and the desk on which it was made."""

    question: Question
    desk: Desk

    @property
    def fact(self) -> str:
        """The id of its fact."""
        return self.question.fact

    @property
    def about(self) -> Statement:
        """The statement of its fact."""
        return self.question.about


class Event(NamedTuple):
    """A dated fact: its date is the only one that fits its clause, which tells nothing of the date.

    ``item`` is the clause as it stands in a list, with a first capital; ``short`` is one of few enough words to
    be an option, "" where there is none; it too fits no other fact.
    """

    fact: str
    proven: Proven
    moment: Moment
    clause: str
    item: str
    short: str = ""


@dataclass(frozen=True, slots=True)
class Means:
    """What is known of a book before anything is asked."""

    book: Book
    index: Index
    names: Directory
    words: Wordings


class Ground:
    """What the kinds across facts may look at. Everything is made when it is first asked for.

    ``born`` has the generation of each fact, 0 where it says nothing: partners are no younger than the anchor.
    ``kept`` has answers that are proven already, by the ids of their questions. ``pools`` has the candidates for
    wrong answers, by which one fact's answer is known to be wrong for another.
    """

    def __init__(
        self,
        means: Means,
        desk: Callable[[int], Desk],
        pools: Pools,
        born: Mapping[str, int],
        kept: Mapping[str, Proven],
    ) -> None:
        self.book, self.index, self.names = means.book, means.index, means.names
        self._words = means.words
        self.born = born
        self._desk = desk
        self._kept = kept
        self.pools = pools
        self._desks: dict[int, Desk] = {}
        self._proven: dict[str, list[Proven]] = {}

    @cached_property
    def sorts(self) -> Names:
        """What the names of the book are: people, groups, places."""
        return Names(self.book, self.index, self.born)

    def proven(self, kind: str) -> list[Proven]:
        """Give the proven questions of a kind, in file order."""
        found = self._proven.get(kind)
        if found is None:
            numbers = range(len(self.book.facts))
            found = [one for number in numbers for one in self.prove(kind, number)]
            self._proven[kind] = found
        return found

    def prove(self, kind: str, number: int) -> Iterator[Proven]:
        """Give what a kind asks of one fact, if its answer is the only one."""
        fact = self.book.facts[number]
        if fact.ask or fact.according_to or fact.retired or not _may_ask(kind, fact):
            return
        kept = self._kept.get(f"{fact.id}/{kind}")
        if kept:
            yield kept
            return
        desk = self._desks.get(number) or self._desks.setdefault(number, self._desk(number))
        for draft in _KINDS[kind].draft(desk.view, desk.context):
            result = make(desk, _KINDS[kind], _one_of_several(draft))
            if isinstance(result, Question):
                yield Proven(result, desk)

    @cached_property
    def events(self) -> list[Event]:
        """The dated facts that can stand in a clause."""
        dated = (*self.proven("when"), *self.proven("said-when"))
        return [event for event in map(self._event, dated) if event]

    @cached_property
    def speakers(self) -> dict[str, set[frozenset[str]]]:
        """Who said what, by folded words: a quotation alone names its speaker only where that is one."""
        found: dict[str, set[frozenset[str]]] = defaultdict(set)
        for key in self.index.keys:
            if key.said:
                found[key.said].add(key.who)
        return found

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
        if stated.get("did") == "lasted":  # from when to when is not stated in a clause
            stated["did"] = "took place"
        template = self.wording("statement", clause, one.fact)
        filled = fill(template, with_hearer(stated, view.fact.verb))
        return phrases.mid(phrases.no_double_article(filled))

    def _event(self, one: Proven) -> Event | None:
        moment = one.desk.view.fact.when
        if moment is None or moment.uncertain or moment.low <= -OPEN or moment.high >= OPEN:
            return None
        clause = self.clause(one, frozenset(field for field, _ in one.question.given))
        if len(clause.split()) > LONGEST_CLAUSE or _DATED.search(clause):
            return None
        short = phrases.begun(self._short(one, clause))
        return Event(one.fact, one, moment, clause, phrases.begun(clause), short)

    def _short(self, one: Proven, clause: str) -> str:
        """Give the clause, or the bare act where no other fact has that, if it has few enough words."""
        if len(clause.split()) <= LONGEST_ANSWER:
            return clause
        view, key = one.desk.view, one.desk.context.key
        fields = ("who", "said") if view.clause == "quote" else (view.subject, "did")
        start = self.index.tokens(key, fields)
        bare = self.clause(one, frozenset(fields))
        if len(bare.split()) > LONGEST_ANSWER or not start:
            return ""
        fitting = self.index.with_cues(key, fields, start)
        return bare if all(number == view.number for number in fitting) else ""


def _may_ask(kind: str, fact: Fact) -> bool:
    """Whether a fact has what a kind asks for: it need not be laid on a desk to find that it has not."""
    of_quotes, of_dates = _SAYS[kind]
    return bool(fact.said) is of_quotes and bool(fact.when if of_dates else fact.who)


_SAYS = {
    "who": (False, False),
    "when": (False, True),
    "said-by": (True, False),
    "said-when": (True, True),
}
"""Which of the kinds ask about quotations, and which for dates."""


def is_footing(question: Question, draft: Draft | Refusal) -> bool:
    """Whether kinds across facts may rest on a question as it was asked."""
    return question.kind in _KINDS and _one_of_several(draft) == draft


def _one_of_several(draft: Draft | Refusal) -> Draft | Refusal:
    """Give the draft with one name for its answer: a list that is too long to be asked whole may lack one."""
    return (
        draft._replace(answer=draft.names[0]) if isinstance(draft, Draft) and draft.names else draft
    )


_SLOTS = {"according_to": "claim", "said": "quote", "after": "following"}


def strictly_ordered(one: Event, other: Event) -> bool:
    """Whether one of two events was surely over before the other began."""
    return one.moment.before(other.moment) or other.moment.before(one.moment)


def complete_facts(ground: Ground) -> Iterator[Proven]:
    """Give the facts of several people that are said to name all of them, where those are the only answer."""
    for number, fact in enumerate(ground.book.facts):
        if fact.complete and len(fact.who) > 1:
            yield from ground.prove("who", number)
