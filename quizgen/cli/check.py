"""``quizgen check``: what is wrong with a fact file."""

from __future__ import annotations

import click

from quizgen.cli.parameters import file_argument


@click.command(
    short_help="Say what is wrong with a fact file.",
    epilog="\b\nExamples:\n"
    "  quizgen check\n"
    "  quizgen check --json news.yaml\n"
    "  cat news.yaml | quizgen check -",
)
@file_argument
@click.option("--json", "as_json", is_flag=True, help="Print the findings as JSON.")
@click.pass_context
def check(ctx: click.Context, *, file: str, as_json: bool) -> None:
    """Read FILE (facts.yaml; "-" is standard input) and say all that is wrong with it.

    Each finding names the line, shows it, and says what to type instead.
    """
    from quizgen.cli.screen import exit_code, say
    from quizgen.cli.summary import counted
    from quizgen.pipeline import story
    from quizgen.pipeline.factfile import excerpts, fetch
    from quizgen.pipeline.steps import then
    from quizgen.reading.report import as_json as findings_as_json

    fact_file = fetch(file)
    book = then(fact_file, story.load)
    if as_json:
        click.echo(findings_as_json(book.findings, excerpts(book.findings, fact_file.value)))
    else:
        say(book.findings, fact_file.value)
        if book.value:
            found = counted(len(book.findings), "warning") if book.findings else "no findings"
            click.echo(f"{file}: {counted(len(book.value.facts), 'fact')}, {found}")
    ctx.exit(exit_code(book.findings))
