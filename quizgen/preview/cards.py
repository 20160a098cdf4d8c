"""Notes to cards: both sides of every card of a fact, as the note types' own templates give them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple
from unicodedata import normalize

from quizgen.anki import frozen, layout
from quizgen.anki.note_types import NoteType, all_types
from quizgen.anki.notes import Note
from quizgen.preview.mustache import render


class Card(NamedTuple):
    """A card: the kind of its question and the HTML of its sides.

    ``note`` is the readable id of its note, ``number`` the card's number there, from 1.
    """

    note: str
    number: int
    kind: str
    front: str
    back: str


def cards(note: Note) -> Iterator[Card]:
    """Give the cards of a note in the order of their numbers."""
    note_type = next(t for t in all_types() if t.key == note.note_type)
    names = (field.name for field in note_type.fields)
    # Anki puts texts into Unicode's composed form on import.
    fields = {n: normalize("NFC", html) for n, html in zip(names, note.fields, strict=True)}
    for ordinal in note.cards:
        template = note_type.templates[0 if note_type.cloze else ordinal]
        yield Card(
            note.id,
            ordinal + 1,
            _kind(note_type, note, ordinal),
            render(template.front, fields, ordinal + 1),
            render(template.back, fields, ordinal + 1, back=True),
        )


def _kind(note_type: NoteType, note: Note, ordinal: int) -> str:
    """Give the kind of a card: the name of its template, or what the note itself says."""
    if note_type.cloze:
        return note.fields[frozen.CLOZE_KIND]
    own = note_type.key == "question"
    return note.fields[frozen.QUESTION_KIND] if own else note_type.templates[ordinal].name


def style() -> str:
    """Give the style sheet of the cards of all note types in one."""
    return layout.css([template.name for t in all_types() for template in t.templates])
