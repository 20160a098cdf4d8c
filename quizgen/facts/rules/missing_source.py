"""Every fact and every role says where it comes from: the answer on a card cites its source.

A `source` at the top of the file is the source of all that name none. Without any, the card is
right but proves nothing, so this is a warning.

Fails::

    facts:
      - {id: meeting, what: the talks, did: took place}

Passes::

    source: report
    sources:
      report: Talks resume
    facts:
      - {id: meeting, what: the talks, did: took place}
"""

from __future__ import annotations

from collections.abc import Iterator

from quizgen.facts.case import Case
from quizgen.facts.findings import place_of
from quizgen.facts.model import Fact, Person
from quizgen.reading.finding import Finding, Level

SLUG = "missing-source"

_HINT = "add `source: …` with an id declared under `sources`, or once at the top for all"


def check(case: Case) -> Iterator[Finding]:
    """Find facts, and people with a role, that have no source; one finding if none has any."""
    bare = [(f"the fact `{f.id}`", place_of(case.book.file, f.node)) for f in _bare_facts(case)]
    if len(bare) > 1 and len(bare) == len(case.book.facts) and not case.book.sources:
        bare = [("the file", case.key(case.root, "facts"))]
    else:
        bare += [(f"the role of `{p.name}`", p.place) for p in _bare_people(case)]
    for one in case.book.lists:
        if not one.sources and one.node.get("source") is None:
            bare.append((f"the list `{one.id}`", place_of(case.book.file, one.node)))
    for what, place in bare:
        yield Finding(SLUG, f"{what} has no source", place, _HINT, Level.WARNING)


def _bare_facts(case: Case) -> Iterator[Fact]:
    return (f for f in case.book.facts if not f.sources and f.node.get("source") is None)


def _bare_people(case: Case) -> Iterator[Person]:
    for person in case.book.people.values():
        if person.roles and not person.sources and not case.says("people", person.name, "source"):
            yield person
