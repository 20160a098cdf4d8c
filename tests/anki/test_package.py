"""The file itself: same input, same bytes; whole or not there; nothing left beside it."""

from __future__ import annotations

import json
import sqlite3
import subprocess
import sys
import tracemalloc
from collections.abc import Iterator
from contextlib import closing
from itertools import islice
from pathlib import Path
from tempfile import gettempdir
from zipfile import ZipFile

import pytest

from quizgen.anki import archive
from quizgen.anki.deck import write_deck
from quizgen.anki.guid import deck_id
from quizgen.anki.lock import Lock
from quizgen.anki.note_types import all_types
from quizgen.questions.model import Asked
from tests.anki import factory

FACTS = [factory.meeting(), factory.quotation(), factory.by_hand()]


def rows(package: Path, query: str, folder: Path) -> list[tuple[object, ...]]:
    with ZipFile(package) as opened:
        path = Path(opened.extract(archive.COLLECTION, folder))
    with closing(sqlite3.connect(path)) as database:
        return list(database.execute(query))


def test_the_same_build_gives_the_same_bytes(tmp_path: Path) -> None:
    first = factory.write(tmp_path / "a.apkg", FACTS)
    second = factory.write(tmp_path / "b.apkg", FACTS)
    assert first == second
    assert (tmp_path / "a.apkg").read_bytes() == (tmp_path / "b.apkg").read_bytes()


def test_a_later_build_without_changes_gives_the_same_bytes(tmp_path: Path) -> None:
    first = factory.write(tmp_path / "a.apkg", FACTS)
    later = factory.write(tmp_path / "b.apkg", FACTS, lock=first.lock, now=factory.NOW + 10**6)
    assert later.lock == first.lock
    assert (tmp_path / "a.apkg").read_bytes() == (tmp_path / "b.apkg").read_bytes()


def test_the_zip_is_deflated_and_tells_no_time(tmp_path: Path) -> None:
    factory.write(tmp_path / "deck.apkg", FACTS)
    with ZipFile(tmp_path / "deck.apkg") as opened:
        entries = opened.infolist()
        assert [e.filename for e in entries] == ["collection.anki2", "media"]
        assert {e.date_time for e in entries} == {(1980, 1, 1, 0, 0, 0)}
        assert {e.compress_type for e in entries} == {8}
        assert opened.read("media") == b"{}"
        assert entries[0].compress_size * 5 < entries[0].file_size


def test_rows_have_their_own_times_and_stable_numbers(tmp_path: Path) -> None:
    first = factory.write(tmp_path / "deck.apkg", FACTS)
    query = "SELECT guid, id, mod FROM notes"
    before = {r[0]: r[1:] for r in rows(tmp_path / "deck.apkg", query, tmp_path)}
    changed = [factory.meeting(evidence="new"), *FACTS[1:], factory.one("Who?", "Ann")]
    factory.write(tmp_path / "deck.apkg", changed, lock=first.lock, now=factory.NOW + 5)
    after = {r[0]: r[1:] for r in rows(tmp_path / "deck.apkg", query, tmp_path)}
    assert {guid: number for guid, (number, _) in before.items()}.items() <= {
        guid: number for guid, (number, _) in after.items()
    }.items()
    assert (
        sorted(int(str(mod)) for _, mod in after.values())
        == [factory.NOW] * 3 + [factory.NOW + 5] * 3
    )


def test_the_collection_names_our_deck_and_our_note_types(tmp_path: Path) -> None:
    factory.write(tmp_path / "deck.apkg", FACTS)
    query = "SELECT ver, mod, models, decks FROM col"
    ((version, modified, models, decks),) = rows(tmp_path / "deck.apkg", query, tmp_path)
    assert (version, modified) == (11, factory.NOW * 1000)
    assert set(json.loads(str(models))) == {str(t.id) for t in all_types()}
    assert set(json.loads(str(decks))) == {"1", str(deck_id(factory.KEY))}


@pytest.mark.parametrize("name", ["deck.apkg", "ein Stapel – 中文.apkg"])
def test_only_the_package_is_left(name: str, tmp_path: Path) -> None:
    before = set(Path(gettempdir()).glob("*.anki2"))
    factory.write(tmp_path / name, FACTS)
    assert [p.name for p in tmp_path.iterdir()] == [name]
    assert set(Path(gettempdir()).glob("*.anki2")) == before


def stops() -> Iterator[Asked]:
    yield from FACTS
    raise RuntimeError("the questions stop here")


def build(target: Path, asked: Iterator[Asked]) -> None:
    write_deck(
        target,
        key=factory.KEY,
        cover=factory.COVER,
        asked=asked,
        lock=Lock(factory.KEY),
        now=factory.NOW,
    )


def test_an_old_package_stands_and_nothing_is_left_where_the_questions_stop(tmp_path: Path) -> None:
    target = tmp_path / "deck.apkg"
    target.write_bytes(b"the old one")
    with pytest.raises(RuntimeError, match="the questions stop here"):
        build(target, stops())
    assert target.read_bytes() == b"the old one"
    assert list(tmp_path.iterdir()) == [target]


def vanishing(folder: Path) -> Iterator[Asked]:
    yield from FACTS
    for path in sorted(folder.rglob("*"), reverse=True):
        path.unlink() if path.is_file() else path.rmdir()
    folder.rmdir()


def test_a_folder_that_vanishes_is_an_error_of_the_system(tmp_path: Path) -> None:
    folder = tmp_path / "decks"
    folder.mkdir()
    with pytest.raises(FileNotFoundError):
        build(folder / "deck.apkg", vanishing(folder))
    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_is_not_there_is_an_error_of_the_system(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        build(tmp_path / "nowhere" / "deck.apkg", iter(FACTS))


FULL = """
import resource, signal, sys
from pathlib import Path
from tests.anki import factory
from tests.anki.test_package import build
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (int(sys.argv[2]), int(sys.argv[2])))
try:
    build(Path(sys.argv[1]), (factory.meeting(f"fact-{n}") for n in range(3000)))
except OSError as error:
    print(type(error).__name__)
"""


@pytest.mark.parametrize("limit", [0, 20_000, 150_000, 1_000_000], ids="{:,} bytes".format)
def test_a_disk_that_fills_leaves_nothing(limit: int, tmp_path: Path) -> None:
    command = [sys.executable, "-c", FULL, str(tmp_path / "deck.apkg"), str(limit)]
    ran = subprocess.run(command, capture_output=True, text=True, check=False)
    assert ran.stdout == "OSError\n", ran.stderr
    assert list(tmp_path.iterdir()) == []


def peak(count: int, target: Path) -> int:
    """Give the most memory that a build of this many facts held at once, in bytes."""
    facts = islice((factory.meeting(f"fact-{n}") for n in range(count)), count)
    tracemalloc.start()
    build(target, facts)
    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    return most


def test_facts_are_streamed_not_held(tmp_path: Path) -> None:
    small, large = peak(200, tmp_path / "a.apkg"), peak(2000, tmp_path / "b.apkg")
    assert (large - small) / 1800 < 3_000  # 1,850 to 2,100 are the lock's; held, facts take 4,000
