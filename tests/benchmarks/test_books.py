"""The book of the benchmarks asks every kind that a deck has, so that its figures are of all of them."""

from __future__ import annotations

from collections import Counter
from itertools import chain

from quizgen.questions.ask import Asker
from quizgen.questions.table import ACROSS, DECK_KINDS
from tests.benchmarks.books import book
from tests.questions.asking import book as loaded


def test_every_kind_of_a_deck_is_asked() -> None:
    asker = Asker(loaded(book(600)))
    asked = Counter(q.kind for a in chain(asker.ask(), asker.across("deck")) for q in a.questions)
    together = {kind.name for kind in ACROSS if kind.only != "paper"}
    alone = {kind.name for kind in DECK_KINDS} | {"ask", "role-of", "holder-of-role"}
    assert asked.keys() == together | alone
    assert min(asked.values()) > 1
