"""``quizgen quiz``: one version of the paper and its key."""

from __future__ import annotations

from typing import Literal

import click

from quizgen.cli.parameters import Target, count_option, out_option, target_argument


def _letter(_ctx: click.Context, _parameter: click.Parameter, value: str) -> str:
    letter = value.upper()
    if len(letter) == 1 and "A" <= letter <= "Z":
        return letter
    raise click.BadParameter("give one letter from A to Z")


@click.command(
    short_help="Make one version of the quiz, and its key.",
    epilog="\b\nExamples:\n"
    "  quizgen quiz --version B\n"
    "  quizgen quiz news.yaml -n 20 --paper letter --out handouts\n"
    "  quizgen quiz --html --paper none",
)
@target_argument
@count_option
@click.option(
    "--version",
    default="A",
    show_default=True,
    metavar="LETTER",
    callback=_letter,
    help="Version of the quiz: same questions, another order.",
)
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
@out_option
@click.pass_context
def quiz(  # noqa: PLR0913 - click hands every option over by name
    ctx: click.Context,
    *,
    target: Target,
    count: int | None,
    version: str,
    size: Literal["a4", "letter", "none"],
    html: bool,
    out: str | None,
) -> None:
    """Make one version of the quiz and its key, as two PDF files, from FILE (facts.yaml).

    The same file, version and number of questions always give the same paper. The names
    carry the letter: …-quiz-B.pdf and …-key-B.pdf, with --html …-quiz-B.html too. DECK is
    the name of a recipe (decks/NAME.yaml), for the papers of that deck alone.
    """
    if size == "none" and not html:
        raise click.UsageError("--paper none makes nothing by itself: add --html")

    from quizgen.cli.outputs import Asked, make
    from quizgen.cli.summary import as_lines
    from quizgen.pipeline import story

    ctx.exit(make(story.papers, Asked(target, out, size, count, version, html=html), as_lines))
