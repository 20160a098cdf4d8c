"""A fact is reviewed after the day on which it was known to be true.

Fails::

    facts:
      - {id: a, what: It, did: ran, as_of: 2025-12-17, review_by: 2025-06, source: report}

Passes::

    facts:
      - {id: a, what: It, did: ran, as_of: 2025-12-17, review_by: 2026-06, source: report}
"""

from __future__ import annotations

from collections.abc import Iterator

from quizgen.facts.case import Case
from quizgen.reading.finding import Finding, Level

SLUG = "review-before-as-of"


def check(case: Case) -> Iterator[Finding]:
    """Find facts whose `review_by` lies wholly before their `as_of`, or the file's."""
    for fact in case.book.facts:
        known = fact.as_of or case.book.as_of
        if fact.review_by and known and fact.review_by.before(known):
            yield Finding(
                SLUG,
                f"`review_by` ({fact.review_by.text}) is before `as_of` ({known.text})",
                case.value(fact.node, "review_by"),
                "give a later day, or review the fact now and move its `as_of` on",
                Level.WARNING,
            )
