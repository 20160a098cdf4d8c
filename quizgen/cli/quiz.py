"""``quizgen quiz``: versions of a printed quiz, each with its key and a sheet to answer on."""

from __future__ import annotations

from typing import Literal, get_args

import click

from quizgen.cli.parameters import Target, count_option, listed, out_option, target_argument

_LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"


def _versions(_ctx: click.Context, _parameter: click.Parameter, value: str) -> tuple[str, ...]:
    """Read "A,B,C" or "A-F", in any case."""
    letters: list[str] = []
    for part in listed(value.upper()):
        first, dash, last = part.partition("-")
        if not {first, last if dash else first} <= {*_LETTERS}:
            raise click.BadParameter("give letters from A to Z, such as A,B,C or A-F")
        letters += _LETTERS[_LETTERS.index(first) : _LETTERS.index(last if dash else first) + 1]
    if not letters:
        raise click.BadParameter("give a letter from A to Z")
    return tuple(letters)


def _sections(_ctx: click.Context, _parameter: click.Parameter, value: str) -> tuple[str, ...]:
    from quizgen.paper.model import ItemForm

    known = get_args(ItemForm)
    for form in listed(value):
        if form not in known:
            raise click.BadParameter(f"`{form}` is not one of {', '.join(known)}")
    return listed(value)


def _tags(_ctx: click.Context, _parameter: click.Parameter, value: str) -> tuple[str, ...]:
    return listed(value)


@click.command(
    short_help="Make versions of the quiz, each with its key.",
    epilog="\b\nExamples:\n"
    "  quizgen quiz --versions A,B\n"
    "  quizgen quiz news.yaml -n 20 --paper letter --out handouts\n"
    "  quizgen quiz --tags defence --since 2025-10 --sections choice,true-false\n"
    "  quizgen quiz --html --paper none",
)
@target_argument
@count_option
@click.option(
    "--versions",
    "--version",
    default="A",
    show_default=True,
    metavar="LETTERS",
    callback=_versions,
    help="Versions of the quiz: same questions, another order. A,B,C or A-F.",
)
@click.option(
    "--sections",
    default="",
    metavar="FORMS",
    callback=_sections,
    help="Forms to ask in, such as choice,true-false.  [default: all]",
)
@click.option(
    "--tags", default="", callback=_tags, metavar="TAGS", help="Facts with one of these tags."
)
@click.option("--since", default="", metavar="DATE", help="Facts of this time (2025-10) and later.")
@click.option(
    "--paper",
    "size",
    type=click.Choice(["a4", "letter", "none"]),
    default="a4",
    show_default=True,
    help="Size of the sheet; none makes no PDF.",
)
@click.option(
    "--html",
    is_flag=True,
    help="Make the quiz as a page for browsers too: one file, marked on the spot.",
)
@click.option(
    "--columns",
    type=click.IntRange(1, 2),
    default=1,
    show_default=True,
    metavar="1|2",
    help="Columns of the questions.",
)
@click.option("--access", is_flag=True, help="Also an edition in large, wide-spaced type.")
@click.option("--no-answers", "bare", is_flag=True, help="Leave out the sheet to answer on.")
@click.option(
    "--single", is_flag=True, help="Files for each version even if there are more than 6."
)
@click.option("--seed", default="", metavar="TEXT", help="Another choice and order: any word.")
@out_option
@click.pass_context
def quiz(  # noqa: PLR0913 - click hands every option over by name
    ctx: click.Context,
    *,
    target: Target,
    count: int | None,
    versions: tuple[str, ...],
    sections: tuple[Literal["choice"], ...],
    tags: tuple[str, ...],
    since: str,
    size: Literal["a4", "letter", "none"],
    html: bool,
    columns: int,
    access: bool,
    bare: bool,
    single: bool,
    seed: str,
    out: str | None,
) -> None:
    """Make versions of the quiz, each with its key, as PDF files from FILE (facts.yaml).

    The same file and options always give the same papers. The names carry the letter:
    …-quiz-B.pdf (with a sheet to answer on) and …-key-B.pdf; of several versions, …-quizzes.pdf
    and …-keys.pdf hold all, to print at once. With --html, …-quiz-B.html is the same version
    as a page for browsers.
    """
    if size == "none" and not html:
        raise click.UsageError("--paper none makes nothing by itself: add --html")

    from quizgen.cli.outputs import Asked, make
    from quizgen.cli.summary import as_lines
    from quizgen.paper.brief import Brief, Layout
    from quizgen.pipeline import story

    brief = Brief("", count, versions, sections, tags, since, seed)
    layout = None if size == "none" else Layout(size, columns, access)
    asked = Asked(
        target, out, brief, layout, lettered=True, answers=not bare, html=html, single=single
    )
    ctx.exit(make(story.papers, asked, as_lines))
