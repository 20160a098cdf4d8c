"""What an update will do to a learner's notes: one release held against the next."""

from __future__ import annotations

import html
import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from quizgen.anki.contents import Content, Contents
from quizgen.anki.lock import Lock, Locked, fact_of
from quizgen.anki.note_types import all_types

_BREAK = re.compile(r"<br ?/?>|</div>(?=.)")
_TAG = re.compile(r"<[^>]*>")
_IMAGE = re.compile(r'<img src="([^"]+)"[^>]*>')


class Edit(NamedTuple):
    """A field that changes, as plain text; as HTML where only that differs."""

    field: str
    old: str
    new: str


class Change(NamedTuple):
    """A note and what becomes of it. ``edits`` are known where the last package is there.

    ``cards`` is what the note has afterwards, ``cards_before`` what it had (-1: not known).
    """

    id: str
    note_type: str
    edits: tuple[Edit, ...] = ()
    cards: int = 0
    cards_before: int = -1


class Rename(NamedTuple):
    """A fact under another id."""

    old: str
    new: str


@dataclass(frozen=True, slots=True)
class Plan:
    """What the next build changes for learners who have the last one.

    ``titles`` are the deck's names before and after, where they differ. ``note_types`` are the names of
    those whose templates or style change. ``first`` says that there was no build before.
    """

    first: bool
    new: tuple[Change, ...]
    changed: tuple[Change, ...]
    retired: tuple[Change, ...]
    returned: tuple[Change, ...]
    renamed: tuple[Rename, ...]
    note_types: tuple[str, ...]
    titles: tuple[str, str] | None

    @property
    def empty(self) -> bool:
        """Whether nothing changes."""
        notes = self.new or self.changed or self.retired or self.returned
        return not (notes or self.renamed or self.note_types or self.titles)


def plan(old: Lock, new: Lock, before: Contents | None, after: Contents) -> Plan:
    """Compare two builds: their locks, and their packages where the last one is still there."""
    found: dict[str, list[Change]] = defaultdict(list)
    for guid, note in sorted(new.notes.items(), key=lambda row: (row[1].id, row[1].note_type)):
        was = old.notes.get(guid)
        what = _what(was, note)
        if what:
            change = _change(note, _last(before, guid, was), after.notes.get(guid))
            if what != "changed" or not _only_renamed(change, was, note):
                found[what].append(change)
    return Plan(
        first=not old.notes,
        new=tuple(found["new"]),
        changed=tuple(found["changed"]),
        retired=tuple(found["retired"]),
        returned=tuple(found["returned"]),
        renamed=tuple(sorted(set(_renames(old, new)))),
        note_types=tuple(_touched(old, new)),
        titles=_titles(before, after),
    )


def _what(was: Locked | None, now: Locked) -> str:
    if was is None:
        return "new"
    if bool(was.retired) != bool(now.retired):
        return "retired" if now.retired else "returned"
    return "changed" if was.hash != now.hash else ""


def _last(before: Contents | None, guid: str, was: Locked | None) -> Content | None:
    """Give a note of the last package, if it is the one that the lock tells of."""
    content = before.notes.get(guid) if before else None
    return content if content and was and content.hash == was.hash else None


def _change(note: Locked, before: Content | None, after: Content | None) -> Change:
    edits = tuple(_edits(before, after)) if before and after and not note.retired else ()
    cards = after.cards if after else 0
    return Change(note.id, note.note_type, edits, cards, before.cards if before else -1)


def _edits(before: Content, after: Content) -> Iterator[Edit]:
    for field, new in after.fields.items():
        old = before.fields.get(field, "")
        if old != new:
            shown = plain(old), plain(new)
            yield Edit(field, *(shown if shown[0] != shown[1] else (old, new)))
    if before.tags != after.tags:
        yield Edit("Tags", " ".join(before.tags), " ".join(after.tags))


def plain(text: str) -> str:
    """Give the text that a reader sees of a field; a picture is its name."""
    text = _BREAK.sub("\n", _IMAGE.sub(r"\1", text))
    return html.unescape(_TAG.sub("", text)).strip()


def _only_renamed(change: Change, was: Locked | None, now: Locked) -> bool:
    """Whether nothing of a note changes but the id of its fact, which stands in its first field."""
    moved = was is not None and was.id != now.id
    return moved and all(edit.field == "Fact" for edit in change.edits)


def _renames(old: Lock, new: Lock) -> Iterator[Rename]:
    for guid, was in old.notes.items():
        before, now = fact_of(was.id), fact_of(new.notes[guid].id)
        if before != now and not new.notes[guid].retired:
            yield Rename(before, now)


def _touched(old: Lock, new: Lock) -> Iterator[str]:
    for note_type in all_types():
        was = old.note_types.get(note_type.key)
        if was is not None and was != new.note_types.get(note_type.key):
            yield note_type.name


def _titles(before: Contents | None, after: Contents) -> tuple[str, str] | None:
    if before is None or before.deck == after.deck:
        return None
    return before.deck, after.deck
