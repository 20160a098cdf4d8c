"""Flaws of single questions of any bank, held against the fact file. One module each.

Counted per question: a finding names the question by its line in the bank (or its fact's line), and
a question has at most one finding of a slug. What shows only in many questions together, such as
"the longest option is right too often", is counted per bank, in ``audit.scores``.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence

from quizgen.questions.audit.facts import Facts
from quizgen.questions.audit.flaws import (
    broken_order,
    leaked_answer,
    missing_key,
    same_answer_twice,
    second_answer,
    standing_out,
    unfaithful,
    wrong_key,
)
from quizgen.questions.audit.record import Record
from quizgen.reading.finding import Finding

FLAWS: tuple[Callable[[Sequence[Record], Facts], Iterable[Finding]], ...] = (
    missing_key.check,
    unfaithful.check,
    second_answer.check,
    same_answer_twice.check,
    leaked_answer.check,
    broken_order.check,
    standing_out.check,
)
"""Every check of questions with one answer: a bank and its facts in, findings out."""


def check(records: Sequence[Record], facts: Facts) -> Iterator[Finding]:
    """Give the findings of all checks."""
    single = [record for record in records if record.form not in wrong_key.FORMS]
    for flaw in FLAWS:
        yield from flaw(single, facts)
    yield from wrong_key.check(records, facts)
