"""``quizgen preview``: every card, without Anki."""

from __future__ import annotations

import click

from quizgen.cli.parameters import file_argument

_DEFAULT_PORT = 8427


@click.command(
    short_help="Look at every card, without Anki.",
    epilog="\b\nExamples:\n"
    "  quizgen preview\n"
    "  quizgen preview news.yaml --out cards.html\n"
    "  quizgen preview --serve\n"
    "  quizgen preview --svg docs",
)
@file_argument
@click.option("--deck", default="", metavar="NAME", help="Only the deck of this recipe.")
@click.option(
    "--out",
    type=click.Path(readable=False, dir_okay=False),
    metavar="FILE",
    help="The page to write.  [default: preview.html, beside FILE]",
)
@click.option("--serve", is_flag=True, help="Serve it to this machine, and reload when you save.")
@click.option(
    "--port",
    type=click.IntRange(0, 65535),
    default=_DEFAULT_PORT,
    show_default=True,
    help="Port for --serve; 0 takes a free one.",
)
@click.option(
    "--svg",
    type=click.Path(readable=False),
    metavar="DIR",
    help="Write the timeline and the coverage grid as SVG instead.",
)
@click.pass_context
def preview(  # noqa: PLR0913 - click hands every option over by name
    ctx: click.Context,
    *,
    file: str,
    deck: str,
    out: str | None,
    serve: bool,
    port: int,
    svg: str | None,
) -> None:
    """Show every card that FILE (facts.yaml; "-" is standard input) gives, front and back.

    One HTML page that needs no network: the cards as their own templates and style render
    them, by day and by night, on a phone and on a desktop, each beside its lines in the file; a timeline
    of the facts, and a grid of what is asked of each.
    """
    if serve and (out or svg or file == "-"):
        message = "--serve writes nothing, and needs a file to watch"
        raise click.UsageError(message)
    if out and svg:
        message = "give --out or --svg, one at a time"
        raise click.UsageError(message)
    from quizgen.cli.previews import page_of, pictures_of, served

    if serve:
        ctx.exit(served(file, deck, port))
    ctx.exit(pictures_of(file, deck, svg) if svg else page_of(file, deck, out))
