"""`part_of` gives the id of a larger fact, or the name of an event: not a misspelt id.

Any name may stand here. But one small word or several with hyphens, close to the id of a fact, is
taken for a slip, and a fact is no part of itself.

Fails::

    facts:
      - {id: spring-talks, what: The talks, did: took place, source: report}
      - {id: handshake, who: NASA, did: met ESA, part_of: sprign-talks, source: report}

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


def check(case: Case) -> Iterator[Finding]:
    """Find misspelt ids, and facts that are a part of themselves."""
    parts = [f for f in case.book.facts if f.part_of]
    if not parts:
        return
    ids = {f.id for f in case.book.facts}
    strange = [f for f in parts if f.part_of not in ids and _looks_like_id(f.part_of)]
    near = lru_cache(Nearness(ids if strange else ()).closest)
    circles = on_circles({f.id: f.part_of for f in parts if f.part_of in ids})
    for fact in parts:
        close = near(fact.part_of) if fact.part_of not in ids else None
        if fact.id in circles:
            message = f"`{fact.id}` is a part of itself, directly or in a circle"
            hint = "the largest event is a part of none"
        elif close and _looks_like_id(fact.part_of):
            message = f"there is no fact `{fact.part_of}`, but one called `{close}`"
            hint = f"did you mean `{close}`?"
        else:
            continue
        yield Finding(SLUG, message, case.value(fact.node, "part_of"), hint)


def _looks_like_id(text: str) -> bool:
    return " " not in text and text == text.lower()
