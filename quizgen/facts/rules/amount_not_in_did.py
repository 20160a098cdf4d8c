"""An `amount` stands in `did` once, letter by letter: there its number is asked for.

Fails::

    facts:
      - {id: fleet, who: NASA, did: built twelve ships, amount: 12 ships, source: report}

Passes::

    facts:
      - {id: fleet, who: NASA, did: built 12 ships, amount: 12 ships, source: report}
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from quizgen.facts.case import Case
from quizgen.reading.finding import Finding

SLUG = "amount-not-in-did"


def check(case: Case) -> Iterator[Finding]:
    """Find amounts that `did` does not state, or states twice."""
    for fact in case.book.facts:
        if fact.amount and fact.did:
            text = fact.amount.text
            found = len(re.findall(rf"(?<![\w.,]){re.escape(text)}(?!\w)", fact.did))
            if found != 1:
                times = "more than once" if found else "nowhere"
                message = f"`did` has the amount `{text}` {times}"
                hint = "write `did` with the amount in it once, exactly as in `amount`"
                yield Finding(SLUG, message, case.value(fact.node, "amount"), hint)
