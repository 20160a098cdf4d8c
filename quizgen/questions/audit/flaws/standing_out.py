"""A key that stands out by its length: more than three times as long, or as short, as every other option.

The bar is the one that the engine keeps for its own options. Dates and numbers have the length that they
have. That the longest is right too often, by little, shows only in many questions: see ``audit.scores``.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from quizgen.questions.audit.facts import Facts
from quizgen.questions.audit.record import Record
from quizgen.questions.options import LENGTH_RATIO
from quizgen.questions.values import ranks
from quizgen.reading.finding import Finding, Level

SLUG = "key-stands-out"


def check(records: Sequence[Record], _: Facts) -> Iterator[Finding]:
    """Find keys that length alone tells."""
    for record in records:
        others = [len(text) for text in record.options if text != record.answer]
        if not others or record.key is None or ranks(record.options):
            continue
        size = len(record.answer)
        if size > LENGTH_RATIO * max(others) or LENGTH_RATIO * size < min(others):
            word = "longer" if size > max(others) else "shorter"
            message = (
                f"the right option of {record.id} is {LENGTH_RATIO} times {word} than the others"
            )
            hint = "give a wrong option the same length"
            yield Finding(SLUG, message, record.place, hint, Level.WARNING)
