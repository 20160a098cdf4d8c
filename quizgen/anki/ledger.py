"""The times of a build: what is unchanged keeps them, what has changed gets later ones."""

from __future__ import annotations

from hashlib import blake2b

from quizgen.anki.lock import Known, Lock, Locked, Stamp, sentence
from quizgen.anki.note_types import NoteType
from quizgen.anki.notes import Note

STEP = 128
"""Between the numbers of two notes: a note's number plus an ordinal is the number of a card."""

_DAY = 86_400


class Ledger:
    """Gives the notes of one build their times and numbers, and keeps them for the next lock.

    ``now`` is the time of the build in seconds. ``new`` and ``changed`` count notes.
    """

    def __init__(self, lock: Lock, now: int) -> None:
        self.new = 0
        self.changed = 0
        self._lock = lock
        self._now = now
        self._notes = dict(lock.notes)
        self._note_types = dict(lock.note_types)
        self._facts = dict(lock.facts)
        self._seen: set[str] = set()
        self._numbers = {note.first for note in lock.notes.values()}
        self._given: set[int] = set()
        self._next = (now - _DAY) * 1000 // STEP * STEP

    def enter(self, note: Note) -> Locked | None:
        """Give the times of a note, or None where its guid was entered before in this build."""
        if note.guid in self._seen:
            return None
        self._seen.add(note.guid)
        old = self._lock.notes.get(note.guid)
        digest = content_hash(note)
        if old is None:
            self.new += 1
            entry = Locked(note.id, note.note_type, digest, self._now, self._number(None))
        elif old.hash == digest:
            entry = old._replace(id=note.id, first=self._number(old.first))
        else:
            self.changed += 1
            modified = max(self._now, old.modified + 1)
            entry = Locked(note.id, note.note_type, digest, modified, self._number(old.first))
        self._notes[note.guid] = entry
        return entry

    def enter_fact(self, fact: str, text: str) -> None:
        """Note the sentence of a fact, and by which build it came, whether it gives notes or not."""
        old = self._lock.facts.get(fact)
        self._facts[fact] = Known(old.build if old else self._lock.build + 1, sentence(text))

    def enter_type(self, note_type: NoteType) -> int:
        """Give the time of a note type's last change, in seconds."""
        old = self._lock.note_types.get(note_type.key)
        digest = note_type.digest()
        if old is not None and old.hash == digest:
            return old.modified
        modified = self._now if old is None else max(self._now, old.modified + 1)
        self._note_types[note_type.key] = Stamp(digest, modified)
        return modified

    def close(self) -> Lock:
        """Give the lock after this build. Notes that were not built keep their lines."""
        old = self._lock
        same = (self._notes, self._note_types, self._facts) == (
            old.notes,
            old.note_types,
            old.facts,
        )
        number = old.build if same else old.build + 1
        return Lock(old.key, self._notes, self._note_types, self._facts, number)

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
    content = "\x1f".join((*note.fields, "", *note.tags))
    return blake2b(content.encode(), digest_size=8).hexdigest()
