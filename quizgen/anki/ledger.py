"""The times of a build: what is unchanged keeps them, what has changed gets later ones."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from hashlib import blake2b

from quizgen.anki import guid as guids
from quizgen.anki.lock import Known, Lock, Locked, Stamp, sentence
from quizgen.anki.note_types import NoteType
from quizgen.anki.notes import Note

STEP = 128
"""Between the numbers of two notes: a note's number plus an ordinal is the number of a card."""

Make = Callable[[str, Locked, Lock], Note]
"""Makes a tombstone: of this guid, for the note of this line, by the lock of the whole deck."""

_DAY = 86_400


class Ledger:
    """Gives the notes of one build their identities, times and numbers, and keeps them for the next lock.

    ``now`` is the time of the build in seconds. ``new``, ``changed`` and ``retired`` count notes.
    """

    def __init__(self, lock: Lock, now: int) -> None:
        self.new = 0
        self.changed = 0
        self.retired = 0
        self._lock = lock
        self._now = now
        self._notes = dict(lock.notes)
        self._note_types = dict(lock.note_types)
        self._facts = dict(lock.facts)
        self._guids = {(note.id, note.note_type): guid for guid, note in lock.notes.items()}
        self._seen: set[str] = set()
        self._numbers = {note.first for note in lock.notes.values()}
        self._given: set[int] = set()
        self._next = (now - _DAY) * 1000 // STEP * STEP

    def enter(self, note: Note) -> tuple[Note, Locked] | None:
        """Give a note under the guid that learners know it by, and its times.

        None where a note of this id and type was entered before in this build.
        """
        guid = self._guid(note)
        if guid != note.guid:
            note = replace(note, guid=guid)
        if note.guid in self._seen:
            return None
        self._seen.add(note.guid)
        entry = self._entry(note, self._lock.notes.get(note.guid))
        self._notes[note.guid] = entry
        return note, entry

    def _guid(self, note: Note) -> str:
        """Give the guid of the lock, else one of its own.

        The id may have belonged to a fact that has another id now: then its guid went with that fact.
        """
        known = self._guids.get((note.id, note.note_type))
        made, tries = known or note.guid, 0
        while known is None and made in self._lock.notes:
            tries += 1
            made = guids.guid(self._lock.key, f"{note.id} {tries}", note.note_type)
        return made

    def _entry(self, note: Note, old: Locked | None) -> Locked:
        digest = content_hash(note)
        if old is None:
            self.new += 1
            return Locked(note.id, note.note_type, digest, self._now, self._number(None))
        first = self._number(old.first)
        if old.hash == digest:
            return old._replace(id=note.id, first=first, retired=0)
        self.changed += 1
        return Locked(note.id, note.note_type, digest, self._later(old.modified), first)

    def _later(self, modified: int) -> int:
        """Give a time of change that Anki takes for later than this one."""
        return max(self._now, modified + 1)

    def enter_fact(self, fact: str, text: str) -> None:
        """Note the sentence of a fact, and by which build it came, whether it gives notes or not."""
        old = self._lock.facts.get(fact)
        self._facts[fact] = Known(old.build if old else self._lock.build + 1, sentence(text))

    def enter_type(self, note_type: NoteType) -> int:
        """Give the time of a note type's last change, in seconds."""
        old = self._lock.note_types.get(note_type.key)
        digest = note_type.digest()
        modified = self._now
        if old is not None:
            modified = old.modified if old.hash == digest else self._later(old.modified)
        self._note_types[note_type.key] = Stamp(digest, modified, note_type.schema())
        return modified

    def retire(self) -> None:
        """Mark what was not entered in this build as retired, from this build on."""
        for guid, old in self._lock.notes.items():
            if guid not in self._seen and not old.retired:
                self.retired += 1
                self._notes[guid] = old._replace(retired=self._lock.build + 1)

    def bury(self, make: Make, releases: int) -> list[tuple[Note, Locked]]:
        """Make the tombstones of what has retired within so many releases, this one among them.

        ``make`` gives the note that stands in place of one that has retired.
        """
        lock = self.close()
        rows = sorted(self._notes.items(), key=lambda row: row[1].first)
        left = [row for row in rows if row[1].retired and lock.age(row[1].retired) <= releases]
        made = [self._buried(make(guid, entry, lock)) for guid, entry in left]
        lock = self.close()  # another text on a tombstone is a change too
        return [(note, entry) for note, entry in made if lock.age(entry.retired) <= releases]

    def _buried(self, note: Note) -> tuple[Note, Locked]:
        old = self._notes[note.guid]
        digest = content_hash(note)
        if digest != old.hash:
            old = old._replace(hash=digest, modified=self._later(old.modified))
        self._notes[note.guid] = old._replace(first=self._number(old.first))
        return note, self._notes[note.guid]

    def close(self) -> Lock:
        """Give the lock after this build: the old one where nothing has changed."""
        old = self._lock
        made = replace(old, notes=self._notes, note_types=self._note_types, facts=self._facts)
        if made == old:
            return old
        build = old.build + 1
        return replace(made, build=build, releases=self._releases(build))

    def _releases(self, build: int) -> dict[int, str]:
        """Begin a release, unless the last one began on this day."""
        old = self._lock.releases
        day = datetime.fromtimestamp(self._now, UTC).date().isoformat()
        return dict(old) if day <= max(old.values(), default="") else {**old, build: day}

    def _number(self, old: int | None) -> int:
        """Give a note its number: its old one, unless a merge of two locks gave that to two notes.

        New ones count from the day before the build, in file order, so that none lies in the future.
        """
        if old is not None and old not in self._given:
            self._given.add(old)
            return old
        while self._next in self._numbers or self._next in self._given:
            self._next += STEP
        self._given.add(self._next)
        return self._next


def content_hash(note: Note) -> str:
    """Give a hash of what a learner sees of a note, 64 bits as hex digits.

    Fields and tags; pictures count because their names in the fields are hashes of their bytes.
    """
    return hash_of(note.fields, note.tags)


def hash_of(fields: tuple[str, ...], tags: tuple[str, ...]) -> str:
    """Give the content hash of these fields and tags."""
    content = "\x1f".join((*fields, "", *tags))
    return blake2b(content.encode(), digest_size=8).hexdigest()
