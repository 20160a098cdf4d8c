"""What is true "as of" a day has happened by that day.

A fact dated after its `as_of`, or after the `as_of` of the file, carries a wrong day on its card.
Most often the `as_of` of the file was forgotten when facts were added.

Fails::

    facts:
      - {id: visit, who: NASA, did: launched, when: 2026-04, as_of: 2025-12-17, source: report}

Passes::

    facts:
      - {id: visit, who: NASA, did: launched, when: 2026-04, as_of: 2026-05-01, source: report}
"""

from __future__ import annotations

from collections.abc import Iterator

from quizgen.facts.case import Case
from quizgen.reading.finding import Finding, Level

SLUG = "as-of-before-when"


def check(case: Case) -> Iterator[Finding]:
    """Find facts later than their `as_of`; those later than the file's are one finding."""
    later = []
    for fact in case.book.facts:
        known = fact.as_of or case.book.as_of
        if not (known and fact.when and known.before(fact.when)):
            continue
        if fact.as_of is None:
            later.append(fact)
            continue
        yield Finding(
            SLUG,
            f"`as_of` ({known.text}) is before `when` ({fact.when.text})",
            case.value(fact.node, "as_of"),
            "give a day on which it had happened",
            Level.WARNING,
            also=(case.value(fact.node, "when"),),
        )
    if later and case.book.as_of:
        count = "one fact is" if len(later) == 1 else f"{len(later)} facts are"
        yield Finding(
            SLUG,
            f"{count} dated after `as_of` ({case.book.as_of.text}), such as `{later[0].id}`",
            case.value(case.root, "as_of"),
            "move `as_of` on, or give those facts their own",
            Level.WARNING,
            also=(case.value(later[0].node, "when"),),
        )
