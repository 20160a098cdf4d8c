"""The press: one quiz in the making, and the best facts of the stream for it."""

from __future__ import annotations

from quizgen.facts.model import Book
from quizgen.pipeline.orders import Order
from quizgen.pipeline.stream import Pool
from quizgen.pipeline.wanted import wanted
from quizgen.questions.model import Asked
from quizgen.questions.table import PAPER_KINDS

_LATE = frozenset({"true-false", *(kind.name for kind in PAPER_KINDS)})
"""Kinds that are asked only of the facts that a paper chooses from."""


class Press:
    """What the printing of one quiz goes by. ``wanted`` has findings where its order cannot be met."""

    def __init__(self, order: Order, book: Book) -> None:
        self.order = order
        self.wanted = wanted(book, order.brief)
        self.pool = Pool(order.brief.count or 0, self.wants)

    def wants(self, asked: Asked) -> bool:
        """Whether the quiz asks for what came of these facts."""
        if self.wanted.value is None or not self.wanted.value(asked):
            return False
        return not _LATE.isdisjoint(self.order.kinds) or any(map(self.order.asks, asked.questions))
