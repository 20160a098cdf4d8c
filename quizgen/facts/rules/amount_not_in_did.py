"""An `amount` stands in `did` once, letter by letter: there its number is asked for.

Fails::

    facts:
      - {id: fleet, who: NASA, did: built twelve ships, amount: 12 ships, source: report}

Passes::

    facts:
      - {id: fleet, who: NASA, did: built 12 ships, amount: 12 ships, source: report}
"""

from __future__ import annotations

from collections.abc import Iterator

from quizgen.facts.case import Case
from quizgen.reading.finding import Finding

SLUG = "amount-not-in-did"

_HINT = "write `did` with the amount in it once, exactly as in `amount`"
_IN_WHAT = (
    "it stands in `what`, where no number is asked for: say it in `did`, or leave `amount` out"
)


def check(case: Case) -> Iterator[Finding]:
    """Find amounts that `did` does not state, or states twice."""
    for fact in case.book.facts:
        if fact.amount and fact.did:
            text = fact.amount.text
            found = sum(_stands_at(start, text, fact.did) for start in _places(text, fact.did))
            if found != 1:
                times = "more than once" if found else "nowhere"
                message = f"`did` has the amount `{text}` {times}"
                hint = _IN_WHAT if not found and text in fact.what else _HINT
                yield Finding(SLUG, message, case.value(fact.node, "amount"), hint)


def _places(text: str, did: str) -> Iterator[int]:
    """Give where a text begins in an act, wherever that is."""
    start = did.find(text)
    while start >= 0:
        yield start
        start = did.find(text, start + len(text))


def _stands_at(start: int, text: str, did: str) -> bool:
    """Whether a number begins here that is not the end of a longer one, and its unit ends with a word."""
    before, after = did[start - 1 : start] if start else "", did[start + len(text) :][:1]
    return not (_in_word(before) or before in {".", ","}) and not _in_word(after)


def _in_word(char: str) -> bool:
    return char.isalnum() or char == "_"
