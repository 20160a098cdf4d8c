"""The wordings beside a fact file: found, refused, and the same for every command."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.running import type_in
from tests.pipeline.books import MOON, write

OWN = (
    'where:\n  event: "[{claim},] at what place {aux} {subject} {rest} {at} {when} {following}?"\n'
)


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def named(path: str) -> str:
    return f"wordings: {path}\n{MOON}"


def test_every_command_words_questions_by_them(folder: Path) -> None:
    write(folder, named("own/w.yaml"))
    write(folder / "own", OWN, "w.yaml")
    expected = "At what place was Apollo 11 launched on 16 July 1969?"
    assert expected in type_in("questions").output
    assert expected in type_in("why", "launch/where").output
    assert type_in("check").exit_code == 0
    assert type_in("build", "--paper", "none").exit_code == 0
    assert type_in("build", "--paper", "none", "--check").exit_code == 0
    write(folder / "own", OWN.replace("at what place", "in what place"), "w.yaml")
    assert type_in("build", "--paper", "none", "--check").exit_code == 1


@pytest.mark.parametrize("command", ["check", "questions", "audit", "build"])
def test_a_bad_wording_stops_every_command_at_its_line(folder: Path, command: str) -> None:
    write(folder, named("w.yaml"))
    write(folder, OWN.replace("{when}", "{wen}"), "w.yaml")
    said = type_in(command)
    assert said.exit_code == 1
    assert "w.yaml:2:10: error: there is no placeholder `{wen}` here" in said.stderr
    assert "2 |   event:" in said.stderr
    assert not (folder / "decks").exists()


@pytest.mark.parametrize(
    ("path", "message", "hint"),
    [
        (
            "wordigns.yaml",
            "wordings wordigns.yaml cannot be read: there is no such file",
            "`wordings.yaml`?",
        ),
        ("../w.yaml", "the wordings lie outside the folder", "put it beside the fact file"),
        ("/etc/passwd", "the wordings lie outside the folder", "put it beside the fact file"),
        ("own", "the wordings own cannot be read: this is a folder, not a file", ""),
    ],
)
def test_a_file_that_cannot_be_had_is_found_at_its_name(
    folder: Path, path: str, message: str, hint: str
) -> None:
    write(folder, named(path))
    write(folder, OWN, "wordings.yaml")
    (folder / "own").mkdir()
    said = type_in("check").stderr
    assert "facts.yaml:1:11: error: " in said
    assert message in said
    assert hint in said


def test_a_broken_file_is_found_as_a_fact_file_is(folder: Path) -> None:
    write(folder, named("w.yaml"))
    write(folder, "where:\n\tevent: x\n", "w.yaml")
    said = type_in("check").stderr
    assert "w.yaml:2:1: error: " in said
    assert "tab" in said
