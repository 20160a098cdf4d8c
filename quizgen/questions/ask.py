"""Asking: the one door to this room. A book goes in, a stream of questions comes out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from collections.abc import Set as AbstractSet
from copy import copy
from functools import cached_property
from typing import NamedTuple

from quizgen.facts.model import Book, Fact, Only
from quizgen.questions import citations, hand_written, roles, true_false
from quizgen.questions.coarser import settled
from quizgen.questions.desk import Desk
from quizgen.questions.ground import Ground, Means, Proven, is_footing
from quizgen.questions.index import Index
from quizgen.questions.kind import Context, Draft, Kind, Refusal
from quizgen.questions.lookalikes import LookAlikes
from quizgen.questions.making import make
from quizgen.questions.model import Asked, Cover, Question, Skip, Statement
from quizgen.questions.names import Directory
from quizgen.questions.options import Offerer
from quizgen.questions.pools import Pools
from quizgen.questions.statements import state
from quizgen.questions.table import ACROSS, DECK_KINDS, KINDS, PAPER_KINDS
from quizgen.questions.tallies import completed
from quizgen.questions.view import View, view
from quizgen.questions.wording import Wordings, pick, wordings
from quizgen.questions.words import fold


class Attempt(NamedTuple):
    """A draft of a kind and what came of it, with all that lay on the desk."""

    desk: Desk
    draft: Draft | Refusal
    result: Question | Skip


class Asker:
    """Asks all questions of one book. Making it builds the index; asking is a stream.

    ``words`` are the wordings to use, quizgen's own where none are given. ``born`` has the generation of
    facts, by id: the number of the build in which a fact was new. What it does not name is younger than all
    that it names. It changes options and partners, and what is not
    asked for a doubt about the world.
    """

    def __init__(
        self, book: Book, words: Wordings | None = None, *, born: Mapping[str, int] | None = None
    ) -> None:
        self.book = book
        self.born = completed(born or {}, book)
        self.index = Index(book, self.born)
        self.directory = Directory(book)
        self.wordings: Wordings = words or wordings()
        self._statements: dict[int, Statement] = {}
        self._views: dict[int, View] = {}
        self._kept: dict[str, Proven] = {}

    def built(self, born: Mapping[str, int]) -> Asker:
        """Give this asker for a deck whose facts came in these builds; what it worked out is shared."""
        other = copy(self)
        other.born = completed(born, self.book)
        other.index = self.index.built(other.born)
        for made in ("_offerer", "_pools"):
            other.__dict__.pop(made, None)
        return other

    @property
    def cover(self) -> Cover:
        """Give what outlets print around the questions."""
        return citations.cover(self.book)

    def ask(self, *, keep: bool = False) -> Iterator[Asked]:
        """Give what each fact yields, in file order, then what each person's role yields.

        With ``keep``, answers that were proven stay at hand for ``across``, which else proves them again: a deck
        has little use for them, and they take room.
        """
        prompts = Counter(fold(fact.ask) for fact in self.book.facts if fact.ask)
        for number, fact in enumerate(self.book.facts):
            statement = self._stated(number)
            seen = self._views.pop(number, None) or self._view(number)
            if fact.retired:
                yield _retired(fact, statement)
            elif seen.clause == "ask":
                twice = prompts[fold(fact.ask)] > 1
                yield hand_written.ask(fact, statement, twice=twice, canonical=self.book.canonical)
            else:
                yield self._about(seen, statement, keep=keep)
        yield from roles.ask(self.book, self.directory, self.wordings)

    def across(self, outlet: Only = "") -> Iterator[Asked]:
        """Give what several facts yield together, and what each list of the book yields.

        With an ``outlet``, without the kinds that are for the other one alone.
        """
        means = Means(self.book, self.index, self.directory, self.wordings)
        ground = Ground(means, self._desk, self._pools, self.born, self._kept)
        for kind in ACROSS:
            if not outlet or kind.only in {"", outlet}:
                yield from kind.ask(ground)

    def for_paper(self, asked: Asked) -> tuple[Question, ...]:
        """Give the questions of a fact as a paper wants them.

        With options, with the kinds that are for the paper alone, and with a true-or-false one.
        """
        further = (r for r in self._further(asked) if isinstance(r, Question))
        offered = tuple(self.offer(question) for question in (*asked.questions, *further))
        if asked.statement.only == "deck":
            return offered
        swapped = true_false.ask(offered, asked.statement, self.book, self._numbers, self.statement)
        return (*offered, swapped) if swapped else offered

    def offer(self, question: Question) -> Question:
        """Give the question with options, where at least two honest wrong answers exist."""
        return self._offerer.offer(question)

    def offered(self, asked: Asked) -> Asked:
        """Give the questions of a fact with options, where honest ones exist."""
        return asked._replace(questions=tuple(map(self.offer, asked.questions)))

    def contradicted(self, question: Question, fact: str) -> tuple[str, ...]:
        """Give the stated cues of a question that the fact behind a wrong option contradicts."""
        return self._offerer.contradicted(question, fact)

    def statement(self, seen: View) -> Statement:
        """Give the statement of a fact that has been put into phrases."""
        clause = "quote" if seen.clause == "quote" else "fronted" if seen.fronted else "event"
        return state(seen, self.book, pick(self.wordings["statement"][clause], seen.fact.seed))

    def _desk(self, number: int) -> Desk:
        """Lay a fact on the desk, so that a few kinds can ask it once more."""
        context = self._context(number, self.book.facts[number], set())
        statement = self._stated(number)
        seen = self._views.pop(number, None) or self._view(number)
        return Desk(seen, statement, context, self.index, self.wordings)

    @cached_property
    def _offerer(self) -> Offerer:
        return Offerer(self._pools)

    @cached_property
    def _pools(self) -> Pools:
        return Pools(self.book, self.index, self.directory, self.born)

    @cached_property
    def _lookalikes(self) -> LookAlikes:
        return LookAlikes(self.index, self.book.facts, self._stated)

    def _stated(self, number: int) -> Statement:
        """Give the statement of a fact by its number, made once: look-alikes need it early or late."""
        found = self._statements.get(number)
        if found is None:
            seen = self._views[number] = self._view(number)
            found = self._statements[number] = self.statement(seen)
        return found

    def _view(self, number: int) -> View:
        return view(number, self.book.facts[number], self.book)

    @cached_property
    def _numbers(self) -> dict[str, int]:
        return {fact.id: number for number, fact in enumerate(self.book.facts)}

    @cached_property
    def _settled(self) -> frozenset[str]:
        return settled(self.book.facts)

    def unasked(self, asked: Asked) -> tuple[Skip, ...]:
        """Give what could not be asked of a fact, with the kinds that are for the paper alone."""
        further = (r for r in self._further(asked) if isinstance(r, Skip))
        return (*asked.skips, *further)

    def _further(self, asked: Asked) -> Iterator[Question | Skip]:
        """Ask a fact the kinds that are for the paper alone; a deck of 10,000 facts can do without."""
        number = self._numbers.get(asked.statement.id)
        fact = None if number is None else self.book.facts[number]
        if number is None or fact is None or fact.ask or fact.retired or fact.only == "deck":
            return
        for attempt in self.attempts(self._view(number), asked.statement, PAPER_KINDS):
            yield attempt.result

    def _about(self, seen: View, statement: Statement, *, keep: bool) -> Asked:
        made: list[Question] = []
        skips: list[Skip] = []
        linked = False
        for attempt in self.attempts(seen, statement, DECK_KINDS):
            result = attempt.result
            if isinstance(result, Question):
                made.append(result if linked else self._linked(result, seen.number))
                linked = linked or bool(made[-1].lookalike)  # one line a fact: a hint, no lecture
                if keep and is_footing(result, attempt.draft):
                    self._kept[result.id] = Proven(result, attempt.desk)
            else:
                skips.append(result)
        return Asked(statement, tuple(made), tuple(skips))

    def attempts(
        self, seen: View, statement: Statement, kinds: tuple[Kind, ...] = KINDS
    ) -> Iterator[Attempt]:
        """Give every draft of these kinds for one fact, with the question or skip it led to."""
        asked: set[str] = set()
        context = self._context(seen.number, seen.fact, asked)
        desk = Desk(seen, statement, context, self.index, self.wordings)
        for kind in kinds:
            for draft in kind.draft(seen, context):
                result = make(desk, kind, draft)
                if isinstance(result, Question):
                    asked.add(result.asked)
                yield Attempt(desk, draft, result)

    def _linked(self, question: Question, number: int) -> Question:
        line = self._lookalikes.line(question, number)
        return question.told_apart(line) if line else question

    def _context(self, number: int, fact: Fact, asked: AbstractSet[str]) -> Context:
        mentions = tuple(self.index.folder.mentions(fact)) if fact.did else ()
        look = self.directory
        return Context(
            self.index.keys[number],
            mentions,
            look.aliases,
            look.asks,
            look.titles,
            look.wider,
            self._settled,
            asked,
        )


def _retired(fact: Fact, statement: Statement) -> Asked:
    """Give the statement of a fact that has left the deck: it is not asked, and says so."""
    detail = f"the fact is retired since {fact.retired.text}" if fact.retired else ""
    skip = Skip(f"{fact.id}/retired", "", fact.id, "retired", detail, statement.where_in_file)
    return Asked(statement, (), (skip,))
