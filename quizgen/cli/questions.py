"""``quizgen questions``: the question bank."""

from __future__ import annotations

import click

from quizgen.cli.parameters import file_argument


@click.command(
    short_help="List the questions that the facts give.",
    epilog="\b\nExamples:\n"
    "  quizgen questions --kind when --kind who\n"
    "  quizgen questions --json > bank.jsonl\n"
    "  quizgen questions --skipped",
)
@file_argument
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object a line.")
@click.option("--skipped", is_flag=True, help="List what could not be asked, and why.")
@click.option("--kind", "kinds", multiple=True, metavar="K", help="Only this kind; repeatable.")
@click.option("--fact", "facts", multiple=True, metavar="ID", help="Only this fact; repeatable.")
@click.pass_context
def questions(  # noqa: PLR0913 - click hands every option over by name
    ctx: click.Context,
    *,
    file: str,
    as_json: bool,
    skipped: bool,
    kinds: tuple[str, ...],
    facts: tuple[str, ...],
) -> None:
    """List every question that FILE (facts.yaml; "-" is standard input) gives.

    Each has one right answer in the whole file. With --json this is the question bank, in
    the fact file's own names and values, for other programs to read.
    """
    from quizgen.cli.bank import Choice, print_bank

    ctx.exit(print_bank(file, Choice(kinds, facts), skipped=skipped, as_json=as_json))
