"""``docs/command-line.md`` shows what the program really prints, and names every option."""

from __future__ import annotations

import re
from pathlib import Path

import click
import pytest

from quizgen.cli.app import app
from tests.cli.running import ROOT, type_in
from tests.pipeline.books import MOON, write

MANUAL = (ROOT / "docs" / "command-line.md").read_text(encoding="utf-8")
SIZE = re.compile(r" +\d+ K?B")


BLOCK = re.compile(r"^```(\w*)\n(.*?)^```$", re.MULTILINE | re.DOTALL)


def blocks(section: str, language: str) -> list[str]:
    """Give the blocks below a heading in this language; "" is for what a program prints."""
    return [block[2] for block in BLOCK.finditer(below(section)) if block[1] == language]


def below(section: str) -> str:
    return MANUAL.split(f"\n## {section}\n")[1].split("\n## ")[0]


@pytest.fixture
def book(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return write(tmp_path)


@pytest.mark.usefixtures("book")
def test_what_a_build_says() -> None:
    # Sizes depend on the libraries that squeeze the bytes.
    assert SIZE.sub("", type_in("build").stdout) == SIZE.sub("", blocks("quizgen build", "")[0])


def test_what_a_check_says(book: Path) -> None:
    book.write_text(MOON.replace("where: Fl", "wher: Fl"), encoding="utf-8")
    assert type_in("check").stderr == blocks("quizgen check", "")[0]


def test_what_a_plan_says(book: Path) -> None:
    type_in("build", "--paper", "none")
    book.write_text(MOON.replace("382", "380"), encoding="utf-8")
    assert type_in("plan").stdout == blocks("quizgen plan", "")[0]


def test_every_command_and_option_is_named() -> None:
    for name, command in app.commands.items():
        for parameter in command.params:
            if parameter.param_type_name == "option":
                assert re.search(rf"{parameter.opts[0]}\b", below(f"quizgen {name}")), (
                    parameter.opts
                )


@pytest.mark.parametrize("name", app.commands)
def test_every_example_is_right_usage(name: str) -> None:
    lines = "".join(blocks(f"quizgen {name}", "sh")).splitlines()
    typed = [re.search(rf"\bquizgen {name}\b([^#>|]*)", line) for line in lines]
    assert typed
    parent = click.Context(
        app, **app.context_settings
    )  # click keeps what a command's help is called
    for found in typed:
        assert found
        app.commands[name].make_context(
            name, found[1].split(), parent=parent
        )  # raises where click would refuse
