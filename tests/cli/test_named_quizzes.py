"""``quizgen quiz NAME``: what is typed, and what is shown."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.running import type_in
from tests.pipeline.books import write

RECIPE = """\
quizzes:
  week-1: {count: 4, versions: A-C, access: true, columns: 2}
  final: {sections: [choice, short-answer], paper: letter, title: "Final, 100 %"}
"""


@pytest.fixture(autouse=True)
def book(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Stand in the folder of a small book whose recipe names two quizzes."""
    monkeypatch.chdir(tmp_path)
    write(tmp_path / "decks", RECIPE, "moon-landings.yaml")
    return write(tmp_path)


@pytest.mark.parametrize("typed", [["week-1"], ["--quiz", "week-1"], ["facts.yaml", "week-1"]])
def test_a_quiz_by_its_name(typed: list[str]) -> None:
    shown = type_in("quiz", *typed)
    assert (shown.exit_code, shown.stderr) == (0, "")
    assert "wrote  decks/week-1-quizzes-access.pdf" in shown.stdout
    assert "quiz   week-1: 4 questions, " in shown.stdout
    assert "same answer at the same number: A–B " in shown.stdout


def test_a_switch_is_taken_back() -> None:
    assert "-access" not in type_in("quiz", "week-1", "--no-access").stdout


def test_a_folder_of_the_same_name_is_no_quiz(tmp_path: Path) -> None:
    (tmp_path / "week-1").mkdir()
    assert type_in("quiz", "week-1").exit_code == 1
    assert type_in("quiz", "--quiz", "week-1").exit_code == 0


def test_the_list_has_what_the_recipe_says() -> None:
    shown = type_in("quiz", "--list")
    assert (shown.exit_code, shown.stderr) == (0, "")
    assert shown.stdout.splitlines() == [
        "week-1  count: 4, versions: A,B,C, columns: 2, access: true",
        "final   title: Final, 100 %, sections: choice,short-answer, paper: letter",
    ]


def test_a_list_without_quizzes_says_where_they_are_named() -> None:
    Path("decks", "moon-landings.yaml").unlink()
    assert "under `quizzes:`" in type_in("quiz", "--list").stdout


def test_a_name_misspelt() -> None:
    shown = type_in("quiz", "wek-1")
    assert shown.exit_code == 1
    assert "did you mean `week-1`?" in shown.stderr


def test_a_mistake_in_a_recipe_shows_its_line() -> None:
    Path("decks", "moon-landings.yaml").write_text("quizzes:\n  a: {cuont: 3}\n", encoding="utf-8")
    shown = type_in("quiz", "a")
    assert shown.exit_code == 1
    assert "decks/moon-landings.yaml:2:7: error: a quiz has no field `cuont`" in shown.stderr
    assert "  a: {cuont: 3}" in shown.stderr


def test_a_title_of_its_own_finds_its_key_again() -> None:
    type_in("quiz", "final")
    line = Path("decks", "moon-landings.quizzes").read_text(encoding="utf-8").splitlines()[1]
    quiz, content = line.split()[1].split("-")
    shown = type_in("key", f"{quiz}-A-{content}")
    assert (shown.exit_code, shown.stderr) == (0, "")
    assert Path("decks", f"final-key-{quiz}-A-{content}.pdf").exists()


def test_a_build_reports_them_for_programs() -> None:
    (report,) = json.loads(type_in("build", "--json").stdout)["reports"]
    assert [quiz["name"] for quiz in report["quizzes"]] == ["week-1", "final"]
    assert report["quizzes"][1]["title"] == "Final, 100 %"


def test_cards_of_what_a_quiz_may_ask() -> None:
    shown = type_in("flashcards", "week-1")
    assert (shown.exit_code, shown.stderr) == (0, "")
    assert "wrote  decks/week-1-flashcards.pdf" in shown.stdout
