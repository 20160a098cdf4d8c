"""``build --check``: is what stands in ``decks`` what the facts give?"""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.pipeline.books import MOON, NOW, snapshot, write
from tests.pipeline.running import built, check, printed, slugs

DECK, QUIZ, KEY, RECORD, LOCK = (
    "moon-landings.apkg",
    "moon-landings-quiz.pdf",
    "moon-landings-key.pdf",
    "moon-landings.quizzes",
    "moon-landings.lock",
)
YEAR = 366 * 86_400


def test_what_was_just_built_is_current_whatever_the_clock_says(tmp_path: Path) -> None:
    path = write(tmp_path)
    built(path)
    for now in (1, NOW - YEAR, NOW, NOW + 5 * YEAR):
        assert slugs(check(path, now)) == []


def test_before_the_first_build_all_is_missing_and_nothing_is_written(tmp_path: Path) -> None:
    path = write(tmp_path)
    before = snapshot(tmp_path)
    found = check(path)
    assert slugs(found) == [("stale-output", name) for name in (DECK, QUIZ, KEY, RECORD, LOCK)]
    assert {f.message for f in found.findings} == {"the file is missing"}
    assert snapshot(tmp_path) == before


def test_a_correction_makes_what_shows_it_stale(tmp_path: Path) -> None:
    path = write(tmp_path)
    built(path)
    write(tmp_path, MOON.replace("Apollo Programme Summary Report", "Apollo Summary"))
    before = snapshot(tmp_path)

    found = check(path)

    assert slugs(found) == [("stale-output", name) for name in (DECK, QUIZ, KEY, RECORD, LOCK)]
    assert found.findings[0].message == f"the file is not what {path} gives now"
    assert found.findings[0].hint == f"run `quizgen build {path}`"
    assert snapshot(tmp_path) == before
    built(path, NOW + YEAR)
    assert slugs(check(path)) == []


@pytest.mark.parametrize("name", [DECK, QUIZ, KEY])
@pytest.mark.parametrize("damage", ["gone", "empty", "cut short"])
def test_a_file_that_is_not_what_was_built(tmp_path: Path, name: str, damage: str) -> None:
    path = write(tmp_path)
    built(path)
    file = tmp_path / "decks" / name
    if damage == "gone":
        file.unlink()
    else:
        file.write_bytes(file.read_bytes()[: 0 if damage == "empty" else 1000])
    assert slugs(check(path)) == [("stale-output", name)]
    built(path, NOW + YEAR)
    assert slugs(check(path)) == []


def test_a_paper_of_another_size_is_stale(tmp_path: Path) -> None:
    path = write(tmp_path)
    built(path)
    assert slugs(check(path, paper="letter")) == [("stale-output", name) for name in (QUIZ, KEY)]


def test_other_files_in_the_folder_are_nobodys_business(tmp_path: Path) -> None:
    path = write(tmp_path)
    built(path)
    (tmp_path / "decks" / "notes.txt").write_text("mine")
    printed(path, versions=("B",))
    assert slugs(check(path)) == []
