"""The guard: no build may put the notes that learners have into conflict.

Anki pairs the fields and templates of a note type by id, in their order. One more, one less or one
elsewhere makes it a second note type on import, and every note that a learner has of the first one is in
conflict and gets no updates any more.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from quizgen.anki.lock import Lock
from quizgen.anki.note_types import NoteType
from quizgen.reading.finding import Finding, Place


def moved(lock: Lock, note_types: Iterable[NoteType]) -> Iterator[Finding]:
    """Find note types whose fields or templates are not those that the lock tells of."""
    for note_type in note_types:
        old = lock.note_types.get(note_type.key)
        if old is not None and old.schema and old.schema != note_type.schema():
            message = (
                f"the fields or templates of “{note_type.name}” are not those of the last build"
            )
            hint = (
                "every note that learners have of it would be in conflict: build with the quizgen "
                "that made the last deck, or give the deck a name of its own and begin anew"
            )
            yield Finding("schema-moved", message, Place(f"{lock.key}.lock"), hint)
