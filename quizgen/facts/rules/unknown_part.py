"""`part_of` and `after` give the id of another fact, or the name of an event: not a misspelt id.

Any name may stand here. But one small word or several with hyphens, close to the id of a fact, is
taken for a slip, and a fact is no part of itself and does not come after itself.

Fails::

    facts:
      - {id: spring-talks, what: The talks, did: took place, source: report}
      - {id: handshake, who: NASA, did: met ESA, part_of: sprign-talks, source: report}
      - {id: reception, who: NASA, did: dined, after: spring-talk, source: report}

Passes::

    facts:
      - {id: spring-talks, what: The talks, did: took place, source: report}
      - {id: handshake, who: NASA, did: met ESA, part_of: spring-talks, source: report}
      - {id: farewell, who: NASA, did: left, part_of: the Spring Talks of 2025, source: report}
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from quizgen.facts.case import Case
from quizgen.facts.circles import on_circles
from quizgen.facts.nearness import Nearness
from quizgen.reading.finding import Finding

SLUG = "unknown-part"
_FIELDS = {
    "part_of": "is a part of itself, directly or in a circle",
    "after": "comes after itself, directly or in a circle",
}
_ENDS = {
    "part_of": "the largest event is a part of none",
    "after": "the first event comes after none",
}


def check(case: Case) -> Iterator[Finding]:
    """Find misspelt ids, and facts that are a part of themselves or come after themselves."""
    ids = {f.id for f in case.book.facts}
    for field, circle in _FIELDS.items():
        named = {f.id: (f, getattr(f, field)) for f in case.book.facts if getattr(f, field)}
        strange = any(n not in ids and _looks_like_id(n) for _, n in named.values())
        near = lru_cache(Nearness(ids if strange else ()).closest)
        circles = on_circles({i: name for i, (_, name) in named.items() if name in ids})
        for fact, name in named.values():
            close = near(name) if name not in ids and _looks_like_id(name) else None
            if fact.id in circles:
                message, hint = f"`{fact.id}` {circle}", _ENDS[field]
            elif close:
                message = f"there is no fact `{name}`, but one called `{close}`"
                hint = f"did you mean `{close}`?"
            else:
                continue
            yield Finding(SLUG, message, case.value(fact.node, field), hint)


def _looks_like_id(text: str) -> bool:
    return " " not in text and text == text.lower()
