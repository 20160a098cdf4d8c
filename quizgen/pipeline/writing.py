"""Writing a deck: what is to be written, and who does it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import islice
from pathlib import Path
from typing import NamedTuple, Protocol

from quizgen.anki.deck import Built, write_deck
from quizgen.anki.extras import Extras
from quizgen.anki.lock import Lock
from quizgen.anki.tombstones import Farewell
from quizgen.anki.verify import verify
from quizgen.questions.model import Asked, Cover
from quizgen.reading.finding import Checked

_BATCH = 1_000
"""Facts that are asked before the deck takes them: turn by turn, fact by fact, a build took a tenth longer."""


class Order(NamedTuple):
    """A deck to write: what ``write_deck`` takes beside the questions."""

    target: Path
    key: str
    cover: Cover
    lock: Lock
    now: int
    images: Mapping[str, bytes]
    extras: Extras
    by_priority: bool
    releases: int
    farewells: Mapping[str, Farewell]


class Writer(Protocol):
    """Writes decks, one after the other."""

    def write(self, order: Order, asked: Iterable[Asked]) -> Checked[Built]:
        """Write the package and say what is in it. Raises OSError where it cannot be written."""

    def count(self, order: Order, built: Built) -> Checked[Built]:
        """Count the package just written against what was asked. Raises OSError."""


class Here:
    """Writes decks in this process."""

    def write(self, order: Order, asked: Iterable[Asked]) -> Checked[Built]:
        """Write the package and say what is in it. Raises OSError where it cannot be written."""
        return Checked(write_deck(asked=_in_batches(asked), **order._asdict()))

    def count(self, order: Order, built: Built) -> Checked[Built]:
        """Count the package just written against what was asked. Raises OSError."""
        return Checked(built, verify(order.target, built))


def _in_batches(asked: Iterable[Asked]) -> Iterator[Asked]:
    stream = iter(asked)
    while batch := list(islice(stream, _BATCH)):
        yield from batch
