"""What can be said of a quiz on the command line; a recipe takes the same words."""

from __future__ import annotations

from collections.abc import Callable, Collection
from typing import Any, TypeVar

import click

from quizgen.cli.parameters import count_option, listed, paper_option, since_option, tags_option

F = TypeVar("F", bound=Callable[..., Any])
Words = tuple[str, ...]


def _versions(_ctx: click.Context, _parameter: click.Parameter, value: str) -> Words:
    """Read "A,B,C" or "A-F", in any case; nothing typed leaves it open."""
    if not value:
        return ()
    from quizgen.recipes.versions import HINT, letters_of

    letters = letters_of(listed(value))
    if not letters:
        raise click.BadParameter(HINT)
    return letters


def _sections(_ctx: click.Context, _parameter: click.Parameter, value: str) -> Words:
    if not value:
        return ()
    from quizgen.recipes.fields import FORMS

    return _known(value, FORMS)


def _kinds(_ctx: click.Context, _parameter: click.Parameter, value: str) -> Words:
    if not value:
        return ()
    from quizgen.questions.table import NAMES  # loads every kind

    return _known(value, NAMES)


def _known(value: str, known: Collection[str]) -> Words:
    from quizgen.recipes.near import instead

    for word in listed(value):
        if word not in known:
            raise click.BadParameter(f"`{word}` is not one of them; {instead(word, known)}")
    return listed(value)


def _columns(_ctx: click.Context, _parameter: click.Parameter, value: str | None) -> int | None:
    return int(value) if value else None


_OPTIONS = (
    click.option(
        *("--versions", "--version"),
        default="",
        metavar="LETTERS",
        callback=_versions,
        help="Versions: same questions, another order. A,B,C or A-F.  [default: A]",
    ),
    click.option(
        "--sections",
        default="",
        metavar="FORMS",
        callback=_sections,
        help="Forms to ask in, such as choice,true-false.  [default: all]",
    ),
    click.option(
        "--kinds",
        default="",
        metavar="KINDS",
        callback=_kinds,
        help="Kinds of question, such as who,when (see quizgen kinds).  [default: all]",
    ),
    tags_option,
    since_option,
    click.option("--seed", default="", metavar="TEXT", help="Another choice and order: any word."),
    click.option("--title", default="", metavar="TEXT", help="Title, instead of the deck's."),
    click.option("--about", default="", metavar="TEXT", help="The line below the title."),
    paper_option("Size of the sheet; none makes no PDF.  [default: a4]", "none"),
    click.option(
        "--columns",
        type=click.Choice(["1", "2"]),
        callback=_columns,
        help="Columns of the questions.  [default: 1]",
    ),
    click.option(
        "--html/--no-html",
        default=None,
        help="Make the quiz as a page for browsers too: one file, marked on the spot.",
    ),
    click.option(
        "--access/--no-access", default=None, help="Also an edition in large, wide-spaced type."
    ),
    click.option(
        "--answers/--no-answers",
        default=None,
        help="A sheet to answer on with each quiz, or none.  [default: with]",
    ),
    click.option(
        "--single/--no-single",
        default=None,
        help="Files for each version even if there are more than 6.",
    ),
    click.option(
        "--flashcards/--no-flashcards",
        default=None,
        help="Also a card to cut out for each fact that the quiz asks about.",
    ),
)


def quiz_options(function: F) -> F:
    """Take all of them; each is handed over under its own name, which is that of a wish's field."""
    for option in reversed(_OPTIONS):
        function = option(function)
    return count_option(function)
