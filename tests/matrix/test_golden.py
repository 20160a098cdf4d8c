"""Decks that earlier releases made, updated by the quizgen of today, in the real Anki."""

from __future__ import annotations

from pathlib import Path
from shutil import copy2, copytree

import pytest

from quizgen.pipeline.report import BuildReport
from tests.anki.engine import learner
from tests.anki.test_updates import Story
from tests.matrix.cases import NAME
from tests.matrix.golden import FOLDER
from tests.pipeline.books import NOW
from tests.pipeline.running import build

DAY = 86_400
RELEASES = sorted(path.name for path in FOLDER.iterdir() if path.is_dir())


def laid_out(release: str, home: Path) -> Path:
    """Stand in the folder of an author who has kept the deck of this release; give the fact file."""
    copytree(FOLDER / release, home)
    (home / "decks").mkdir()
    for ending in ("yaml", "lock", "apkg"):
        (home / f"{NAME}.{ending}").rename(home / "decks" / f"{NAME}.{ending}")
    return home / "facts.yaml"


def rebuilt(book: Path) -> BuildReport:
    made = build(book, NOW + DAY, paper="none")
    assert not made.failed, made.findings
    assert made.value is not None
    return made.value


def test_there_is_a_release_to_update() -> None:
    assert RELEASES


@pytest.mark.parametrize("release", RELEASES)
def test_todays_build_of_the_same_facts_keeps_every_note_and_every_review(
    tmp_path: Path, release: str
) -> None:
    book = laid_out(release, tmp_path / "home")
    deck = tmp_path / "home" / "decks" / f"{NAME}.apkg"
    old = tmp_path / "old.apkg"
    copy2(deck, old)
    report = rebuilt(book)
    with learner(tmp_path / "learner") as made:
        had = made.take(old)["new"]
        before = Story(tmp_path, made).review_everything()
        log = made.take(deck)
        after = Story(tmp_path, made).histories()
    assert report.deck is not None
    assert (log["conflicting"], log["new"]) == (0, report.deck.new)
    assert log["updated"] == report.deck.changed + report.deck.retired
    assert log["updated"] + log["duplicate"] == had
    assert {card: after[card] for card in before} == before


@pytest.mark.parametrize("release", RELEASES)
def test_a_correction_reaches_those_who_have_that_release(tmp_path: Path, release: str) -> None:
    book = laid_out(release, tmp_path / "home")
    text = book.read_text(encoding="utf-8")
    book.write_text(text.replace('answer: "382"', 'answer: "380"'), encoding="utf-8")
    deck = tmp_path / "home" / "decks" / f"{NAME}.apkg"
    with learner(tmp_path / "learner") as made:
        made.take(deck)
        rebuilt(book)
        log = made.take(deck)
        assert log["conflicting"] == 0
        assert log["updated"] >= 1
        assert made.fields("rock/ask")["Answer"] == "380"
