"""A package that lost something on the way is found out."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from zipfile import ZIP_STORED, ZipFile

import pytest

from quizgen.anki.deck import Built, write_deck
from quizgen.anki.lock import Lock
from quizgen.anki.verify import same, verify
from tests.anki import factory

FACTS = (factory.meeting(image="p.png"), factory.quotation(), factory.by_hand())


def build(target: Path) -> Built:
    built = write_deck(
        target,
        key=factory.KEY,
        cover=factory.COVER,
        asked=FACTS,
        lock=Lock(factory.KEY),
        now=factory.NOW,
        images={"p.png": b"picture"},
    )
    assert built.findings == ()
    return built


def tamper(target: Path, *statements: str, leave_out: str = "") -> None:
    """Change the rows of a package, or leave an entry out; the zip is made anew, undeflated."""
    with ZipFile(target) as package:
        entries = {name: package.read(name) for name in package.namelist() if name != leave_out}
    database = target.with_suffix(".db")
    database.write_bytes(entries["collection.anki2"])
    with closing(sqlite3.connect(database)) as opened:
        for statement in statements:
            assert opened.execute(statement).rowcount != 0
        opened.commit()
    entries["collection.anki2"] = database.read_bytes()
    database.unlink()
    with ZipFile(target, "w", ZIP_STORED) as package:
        for name, data in entries.items():
            package.writestr(name, data)


def test_a_whole_package_passes(tmp_path: Path) -> None:
    built = build(tmp_path / "deck.apkg")
    assert verify(tmp_path / "deck.apkg", built) == ()
    assert [p.name for p in tmp_path.iterdir()] == ["deck.apkg"]


@pytest.mark.parametrize(
    ("statement", "slug", "message"),
    [
        (
            "DELETE FROM cards WHERE ord = 6",
            "lost-card",
            "the card when of hegseth-meets-dong is missing",
        ),
        (
            "DELETE FROM cards WHERE nid = (SELECT id FROM notes WHERE sfld LIKE '%/completion')",
            "lost-card",
            "the card completion of deconflict/completion is missing",
        ),
        ("DELETE FROM notes WHERE sfld = 'deconflict'", "lost-card", "5 notes were asked and 4"),
        (
            "UPDATE notes SET flds = replace(flds, 'Where did Pete Hegseth meet Dong Jun?', '<br> ')",
            "blank-card",
            "the card 4 of hegseth-meets-dong has nothing to ask",
        ),
        (
            "UPDATE notes SET flds = replace(flds, '{{c59::', '')",
            "blank-card",
            "the card 58 of hegseth-meets-dong/cloze has nothing to ask",
        ),
        ("UPDATE notes SET flds = flds || char(31)", "damaged-note", "hegseth-meets-dong has 112"),
        ("UPDATE notes SET guid = 'same'", "stray-note", "is not as the lock has it"),
        ("UPDATE notes SET mod = mod + 1", "stray-note", "is not as the lock has it"),
        ("UPDATE cards SET did = 1", "lost-card", "of hegseth-meets-dong is missing"),
        (
            "UPDATE notes SET flds = replace(flds, 'quizgen-', 'other-')",
            "lost-media",
            "is not in the package",
        ),
    ],
    ids=[
        "card",
        "cloze card",
        "note",
        "blank prompt",
        "lost deletion",
        "field",
        "guid",
        "time",
        "default deck",
        "picture name",
    ],
)
def test_a_loss_is_found(statement: str, slug: str, message: str, tmp_path: Path) -> None:
    target = tmp_path / "deck.apkg"
    built = build(target)
    tamper(target, statement)
    found = verify(target, built)
    assert slug in {f.slug for f in found}
    assert any(message in f.message for f in found if f.slug == slug)
    assert {f.place.file for f in found} == {str(target)}


def test_a_lost_picture_is_found(tmp_path: Path) -> None:
    built = build(tmp_path / "deck.apkg")
    tamper(tmp_path / "deck.apkg", leave_out="0")
    assert [f.slug for f in verify(tmp_path / "deck.apkg", built)] == ["lost-media"]


def test_a_question_that_became_no_card_is_found(tmp_path: Path) -> None:
    built = build(tmp_path / "deck.apkg")
    more = replace(built, cards=9, cards_by_kind={**built.cards_by_kind, "who": 1})
    assert [f.message for f in verify(tmp_path / "deck.apkg", more)] == [
        "9 cards were asked and 8 are in the package",
        "1 cards ask who and 0 are in the package",
    ]


@pytest.mark.parametrize(
    "data", [b"", b"not a zip", b"PK\x05\x06" + bytes(18)], ids=["empty", "text", "empty zip"]
)
def test_a_file_that_is_no_package_is_found(data: bytes, tmp_path: Path) -> None:
    built = build(tmp_path / "deck.apkg")
    (tmp_path / "deck.apkg").write_bytes(data)
    assert [f.slug for f in verify(tmp_path / "deck.apkg", built)] == ["damaged-package"]


def test_a_database_that_is_none_is_found(tmp_path: Path) -> None:
    built = build(tmp_path / "deck.apkg")
    with ZipFile(tmp_path / "deck.apkg", "w") as package:
        package.writestr("collection.anki2", b"x" * 5000)
    assert [f.slug for f in verify(tmp_path / "deck.apkg", built)] == ["damaged-package"]


def test_packages_are_the_same_by_rows_and_pictures_not_by_bytes(tmp_path: Path) -> None:
    left, right = tmp_path / "left.apkg", tmp_path / "right.apkg"
    build(left)
    build(right)
    tamper(right)
    assert left.read_bytes() != right.read_bytes()
    assert same(left, right)


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE notes SET tags = ' other '",
        "UPDATE cards SET due = due + 1",
        "DELETE FROM cards WHERE ord = 3",
        "UPDATE col SET decks = '{}'",
    ],
)
def test_another_row_is_another_package(statement: str, tmp_path: Path) -> None:
    left, right = tmp_path / "left.apkg", tmp_path / "right.apkg"
    build(left)
    build(right)
    tamper(right, statement)
    assert not same(left, right)


def test_another_picture_is_another_package(tmp_path: Path) -> None:
    left, right = tmp_path / "left.apkg", tmp_path / "right.apkg"
    build(left)
    build(right)
    with ZipFile(right, "a") as package, pytest.warns(UserWarning, match="Duplicate"):
        package.writestr("0", b"other")
    assert not same(left, right)
