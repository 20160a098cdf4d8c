"""The table of kinds, in the order in which a fact's questions are listed and its cards shown."""

from __future__ import annotations

from quizgen.questions.across import (
    between,
    count,
    days_between,
    first,
    holder_at_time,
    match_events_dates,
    match_people_events,
    match_quotes_speakers,
    missing_member,
    odd_one_out,
    order,
    predecessor,
    successor,
    superlative,
    which_said,
)
from quizgen.questions.crossing import CrossKind
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

ACROSS: tuple[CrossKind, ...] = (
    first.KIND,
    between.KIND,
    days_between.KIND,
    order.KIND,
    match_people_events.KIND,
    match_events_dates.KIND,
    match_quotes_speakers.KIND,
    which_said.KIND,
    odd_one_out.KIND,
    predecessor.KIND,
    successor.KIND,
    missing_member.KIND,
    count.KIND,
    superlative.KIND,
    holder_at_time.KIND,
)
"""The kinds that ask several facts or a list, in the order in which they are listed."""

NAMES: tuple[str, ...] = (
    *(kind.name for kind in KINDS),
    "role-of",
    "holder-of-role",
    "ask",
    "true-false",
    *(kind.name for kind in ACROSS),
)
"""Every kind of question there is."""
