"""The press: one quiz in the making, and the best facts of the stream for it."""

from __future__ import annotations

from collections.abc import Mapping

from quizgen.facts.model import Book, Only
from quizgen.pipeline.stream import Pool
from quizgen.pipeline.tickets import Ticket
from quizgen.pipeline.wanted import wanted
from quizgen.questions.model import Asked, Question, Skip
from quizgen.questions.table import ACROSS, PAPER_KINDS

_LATE = frozenset({"true-false", *(kind.name for kind in PAPER_KINDS)})
"""Kinds that are asked only of the facts that a paper chooses from."""


_ONLY: Mapping[str, Only] = {kind.name: kind.only for kind in ACROSS}


def is_asked_for(outlet: Only, asked: Asked) -> bool:
    """Whether what several facts yielded is of a kind that this outlet asks."""
    made: tuple[Question | Skip, ...] = (*asked.questions, *asked.skips)
    return not made or _ONLY.get(made[0].kind, "") in {"", outlet}


class Press:
    """What the printing of one quiz goes by. ``wanted`` has findings where its ticket cannot be met.

    ``pool`` takes what single facts yield, ``together`` what several do.
    """

    def __init__(self, ticket: Ticket, book: Book) -> None:
        self.ticket = ticket
        self.wanted = wanted(book, ticket.brief)
        self.pool = Pool(ticket.brief.count or 0, self.wants)
        self.together = Pool(0, self._wants_together)

    def wants(self, asked: Asked) -> bool:
        """Whether the quiz asks for what came of these facts."""
        if self.wanted.value is None or not self.wanted.value(asked):
            return False
        return not _LATE.isdisjoint(self.ticket.kinds) or any(
            map(self.ticket.asks, asked.questions)
        )

    def _wants_together(self, asked: Asked) -> bool:
        return is_asked_for("paper", asked) and self.wants(asked)
