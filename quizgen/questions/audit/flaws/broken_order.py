"""Lost sequence: options that are dates or numbers stand in ascending order (Haladyna's rule 18)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from quizgen.questions.audit.facts import Facts
from quizgen.questions.audit.record import Record
from quizgen.questions.values import ranks
from quizgen.reading.finding import Finding

SLUG = "broken-order"


def check(records: Sequence[Record], _: Facts) -> Iterator[Finding]:
    """Find dates and numbers that do not ascend."""
    for record in records:
        order = ranks(record.options) if record.options else None
        if order and any(one > other for one, other in pairwise(order)):
            message = f"the options of {record.id} do not ascend: {', '.join(record.options)}"
            hint = "list dates and numbers from low to high, and draw the rank of the key by lot"
            yield Finding(SLUG, message, record.place, hint)
