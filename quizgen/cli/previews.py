"""Make a preview and say what came of it, or serve it until Ctrl-C."""

from __future__ import annotations

import errno
from collections.abc import Callable
from pathlib import Path

import click

from quizgen.cli.outputs import orderly_end
from quizgen.cli.screen import exit_code, say
from quizgen.pipeline import previews
from quizgen.pipeline.disk import Output
from quizgen.pipeline.factfile import STDIN, fetch
from quizgen.pipeline.previews import Wanted
from quizgen.pipeline.steps import then
from quizgen.preview.server import Server
from quizgen.reading.finding import Checked

_WORDS = {"new": "wrote", "changed": "wrote", "unchanged": "kept"}


def page_of(file: str, deck: str, out: str | None) -> int:
    """Write the page beside the fact file, or where it was asked for; give the exit code."""
    beside = Path() if file == STDIN else Path(file).parent
    target = Path(out) if out else beside / "preview.html"
    return _make(file, deck, lambda found: previews.written(found, target))


def pictures_of(file: str, deck: str, folder: str) -> int:
    """Write the pictures into a folder; give the exit code."""
    return _make(file, deck, lambda found: previews.drawn(found, Path(folder)))


def _make(file: str, deck: str, make: Callable[[Wanted], Checked[tuple[Output, ...]]]) -> int:
    fact_file = fetch(file)
    with orderly_end():
        made = then(fact_file, lambda found: make(Wanted(found, deck)))
    say(made.findings, fact_file.value)
    for output in made.value or ():
        click.echo(f"{_WORDS[output.state]:<5}  {output.path}")
    return exit_code(made.findings)


def served(file: str, deck: str, port: int) -> int:
    """Serve the page to this machine until Ctrl-C; give the exit code."""
    fact_file = fetch(file)
    if fact_file.value is None:
        say(fact_file.findings, None)
        return exit_code(fact_file.findings)
    try:
        with orderly_end() as look, Server(port, previews.source(file, deck), look) as server:
            click.echo(f"{server.url}  (Ctrl-C ends it)")
            server.serve_forever(poll_interval=0.2)
    except OSError as error:
        taken = error.errno == errno.EADDRINUSE
        reason = "it is in use" if taken else (error.strerror or str(error)).lower()
        click.echo(f"quizgen: cannot serve on port {port}: {reason}; try --port 0", err=True)
        return 1
    except KeyboardInterrupt:
        click.echo("\nended", err=True)
    return 0
