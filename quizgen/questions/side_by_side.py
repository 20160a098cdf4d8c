"""Places side by side: a list under ``where`` of which nothing says whether one lies in the other.

"[Oslo, Bergen]" is two places and "[Woodstock, New York]" is one. What the file declares tells, and so do the
names of countries and of states that are nothing else. Where neither does, both are stated with "and"
between them, and the author is told.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from quizgen.facts.findings import place_of
from quizgen.facts.model import Book, Fact
from quizgen.questions.english.countries import is_country, is_state
from quizgen.questions.whereabouts import bare, chains
from quizgen.reading import tree
from quizgen.reading.finding import Finding, Level, Place

SLUG = "places-side-by-side"


def check(book: Book) -> Iterator[Finding]:
    """Find places that are taken for two, and may be one in another; each pair once."""
    seen: set[tuple[str, str]] = set()
    for fact in book.facts:
        if len(fact.where) > 1 and bare(fact.where) == fact.where:
            for pair in _unknown(fact.where, book):
                if pair not in seen:
                    yield _finding(book, fact, *pair)
                seen.add(pair)


def _unknown(where: tuple[str, ...], book: Book) -> Iterator[tuple[str, str]]:
    found = chains(where, book)
    for chain, following in pairwise(found):
        place = chain[-1]
        declared = book.canonical(place) in book.places
        if not (declared or is_country(place) or is_state(place)):
            yield place, following[0]


def _finding(book: Book, fact: Fact, place: str, larger: str) -> Finding:
    message = f"`{place}` and `{larger}` are taken for two places"
    hint = (
        f"if one lies in the other, declare it (`places: {{{place}: {larger}}}`) or write one text; "
        f"if they are two, declare `{place}` too"
    )
    return Finding(SLUG, message, _place(book, fact, larger), hint, Level.WARNING)


def _place(book: Book, fact: Fact, name: str) -> Place:
    entry = fact.node.get("where")
    items = entry.value.items if entry and isinstance(entry.value, tree.Sequence) else ()
    node = next((i for i in items if isinstance(i, tree.Scalar) and i.text.strip() == name), None)
    return place_of(book.file, node or fact.node)
