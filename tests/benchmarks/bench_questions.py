"""Measure how fast questions are asked, and whether the time grows with the facts.

Run as ``python -m tests.benchmarks.bench_questions [FACTS]``. Asks all kinds of books of so many facts
(10,000) and of four times as many, with and without options, and prints questions a second of one
run on one machine, and the ratio of the times: 4 is linear. Reading the file is not counted.
"""

from __future__ import annotations

import json
import subprocess
import sys
import time
from typing import NamedTuple

from quizgen.facts.load import load
from quizgen.facts.model import Book
from quizgen.pipeline.steps import collector_paused
from quizgen.questions.ask import Asker
from quizgen.reading.reader import read
from tests.benchmarks.books import book

FACTS = 10_000
TIMES = 4
RUNS = 3


class Run(NamedTuple):
    """One asking of a whole book: how many questions, and the seconds without and with options.

    ``together`` are questions across facts, and the seconds that these take.
    """

    questions: int
    offered: int
    asking: float
    offering: float
    together: tuple[int, float]


def main() -> None:
    """Print the figures, or do the asking of a child process."""
    if sys.argv[1:2] == ["child"]:
        _tell(json.dumps(_run(_loaded(int(sys.argv[2])))))
        return
    facts = int(sys.argv[1]) if len(sys.argv) > 1 else FACTS
    small, large = _best(facts), _best(facts * TIMES)
    for size, run in ((facts, small), (facts * TIMES, large)):
        rate = run.questions / run.asking
        both = run.questions / (run.asking + run.offering)
        _tell(f"{size:,} facts: {run.questions:,} questions, {run.offered:,} with options")
        count, seconds = run.together
        _tell(f"  asked: {rate:,.0f} a second; asked and offered: {both:,.0f} a second")
        _tell(f"  across facts: {count:,} questions, {count / seconds:,.0f} a second")
        whole = (run.questions + count) / (run.asking + run.offering + seconds)
        _tell(f"  all kinds, with options: {whole:,.0f} a second")
    _tell(f"{TIMES} times the facts take {large.asking / small.asking:.2f} times as long to ask,")
    _tell(f"  {large.offering / small.offering:.2f} times as long to give options,")
    _tell(f"  {large.together[1] / small.together[1]:.2f} times as long to ask across facts")


def _best(facts: int) -> Run:
    """Give the quickest of a few runs, each in a process of its own: nothing is known from the last one."""
    return min((_in_a_child(facts) for _ in range(RUNS)), key=lambda run: run.asking + run.offering)


def _in_a_child(facts: int) -> Run:
    command = [sys.executable, "-m", "tests.benchmarks.bench_questions", "child", str(facts)]
    done = subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True)
    return Run(*json.loads(done.stdout))


def _loaded(facts: int) -> Book:
    tree = read(book(facts).encode(), "facts.yaml")
    assert tree.value is not None
    checked = load(tree.value, "facts.yaml")
    assert checked.value is not None
    return checked.value


def _run(of: Book) -> Run:
    with collector_paused():  # as the product does
        return _timed(of)


def _timed(of: Book) -> Run:
    start = time.process_time()
    asker = Asker(of)
    questions = [question for asked in asker.ask(keep=True) for question in asked.questions]
    middle = time.process_time()
    offered = sum(asker.offer(question).options is not None for question in questions)
    end = time.process_time()
    together = sum(len(asked.questions) for asked in asker.across())
    across = (together, time.process_time() - end)
    return Run(len(questions), offered, middle - start, end - middle, across)


def _tell(line: str) -> None:
    sys.stdout.write(f"{line}\n")


if __name__ == "__main__":
    main()
