"""A second right answer: another fact satisfies the stated cues and answers differently.

The rule of the engine, run over the bank's own ``given`` and ``asked``: of all facts that satisfy the
cues (aliases folded, dates that overlap, places within each other, what a fact leaves open
allowed), the set of asked values must be exactly the key. A twin fact, a cue that was lost and
a wrong option that is right too are all found so. Questions about several facts, true-or-false and
cues that are no fields of a fact are not judged.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from quizgen.facts.moment import Moment
from quizgen.questions.audit.facts import Cues, Facts
from quizgen.questions.audit.record import Record
from quizgen.questions.words import fold
from quizgen.reading.finding import Finding

SLUG = "second-answer"
_YEARS = {"year": 1, "decade": 10, "century": 100}
_MONTH = "month"


def check(records: Sequence[Record], facts: Facts) -> Iterator[Finding]:
    """Find questions that two facts answer differently."""
    asked = _hand_written(records)
    for record in records:
        if record.form == "true-false":
            continue
        if record.asked == "answer":
            rival = asked[fold(record.prompt)]
            if len(rival) > 1:
                others = ", ".join(sorted(set(rival) - {record.fact}))
                yield _finding(record, f"{others} asks the same with another answer")
            continue
        other = rival_of(record, facts)
        if other is not None:
            fact = facts.book.facts[other]
            yield _finding(record, f"the cues fit {fact.id} ({fact.place}) as well")


def rival_of(record: Record, facts: Facts) -> int | None:
    """Give the first fact that satisfies a record's cues and answers differently, if there is one."""
    own, cues = facts.own(record), facts.cues(record)
    if own is None or cues is None or record.asked not in cues.key._fields:
        return None
    right = _value(record, facts, own, cues)
    if right is None:
        return None
    for number in facts.satisfying(cues):
        if number != own and _value(record, facts, number, cues) not in {None, right}:
            return number
    return None


def _value(record: Record, facts: Facts, number: int, cues: Cues) -> object:
    """Give a fact's answer to a record, comparable; None where the fact does not say."""
    key = facts.index.keys[number]
    gap = next((gap for gap in cues.gaps if gap.field == record.asked), None)
    value = getattr(key, record.asked)
    if gap:
        return gap.fits(value) or None
    if isinstance(value, Moment):
        return _dated(record.kind, value)
    return value or None


def _dated(kind: str, value: Moment) -> object:
    """Give a date as the kind asks for it: a year for ``year``, its two ends elsewhere."""
    if value.start and kind in _YEARS:
        return value.start.year // _YEARS[kind]
    if value.start and kind == _MONTH:
        return value.start.year, value.start.month
    return value.low, value.high, value.approximate


def _hand_written(records: Sequence[Record]) -> Mapping[str, Mapping[str, str]]:
    """Give, for each hand-written prompt, the facts that ask it with answers that are not one."""
    found: dict[str, dict[str, str]] = {}
    for record in records:
        if record.asked == "answer":
            known = found.setdefault(fold(record.prompt), {})
            if fold(record.answer) not in known.values():
                known[record.fact] = fold(record.answer)
    return found


def _finding(record: Record, why: str) -> Finding:
    message = f"{record.id} has a second right answer: {why}"
    hint = "state one more cue, or give the other fact what tells it apart"
    return Finding(SLUG, message, record.place, hint)
