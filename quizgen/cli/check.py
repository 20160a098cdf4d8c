"""``quizgen check``: what is wrong with a fact file."""

from __future__ import annotations

import time

import click

from quizgen.cli.parameters import file_argument, paper_option


@click.command(
    short_help="Say what is wrong with a fact file.",
    epilog="\b\nExamples:\n"
    "  quizgen check\n"
    "  quizgen check --json news.yaml\n"
    "  cat news.yaml | quizgen check -",
)
@file_argument
@paper_option("Size of the sheet; none where a deck alone is to be made.  [default: a4]", "none")
@click.option("--json", "as_json", is_flag=True, help="Print the findings as JSON.")
@click.pass_context
def check(ctx: click.Context, *, file: str, paper: str, as_json: bool) -> None:
    """Read FILE (facts.yaml; "-" is standard input) and say all that is wrong with it.

    Each finding names the line, shows it, and says what to type instead. All that `build` would
    refuse is found, pictures, recipes and unprintable characters too; nothing is written.
    """
    from quizgen.cli.outputs import orderly_end
    from quizgen.cli.screen import exit_code, progress, say
    from quizgen.cli.summary import counted
    from quizgen.pipeline import story
    from quizgen.pipeline.factfile import excerpts, fetch
    from quizgen.pipeline.request import Request, folder_for
    from quizgen.pipeline.steps import then
    from quizgen.reading.report import as_json as findings_as_json
    from quizgen.recipes.model import Wish

    fact_file = fetch(file)
    with orderly_end() as look, progress() as tell:
        folder, now = folder_for(file, None), int(time.time())
        request = Request(folder, now, Wish(paper=paper), tell=tell, look=look)
        book = then(fact_file, lambda found: story.rehearse(found, request))
    if as_json:
        click.echo(findings_as_json(book.findings, excerpts(book.findings, fact_file.value)))
    else:
        say(book.findings, fact_file.value)
        if book.value:
            found = counted(len(book.findings), "warning") if book.findings else "no findings"
            click.echo(f"{file}: {counted(len(book.value.facts), 'fact')}, {found}")
    ctx.exit(exit_code(book.findings))
