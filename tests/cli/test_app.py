"""The command line as such: help, versions, wrong usage, languages of terminals."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path

import pytest

from quizgen import __version__
from quizgen.cli.app import app
from tests.cli.running import ROOT, environment, run, type_in
from tests.pipeline.books import write

COMMANDS = (
    "audit",
    "build",
    "check",
    "flashcards",
    "key",
    "kinds",
    "plan",
    "preview",
    "questions",
    "quiz",
    "schema",
    "why",
    "wordings",
)


def test_help_lists_every_command() -> None:
    shown = type_in("--help")
    assert shown.exit_code == 0
    assert tuple(re.findall(r"^  ([a-z]+)  ", shown.output, re.MULTILINE)) == COMMANDS
    assert tuple(app.commands) == COMMANDS


@pytest.mark.parametrize("command", COMMANDS)
@pytest.mark.parametrize("option", ["-h", "--help"])
def test_help_of_a_command_shows_an_example_and_fits_a_terminal(command: str, option: str) -> None:
    shown = type_in(command, option)
    assert shown.exit_code == 0
    assert re.search(rf"^  +quizgen {command}", shown.output, re.MULTILINE)
    assert max(map(len, shown.output.splitlines())) <= 80


@pytest.mark.parametrize("command", COMMANDS)
def test_every_option_says_what_it_is_for(command: str) -> None:
    options = [p for p in app.commands[command].params if p.param_type_name == "option"]
    assert all(getattr(option, "help", None) for option in options)


def test_version() -> None:
    assert type_in("--version").output == f"quizgen {__version__}\n"


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        pytest.param(["biuld"], "Did you mean 'build'?", id="a command misspelt"),
        pytest.param(["facts.yaml"], "No such command 'facts.yaml'", id="a file, no command"),
        pytest.param(["build", "--chek"], "'--check'", id="an option misspelt"),
        pytest.param(["build", "a.yaml", "b.yaml"], "one fact file at a time", id="two files"),
        pytest.param(["build", "-n", "0"], "0 is not in the range x>=1", id="no question"),
        pytest.param(["build", "-n", "many"], "'many' is not a valid integer", id="no number"),
        pytest.param(["build", "--paper", "a5"], "'a5' is not one of", id="no such sheet"),
        pytest.param(["build", "-"], "not standard input", id="no folder beside it"),
        pytest.param(["quiz", "-"], "not standard input", id="no folder beside it either"),
        pytest.param(["quiz", "--version", "AB"], "letters from A to Z", id="two letters"),
        pytest.param(["quiz", "--version", "ä"], "letters from A to Z", id="no such letter"),
        pytest.param(["quiz", "--versions", ","], "letters from A to Z", id="no letter"),
        pytest.param(["quiz", "--sections", "choise"], "did you mean `choice`?", id="no section"),
        pytest.param(["quiz", "--columns", "3"], "'3' is not one of", id="three columns"),
        pytest.param(["quiz", "--kinds", "whn"], "did you mean `when`?", id="a kind misspelt here"),
        pytest.param(["questions", "--kind", "whn"], "Did you mean 'when'?", id="a kind misspelt"),
    ],
)
def test_wrong_usage_exits_2_and_helps(arguments: list[str], message: str) -> None:
    shown = type_in(*arguments)
    assert shown.exit_code == 2
    assert message in shown.stderr
    assert shown.stdout == ""


def test_a_fact_that_is_not_there_is_wrong_usage(tmp_path: Path) -> None:
    shown = type_in("questions", write(tmp_path), "--fact", "first-stepp")
    assert shown.exit_code == 2
    assert "Did you mean 'first-step'?" in shown.stderr


def test_no_command_shows_the_help() -> None:
    shown = type_in()
    assert shown.exit_code == 2
    assert "Commands:" in shown.output


def test_help_imports_nothing_but_click() -> None:
    code = (
        "import sys, click; before = set(sys.modules); import quizgen.cli; "
        "print(*{m.split('.')[0] for m in set(sys.modules) - before} - sys.stdlib_module_names); "
        "print(*(m for m in sys.modules if m.startswith('quizgen.') and 'quizgen.cli' not in m))"
    )
    shown = subprocess.run(
        [sys.executable, "-c", code], env=environment(), capture_output=True, text=True, check=True
    )
    assert shown.stdout.split() == ["quizgen"]


@pytest.mark.parametrize("encoding", ["ascii", "cp1252", "latin-1", "utf-8"])
def test_output_is_utf_8_whatever_the_terminal_was_set_to(tmp_path: Path, encoding: str) -> None:
    write(tmp_path)
    shown = run("questions", "--fact", "first-step", folder=tmp_path, PYTHONIOENCODING=encoding)
    assert shown.returncode == 0
    assert "→ Neil Armstrong" in shown.stdout.decode("utf-8")


def test_schema_is_json_schema() -> None:
    from jsonschema import Draft7Validator  # type: ignore[import-untyped] # no stubs

    Draft7Validator.check_schema(json.loads(type_in("schema").output))


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_completion_scripts(shell: str) -> None:
    shown = run(folder=ROOT, _QUIZGEN_COMPLETE=f"{shell}_source")
    assert shown.returncode == 0
    assert b"_QUIZGEN_COMPLETE" in shown.stdout


def test_completion_knows_commands() -> None:
    shown = run(
        folder=ROOT, _QUIZGEN_COMPLETE="bash_complete", COMP_WORDS="quizgen qu", COMP_CWORD="1"
    )
    assert shown.stdout.decode().split() == ["plain,questions", "plain,quiz"]
