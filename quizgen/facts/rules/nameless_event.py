"""`part_of` with the id of a fact takes its name from that `what`: without one nothing can be said or asked.

Fails::

    facts:
      - {id: split, who: NASA, did: ended the programme, source: report}
      - {id: sale, who: NASA, did: sold the shuttle, part_of: split, source: report}

Passes::

    facts:
      - {id: end, what: the end of the programme, did: took place, source: report}
      - {id: sale, who: NASA, did: sold the shuttle, part_of: end, source: report}
"""

from __future__ import annotations

from collections.abc import Iterator

from quizgen.facts.case import Case
from quizgen.reading.finding import Finding, Level

SLUG = "nameless-event"


def check(case: Case) -> Iterator[Finding]:
    """Find larger events that no field gives a name."""
    for fact in case.book.facts:
        larger = case.book.fact(fact.part_of) if fact.part_of else None
        if larger and not larger.what:
            message = f"the fact `{larger.id}` has no `what` to call the larger event by"
            place = case.value(fact.node, "part_of")
            hint = "write the name of the event instead, as `part_of: the peace talks`"
            yield Finding(SLUG, message, place, hint, Level.WARNING)
