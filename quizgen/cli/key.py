"""``quizgen key``: the key of a paper that was printed earlier."""

from __future__ import annotations

from functools import partial

import click

from quizgen.cli.parameters import Target, out_option, paper_option, target_argument


@click.command(
    short_help="Make the key of a printed paper again.",
    epilog="\b\nExamples:\n"
    "  quizgen key 7QT-B-K7M2QX\n"
    "  quizgen key 7QT-B-K7M2QX news.yaml --out handouts",
)
@click.argument("code")
@target_argument
@paper_option("Size of the sheet.  [default: a4, or as the recipe of the quiz says]")
@out_option
@click.pass_context
def key(ctx: click.Context, *, code: str, target: Target, paper: str, out: str | None) -> None:
    """Make the key of the paper with this CODE again, from FILE (facts.yaml).

    The code stands at the foot of every page and in its QR code. Where a fact has changed since, the
    command says which question is not as it was printed, and writes nothing.
    """
    from quizgen.cli.outputs import Asked, make
    from quizgen.cli.summary import files
    from quizgen.pipeline import story
    from quizgen.recipes.model import Wish

    asked = Asked(target, out, Wish(paper=paper), papers_only=True)
    ctx.exit(make(partial(story.key, code=code), asked, files))
