"""Measure the papers: one, 26 versions with keys and answer sheets, and a thousand questions.

Run as ``python -m tests.benchmarks.bench_paper``. Times are seconds of one run after start-up (the
compiler has drawn a page before), by the clock and of all processors together: the clock
depends on what else the machine does.
"""

from __future__ import annotations

import platform
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from quizgen.pipeline import story
from quizgen.pipeline.factfile import FactFile
from quizgen.pipeline.request import Request
from quizgen.recipes.model import Wish
from tests.benchmarks.books import book

NOW = 1_766_000_000
LETTERS = tuple("ABCDEFGHIJKLMNOPQRSTUVWXYZ")
ROOT = Path(__file__).parents[2]


def main() -> None:
    """Print all figures."""
    tell(f"Python {platform.python_version()}, {platform.machine()}, {platform.system()}")
    sample = FactFile("facts.yaml", (ROOT / "facts.yaml").read_bytes())
    large = FactFile("facts.yaml", book(250).encode())
    with tempfile.TemporaryDirectory() as folder:
        request = Request(Path(folder), NOW, papers_only=True)
        _timed("start-up: the sample's quiz", lambda: _made(sample, request, Wish()))
        _timed("12 questions, 1 version", lambda: _made(sample, request, Wish()))
        _timed("12 questions, 26 versions", lambda: _made(sample, request, _all(None)))
        _timed("50 questions, 1 version", lambda: _made(sample, request, Wish(count=50)))
        _timed("50 questions, 26 versions", lambda: _made(sample, request, _all(50)))
        _timed("the same, and single files", lambda: _made(sample, request, _all(50, single=True)))
        _timed("1,000 questions, 1 version", lambda: _made(large, request, Wish(count=1000)))


def _all(count: int | None, *, single: bool = False) -> Wish:
    return Wish(count=count, versions=LETTERS, single=single)


def _made(fact_file: FactFile, request: Request, wish: Wish) -> None:
    """Make quizzes with answer sheets and keys, as ``quizgen quiz`` does."""
    asked = replace(request, wish=wish)
    made = story.papers(fact_file, asked)
    if made.value is None:
        raise ValueError(made.findings)


def _timed(what: str, work: Callable[[], object]) -> None:
    clock, processors = time.perf_counter(), time.process_time()
    work()
    clock, processors = time.perf_counter() - clock, time.process_time() - processors
    tell(f"{what:<30}{clock:6.2f} s by the clock{processors:7.2f} s of the processors")


def tell(line: str) -> None:
    """Print one line of the report."""
    sys.stdout.write(f"{line}\n")


if __name__ == "__main__":
    main()
