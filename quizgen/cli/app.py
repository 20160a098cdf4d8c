"""The command ``quizgen`` and its table of subcommands."""

from __future__ import annotations

import sys
from typing import Any

import click

from quizgen import __version__
from quizgen.cli.audit import audit
from quizgen.cli.build import build
from quizgen.cli.check import check
from quizgen.cli.flashcards import flashcards
from quizgen.cli.key import key
from quizgen.cli.kinds import kinds
from quizgen.cli.plan import plan
from quizgen.cli.preview import preview
from quizgen.cli.questions import questions
from quizgen.cli.quiz import quiz
from quizgen.cli.schema import schema
from quizgen.cli.why import why
from quizgen.cli.wordings import wordings

INTERRUPTED = 130
"""128 + SIGINT, as shells have it."""


class App(click.Group):
    """A group that takes Ctrl-C with one line and the exit code that shells expect."""

    def invoke(self, ctx: click.Context) -> Any:  # noqa: ANN401 - click's own signature
        """Run the command."""
        try:
            return super().invoke(ctx)
        except KeyboardInterrupt:
            click.echo("\nquizgen: interrupted", err=True)
            ctx.exit(INTERRUPTED)


@click.command(
    cls=App,
    context_settings={"help_option_names": ["-h", "--help"]},
    epilog="\b\nExample:\n  quizgen build facts.yaml\n\n\b\n"
    "Exit codes: 0 fine, 1 something was found, 2 wrong usage.",
)
@click.version_option(__version__, "--version", message="%(prog)s %(version)s")
def app() -> None:
    """Turn one file of cited facts into an Anki deck and a printed quiz."""


for command in (
    *(audit, build, check, flashcards, key, kinds, plan, preview),
    *(questions, quiz, schema, why, wordings),
):
    app.add_command(command)


def main() -> None:
    """Run the command line; exits the interpreter."""
    for stream in (sys.stdout, sys.stderr):
        _speak_utf8(stream)
    app(prog_name="quizgen")


def _speak_utf8(stream: Any) -> None:  # noqa: ANN401 - whatever stands in for a standard stream
    """Make a stream carry every text: a Windows pipe or a C locale would break at the first dash."""
    if stream is not None and (stream.encoding or "").lower().replace("_", "-") != "utf-8":
        stream.reconfigure(encoding="utf-8", errors="backslashreplace")
