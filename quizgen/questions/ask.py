"""Asking: the one door to this room. A book goes in, a stream of questions comes out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from functools import cached_property

from quizgen.facts.model import Book, Fact
from quizgen.questions import citations, hand_written, roles, true_false
from quizgen.questions.ground import Ground
from quizgen.questions.index import Index
from quizgen.questions.kind import Context
from quizgen.questions.making import Desk, make
from quizgen.questions.model import Asked, Cover, Question, Skip, Statement
from quizgen.questions.names import Directory
from quizgen.questions.options import Offerer
from quizgen.questions.statements import state
from quizgen.questions.table import ACROSS, KINDS
from quizgen.questions.view import View, view
from quizgen.questions.wording import Wordings, pick, wordings
from quizgen.questions.words import fold


class Asker:
    """Asks all questions of one book. Making it builds the index; asking is a stream."""

    def __init__(self, book: Book, language: str = "en") -> None:
        self.book = book
        self.index = Index(book)
        self.directory = Directory(book)
        self.wordings: Wordings = wordings(language)

    @property
    def cover(self) -> Cover:
        """Give what outlets print around the questions."""
        return citations.cover(self.book)

    def ask(self) -> Iterator[Asked]:
        """Give what each fact yields, in file order, then what each person's role yields."""
        prompts = Counter(fold(fact.ask) for fact in self.book.facts if fact.ask)
        for number, fact in enumerate(self.book.facts):
            seen = view(number, fact, self.book)
            statement = self.statement(seen)
            if seen.clause == "ask":
                yield hand_written.ask(fact, statement, twice=prompts[fold(fact.ask)] > 1)
            else:
                yield self._about(seen, statement)
        yield from roles.ask(self.book, self.directory, self.wordings)

    def across(self) -> Iterator[Asked]:
        """Give what several facts yield together, and what each list of the book yields."""
        ground = Ground(self.book, self.index, self.directory, self.wordings, self._desk)
        for kind in ACROSS:
            yield from kind.ask(ground)

    def for_paper(self, asked: Asked) -> tuple[Question, ...]:
        """Give the questions of a fact as a paper wants them: with options, and a true-or-false one."""
        offered = tuple(self.offer(question) for question in asked.questions)
        swapped = true_false.ask(offered, asked.statement, self.book, self._numbers, self.statement)
        return (*offered, swapped) if swapped else offered

    def offer(self, question: Question) -> Question:
        """Give the question with options, where at least two honest wrong answers exist."""
        return self._offerer.offer(question)

    def statement(self, seen: View) -> Statement:
        """Give the statement of a fact that has been put into phrases."""
        clause = "quote" if seen.clause == "quote" else "event"
        return state(seen, self.book, pick(self.wordings["statement"][clause], seen.fact.id))

    def _desk(self, number: int) -> Desk:
        """Lay a fact on the desk, so that a few kinds can ask it once more."""
        fact = self.book.facts[number]
        seen = view(number, fact, self.book)
        context = self._context(number, fact, set())
        return Desk(seen, self.statement(seen), context, self.index, self.wordings)

    @cached_property
    def _offerer(self) -> Offerer:
        return Offerer(self.book, self.index, self.directory)

    @cached_property
    def _numbers(self) -> dict[str, int]:
        return {fact.id: number for number, fact in enumerate(self.book.facts)}

    def _about(self, seen: View, statement: Statement) -> Asked:
        made: list[Question] = []
        skips: list[Skip] = []
        asked: set[str] = set()
        context = self._context(seen.number, seen.fact, asked)
        desk = Desk(seen, statement, context, self.index, self.wordings)
        for kind in KINDS:
            for draft in kind.draft(seen, context):
                result = make(desk, kind.name, draft)
                if isinstance(result, Question):
                    made.append(result)
                    asked.add(result.asked)
                else:
                    skips.append(result)
        return Asked(statement, tuple(made), tuple(skips))

    def _context(self, number: int, fact: Fact, asked: AbstractSet[str]) -> Context:
        mentions = tuple(self.index.folder.mentions(fact)) if fact.did else ()
        look = self.directory
        return Context(
            self.index.keys[number], mentions, look.aliases, look.asks, look.titles, asked
        )
