"""``quizgen flashcards``: cards to cut out of paper."""

from __future__ import annotations

import click

from quizgen.cli.parameters import (
    Target,
    out_option,
    paper_option,
    quiz_argument,
    since_option,
    tags_option,
)


@click.command(
    short_help="Make flash cards to cut out of paper.",
    epilog="\b\nExamples:\n"
    "  quizgen flashcards\n"
    "  quizgen flashcards news.yaml -n 40 --tags defence --paper letter",
)
@quiz_argument
@click.option("-n", "count", type=click.IntRange(min=1), metavar="N", help="Cards.  [default: all]")
@tags_option
@since_option
@paper_option("Size of the sheet.  [default: a4]")
@out_option
@click.pass_context
def flashcards(  # noqa: PLR0913 - click hands every option over by name
    ctx: click.Context,
    *,
    target: Target,
    count: int | None,
    tags: tuple[str, ...],
    since: str,
    paper: str,
    out: str | None,
) -> None:
    """Make flash cards to cut out, eight on a sheet, from FILE (facts.yaml).

    Every second page has the backs of the page before. Print on both sides, turned over the long
    edge, and cut along the lines: question in front, answer with its source behind.
    """
    from quizgen.cli.outputs import Asked, make
    from quizgen.cli.summary import files
    from quizgen.pipeline import story
    from quizgen.recipes.model import Wish

    wish = Wish(count=count, tags=tags, since=since, paper=paper)
    asked = Asked(target, out, wish, papers_only=True)
    ctx.exit(make(story.flashcards, asked, files))
