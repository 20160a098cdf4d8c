"""A fact is not over before it happens.

Fails::

    facts:
      - {id: freeze, what: the talks, did: froze, when: 2022-08, until: 2021-01, source: report}

Passes::

    facts:
      - {id: freeze, what: the talks, did: froze, when: 2022-08, until: 2024-01, source: report}
"""

from __future__ import annotations

from collections.abc import Iterator

from quizgen.facts.case import Case
from quizgen.reading.finding import Finding

SLUG = "until-before-when"


def check(case: Case) -> Iterator[Finding]:
    """Find facts whose `until` lies wholly before their `when`."""
    for fact in case.book.facts:
        if fact.until and fact.when and fact.until.before(fact.when):
            yield Finding(
                SLUG,
                f"`until` ({fact.until.text}) is before `when` ({fact.when.text})",
                case.value(fact.node, "until"),
                "swap the two, or correct one",
                also=(case.value(fact.node, "when"),),
            )
