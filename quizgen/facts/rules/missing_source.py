"""Every fact, every list and every role says where it comes from: the answer on a card cites its source.

A `source` at the top of the file is the source of all that name none. Two cases are only warned
of: a claim without a source still names whose claim it is, and the role of a person without a source
is not asked.

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
    """Find facts, lists, and people with a role, that have no source; one finding if none has any."""
    facts = tuple(_bare_facts(case))
    if len(facts) > 1 and len(facts) == len(case.book.facts) and not case.book.sources:
        yield Finding(SLUG, "the file has no source", case.key(case.root, "facts"), _HINT)
        return
    for fact in facts:
        level = Level.WARNING if fact.according_to else Level.ERROR
        place = place_of(case.book.file, fact.node)
        yield Finding(SLUG, f"the fact `{fact.id}` has no source", place, _HINT, level)
    for one in case.book.lists:
        if not one.sources and one.node.get("source") is None:
            place = place_of(case.book.file, one.node)
            yield Finding(SLUG, f"the list `{one.id}` has no source", place, _HINT)
    for person in _bare_people(case):
        message = f"the role of `{person.name}` has no source"
        yield Finding(SLUG, message, person.place, _HINT, Level.WARNING)


def _bare_facts(case: Case) -> Iterator[Fact]:
    return (f for f in case.book.facts if not f.sources and f.node.get("source") is None)


def _bare_people(case: Case) -> Iterator[Person]:
    for person in case.book.people.values():
        if person.roles and not person.sources and not case.says("people", person.name, "source"):
            yield person
