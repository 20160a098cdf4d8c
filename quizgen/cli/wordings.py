"""``quizgen wordings``: how questions are worded, to be changed."""

from __future__ import annotations

import click


@click.command(
    short_help="Print the wordings of questions, to be changed.",
    epilog="\b\nExample:\n"
    "  quizgen wordings > wordings.yaml\n\n"
    "\b\nKeep what you change, and let the fact file say:\n"
    "  wordings: wordings.yaml",
)
def wordings() -> None:
    """Print the wordings of questions and statements as YAML.

    A file of your own beside the fact file may replace single ones of them.
    """
    from quizgen.questions.wording import wording_file

    click.echo(wording_file().decode(), nl=False)
