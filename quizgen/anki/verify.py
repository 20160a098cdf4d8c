"""Reopen a package that was written, and count it against what was asked.

It trusts nothing of the writer: which cards a note must have is read from the templates inside
the package, by the rule that Anki itself goes by.
"""

from __future__ import annotations

import json
import re
import sqlite3
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from itertools import zip_longest
from pathlib import Path
from typing import Any, NamedTuple
from zipfile import BadZipFile, ZipFile

from quizgen.anki import archive
from quizgen.anki.deck import Built
from quizgen.reading.finding import Finding, Place

_GUARD = re.compile(r"\s*\{\{#([^}]+)\}\}")
_DELETION = re.compile(r"\{\{c(\d+)::")
_BLANK = re.compile(r"(?:\s|</?(?:br|div) ?/?>)*")
_IMAGE = re.compile(r'<img src="([^"]+)"')
_DEFAULT_DECK = 1


class _Type(NamedTuple):
    """A note type as the package has it: field names, and each template's name and guard field."""

    name: str
    cloze: bool
    fields: list[str]
    templates: list[tuple[str, int]]


def verify(target: Path, built: Built) -> tuple[Finding, ...]:
    """Count the package at ``target`` against ``built``; anything that is missing is an error.

    Raises OSError where the package cannot be read.
    """
    place = Place(str(target))
    try:
        with archive.opened(target) as (collection, package):
            messages = list(_Audit(collection, package, built).messages())
    except (BadZipFile, KeyError, ValueError, sqlite3.DatabaseError) as error:
        messages = [("damaged-package", f"the package cannot be read back: {error}")]
    hint = "this is a fault of quizgen: please report it with the fact file"
    return tuple(Finding(slug, message, place, hint) for slug, message in messages)


def same(left: Path, right: Path) -> bool:
    """Whether two packages hold the same rows and the same media, whatever their bytes.

    SQLite and zlib write other bytes on other machines. Raises OSError where one cannot be read.
    """
    with archive.opened(left) as (one, one_zip), archive.opened(right) as (other, other_zip):
        if _pictures(one_zip) != _pictures(other_zip):
            return False
        return all(
            _equal(one.execute(query), other.execute(query))
            for query in (
                "SELECT * FROM col",
                "SELECT * FROM notes ORDER BY id",
                "SELECT * FROM cards ORDER BY id",
            )
        )


def _equal(left: Iterable[object], right: Iterable[object]) -> bool:
    return all(a == b for a, b in zip_longest(left, right))


def _pictures(package: ZipFile) -> dict[str, bytes]:
    return {name: package.read(entry) for name, entry in archive.media(package).items()}


