"""The lock in the output folder: read it, and notice where it was lost or left behind."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from pathlib import Path
from typing import NamedTuple

from quizgen.anki.lock import Lock
from quizgen.anki.lock_text import parse
from quizgen.pipeline.naming import Names
from quizgen.reading.finding import Checked, Finding, Level, Place
from quizgen.reading.reader import decode

_GIT = "take it from the last release (`git checkout {0}`)"


class Known(NamedTuple):
    """What tells a lock that was left behind: the deck's facts, and the names of all recipes."""

    facts: Collection[str]
    recipes: Collection[str]


def read_lock(folder: Path, named: Names, known: Known) -> Checked[Lock]:
    """Read the lock of a deck, or give the lock of a deck that was never built.

    Without its lock a deck would begin anew and every learner would lose their history, so a
    deck that stands there without one is an error, and so is a lock of the same facts
    under a name that no recipe has. Raises OSError.
    """
    path = folder / named.lock
    if path.exists():
        return parse(decode(path.read_bytes()), str(path))
    missing = (*_lost(folder, named), *_renamed(folder, named, known))
    return Checked(None if missing else Lock(named.stem), missing)


def _lost(folder: Path, named: Names) -> Iterator[Finding]:
    deck = folder / named.deck
    if deck.exists():
        lock = folder / named.lock
        hint = f"{_GIT.format(lock)}, or delete {deck} to begin a new deck that no learner has yet"
        yield Finding("lost-lock", f"{deck} has no lock beside it", Place(str(lock)), hint)


def _renamed(folder: Path, named: Names, known: Known) -> Iterator[Finding]:
    """Find the lock that these facts had under an earlier title, or before there were recipes."""
    for path in sorted(folder.glob("*.lock")):
        lock = None if path.stem in known.recipes else _read(path)
        if lock is not None and _knows(lock, known.facts):
            message = "this lock has the history of these facts under another name"
            hint = (
                f"rename it to {named.lock}, and learners keep their progress; "
                f"for a deck beside the old one, give the old one a recipe too: {path.stem}.yaml"
            )
            yield Finding("renamed-deck", message, Place(str(path)), hint)


def left_behind(folder: Path, known: Known) -> Iterator[Finding]:
    """Find the locks of decks of these facts that no recipe makes any more. Raises OSError."""
    for path in sorted(folder.glob("*.lock")):
        lock = None if path.stem in known.recipes else _read(path)
        if lock is not None and _knows(lock, known.facts):
            message = "no recipe makes this deck any more, and its learners get no updates"
            hint = f"give it one, {path.stem}.yaml with its title (`deck: …`), or delete its files"
            yield Finding("left-behind", message, Place(str(path)), hint, Level.WARNING)


def _read(path: Path) -> Lock | None:
    return parse(decode(path.read_bytes()), str(path)).value


def _knows(lock: Lock, ids: Collection[str]) -> bool:
    """Tell whether a lock is about mostly the same facts."""
    return 2 * len(lock.facts.keys() & ids) > len(lock.facts)
