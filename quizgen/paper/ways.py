"""The ways in which questions are chosen: which forms are served first, and how the rest follows."""

from __future__ import annotations

from typing import NamedTuple

from quizgen.paper.model import ItemForm

LONG = 200
"""Questions of a paper so long that one way of choosing is tried, and no others."""


class Way(NamedTuple):
    """A way of choosing: the forms that are served before the rest, in this order.

    Each gets its share, or so many as are the ``most``. With what is left an ``eager`` way takes the
    forms as on paper until each has its share; else they take turns by their shares.
    """

    first: tuple[ItemForm, ...]
    eager: bool
    most: int = LONG


WAYS = (
    Way(("order", "complete", "true-false"), eager=False, most=1),
    Way(("true-false", "choice", "complete"), eager=True, most=1),
    Way(("order", "match", "complete"), eager=False),
    Way(("complete",), eager=True),
    Way(("choice", "true-false", "match"), eager=True, most=1),
    Way(("choice", "complete", "true-false"), eager=True, most=1),
    Way(("true-false", "complete", "order"), eager=False, most=1),
    Way(("true-false", "complete"), eager=True),
    Way(("true-false", "order", "complete"), eager=True),
    Way(("complete", "order", "match"), eager=True, most=1),
    Way(("complete",), eager=False),
    Way(("choice", "true-false", "order"), eager=True, most=1),
)
"""What none of the others can replace: of the 344 ways that serve up to three forms first, these twelve
together come nearest to the best for 8 to 30 questions under three names of each of three books."""

OF_MANY = WAYS[2:3]


def ways_for(count: int) -> tuple[Way, ...]:
    """Give the ways to try for a paper of so many questions."""
    return WAYS if count <= LONG else OF_MANY
