"""Standard error: findings, progress, and the one rule for colours."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import TextIO

import click

from quizgen.pipeline.factfile import FactFile, excerpts
from quizgen.pipeline.request import Tell, silent
from quizgen.reading.finding import Finding, Level
from quizgen.reading.report import as_text

PATIENCE = 0.3
"""Seconds before the first word of progress: what is quick says nothing."""

PERIOD = 0.1
"""Seconds between two words of progress."""

CLEAR_LINE = "\r\x1b[K"


def colours(stream: TextIO) -> bool:
    """Tell whether to print in colour: on a terminal, unless NO_COLOR is set (https://no-color.org).

    FORCE_COLOR does so off a terminal too; NO_COLOR is the stronger of the two.
    """
    if os.environ.get("NO_COLOR"):
        return False
    return bool(os.environ.get("FORCE_COLOR")) or stream.isatty()


def say(findings: Sequence[Finding], fact_file: FactFile | None) -> None:
    """Print findings to standard error, with the lines that they are about."""
    if findings:
        color = colours(sys.stderr)
        text = as_text(findings, excerpts(findings, fact_file), color=color)
        click.echo(text.rstrip("\n"), err=True, color=color)


def exit_code(findings: Sequence[Finding]) -> int:
    """Give 1 where a finding is an error, else 0."""
    return int(any(f.level is Level.ERROR for f in findings))


@contextmanager
def progress(*, quiet: bool = False) -> Iterator[Tell]:
    """Show one line that says how far the work is, on a terminal only, and take it away again."""
    if quiet or not sys.stderr.isatty():
        yield silent
        return
    line = _Line()
    try:
        yield line.tell
    finally:
        line.clear()


class _Line:
    """The last line of the terminal, rewritten at most every PERIOD."""

    def __init__(self) -> None:
        self._next = time.monotonic() + PATIENCE
        self._shown = False

    def tell(self, step: str, done: int, total: int) -> None:
        now = time.monotonic()
        if now < self._next:
            return
        self._next = now + PERIOD
        self._shown = True
        amount = f" {done:,} of {total:,}" if total else ""
        sys.stderr.write(f"{CLEAR_LINE}{step}{amount} …")
        sys.stderr.flush()

    def clear(self) -> None:
        if self._shown:
            sys.stderr.write(CLEAR_LINE)
            sys.stderr.flush()
