"""The lock as a text file, made for git diffs and merges.

A header, the number of the last build that changed anything, then a line for each release, each note
type, each fact and each note, sorted::

    quizgen-lock 2 us-china-defence-talks
    build 7
    release 1 2025-12-17
    release 6 2026-01-31
    type cloze 5b0f0e2dd1f6f4b1a1f1a3f1c0ffee00 1766000000 5e3d9afe54b6b15e
    fact deconflict 3 Pete Hegseth said the channels would “deconflict and de-escalate any problems”.
    note deconflict fact 0nZ4cN1mVw8hUuT2 9c56cc51b374c3ba 1766000000 1765913600064
    note old-talks fact TcVitMdY7hz5eQvn c88afcb7fb10f602 1769817600 1765913600192 retired 6
    end

A release's line holds the number of its first build, and its day. A fact's line holds its id, the number
of the build that first had it, and its sentence. A note's line holds its id, note type, guid, content
hash, the time of its last change (seconds) and its first build (milliseconds, unique in the deck: it is
also the note's number in Anki), and the number of the build that first did without it. The last line
tells a whole lock from one that was cut off.
"""

from __future__ import annotations

import re
from urllib.parse import quote, unquote

from quizgen.anki.lock import Known, Lock, Locked, Stamp, fact_of
from quizgen.reading.finding import Checked, Finding, Place

FORMAT = 2
"""The version of the text format that this module writes, and the newest it reads."""

_HEADER = re.compile(r"quizgen-lock (\d+) (\S+)")
_BUILD = re.compile(r"build (\d{1,9})")
_RELEASE = re.compile(r"release (\d{1,9}) (\d{4}-\d\d-\d\d)")
_FACT = re.compile(r"fact (\S+) (\d{1,9})(?: (.*))?")
_TYPE = re.compile(r"type ([a-z]+) ([0-9a-f]{32}) (\d{1,12})(?: ([0-9a-f]{16}))?")
_NOTE = re.compile(
    r"note (\S+) ([a-z]+) ([0-9A-Za-z]{16}) ([0-9a-f]{16}) (\d{1,12}) (\d{1,15})"
    r"(?: retired ([1-9]\d{0,8}))?"
)
_CONFLICT = re.compile(r"(<<<<<<<|\|\|\|\|\|\|\||=======|>>>>>>>)(\s|$)")
_QUOTED = re.compile(r"[\s%]")
_PLAIN = "/:.-_~!$&'()*+,;=@"
_END = "end"
_LATER = "keep the line whose time (its sixth word) is larger"
_LATER_TYPE = "keep the line whose number is larger"
_EARLIER = "keep the line with the earlier day"
_OLDER = "keep the line whose number is smaller"
_LARGER = "keep the larger number"
_ADVICE = "take the file from the last release (git checkout), then build again"


def render(lock: Lock) -> str:
    """Give the text of a lock: the same lock is always the same text."""
    stamps = sorted(lock.note_types.items())
    types = [f"type {key} {s.hash} {s.modified} {s.schema}".rstrip() for key, s in stamps]
    facts = [
        f"fact {_word(i)} {k.build} {k.sentence}".rstrip() for i, k in sorted(lock.facts.items())
    ]
    rows = sorted((n.id, n.note_type, guid, n) for guid, n in lock.notes.items())
    notes = [_note_line(guid, note) for _, _, guid, note in rows]
    releases = [f"release {build} {day}" for build, day in sorted(lock.releases.items())]
    head = [f"quizgen-lock {FORMAT} {_word(lock.key)}", f"build {lock.build}", *releases]
    return "\n".join([*head, *types, *facts, *notes, _END, ""])


def _note_line(guid: str, note: Locked) -> str:
    line = f"note {_word(note.id)} {note.note_type} {guid} {note.hash} {note.modified} {note.first}"
    return f"{line} retired {note.retired}" if note.retired else line


def _word(text: str) -> str:
    """Give a text as one word of a line; only what would part words or lines is quoted."""
    return text if text.isprintable() and not _QUOTED.search(text) else quote(text, safe=_PLAIN)


def parse(text: str, file: str) -> Checked[Lock]:
    """Read a lock. Anything that is not as ``render`` writes it is a finding with its line.

    There is no value where there is a finding: a lock that is guessed at would silently reset
    what learners have.
    """
    lines = text.removeprefix("\ufeff").splitlines()
    head = _head(lines, file)
    if isinstance(head, Finding):
        return Checked(None, (head,))
    key, version = head
    reader = _Reader(file)
    for number, line in enumerate(lines[1:], 2):
        reader.read(number, line)
    if version > 1:
        reader.must_have_ended(len(lines))
    if reader.findings:
        conflicts = [f for f in reader.findings if f.slug == "lock-in-conflict"]
        return Checked(None, tuple(conflicts or reader.findings))  # a conflict explains the rest
    return Checked(reader.lock(key))


