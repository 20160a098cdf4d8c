"""The table of kinds, in the order in which a fact's questions are listed and its cards shown."""

from __future__ import annotations

from quizgen.questions.kind import Kind
from quizgen.questions.kinds import (
    after,
    amount,
    claim_by,
    cloze,
    completion,
    decade,
    did,
    duration,
    month,
    occasion,
    outcome,
    part_of,
    said_by,
    said_to,
    said_when,
    topic,
    what,
    when,
    where,
    who,
    whom,
    word,
    year,
)

KINDS: tuple[Kind, ...] = (
    who.KIND,
    what.KIND,
    whom.KIND,
    did.KIND,
    amount.KIND,
    when.KIND,
    decade.KIND,
    year.KIND,
    month.KIND,
    duration.KIND,
    where.KIND,
    occasion.KIND,
    part_of.KIND,
    after.KIND,
    outcome.KIND,
    said_by.KIND,
    said_to.KIND,
    said_when.KIND,
    topic.KIND,
    completion.KIND,
    word.KIND,
    claim_by.KIND,
    cloze.KIND,  # last: it blanks what the others could not ask
)

DECK_KINDS: tuple[Kind, ...] = tuple(kind for kind in KINDS if kind.only != "paper")
PAPER_KINDS: tuple[Kind, ...] = tuple(kind for kind in KINDS if kind.only == "paper")
"""The kinds that every outlet asks, and those that only a paper and the question bank ask."""

NAMES: tuple[str, ...] = (
    *(kind.name for kind in KINDS),
    "role-of",
    "holder-of-role",
    "ask",
    "true-false",
)
"""Every kind of question there is."""
