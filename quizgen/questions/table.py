"""The table of kinds, in the order in which a fact's questions are listed and its cards shown."""

from __future__ import annotations

from quizgen.questions.kind import Kind
from quizgen.questions.kinds import (
    claim_by,
    cloze,
    completion,
    did,
    occasion,
    said_by,
    said_when,
    what,
    when,
    where,
    who,
    whom,
)

KINDS: tuple[Kind, ...] = (
    who.KIND,
    what.KIND,
    whom.KIND,
    did.KIND,
    when.KIND,
    where.KIND,
    occasion.KIND,
    said_by.KIND,
    said_when.KIND,
    completion.KIND,
    claim_by.KIND,
    cloze.KIND,  # last: it blanks what the others could not ask
)

NAMES: tuple[str, ...] = (
    *(kind.name for kind in KINDS),
    "role-of",
    "holder-of-role",
    "ask",
    "true-false",
)
"""Every kind of question there is."""
