"""An id belongs to one fact only: every card and the learner's history hang on it.

Fails::

    facts:
      - {id: landing, what: Apollo 11, did: landed on the Moon, source: report}
      - {id: landing, what: Apollo 12, did: landed near a probe, source: report}

Passes::

    facts:
      - {id: landing, what: Apollo 11, did: landed on the Moon, source: report}
      - {id: second-landing, what: Apollo 12, did: landed near a probe, source: report}
"""

from __future__ import annotations

from collections.abc import Iterator

from quizgen.facts.case import Case
from quizgen.facts.model import Fact
from quizgen.reading.finding import Finding

SLUG = "double-id"


def check(case: Case) -> Iterator[Finding]:
    """Find ids that stand twice; both places are named."""
    first: dict[str, Fact] = {}
    for fact in case.book.facts:
        other = first.setdefault(fact.id, fact)
        if other is not fact:
            yield Finding(
                SLUG,
                f"the id `{fact.id}` stands twice",
                case.value(fact.node, "id"),
                f"give the later fact an id of its own, such as `{fact.id}-2`",
                also=(case.value(other.node, "id"),),
            )
