"""Two options that are one answer: an alias, a place within the other, dates that overlap."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations

from quizgen.questions.audit.facts import Facts
from quizgen.questions.audit.record import Record
from quizgen.questions.values import moment
from quizgen.questions.words import fold
from quizgen.reading.finding import Finding

SLUG = "same-answer-twice"


def check(records: Sequence[Record], facts: Facts) -> Iterator[Finding]:
    """Find questions of which two options could both be right, or look like one answer twice."""
    for record in records:
        accepted = {fold(text) for text in record.accept}
        for one, other in combinations(record.options, 2):
            pair = {one, other}
            also = record.answer in pair and any(
                fold(t) in accepted for t in pair - {record.answer}
            )
            if also or _one(one, other, facts):
                message = f"in {record.id} “{one}” and “{other}” are one answer"
                hint = "take another wrong option"
                yield Finding(SLUG, message, record.place, hint)
                break


def _one(one: str, other: str, facts: Facts) -> bool:
    mine, theirs = facts.one_name(one), facts.one_name(other)
    if mine == theirs:
        return True
    first, second = moment(one), moment(other)
    if first and second:
        return first.overlaps(second)
    above = facts.index.folder.above
    return mine in above(theirs) or theirs in above(mine)
