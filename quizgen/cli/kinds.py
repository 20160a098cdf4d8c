"""``quizgen kinds``: the table of kinds, and the manual page of each."""

from __future__ import annotations

import click


@click.command(
    short_help="List the kinds of questions, or explain one.",
    epilog="\b\nExamples:\n  quizgen kinds\n  quizgen kinds match-events-dates",
)
@click.argument("kind", metavar="[KIND]", default="")
@click.option("--json", "as_json", is_flag=True, help="Print the pages as JSON.")
def kinds(*, kind: str, as_json: bool) -> None:
    """List every kind of question in one line, or print the manual page of KIND.

    A page has a sample of what to write in the fact file, and the question that it gives.
    """
    from quizgen.cli.pages import print_pages

    print_pages(kind, as_json=as_json)
