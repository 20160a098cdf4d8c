"""The lock: what every note was when a learner last got it, as a text file made for git diffs.

An unchanged note keeps its modification time, so that learners' own edits survive an update; a changed
one gets a later time, so that the change arrives. Anki compares nothing else. The file has a
header, a line for each note type and a line for each note, sorted::

    quizgen-lock 1 us-china-defence-talks
    type cloze 5b0f0e2dd1f6f4b1a1f1a3f1c0ffee00 1766000000
    note deconflict fact 0nZ4cN1mVw8hUuT2 9c56cc51b374c3ba 1766000000 1765913600064

A note's line holds its id, note type, guid, content hash, the time of its last change (seconds) and
its first build (milliseconds, unique in the deck: it is also the note's number in Anki).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import NamedTuple
from urllib.parse import quote, unquote

from quizgen.reading.finding import Checked, Finding, Place

FORMAT = 1
"""The version of the text format that this module writes, and the newest it reads."""

_HEADER = re.compile(r"quizgen-lock (\d+) (\S+)")
_TYPE = re.compile(r"type ([a-z]+) ([0-9a-f]{32}) (\d{1,12})")
_NOTE = re.compile(r"note (\S+) ([a-z]+) ([0-9A-Za-z]{16}) ([0-9a-f]{16}) (\d{1,12}) (\d{1,15})")
_CONFLICT = re.compile(r"(<<<<<<<|\|\|\|\|\|\|\||=======|>>>>>>>)(\s|$)")
_ADVICE = "take the file from the last release (git checkout), then build again"


class Locked(NamedTuple):
    """A note as it was last built: see the module for the units."""

    id: str
    note_type: str
    hash: str
    modified: int
    first: int


class Stamp(NamedTuple):
    """A note type as it was last built: hash of all its parts, time of its last change (seconds)."""

    hash: str
    modified: int


@dataclass(frozen=True, slots=True)
class Lock:
    """What a deck was at its last build. ``notes`` is keyed by guid, ``note_types`` by short name.

    ``Lock(key)`` is the lock of a deck that was never built.
    """

    key: str
    notes: Mapping[str, Locked] = field(default_factory=lambda: MappingProxyType({}))
    note_types: Mapping[str, Stamp] = field(default_factory=lambda: MappingProxyType({}))
    version: int = FORMAT


def render(lock: Lock) -> str:
    """Give the text of a lock: the same lock is always the same text."""
    types = [f"type {key} {s.hash} {s.modified}" for key, s in sorted(lock.note_types.items())]
    rows = sorted((n.id, n.note_type, guid, n) for guid, n in lock.notes.items())
    notes = [
        f"note {_word(n.id)} {n.note_type} {guid} {n.hash} {n.modified} {n.first}"
        for _, _, guid, n in rows
    ]
    return "\n".join([f"quizgen-lock {FORMAT} {_word(lock.key)}", *types, *notes, ""])


def _word(text: str) -> str:
    """Give a text as one word of a line; only what would part words or lines is quoted."""
    return text if text.isprintable() and not _QUOTED.search(text) else quote(text, safe=_PLAIN)


_QUOTED = re.compile(r"[\s%]")
_PLAIN = "/:.-_~!$&'()*+,;=@"


def parse(text: str, file: str) -> Checked[Lock]:
    """Read a lock. Anything that is not as ``render`` writes it is a finding with its line.

    There is no value where there is a finding: a lock that is guessed at would silently reset
    what learners have.
    """
    lines = text.removeprefix("\ufeff").splitlines()
    head = _head(lines, file)
    if isinstance(head, Finding):
        return Checked(None, (head,))
    reader = _Reader(file)
    for number, line in enumerate(lines[1:], 2):
        reader.read(number, line)
    if reader.findings:
        conflicts = [f for f in reader.findings if f.slug == "lock-in-conflict"]
        return Checked(None, tuple(conflicts or reader.findings))  # a conflict explains the rest
    return Checked(Lock(head, reader.notes, reader.note_types))


def _head(lines: list[str], file: str) -> str | Finding:
    """Give the deck key that the header names, or what is wrong with the header."""
    first = lines[0] if lines else ""
    place = Place(file, 1, 1, max(1, len(first)))
    if _CONFLICT.match(first):
        return _conflict(place)
    found = _HEADER.fullmatch(first)
    if not found:
        message = "this is not the lock of a deck: its first line is damaged"
        return Finding("damaged-lock", message, place, _ADVICE)
    if int(found[1]) > FORMAT:
        message = f"the lock has format {found[1]}, this quizgen reads up to {FORMAT}"
        return Finding("newer-lock", message, place, "install the newer quizgen that wrote it")
    return unquote(found[2])


def _conflict(place: Place) -> Finding:
    hint = (
        "delete the three marker lines; of two lines for one note keep the one whose time "
        "(the last number but one) is larger; then build again"
    )
    return Finding("lock-in-conflict", "git left a merge conflict here", place, hint)


class _Reader:
    """Gathers the lines of a lock. One for each reading."""

    def __init__(self, file: str) -> None:
        self.notes: dict[str, Locked] = {}
        self.note_types: dict[str, Stamp] = {}
        self.findings: list[Finding] = []
        self._file = file
        self._places: dict[str, Place] = {}

    def read(self, number: int, line: str) -> None:
        """Take in one line, or the finding that it gives."""
        note = _NOTE.fullmatch(line)
        if note:
            self._note(number, line, note)
        elif line.strip():
            self._other(number, line)

    def _note(self, number: int, line: str, found: re.Match[str]) -> None:
        note_id, note_type, guid, digest, modified, first = found.groups()
        note_id = unquote(note_id)
        if self._is_double(f"the note {note_id}", f"{note_type} {note_id}", number, line):
            return
        if not self._is_double(f"the guid {guid}", guid, number, line):
            self.notes[guid] = Locked(note_id, note_type, digest, int(modified), int(first))

    def _other(self, number: int, line: str) -> None:
        note_type = _TYPE.fullmatch(line)
        place = Place(self._file, number, 1, len(line))
        if _CONFLICT.match(line):
            if line[0] == "<":  # one finding for a conflict, not one for each marker
                self.findings.append(_conflict(place))
        elif not note_type:
            message = "this line of the lock is damaged"
            self.findings.append(Finding("damaged-lock", message, place, _ADVICE))
        elif not self._is_double(f"the note type {note_type[1]}", note_type[1], number, line):
            self.note_types[note_type[1]] = Stamp(note_type[2], int(note_type[3]))

    def _is_double(self, what: str, key: str, number: int, line: str) -> bool:
        place = Place(self._file, number, 1, len(line))
        first = self._places.setdefault(key, place)
        if first is place:
            return False
        hint = "keep the line whose time (the last number but one) is larger"
        message = f"{what} stands twice in the lock"
        self.findings.append(Finding("double-in-lock", message, place, hint, also=(first,)))
        return True


def foreign(lock: Lock, key: str) -> Iterator[Finding]:
    """Give a finding where a lock does not belong to the deck with this key."""
    if lock.key != key:
        message = f"the lock belongs to the deck {lock.key}, not to {key}"
        hint = "each deck has a lock of its own, beside it and with its name"
        yield Finding("foreign-lock", message, Place(f"{lock.key}.lock"), hint)
