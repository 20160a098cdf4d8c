"""Options that several commands share."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple, TypeVar

import click

F = TypeVar("F", bound=Callable[..., Any])

_WORD = re.compile(r"[^\W_]+(-[^\W_]+)*")


def file_argument(function: F) -> F:
    """Take the fact file; a path that is not there is a finding, not a wrong usage."""
    return click.argument(
        "file", default="facts.yaml", type=click.Path(allow_dash=True, readable=False)
    )(function)


def out_option(function: F) -> F:
    """Take the output folder."""
    text = "Folder to write into.  [default: decks, beside FILE]"
    return click.option("--out", type=click.Path(readable=False), metavar="DIR", help=text)(
        function
    )


def count_option(function: F) -> F:
    """Take the number of questions on the paper."""
    return click.option(
        "-n",
        "--count",
        "count",
        type=click.IntRange(min=1),
        metavar="N",
        help="Questions on the quiz.  [default: 12, or all if there are fewer]",
    )(function)


def tags_option(function: F) -> F:
    """Take tags of facts."""
    text = "Facts with one of these tags."
    return click.option("--tags", default="", callback=_listed, metavar="TAGS", help=text)(function)


def since_option(function: F) -> F:
    """Take the time from which on facts are asked about."""
    text = "Facts of this time (2025-10) and later."
    return click.option("--since", default="", metavar="DATE", help=text)(function)


def paper_option(text: str, *more: str) -> Callable[[F], F]:
    """Take the size of the sheet, or one of some more words; "" where nothing is typed."""
    sizes = click.Choice(["a4", "letter", *more])
    return click.option("--paper", type=sizes, callback=_open, help=text)


def _listed(_ctx: click.Context, _parameter: click.Parameter, value: str) -> tuple[str, ...]:
    return listed(value)


def _open(_ctx: click.Context, _parameter: click.Parameter, value: str | None) -> str:
    return value or ""


class Target(NamedTuple):
    """What to make: a fact file, and the names of its decks (all, where none is named).

    Where papers alone are made they may be names of quizzes too.
    """

    file: str
    names: tuple[str, ...]


def target_argument(function: F) -> F:
    """Take the fact file and names of decks, for a command that writes beside the file."""
    return _target_argument("[FILE] [DECK]...", function)


def quiz_argument(function: F) -> F:
    """Take the same, where a name may be that of a quiz too."""
    return _target_argument("[FILE] [NAME]...", function)


def _target_argument(shown: str, function: F) -> F:
    return click.argument("target", nargs=-1, metavar=shown, callback=_target)(function)


def _target(_ctx: click.Context, _parameter: click.Parameter, typed: tuple[str, ...]) -> Target:
    files = [text for text in typed if not _is_deck(text)]
    if "-" in files:
        raise click.BadParameter("this command reads a file, not standard input")
    if len(files) > 1:
        raise click.BadParameter(f"one fact file at a time, not {' and '.join(files)}")
    return Target(next(iter(files), "facts.yaml"), tuple(filter(_is_deck, typed)))


def _is_deck(text: str) -> bool:
    """Whether a text is the name of a deck: a plain word, and no file or folder has it."""
    return bool(_WORD.fullmatch(text)) and not Path(text).exists()


def listed(value: str) -> tuple[str, ...]:
    """Read "one,two, three" as a list of words."""
    return tuple(word for part in value.split(",") if (word := part.strip()))
