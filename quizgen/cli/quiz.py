"""``quizgen quiz``: versions of a printed quiz, each with its key and a sheet to answer on."""

from __future__ import annotations

from typing import Any

import click

from quizgen.cli.parameters import Target, out_option, quiz_argument
from quizgen.cli.quiz_options import quiz_options


@click.command(
    short_help="Make versions of the quiz, each with its key.",
    epilog="\b\nExamples:\n"
    "  quizgen quiz --versions A,B\n"
    "  quizgen quiz news.yaml -n 20 --paper letter --out handouts\n"
    "  quizgen quiz --tags defence --since 2025-10 --sections choice,true-false\n"
    "  quizgen quiz --html --paper none\n"
    "  quizgen quiz week-1 --versions A-D      a quiz that a recipe names",
)
@quiz_argument
@click.option("--quiz", "named", multiple=True, metavar="NAME", help="A quiz of a recipe.")
@click.option("--list", "only_list", is_flag=True, help="List the quizzes that recipes name.")
@quiz_options
@out_option
@click.pass_context
def quiz(
    ctx: click.Context,
    /,
    *,
    target: Target,
    named: tuple[str, ...],
    only_list: bool,
    out: str | None,
    **said: Any,  # noqa: ANN401 - each option as its own field of a wish
) -> None:
    """Make versions of the quiz, each with its key, as PDF files from FILE (facts.yaml).

    The same file and options always give the same papers. The names carry the letter:
    …-quiz-B.pdf (with a sheet to answer on) and …-key-B.pdf; of several versions, …-quizzes.pdf
    and …-keys.pdf hold all, to print at once. With --html, …-quiz-B.html is the same version
    as a page for browsers.

    Where recipes stand beside the file (decks/NAME.yaml), a word is the name of a deck, or of a quiz
    that a recipe names: that one is made as the recipe says, but for what is typed here.
    """
    from quizgen.cli.outputs import Asked, make
    from quizgen.cli.summary import as_lines
    from quizgen.pipeline import story
    from quizgen.recipes.model import Wish

    wish = Wish(**said)
    whole = target._replace(names=(*target.names, *named))
    asked = Asked(whole, out, wish, papers_only=True)
    if only_list:
        from quizgen.cli.quiz_list import print_list

        ctx.exit(print_list(asked))
    if wish.paper == "none" and not whole.names and not (wish.html or wish.flashcards):
        raise click.UsageError("--paper none makes nothing by itself: add --html")
    ctx.exit(make(story.papers, asked, as_lines))
