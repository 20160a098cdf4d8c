"""An id belongs to one fact only: every card and the learner's history hang on it.

Fails::

    facts:
      - {id: landing, what: Apollo 11, did: landed on the Moon, source: report}
      - {id: landing, what: Apollo 12, did: landed near a probe, source: report}

Passes::

    facts:
      - {id: landing, what: Apollo 11, did: landed on the Moon, source: report}
      - {id: second-landing, what: Apollo 12, did: landed near a probe, source: report}
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from quizgen.facts.case import Case
from quizgen.facts.model import Fact, NamedList
from quizgen.reading.finding import Finding

SLUG = "double-id"


def check(case: Case) -> Iterator[Finding]:
    """Find ids of facts, and of lists, that stand twice; both places are named."""
    yield from _doubles(case, "fact", case.book.facts)
    yield from _doubles(case, "list", case.book.lists)


def _doubles(case: Case, noun: str, things: Sequence[Fact | NamedList]) -> Iterator[Finding]:
    first: dict[str, Fact | NamedList] = {}
    for thing in things:
        other = first.setdefault(thing.id, thing)
        if other is not thing:
            yield Finding(
                SLUG,
                f"the id `{thing.id}` stands twice",
                case.value(thing.node, "id"),
                f"give the later {noun} an id of its own, such as `{thing.id}-2`",
                also=(case.value(other.node, "id"),),
            )
