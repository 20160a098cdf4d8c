"""The lock: what every fact and every note was when a learner last got it.

An unchanged note keeps its modification time, so that learners' own edits survive an update; a
changed one gets a later time, so that the change arrives. Anki compares nothing else.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from quizgen.reading.finding import Finding, Place

LONGEST = 160
"""Characters of a sentence that is kept of a fact: enough to know the fact again."""


class Locked(NamedTuple):
    """A note as it was last built: ``modified`` is seconds since 1970, ``first`` is milliseconds.

    ``retired`` is the number of the build that first did without it, 0 for a note that is asked.
    """

    id: str
    note_type: str
    hash: str
    modified: int
    first: int
    retired: int = 0


class Known(NamedTuple):
    """A fact that a build has had: the number of the first one, and its sentence as last built."""

    build: int
    sentence: str


class Stamp(NamedTuple):
    """A note type as it was last built: hash of all its parts, time of its last change (seconds).

    ``schema`` is the hash of what Anki pairs two note types by, "" where an older lock did not say.
    """

    hash: str
    modified: int
    schema: str = ""


@dataclass(frozen=True, slots=True)
class Lock:
    """What a deck was at its last build.

    ``notes`` is keyed by guid, ``note_types`` by short name, ``facts`` by id. ``build`` counts the builds
    that changed anything. ``releases`` has the day (ISO, UTC) on which each release began, by the number
    of its first build: all builds of a day are one release, since no learner can follow faster.
    ``Lock(key)`` is the lock of a deck that was never built.
    """

    key: str
    notes: Mapping[str, Locked] = field(default_factory=dict)
    note_types: Mapping[str, Stamp] = field(default_factory=dict)
    facts: Mapping[str, Known] = field(default_factory=dict)
    build: int = 0
    releases: Mapping[int, str] = field(default_factory=dict)

    def day(self, build: int) -> str:
        """Give the day of the release that a build belongs to, "" where the lock does not know."""
        return self.releases.get(max((b for b in self.releases if b <= build), default=0), "")

    def age(self, build: int) -> int:
        """Count the releases since a build, its own among them."""
        return 1 + sum(first > build for first in self.releases)


def generations(lock: Lock) -> Mapping[str, int]:
    """Give each fact that was ever built the number of the build that first had it.

    Equal for facts of one build, greater for those of later builds, whatever the clock said. Facts
    that gave no note are here, and facts that have left the deck; one that was never built is not.
    """
    return {fact: known.build for fact, known in lock.facts.items()}


def fact_of(note_id: str) -> str:
    """Give the id of the fact that a note is about: no fact's id has a slash."""
    return note_id.partition("/")[0]


def sentence(text: str) -> str:
    """Give a fact's sentence as its line holds it: on one line, and cut."""
    return " ".join(text.split())[:LONGEST].rstrip()


def foreign(lock: Lock, key: str) -> Iterator[Finding]:
    """Give a finding where a lock does not belong to the deck with this key."""
    if lock.key != key:
        message = f"the lock belongs to the deck {lock.key}, not to {key}"
        hint = "each deck has a lock of its own, beside it and with its name"
        yield Finding("foreign-lock", message, Place(f"{lock.key}.lock"), hint)
