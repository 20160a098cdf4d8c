"""The language of a fact file arrives in every outlet."""

from __future__ import annotations

import io
import sqlite3
from pathlib import Path
from tempfile import TemporaryDirectory
from zipfile import ZipFile

import pypdf

from quizgen.anki.note_types import all_types
from tests.pipeline.books import MOON, write
from tests.pipeline.running import build, printed, slugs

NORSK = MOON.replace("deck: Moon landings\n", "deck: Moon landings\nlang: nb-NO\n")


def languages(package: Path) -> set[str]:
    """Give what the notes of a deck say in their field Lang."""
    at = {t.id: [f.name for f in t.fields].index("Lang") for t in all_types()}
    with TemporaryDirectory() as folder, ZipFile(package) as archive:
        archive.extractall(folder)
        connection = sqlite3.connect(Path(folder) / "collection.anki2")
        rows = connection.execute("select mid, flds from notes").fetchall()
        connection.close()
    return {fields.split("\x1f")[at[mid]] for mid, fields in rows}


def test_cards_paper_and_page_say_the_language_of_the_file(tmp_path: Path) -> None:
    assert slugs(build(write(tmp_path, NORSK))) == [("english-wordings", "facts.yaml")]
    printed(tmp_path / "facts.yaml", html=True)
    decks = tmp_path / "decks"
    assert languages(decks / "moon-landings.apkg") == {"nb-NO"}
    for name in ("moon-landings-quiz.pdf", "moon-landings-key.pdf"):
        reader = pypdf.PdfReader(io.BytesIO((decks / name).read_bytes()))
        assert str(reader.root_object["/Lang"]) == "nb-NO"
    (page,) = decks.glob("*.html")
    assert '<html lang="nb-NO">' in page.read_text(encoding="utf-8")
