"""``quizgen audit``: a scorecard of a fact file, or the flaws of a question bank."""

from __future__ import annotations

import click

from quizgen.cli.parameters import file_argument


@click.command(
    short_help="Say how good the questions of a fact file are.",
    epilog="\b\nExamples:\n"
    "  quizgen audit\n"
    "  quizgen audit --json news.yaml\n"
    "  quizgen audit news.yaml --bank bank.jsonl",
)
@file_argument
@click.option(
    "--bank",
    type=click.Path(allow_dash=True, readable=False),
    metavar="BANK",
    help="Audit this question bank (JSON lines) against FILE.",
)
@click.option("--json", "as_json", is_flag=True, help="Print the scorecard as JSON.")
@click.pass_context
def audit(ctx: click.Context, *, file: str, bank: str | None, as_json: bool) -> None:
    """Audit FILE (facts.yaml; "-" is standard input).

    What its facts give, what was not asked and why, how well guessers do who know
    nothing, and what is legal in the file and yet likely wrong. With --bank, the same
    for questions that were made elsewhere. Exits with 1 where anything was found.
    """
    from quizgen.cli.scorecard import print_scorecard

    ctx.exit(print_scorecard(file, bank, as_json=as_json))
