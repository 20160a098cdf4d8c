"""What ``build`` and ``quiz`` share: fetch the file, make the outputs, print what came of it."""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from types import FrameType
from typing import NoReturn, TypeVar

import click

from quizgen.cli.parameters import Target
from quizgen.cli.screen import exit_code, progress, say
from quizgen.cli.summary import as_object
from quizgen.pipeline.factfile import FactFile, excerpts, fetch
from quizgen.pipeline.report import BuildReport
from quizgen.pipeline.request import Look, Request, Tell, build_time, folder_for
from quizgen.pipeline.steps import then
from quizgen.reading.finding import Checked
from quizgen.reading.report import as_json as findings_as_json
from quizgen.recipes.model import Wish

T = TypeVar("T")
Reports = tuple[BuildReport, ...]
Story = Callable[[FactFile, Request], Checked[Reports]]
Summary = Callable[[Reports, str], Iterable[str]]

_ENDINGS = (signal.SIGINT, signal.SIGTERM)


@dataclass(frozen=True, slots=True)
class Asked:
    """What was typed on the command line."""

    target: Target
    out: str | None
    wish: Wish
    papers_only: bool = False
    quiet: bool = False
    as_json: bool = False


def make(story: Story, asked: Asked, summary: Summary) -> int:
    """Make outputs, print the summary or the report as JSON, and give the exit code."""
    fact_file = fetch(asked.target.file)
    with orderly_end() as look, progress(quiet=asked.quiet) as tell:
        answer = then(fact_file, lambda found: told(story, found, asked, (tell, look)))
    if asked.as_json:
        texts = excerpts(answer.findings, fact_file.value)
        click.echo(as_object(answer.value, findings_as_json(answer.findings, texts)))
    else:
        say(answer.findings, fact_file.value)
        if answer.value and not asked.quiet and not answer.failed:
            click.echo("\n".join(summary(answer.value, asked.target.file)))
    return exit_code(answer.findings)


def told(
    story: Callable[[FactFile, Request], Checked[T]],
    fact_file: FactFile,
    asked: Asked,
    watch: tuple[Tell, Look],
) -> Checked[T]:
    """Do a story with a fact file, as it was asked for, at the time that it is now."""

    def request(now: int) -> Request:
        file, names = asked.target
        folder = folder_for(file, asked.out)
        return Request(folder, now, asked.wish, asked.papers_only, *watch, names)

    return then(build_time(os.environ), lambda now: story(fact_file, request(now)))


class _Ending:
    """Notes that the work is to end; whoever does the work looks, and leaves at a good moment.

    An exception from a signal's handler comes up wherever the interpreter is, and many a library's
    C code drops it there: the work would then go on as if nothing had been said.
    """

    def __init__(self) -> None:
        self._asked_by = 0

    def note(self, number: int, _frame: FrameType | None) -> None:
        """Take a signal; the second one ends the work wherever it is."""
        if self._asked_by:
            _leave(number)
        self._asked_by = number

    def look(self) -> None:
        """Leave if a signal came."""
        if self._asked_by:
            _leave(self._asked_by)


@contextmanager
def orderly_end() -> Iterator[Look]:
    """Let Ctrl-C and a plain ``kill`` end the work between two facts, with nothing left behind."""
    ending = _Ending()
    heard = [number for number in _ENDINGS if signal.getsignal(number) is not signal.SIG_IGN]
    before = {number: signal.signal(number, ending.note) for number in heard}
    try:
        yield ending.look
        ending.look()
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)


def _leave(number: int) -> NoReturn:
    if number == signal.SIGINT:
        raise KeyboardInterrupt
    sys.exit(128 + number)
