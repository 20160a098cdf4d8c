"""The only module that knows genanki: Anki's schema 11, its note types and decks as JSON, its rows.

genanki gives the schema and the JSON of note types and decks. Rows are written here, in bulk: genanki has
one time for all notes, works out each note's cards by rendering its templates, and leaves a temporary
file behind. What a card hangs on is simpler here: its prompt is not blank.
"""

from __future__ import annotations

import errno
import json
import sqlite3
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import closing, contextmanager
from hashlib import sha1
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, NamedTuple

from quizgen.anki import archive
from quizgen.anki.lock import Locked
from quizgen.anki.note_types import NoteType, all_types
from quizgen.anki.notes import Note, Turn

_CREATED = 1_388_534_400
"""The day on which schema 11 counts reviews from: 1 January 2014, as good as any for new cards."""

_NOTE = "INSERT INTO notes VALUES (?, ?, ?, ?, -1, ?, ?, ?, ?, 0, '')"
_CARD = "INSERT INTO cards VALUES (?, ?, ?, ?, ?, -1, 0, 0, ?, 0, 0, 0, 0, 0, 0, 0, 0, '')"


class Deck(NamedTuple):
    """A deck: its id and name, and its description as HTML."""

    id: int
    name: str
    description: str


class _Waiting(NamedTuple):
    """A note whose cards wait for the end, when all turns are known."""

    turn: Turn
    order: int
    first: int
    modified: int
    cards: tuple[int, ...]


class Draft:
    """A package being written, in a folder of its own that vanishes with it."""

    def __init__(self, folder: Path, database: sqlite3.Connection) -> None:
        self._folder = folder
        self._database = database
        self._indexes = _create(database)
        self._waiting: list[_Waiting] = []
        self._modified = 0

    def add(self, notes: Iterable[tuple[Note, Locked]]) -> None:
        """Write notes as they come; none of them is held."""
        self._database.executemany(_NOTE, self._note_rows(notes))

    def finish(
        self, target: Path, deck: Deck, times: Mapping[str, int], media: Mapping[str, bytes]
    ) -> None:
        """Write cards, note types and deck, and put the package at the target, whole or not at all.

        ``times`` are the note types' times of change, by their keys.
        """
        self._database.executemany(_CARD, self._card_rows(deck.id))
        for statement in self._indexes:
            self._database.execute(statement)
        self._database.execute(
            "UPDATE col SET crt = ?, mod = ?, models = ?, decks = ?",
            (
                _CREATED,
                1000 * max(self._modified, *times.values()),
                _note_types_json(times, deck.id),
                self._decks_json(deck),
            ),
        )
        self._database.execute("COMMIT")
        self._database.close()
        packed = self._folder / "package"
        archive.write(packed, self._folder / archive.COLLECTION, media)
        packed.replace(target)

    def _decks_json(self, deck: Deck) -> str:
        """Give the decks with this one beside the Default that every collection has."""
        import genanki

        (found,) = self._database.execute("SELECT decks FROM col").fetchone()
        decks = json.loads(found)
        decks[str(deck.id)] = genanki.Deck(deck.id, deck.name, deck.description).to_json()
        return json.dumps(decks)

    def _note_rows(self, notes: Iterable[tuple[Note, Locked]]) -> Iterator[tuple[object, ...]]:
        ids = {note_type.key: note_type.id for note_type in all_types()}
        for note, entry in notes:
            order = len(self._waiting)
            modified = entry.modified
            self._waiting.append(_Waiting(note.turn, order, entry.first, modified, note.cards))
            self._modified = max(self._modified, modified)
            tags = f" {' '.join(note.tags)} " if note.tags else ""
            fields = "\x1f".join(note.fields)
            sort = note.fields[0]
            yield (
                *(entry.first, note.guid, ids[note.note_type], modified),
                *(tags, fields, sort, _checksum(sort)),
            )

    def _card_rows(self, deck_id: int) -> Iterator[tuple[int, ...]]:
        """Give the new cards in the order of their turns; the cards of a note share a position."""
        self._waiting.sort()
        for due, (_, _, first, modified, cards) in enumerate(self._waiting, 1):
            for ordinal in cards:
                yield first + ordinal, first, deck_id, ordinal, modified, due


@contextmanager
def draft(folder: Path) -> Iterator[Draft]:
    """Open a draft in a temporary folder inside this one; leave nothing there, come what may.

    Raises OSError where the folder cannot be written or the disk is full.
    """
    with TemporaryDirectory(prefix=".quizgen-", dir=folder) as name:
        path = Path(name) / archive.COLLECTION
        try:
            with closing(sqlite3.connect(path, isolation_level=None)) as database:
                yield Draft(Path(name), database)
        except sqlite3.OperationalError as error:
            raise _as_os_error(error, folder) from error


def _create(database: sqlite3.Connection) -> list[str]:
    """Make the tables; give the statements for the indexes, which are quicker over full tables."""
    from genanki.apkg_col import APKG_COL
    from genanki.apkg_schema import APKG_SCHEMA

    # The file is thrown away if anything fails, so nothing has to survive a crash.
    for setting in ("journal_mode = OFF", "synchronous = OFF", "locking_mode = EXCLUSIVE"):
        database.execute(f"PRAGMA {setting}")
    database.execute("BEGIN")
    indexes = []
    for statement in _statements(APKG_SCHEMA + APKG_COL):
        if statement.lstrip().startswith("CREATE INDEX"):
            indexes.append(statement)
        else:
            database.execute(statement)
    return indexes


def _statements(script: str) -> Iterator[str]:
    """Give the statements of a script one by one (executescript would end the transaction)."""
    pending = ""
    for line in script.splitlines(keepends=True):
        pending += line
        if sqlite3.complete_statement(pending):
            yield pending
            pending = ""


def _as_os_error(error: sqlite3.OperationalError, folder: Path) -> OSError:
    full = error.sqlite_errorcode == sqlite3.SQLITE_FULL
    return OSError(errno.ENOSPC if full else errno.EIO, str(error), str(folder))


def _checksum(first_field: str) -> int:
    """Give the number by which Anki finds notes with equal first fields."""
    return int.from_bytes(sha1(first_field.encode(), usedforsecurity=False).digest()[:4], "big")


def _note_types_json(times: Mapping[str, int], deck_id: int) -> str:
    made = {str(t.id): _note_type(t, times[t.key], deck_id) for t in all_types()}
    return json.dumps(made)


def _note_type(note_type: NoteType, modified: int, deck_id: int) -> dict[str, Any]:
    import genanki

    model = genanki.Model(
        model_id=note_type.id,
        name=note_type.name,
        fields=[_field(f.name, f.id) for f in note_type.fields],
        templates=[
            {"name": t.name, "id": t.id, "qfmt": t.front, "afmt": t.back}
            for t in note_type.templates
        ],
        css=note_type.css,
        model_type=genanki.Model.CLOZE if note_type.cloze else genanki.Model.FRONT_BACK,
    )
    # genanki would render every template once for every field to find out what we know.
    model._req = _required(note_type)  # noqa: SLF001 - a cached property, set before its first use
    made: dict[str, Any] = model.to_json(modified, deck_id)
    return made


def _required(note_type: NoteType) -> Sequence[Sequence[object]]:
    return [[n, "any", [t.guard]] for n, t in enumerate(note_type.templates)]


def _field(name: str, field_id: int) -> dict[str, object]:
    spare = name.lower().startswith("spare")
    return {"name": name, "id": field_id, "font": "Arial", "size": 20, "collapsed": spare}