def _head(lines: list[str], file: str) -> tuple[str, int] | Finding:
    """Give the deck key and the format that the header names, or what is wrong with the header."""
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
    return unquote(found[2]), int(found[1])


def _conflict(place: Place) -> Finding:
    hint = (
        "delete the three marker lines; of two lines for one note keep the one whose time "
        "(its sixth word) is larger, of two for one fact the one whose number is smaller; "
        "then build again"
    )
    return Finding("lock-in-conflict", "git left a merge conflict here", place, hint)


class _Reader:
    """Gathers the lines of a lock. One for each reading."""

    def __init__(self, file: str) -> None:
        self.notes: dict[str, Locked] = {}
        self.note_types: dict[str, Stamp] = {}
        self.facts: dict[str, Known] = {}
        self.releases: dict[int, str] = {}
        self.findings: list[Finding] = []
        self._build = 0
        self._ended = False
        self._file = file
        self._places: dict[str, Place] = {}

    def lock(self, key: str) -> Lock:
        """Give what was read. Format 1 had no numbers of builds: all that it knows is of one build."""
        facts = self.facts
        if not self._build:
            facts = {fact_of(note.id): Known(1, "") for note in self.notes.values()} | facts
        build = self._build or int(bool(facts))
        return Lock(key, self.notes, self.note_types, facts, build, self.releases)

    def read(self, number: int, line: str) -> None:
        """Take in one line, or the finding that it gives."""
        note = _NOTE.fullmatch(line)
        if self._ended and line.strip():
            self._damaged("nothing may follow the last line of a lock", number, line)
        elif note:
            self._note(number, line, note)
        elif line == _END:
            self._ended = True
        elif line.strip():
            self._other(number, line)

    def must_have_ended(self, lines: int) -> None:
        """Find a lock that was cut off: what is missing would be built as new."""
        if not self._ended:
            self._damaged("the lock is cut off: its last line is not `end`", lines, "")

    def _damaged(self, message: str, number: int, line: str) -> None:
        place = Place(self._file, number, 1, max(1, len(line)))
        self.findings.append(Finding("damaged-lock", message, place, _ADVICE))

    def _note(self, number: int, line: str, found: re.Match[str]) -> None:
        note_id, note_type, guid, digest, modified, first, gone = found.groups()
        note_id = unquote(note_id)
        if self._is_double(f"the note {note_id}", f"{note_type} {note_id}", number, line):
            return
        if not self._is_double(f"the guid {guid}", guid, number, line):
            times = int(modified), int(first), int(gone or 0)
            self.notes[guid] = Locked(note_id, note_type, digest, *times)

    def _fact(self, number: int, line: str, found: re.Match[str]) -> None:
        fact = unquote(found[1])
        if not self._is_double(f"the fact {fact}", f"/{fact}", number, line, _OLDER):
            self.facts[fact] = Known(int(found[2]), found[3] or "")

    def _release(self, number: int, line: str, found: re.Match[str]) -> None:
        build = int(found[1])
        if not self._is_double(f"the release {build}", f"release {build}", number, line, _EARLIER):
            self.releases[build] = found[2]

    def _stamp(self, number: int, line: str, found: re.Match[str]) -> None:
        key = found[1]
        if not self._is_double(f"the note type {key}", key, number, line, _LATER_TYPE):
            self.note_types[key] = Stamp(found[2], int(found[3]), found[4] or "")

    def _count(self, number: int, line: str, found: re.Match[str]) -> None:
        if not self._is_double("the number of the build", "build", number, line, _LARGER):
            self._build = int(found[1])

    def _other(self, number: int, line: str) -> None:
        for pattern, take in (
            (_FACT, self._fact),
            (_TYPE, self._stamp),
            (_BUILD, self._count),
            (_RELEASE, self._release),
        ):
            found = pattern.fullmatch(line)
            if found:
                take(number, line, found)
                return
        if not _CONFLICT.match(line):
            self._damaged("this line of the lock is damaged", number, line)
        elif line[0] == "<":  # one finding for a conflict, not one for each marker
            self.findings.append(_conflict(Place(self._file, number, 1, len(line))))

    def _is_double(self, what: str, key: str, number: int, line: str, hint: str = _LATER) -> bool:
        place = Place(self._file, number, 1, len(line))
        first = self._places.setdefault(key, place)
        if first is place:
            return False
        message = f"{what} stands twice in the lock"
        self.findings.append(Finding("double-in-lock", message, place, hint, also=(first,)))
        return True