class _Audit:
    """One package under examination."""

    def __init__(self, collection: sqlite3.Connection, package: ZipFile, built: Built) -> None:
        self._collection = collection
        self._package = package
        self._built = built
        models, decks = collection.execute("SELECT models, decks FROM col").fetchone()
        self._types = {int(key): _type(model) for key, model in json.loads(models).items()}
        self._decks = {int(key) for key in json.loads(decks)}
        self._kinds: Counter[str] = Counter()
        self._images: set[str] = set()

    def messages(self) -> Iterator[tuple[str, str]]:
        """Give (slug, message) for everything that is not as it was asked."""
        yield from self._rows()
        yield from self._counts()
        yield from self._media()

    def _rows(self) -> Iterator[tuple[str, str]]:
        cards = self._cards()
        guids: set[str] = set()
        for note_id, guid, mid, modified, text in self._collection.execute(
            "SELECT id, guid, mid, mod, flds FROM notes"
        ):
            fields = text.split("\x1f")
            note_type = self._types[mid]
            entry = self._built.lock.notes.get(guid)
            if guid in guids or entry is None or entry.modified != modified:
                yield "stray-note", f"the note {fields[0]} is not as the lock has it"
            guids.add(guid)
            asked = entry is None or not entry.retired
            if "<img" in text:
                self._images.update(_IMAGE.findall(text))
            if len(fields) != len(note_type.fields) or not fields[0]:
                yield "damaged-note", f"the note {fields[0]} has {len(fields)} fields"
            else:
                yield from self._note(fields, note_type, cards.pop(note_id, set()), asked=asked)
        if cards:
            yield "stray-card", f"{len(cards)} cards belong to no note"

    def _cards(self) -> dict[int, set[int]]:
        found: defaultdict[int, set[int]] = defaultdict(set)
        query = "SELECT nid, ord, did FROM cards"
        decks = self._decks - {_DEFAULT_DECK}
        for note_id, ordinal, deck in self._collection.execute(query):
            if deck in decks:
                found[note_id].add(ordinal)
        return found

    def _note(
        self, fields: list[str], note_type: _Type, cards: set[int], *, asked: bool
    ) -> Iterator[tuple[str, str]]:
        due = _due(fields, note_type)
        if due.keys() != cards:
            yield from _unequal(fields[0], due, cards)
            due = {ordinal: kind for ordinal, kind in due.items() if ordinal in cards}
        if asked and not cards:
            yield "lost-card", f"the note {fields[0]} has no card"
        for kind in due.values():
            self._kinds[kind] += 1

    def _counts(self) -> Iterator[tuple[str, str]]:
        notes = self._built.notes + self._built.tombstones
        for table, wanted in (("notes", notes), ("cards", self._built.cards)):
            (found,) = self._collection.execute(f"SELECT count(*) FROM {table}").fetchone()  # noqa: S608 - two literals
            if found != wanted:
                yield "lost-card", f"{wanted} {table} were asked and {found} are in the package"
        wanted_kinds = self._built.cards_by_kind
        for kind in sorted(self._kinds.keys() | wanted_kinds.keys()):
            wanted, found = wanted_kinds.get(kind, 0), self._kinds[kind]
            if found != wanted:
                yield "lost-card", f"{wanted} cards ask {kind} and {found} are in the package"

    def _media(self) -> Iterator[tuple[str, str]]:
        listed = archive.media(self._package)
        entries = set(self._package.namelist())
        for name in sorted(self._images - listed.keys()):
            yield "lost-media", f"the picture {name} is not in the package"
        for name, entry in listed.items():
            if entry not in entries:
                yield "lost-media", f"the picture {name} is listed and not in the package"
            if name not in self._images:
                yield "stray-media", f"no card shows the picture {name}"


def _unequal(note: str, due: Mapping[int, str], cards: set[int]) -> Iterator[tuple[str, str]]:
    """Give (slug, message) for what a note should have and has not, and the reverse."""
    for ordinal in sorted(due.keys() - cards):
        yield "lost-card", f"the card {due[ordinal]} of {note} is missing"
    for ordinal in sorted(cards - due.keys()):
        yield "blank-card", f"the card {ordinal} of {note} has nothing to ask"


def _type(model: Mapping[str, Any]) -> _Type:
    fields = [f["name"] for f in model["flds"]]
    cloze = model["type"] == 1
    templates = []
    for template in model["tmpls"]:
        guard = "Text" if cloze else _guard(template["qfmt"])
        templates.append((template["name"], fields.index(guard)))
    return _Type(model["name"], cloze, fields, templates)


def _guard(front: str) -> str:
    found = _GUARD.match(front)
    if not found:
        raise ValueError("a template without a guard")
    return found[1]


def _due(fields: list[str], note_type: _Type) -> dict[int, str]:
    """Give the cards that Anki would make of a note: ordinal to kind."""
    if note_type.cloze:
        kind = fields[note_type.fields.index("Kind")]
        text = fields[note_type.templates[0][1]]
        return {int(number) - 1: kind for number in _DELETION.findall(text)}
    filled = {
        ordinal: name
        for ordinal, (name, guard) in enumerate(note_type.templates)
        if fields[guard] and not _BLANK.fullmatch(fields[guard])
    }
    if "Kind" in note_type.fields:
        kind = fields[note_type.fields.index("Kind")]
        filled = dict.fromkeys(filled, kind)
    return filled
