"""`replaced_by` leads to the fact that holds now, and the replaced one is retired.

An id that no fact has, the fact itself, and a circle lead nowhere. A fact that another one has
replaced has left the deck, so it says when (a warning).

Fails::

    facts:
      - {id: old, who: NASA, did: flew, source: report, retired: 2026-01, replaced_by: nwe}
      - {id: new, who: NASA, did: flies, source: report}

Passes::

    facts:
      - {id: old, who: NASA, did: flew, source: report, retired: 2026-01, replaced_by: new}
      - {id: new, who: NASA, did: flies, source: report}
"""

from __future__ import annotations

from collections.abc import Iterator

from quizgen.facts.case import Case
from quizgen.facts.circles import on_circles
from quizgen.facts.model import Fact
from quizgen.facts.nearness import Nearness
from quizgen.reading.finding import Finding, Level

SLUG = "bad-replacement"


def check(case: Case) -> Iterator[Finding]:
    """Find replacements that lead nowhere, and replaced facts that were not retired."""
    replaced = [f for f in case.book.facts if f.replaced_by]
    if not replaced:
        return
    ids = {f.id for f in case.book.facts}
    near = Nearness(ids) if any(f.replaced_by not in ids for f in replaced) else Nearness(())
    circles = on_circles({f.id: f.replaced_by for f in replaced})
    for fact in replaced:
        if fact.replaced_by not in ids:
            close = near.closest(fact.replaced_by)
            hint = f"did you mean `{close}`?" if close else "give the id of a fact in this file"
            yield _finding(case, fact, f"there is no fact `{fact.replaced_by}`", hint)
        elif fact.id in circles:
            message = f"`{fact.id}` is replaced by itself, directly or in a circle"
            yield _finding(case, fact, message, "the last fact of the chain is replaced by none")
        elif not (fact.retired or fact.node.get("retired")):
            message = f"`{fact.id}` is replaced but not retired"
            yield _finding(case, fact, message, "add `retired: 2026-01-31`, say", Level.WARNING)


def _finding(
    case: Case, fact: Fact, message: str, hint: str, level: Level = Level.ERROR
) -> Finding:
    return Finding(SLUG, message, case.value(fact.node, "replaced_by"), hint, level)
