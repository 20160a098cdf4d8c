"""The real Anki engine: import a package, look at every card as a learner would."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from html.parser import HTMLParser
from pathlib import Path
from typing import Any


@dataclass(frozen=True, slots=True)
class Card:
    """A card as the engine renders it: HTML of both sides and what else it found in them."""

    note: str
    template: str
    ordinal: int
    front: str
    back: str
    sounds: int
    latex: int
    due: int


class Learner:
    """A collection of a learner."""

    def __init__(self, folder: Path) -> None:
        from anki.collection import Collection

        self.col: Any = Collection(str(folder / "collection.anki2"))

    def take(self, package: Path) -> dict[str, int]:
        """Import a package with the options that Anki starts with; count notes by outcome."""
        from anki.import_export_pb2 import ImportAnkiPackageOptions, ImportAnkiPackageRequest

        request = ImportAnkiPackageRequest(
            package_path=str(package), options=ImportAnkiPackageOptions()
        )
        log = self.col.import_anki_package(request).log
        self.col.models._clear_cache()  # noqa: SLF001 - the engine reads note types only once
        return {
            name: len(getattr(log, name)) for name in ("new", "updated", "duplicate", "conflicting")
        }

    def empty_cards(self) -> int:
        """Do what Tools > Empty Cards does, and give the number of cards that it removed."""
        report = self.col.get_empty_cards()
        cards = [card for note in report.notes for card in note.card_ids]
        self.col.remove_cards_and_orphaned_notes(cards)
        return len(cards)

    def tagged(self, tag: str) -> list[str]:
        """Give the first fields of the notes with a tag."""
        notes = self.col.find_notes(f"tag:{tag}")
        return sorted(self.col.get_note(note).fields[0] for note in notes)

    def style(self, note_type: str) -> str:
        """Give the style sheet of a note type."""
        found: str = self.col.models.by_name(note_type)["css"]
        return found

    def cards(self) -> list[Card]:
        """Render every card."""
        return [self._card(i) for i in sorted(self.col.find_cards(""))]

    def card(self, note: str, template: str) -> Card:
        """Render one card."""
        return next(c for c in self.cards() if (c.note, c.template) == (note, template))

    def fields(self, note: str) -> dict[str, str]:
        """Give the fields of the note with this first field."""
        for note_id in self.col.find_notes(""):
            found = self.col.get_note(note_id)
            if found.fields[0] == note:
                return dict(found.items())
        raise LookupError(note)

    def _card(self, card_id: int) -> Card:
        card = self.col.get_card(card_id)
        out = card.render_output(reload=True)
        note = card.note()
        sides = out.question_text + out.answer_text
        return Card(
            note=note.fields[0],
            template=card.template()["name"],
            ordinal=card.ord,
            front=out.question_text,
            back=out.answer_text,
            sounds=len(out.question_av_tags) + len(out.answer_av_tags),
            latex=sides.count("class=latex"),
            due=card.due,
        )


@contextmanager
def learner(folder: Path) -> Iterator[Learner]:
    """Open a fresh collection in this folder, and close it."""
    folder.mkdir(parents=True, exist_ok=True)
    made = Learner(folder)
    try:
        yield made
    finally:
        made.col.close()


class _Visible(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.text: list[str] = []

    def handle_data(self, data: str) -> None:
        self.text.append(data)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        del attrs
        if tag == "br":
            self.text.append("\n")


def visible(html: str) -> str:
    """Give the text that a reader sees of HTML, white space folded."""
    parser = _Visible()
    parser.feed(html)
    parser.close()
    return re.sub(r"[ \n\t]+", " ", "".join(parser.text)).strip()
