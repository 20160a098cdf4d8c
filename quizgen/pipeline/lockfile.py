"""The lock in the output folder: read it, and notice where it was lost or left behind."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from quizgen.anki.lock import Lock, parse
from quizgen.facts.model import Book
from quizgen.pipeline.naming import Names
from quizgen.reading.finding import Checked, Finding, Place
from quizgen.reading.reader import decode

_GIT = "take it from the last release (`git checkout {0}`)"


def read_lock(folder: Path, named: Names, book: Book) -> Checked[Lock]:
    """Read the lock of a deck, or give the lock of a deck that was never built.

    Without its lock a deck would begin anew and every learner would lose their history, so a
    deck that stands there without one is an error, and so is a lock of the same facts
    under another title. Raises OSError.
    """
    path = folder / named.lock
    if path.exists():
        return parse(decode(path.read_bytes()), str(path))
    missing = (*_lost(folder, named), *_renamed(folder, named, book))
    return Checked(None if missing else Lock(named.stem), missing)


def _lost(folder: Path, named: Names) -> Iterator[Finding]:
    deck = folder / named.deck
    if deck.exists():
        lock = folder / named.lock
        hint = f"{_GIT.format(lock)}, or delete {deck} to begin a new deck that no learner has yet"
        yield Finding("lost-lock", f"{deck} has no lock beside it", Place(str(lock)), hint)


def _renamed(folder: Path, named: Names, book: Book) -> Iterator[Finding]:
    """Find the lock that these facts had under an earlier title."""
    ids = {fact.id for fact in book.facts}
    for path in sorted(folder.glob("*.lock")):
        lock = parse(decode(path.read_bytes()), str(path)).value
        if lock is not None and _knows(lock, ids):
            message = "this lock has the history of these facts under another title"
            hint = (
                f"rename it to {named.lock}, and learners keep their progress; "
                "for a deck of its own, choose another folder with --out"
            )
            yield Finding("renamed-deck", message, Place(str(path)), hint)


def _knows(lock: Lock, ids: set[str]) -> bool:
    """Tell whether a lock is about mostly the same facts. A note's id starts with its facts'."""
    notes = (note.id.partition("/")[0] for note in lock.notes.values())
    locked = {fact for one in notes for fact in one.split("+")}
    return 2 * len(locked & ids) > len(locked)
