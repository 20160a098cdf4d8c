"""Options that several commands share."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

import click

F = TypeVar("F", bound=Callable[..., Any])


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
        "count",
        type=click.IntRange(min=1),
        metavar="N",
        help="Questions on the quiz.  [default: 12, or all if there are fewer]",
    )(function)


def no_standard_input(_ctx: click.Context, _parameter: click.Parameter, value: str) -> str:
    """Refuse "-" where the outputs need a folder beside the fact file."""
    if value == "-":
        raise click.BadParameter("this command reads a file, not standard input")
    return value


def named_file_argument(function: F) -> F:
    """Take the fact file of a command that writes beside it."""
    return click.argument(
        "file", default="facts.yaml", type=click.Path(readable=False), callback=no_standard_input
    )(function)


def listed(value: str) -> tuple[str, ...]:
    """Read "one,two, three" as a list of words."""
    return tuple(word for part in value.split(",") if (word := part.strip()))
