"""What ``build`` and ``quiz`` share: fetch the file, make the outputs, print what came of it."""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from types import FrameType
from typing import Literal, TypeVar

import click

from quizgen.cli.parameters import Target
from quizgen.cli.screen import exit_code, progress, say
from quizgen.cli.summary import as_object
from quizgen.pipeline.factfile import FactFile, excerpts, fetch
from quizgen.pipeline.report import BuildReport
from quizgen.pipeline.request import Request, Tell, build_time, folder_for
from quizgen.pipeline.steps import then
from quizgen.reading.finding import Checked
from quizgen.reading.report import as_json as findings_as_json

T = TypeVar("T")
Reports = tuple[BuildReport, ...]
Story = Callable[[FactFile, Request], Checked[Reports]]
Summary = Callable[[Reports, str], Iterable[str]]


@dataclass(frozen=True, slots=True)
class Asked:
    """What was typed on the command line."""

    target: Target
    out: str | None
    size: Literal["a4", "letter", "none"]
    count: int | None
    version: str = ""
    quiet: bool = False
    as_json: bool = False


def make(story: Story, asked: Asked, summary: Summary) -> int:
    """Make outputs, print the summary or the report as JSON, and give the exit code."""
    fact_file = fetch(asked.target.file)
    with orderly_end(), progress(quiet=asked.quiet) as tell:
        answer = then(fact_file, lambda found: told(story, found, asked, tell))
    if asked.as_json:
        texts = excerpts(answer.findings, fact_file.value)
        click.echo(as_object(answer.value, findings_as_json(answer.findings, texts)))
    else:
        say(answer.findings, fact_file.value)
        if answer.value and not asked.quiet and not answer.failed:
            click.echo("\n".join(summary(answer.value, asked.target.file)))
    return exit_code(answer.findings)


def told(
    story: Callable[[FactFile, Request], Checked[T]], fact_file: FactFile, asked: Asked, tell: Tell
) -> Checked[T]:
    """Do a story with a fact file, as it was asked for, at the time that it is now."""

    def request(now: int) -> Request:
        file, decks = asked.target
        folder = folder_for(file, asked.out)
        return Request(folder, now, asked.size, asked.count, asked.version, tell, decks)

    return then(build_time(os.environ), lambda now: story(fact_file, request(now)))


@contextmanager
def orderly_end() -> Iterator[None]:
    """Let a plain ``kill`` end the work as Ctrl-C does, so that no temporary file stays behind."""
    before = signal.signal(signal.SIGTERM, _leave)
    try:
        yield
    finally:
        signal.signal(signal.SIGTERM, before)


def _leave(number: int, _frame: FrameType | None) -> None:
    sys.exit(128 + number)
