"""A place lies in a larger one, not in itself.

Fails::

    places:
      Texas: {in: Houston}
      Houston: {in: Texas}

Passes::

    places:
      Texas: {in: United States}
      Houston: {in: Texas}
"""

from __future__ import annotations

from collections.abc import Iterator

from quizgen.facts.case import Case
from quizgen.facts.circles import on_circles
from quizgen.reading.finding import Finding

SLUG = "circular-place"


def check(case: Case) -> Iterator[Finding]:
    """Find places that lie in themselves, directly or in a circle."""
    book = case.book
    larger = {p.name: book.canonical(p.within) for p in book.places.values() if p.within}
    circles = on_circles(larger)
    for name, within in larger.items():
        if name in circles:
            yield Finding(
                SLUG,
                f"`{name}` lies in itself: in `{within}`, and so on back to `{name}`",
                case.declared("places", name, "in"),
                "give the larger place, and leave it out for the largest",
            )
