"""The press: one quiz in the making, and the best facts of the stream for it."""

from __future__ import annotations

from quizgen.facts.model import Book
from quizgen.pipeline.stream import Pool
from quizgen.pipeline.tickets import Ticket
from quizgen.pipeline.wanted import wanted
from quizgen.questions.model import Asked
from quizgen.questions.table import PAPER_KINDS

_LATE = frozenset({"true-false", *(kind.name for kind in PAPER_KINDS)})
"""Kinds that are asked only of the facts that a paper chooses from."""


class Press:
    """What the printing of one quiz goes by. ``wanted`` has findings where its ticket cannot be met."""

    def __init__(self, ticket: Ticket, book: Book) -> None:
        self.ticket = ticket
        self.wanted = wanted(book, ticket.brief)
        self.pool = Pool(ticket.brief.count or 0, self.wants)

    def wants(self, asked: Asked) -> bool:
        """Whether the quiz asks for what came of these facts."""
        if self.wanted.value is None or not self.wanted.value(asked):
            return False
        return not _LATE.isdisjoint(self.ticket.kinds) or any(
            map(self.ticket.asks, asked.questions)
        )
