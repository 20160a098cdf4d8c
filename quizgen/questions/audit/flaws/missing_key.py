"""The answer stands among the options exactly once, and every option is another text."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from quizgen.questions.audit.facts import Facts
from quizgen.questions.audit.record import Record
from quizgen.reading.finding import Finding

SLUG = "missing-key"


def check(records: Sequence[Record], _: Facts) -> Iterator[Finding]:
    """Find choice questions whose answer is not one of the options, or is there twice."""
    for record in records:
        found = record.options.count(record.answer)
        if record.options and found != 1:
            times = "not among the options" if not found else f"{found} times among the options"
            message = f"the answer of {record.id} is {times}"
            yield Finding(SLUG, message, record.place, f"put “{record.answer}” there once")
