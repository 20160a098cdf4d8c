"""``quizgen audit`` and ``quizgen why``: what is printed, and with which exit code."""

from __future__ import annotations

import json
from pathlib import Path
from statistics import median

import pytest

from tests.cli.running import type_in
from tests.pipeline.books import MOON, write

SAMPLE = Path(__file__).parents[2] / "facts.yaml"


@pytest.fixture
def book(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return write(tmp_path)


@pytest.mark.usefixtures("book")
def test_a_clean_file_exits_0_with_its_scorecard() -> None:
    shown = type_in("audit")
    assert (shown.exit_code, shown.stderr) == (0, "")
    assert shown.stdout.startswith("Moon landings: 5 facts, ")
    assert "magnificent/completion: quote-too-short" in shown.stdout
    assert "written by hand: one question" in shown.stdout
    assert shown.stdout.count("too few to tell") > 5


def test_the_sample_gives_at_least_four_questions_a_fact_in_the_middle() -> None:
    shown = type_in("audit", SAMPLE, "--json")
    assert (shown.exit_code, json.loads(shown.stdout)["findings"]) == (0, [])
    per_fact = json.loads(shown.stdout)["scorecard"]["per_fact"]
    assert len(per_fact) >= 25
    assert median(per_fact.values()) >= 4


def test_a_lint_exits_1_and_shows_the_line(book: Path) -> None:
    book.write_text(MOON.replace("did: was launched", "did: was launched in Florida"))
    shown = type_in("audit")
    assert shown.exit_code == 1
    assert "facts.yaml:" in shown.stderr
    assert "`did` repeats `where`" in shown.stderr
    assert "was launched in Florida" in shown.stderr


@pytest.mark.usefixtures("book")
def test_the_scorecard_as_json() -> None:
    whole = json.loads(type_in("audit", "--json").stdout)
    card = whole["scorecard"]
    assert whole["findings"] == []
    assert card["per_fact"]["samples"] == 1
    assert sum(card["kinds"].values()) == card["questions"]
    assert {g["verdict"] for g in card["guessers"]} == {"too few to tell"}


def test_a_file_that_cannot_be_read_has_no_scorecard(tmp_path: Path) -> None:
    shown = type_in("audit", tmp_path / "none.yaml", "--json")
    assert shown.exit_code == 1
    assert json.loads(shown.stdout)["scorecard"] is None


def test_its_own_bank_is_clean_and_a_spoiled_one_is_not(book: Path) -> None:
    bank = type_in("questions", "--json").stdout
    path = book.parent / "bank.jsonl"
    path.write_text(bank, encoding="utf-8")
    assert type_in("audit", "--bank", path).exit_code == 0
    lines = bank.splitlines()
    number = next(n for n, line in enumerate(lines) if '"first-step/who"' in line)
    lines[number] = lines[number].replace('"prompt": "Who', '"prompt": "After Armstrong, who')
    path.write_text("\n".join(lines), encoding="utf-8")
    shown = type_in("audit", "--bank", path)
    assert shown.exit_code == 1
    assert f"bank.jsonl:{number + 1}:1" in shown.stderr
    assert "holds “armstrong”" in shown.stderr


@pytest.mark.parametrize(
    ("text", "slug"),
    [
        pytest.param("{", "not-json", id="no JSON"),
        pytest.param("[1]", "not-a-question", id="no object"),
        pytest.param('{"id": "a"}', "not-a-question", id="no question"),
        pytest.param("\n\n", "empty-bank", id="nothing"),
        pytest.param('{"id": "a", "kind": "when", "asked": "when", "prompt": "When?", '
                     '"answer": "1969", "given": {}, "facts": ["b"]}', "unknown-fact",
                     id="another file's fact"),
    ],
)  # fmt: skip
def test_a_bank_that_is_none(book: Path, text: str, slug: str) -> None:
    path = book.parent / "bank.jsonl"
    path.write_text(text, encoding="utf-8")
    shown = type_in("audit", "--bank", path)
    assert shown.exit_code == 1
    assert f"[{slug}]" in shown.stderr


@pytest.mark.usefixtures("book")
def test_why_tells_fact_cues_and_wording() -> None:
    shown = type_in("why", "first-step/when")
    assert shown.exit_code == 0
    for part in (
        "did: stepped onto the lunar surface",
        "→ 20 July 1969",
        "rivals left",
        "wording:",
    ):
        assert part in shown.stdout


@pytest.mark.usefixtures("book")
def test_why_tells_what_kept_a_question_from_being_asked() -> None:
    shown = type_in("why", "magnificent/completion")
    assert shown.exit_code == 0
    assert "not asked: quote-too-short" in shown.stdout


@pytest.mark.usefixtures("book")
def test_why_as_json() -> None:
    found = json.loads(type_in("why", "people:neil-armstrong/role-of", "--json").stdout)
    assert found["question"]["answer"] == "commander of Apollo 11"
    assert found["fact"][0].startswith("Neil Armstrong:")
    assert found["skip"] is None


@pytest.mark.usefixtures("book")
def test_an_id_that_is_not_there_is_wrong_usage() -> None:
    shown = type_in("why", "first-stepp/when")
    assert shown.exit_code == 2
    assert "Did you mean 'first-step/when'" in shown.stderr
