"""A name stands where somebody is named: every question is read by itself.

Fails::

    facts:
      - {id: a, who: Kekulé, did: dreamt of a snake, according_to: himself, source: report}

Passes::

    facts:
      - {id: a, who: Kekulé, did: dreamt of a snake, according_to: Kekulé, source: report}
"""

from __future__ import annotations

from collections.abc import Iterator

from quizgen.facts.case import Case
from quizgen.reading.finding import Finding

SLUG = "pronoun-for-name"

_PRONOUNS = frozenset(
    "he she it they we i him her them us himself herself itself themselves He She They".split()
)


def check(case: Case) -> Iterator[Finding]:
    """Find pronouns among names."""
    for fact in case.book.facts:
        for field in ("who", "to", "according_to"):
            for name in getattr(fact, field):
                if name in _PRONOUNS:
                    message = f"`{name}` is no name, and each question is read by itself"
                    place = case.value(fact.node, field, name)
                    yield Finding(SLUG, message, place, "write whom you mean by name")
