"""Which kinds a check of single questions can judge, in a bank whose kinds it may not know."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping

from quizgen.questions.audit.record import Record

VALUES = frozenset(
    "who what whom did when where occasion said-by said-when completion claim-by cloze role-of "
    "holder-of-role topic said-to word year month decade century outcome part-of ask".split()
)
"""Kinds whose answers are values of their fact, or parts of one."""
_MOST = 0.5


def by_kind(records: Iterable[Record]) -> Mapping[str, list[Record]]:
    """Give the records by kind."""
    found: dict[str, list[Record]] = defaultdict(list)
    for record in records:
        found[record.kind].append(record)
    return found


def applies(kind: str, found: int, asked: int) -> bool:
    """Whether a check that finds so many of a kind is about flaws, not about what the kind is.

    "Which came first, A or B?" names its answer in every prompt, and a count stands in no fact.
    """
    return kind in VALUES or found <= _MOST * asked
