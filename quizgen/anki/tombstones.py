"""Tombstones: a package cannot delete, so it empties the notes of what has left the deck.

A tombstone has the guid of the note it stands for and nothing in the fields that cards hang on, so
that Anki's *Empty Cards* removes its cards, and the note with the last of them. Until then Anki
itself says that such a card is blank, and the note's field "Status" says since when it is retired and
what to look at instead.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from datetime import date
from typing import NamedTuple

from quizgen.anki.escape import field_text
from quizgen.anki.lock import Lock, Locked, fact_of
from quizgen.anki.note_types import NoteType, all_types
from quizgen.anki.notes import Note, Turn

TAG = "quizgen::retired"
"""The tag of every tombstone, by which learners find them."""

_AFTER_ALL = Turn(9, 0)


class Farewell(NamedTuple):
    """What an author says of a fact that is retired: the day in words, and the id of its successor."""

    on: str
    see: str = ""


def tombstone(
    guid: str, entry: Locked, lock: Lock, farewells: Mapping[str, Farewell], living: Collection[str]
) -> Note:
    """Make the tombstone of a note that has retired. ``living`` are the facts that the deck has."""
    note_type = next(t for t in all_types() if t.key == entry.note_type)
    fact = fact_of(entry.id)
    said = farewells.get(fact) or Farewell(_in_words(lock.day(entry.retired)))
    see = fact if fact in living else said.see
    return Note(
        id=entry.id,
        guid=guid,
        note_type=entry.note_type,
        fields=_fields(note_type, entry.id, _text(said.on, see if see in living else "", lock)),
        tags=(TAG,),
        cards=(),
        turn=_AFTER_ALL,
        image="",
        where_in_file="",
    )


def _fields(note_type: NoteType, note_id: str, text: str) -> tuple[str, ...]:
    filled = {"Fact": note_id, "Status": text}
    return tuple(field_text(filled.get(field.name, "")) for field in note_type.fields)


def _text(on: str, see: str, lock: Lock) -> str:
    """Say since when a card is retired, and what to look at instead, by its sentence and its id."""
    known = lock.facts.get(see)
    instead = f" See {see}: {known.sentence}" if known and see else ""
    return f"Retired{on and f' on {on}'}.{instead}"


def _in_words(day: str) -> str:
    """Give a day as a reader writes it: 31 January 2026."""
    if not day:
        return ""
    found = date.fromisoformat(day)
    return f"{found.day} {found:%B} {found.year}"
