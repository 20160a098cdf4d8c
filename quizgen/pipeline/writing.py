"""Writing a deck: what is to be written, and who does it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from itertools import islice
from pathlib import Path
from typing import NamedTuple, Protocol

from quizgen.anki.deck import Built, write_deck
from quizgen.anki.extras import Extras
from quizgen.anki.lock import Lock
from quizgen.anki.lock_text import render
from quizgen.anki.renames import likely
from quizgen.anki.tombstones import Farewell
from quizgen.anki.verify import verify
from quizgen.questions.model import Asked, Cover
from quizgen.reading.finding import Checked, Finding

_BATCH = 1_000
"""Facts that are asked before the deck takes them: turn by turn, fact by fact, a build took a tenth longer."""


class Order(NamedTuple):
    """A deck to write: what ``write_deck`` takes beside the questions, and where its lock goes.

    ``lock`` is the lock before this build.
    """

    target: Path
    lock_file: Path
    key: str
    cover: Cover
    lock: Lock
    now: int
    images: Mapping[str, bytes]
    extras: Extras
    by_priority: bool
    releases: int
    farewells: Mapping[str, Farewell]


class Written(NamedTuple):
    """What a writer tells of a deck.

    The new lock is in its file, and ``built.lock`` is empty: that of a large book takes more room than
    the book. ``renames`` are facts that read like one that has left: new id to old id.
    """

    built: Built
    renames: Mapping[str, str]


class Writer(Protocol):
    """Writes decks, one after the other."""

    def write(self, order: Order, asked: Iterable[Asked]) -> Checked[Written]:
        """Write the package and its lock. Raises OSError where they cannot be written."""

    def count(self, order: Order) -> tuple[Finding, ...]:
        """Count the package last written against what was asked. Raises OSError."""


class Here:
    """Writes decks in this process."""

    def __init__(self) -> None:
        self._built: Built | None = None

    def write(self, order: Order, asked: Iterable[Asked]) -> Checked[Written]:
        """Write the package and its lock. Raises OSError where they cannot be written."""
        rest = order._asdict()
        lock_file: Path = rest.pop("lock_file")
        self._built = built = write_deck(asked=_in_batches(asked), **rest)
        if not built.failed:
            lock_file.write_bytes(render(built.lock).encode())
        told = replace(built, lock=Lock(order.key))
        return Checked(Written(told, likely(order.lock, built.lock)))

    def count(self, order: Order) -> tuple[Finding, ...]:
        """Count the package last written against what was asked. Raises OSError."""
        if self._built is None:
            raise ValueError("nothing was written")
        return verify(order.target, self._built)


def _in_batches(asked: Iterable[Asked]) -> Iterator[Asked]:
    stream = iter(asked)
    while batch := list(islice(stream, _BATCH)):
        yield from batch
