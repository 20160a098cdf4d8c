"""A deck is opened again before it is put in place: one that lost a card never arrives."""

from __future__ import annotations

import sqlite3
from pathlib import Path
from tempfile import TemporaryDirectory
from zipfile import ZIP_DEFLATED, ZipFile

import pytest

from quizgen.anki.deck import Built, write_deck
from quizgen.pipeline import writing
from tests.pipeline.books import NOW, snapshot, write
from tests.pipeline.running import build, built, slugs


@pytest.mark.parametrize("stands", [True, False], ids=["over an old deck", "as the first"])
def test_a_lost_card_is_an_error_and_nothing_is_put_in_place(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, *, stands: bool
) -> None:
    path = write(tmp_path)
    if stands:
        built(path)
    before = snapshot(tmp_path)
    monkeypatch.setattr(writing, "write_deck", write_and_lose_a_card)

    made = build(path, NOW + 60)

    assert made.value is None
    assert set(slugs(made)) == {("lost-card", "moon-landings.apkg")}
    assert snapshot(tmp_path) == before


def write_and_lose_a_card(target: Path, **asked: object) -> Built:
    """Write a real deck, and let the disk lose one card of it."""
    made = write_deck(target, **asked)  # type: ignore[arg-type] # as it was called
    with TemporaryDirectory() as folder, ZipFile(target) as package:
        package.extractall(folder)
        database = Path(folder) / "collection.anki2"
        connection = sqlite3.connect(database)
        connection.execute("DELETE FROM cards WHERE id = (SELECT max(id) FROM cards)")
        connection.commit()
        connection.close()
        with ZipFile(target, "w", ZIP_DEFLATED) as damaged:
            for file in Path(folder).iterdir():
                damaged.write(file, file.name)
    return made
