"""What is in a package, note by note, for holding one release against the next."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple
from zipfile import BadZipFile

from quizgen.anki import archive
from quizgen.anki.ledger import hash_of

_DEFAULT_DECK = "1"


class Content(NamedTuple):
    """A note of a package: its fields by name, as HTML, its tags, and the number of its cards."""

    fields: Mapping[str, str]
    tags: tuple[str, ...]
    cards: int

    @property
    def hash(self) -> str:
        """Give the hash that the lock has of such a note."""
        return hash_of(tuple(self.fields.values()), self.tags)


class Contents(NamedTuple):
    """A package: the name of its deck, and its notes by guid."""

    deck: str
    notes: Mapping[str, Content]


def contents(path: Path) -> Contents | None:
    """Read a package; None where it is not there, or no package. Raises OSError."""
    if not path.exists():
        return None
    try:
        with archive.opened(path) as (collection, _):
            return _read(collection)
    except (BadZipFile, KeyError, ValueError, sqlite3.DatabaseError):
        return None


def _read(collection: sqlite3.Connection) -> Contents:
    models, decks = map(json.loads, collection.execute("SELECT models, decks FROM col").fetchone())
    names = {int(key): [f["name"] for f in model["flds"]] for key, model in models.items()}
    cards = dict(collection.execute("SELECT nid, count(*) FROM cards GROUP BY nid"))
    rows = collection.execute("SELECT id, guid, mid, flds, tags FROM notes")
    notes = {
        guid: Content(
            dict(zip(names[mid], flds.split("\x1f"), strict=True)),
            tuple(tags.split()),
            cards.get(note_id, 0),
        )
        for note_id, guid, mid, flds, tags in rows
    }
    deck = next((d["name"] for key, d in decks.items() if key != _DEFAULT_DECK), "")
    return Contents(deck, notes)
