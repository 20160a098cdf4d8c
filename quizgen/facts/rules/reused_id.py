"""An old id (`was`) belongs to the past of one fact: no fact of today has it.

Else two facts would claim one card and its history. The same holds for the earlier names of
people.

Fails::

    facts:
      - {id: landing, who: NASA, did: landed, source: report, was: flight}
      - {id: flight, who: NASA, did: flew, source: report}

Passes::

    facts:
      - {id: landing, who: NASA, did: landed, source: report, was: moonlanding}
      - {id: flight, who: NASA, did: flew, source: report}
"""

from __future__ import annotations

from collections.abc import Iterator

from quizgen.facts.case import Case
from quizgen.reading.finding import Finding, Place

SLUG = "reused-id"


def check(case: Case) -> Iterator[Finding]:
    """Find old ids that a fact or a person of today has, or that stand twice."""
    book = case.book
    ids = {f.id for f in book.facts}
    owners: dict[str, str] = {}
    for fact in book.facts:
        for old in fact.was:
            message = _fault(old, fact.id, ids, owners)
            if message:
                yield _finding(message, case.value(fact.node, "was", old))
    slugs = {p.slug for p in book.people.values()}
    owners = {}
    for person in book.people.values():
        for old in (
            w for w in person.was if w != person.slug
        ):  # another spelling of the present name
            message = _fault(old, person.slug, slugs, owners)
            if message:
                yield _finding(message, case.declared("people", person.name, "was"))


def _fault(old: str, own: str, living: set[str], owners: dict[str, str]) -> str:
    """Say what is wrong with an old id; "" if nothing is."""
    if old == own:
        return f"`{old}` is the present id"
    if old in living:
        return f"`{old}` is in use"
    owner = owners.setdefault(old, own)
    return f"`{old}` was already the old id of `{owner}`" if owner != own else ""


def _finding(message: str, place: Place) -> Finding:
    return Finding(SLUG, message, place, "`was` lists ids that this one alone had before")
