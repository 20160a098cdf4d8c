"""A source is given by its id under `sources`, so that all cards cite it in one way.

Fails::

    sources:
      report: Talks resume
    facts:
      - {id: meeting, what: the talks, did: took place, source: reprot}

Passes::

    sources:
      report: Talks resume
    facts:
      - {id: meeting, what: the talks, did: took place, source: report}
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from itertools import chain

from quizgen.facts.case import Case
from quizgen.facts.model import Book, Fact, NamedList
from quizgen.facts.nearness import Nearness
from quizgen.reading.finding import Finding, Place

SLUG = "unknown-source"

_FEW = 5  # ids that a hint can list


def check(case: Case) -> Iterator[Finding]:
    """Find ids of sources that nothing declares, each where it is used."""
    book = case.book
    near = lru_cache(Nearness(book.sources).closest)
    for citing in chain[Fact | NamedList](book.facts, book.lists):
        for id_ in citing.sources:
            if id_ not in book.sources and citing.node.get("source"):
                yield _finding(book, id_, near(id_), case.value(citing.node, "source", id_))
    for person in book.people.values():
        for id_ in person.sources:
            if id_ not in book.sources and case.says("people", person.name, "source"):
                place = case.declared("people", person.name, "source", id_)
                yield _finding(book, id_, near(id_), place)
    for id_ in case.top("source"):
        if id_ not in book.sources:
            yield _finding(book, id_, near(id_), case.value(case.root, "source", id_))


def _finding(book: Book, id_: str, close: str | None, place: Place) -> Finding:
    if close:
        hint = f"did you mean `{close}`?"
    elif "://" in id_ or " " in id_:
        hint = "declare it under `sources`, and write its id here"
    elif 0 < len(book.sources) <= _FEW:
        hint = f"declared are {', '.join(f'`{s}`' for s in book.sources)}"
    else:
        hint = f"declare it: `sources: {{{id_}: its title}}`"
    return Finding(SLUG, f"there is no source `{id_}`", place, hint)
