"""A verb such as "told" takes the hearer right behind it: "told “…”" is no sentence without one.

Fails::

    facts:
      - {id: a, who: Ada Berg, verb: told, said: We shall not sell the harbour, source: report}

Passes::

    facts:
      - {id: a, who: Ada Berg, verb: told, said: We shall not sell the harbour, to: reporters, source: report}
"""

from __future__ import annotations

from collections.abc import Iterator

from quizgen.facts.case import Case
from quizgen.reading.finding import Finding, Level

SLUG = "verb-without-hearer"

_TAKING = frozenset(
    "told tells informed informs assured assures reassured reassures notified notifies reminded"
    " reminds convinced convinces thanked thanks".split()
)
"""Forms that no quotation follows directly; "asked", "warned" and their like may stand alone."""


def check(case: Case) -> Iterator[Finding]:
    """Find quotations that somebody told nobody."""
    for fact in case.book.facts:
        last = fact.verb.rpartition(" ")[2]
        if not fact.to and last.casefold() in _TAKING:
            message = f"`{last}` wants a hearer before the words, and there is no `to`"
            hint = "add `to:`, or leave `verb` out for “said”"
            yield Finding(SLUG, message, case.value(fact.node, "verb"), hint, Level.WARNING)
