"""Measure a whole build: start-up, speed, growth, memory, and where the time goes.

Run as ``python -m tests.benchmarks.bench_build [--quick]``. Every figure is a ratio of two times, or
a share, of one run on one machine. Books of 1,000, 10,000 and 100,000 facts are built (``--quick``
leaves out the last), each in a process of its own, so that one book's memory is not another's.
"""

from __future__ import annotations

import json
import platform
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple

from quizgen.recipes.model import Wish
from tests.benchmarks.books import book

ROOT = Path(__file__).parents[2]
RUNS = 7
BUILDS = 5
SMALL, MIDDLE, LARGE = 1_000, 10_000, 100_000
NOW = 1_766_000_000


def main() -> None:
    """Print all figures, or do the part of a child process."""
    if sys.argv[1:2] == ["child"]:
        _child(sys.argv[2], sys.argv[3])
        return
    tell(f"Python {platform.python_version()}, {platform.machine()}, {platform.system()}")
    with tempfile.TemporaryDirectory() as folder:
        _start_up(Path(folder))
        _growth(Path(folder), (SMALL, MIDDLE) if "--quick" in sys.argv else (SMALL, MIDDLE, LARGE))
        _stages(Path(folder))


def tell(line: str) -> None:
    """Print one line of the report."""
    sys.stdout.write(f"{line}\n")


# Start-up


def _start_up(folder: Path) -> None:
    python, quizgen = [sys.executable, "-c"], [sys.executable, "-m", "quizgen"]
    sample = [*quizgen, "build", str(ROOT / "facts.yaml"), "--out", str(folder / "sample")]
    click, shown, deck, both = _best_of(
        [[*python, "import click"], [*quizgen, "--help"], [*sample, "--paper", "none"], sample]
    )
    tell(f"quizgen --help            {shown / click:6.2f} × python -c 'import click'")
    tell(f"sample build, the deck    {deck / click:6.2f} × the same  ({deck:.2f} s)")
    tell(f"sample build, all files   {both / click:6.2f} × the same  ({both:.2f} s)")


def _best_of(commands: list[list[str]]) -> list[float]:
    """Give the best time of each command in seconds; they take turns, so that none has luck."""
    best = [float("inf")] * len(commands)
    for _ in range(RUNS):
        for number, command in enumerate(commands):
            start = time.perf_counter()
            subprocess.run(command, cwd=ROOT, check=True, capture_output=True)
            best[number] = min(best[number], time.perf_counter() - start)
    return best


# Growth and memory


class Built(NamedTuple):
    """What a child tells of its build: seconds from bytes to files, cards, peak memory in bytes."""

    seconds: float
    cards: int
    peak: int


def _growth(folder: Path, sizes: tuple[int, ...]) -> None:
    empty = _built(folder, 10)
    built = {size: _best_built(folder, size) for size in sizes}
    for size, one in built.items():
        tell(
            f"{size:>7,} facts             {one.cards / one.seconds:7,.0f} cards a second"
            f"  ({one.cards:,} cards in {one.seconds:.2f} s),"
            f" {(one.peak - empty.peak) / size / 1000:5.1f} KB a fact at the peak"
        )
    for less, more in pairwise(sizes):
        ratio = built[more].seconds / built[less].seconds
        tell(f"{more:>7,} against {less:>6,}    {ratio:6.2f} × the time")


def _best_built(folder: Path, facts: int) -> Built:
    """Give the quickest of a few builds; of a large book one is enough to wait for."""
    times = 1 if facts >= LARGE else BUILDS
    return min(_built(folder, facts) for _ in range(times))


def _built(folder: Path, facts: int) -> Built:
    path = folder / f"{facts}.yaml"
    path.write_text(book(facts), encoding="utf-8")
    return Built(*json.loads(_in_a_child("build", path)))


def _in_a_child(task: str, path: Path) -> str:
    command = [sys.executable, "-m", "tests.benchmarks.bench_build", "child", task, str(path)]
    return subprocess.run(command, cwd=ROOT, check=True, stdout=subprocess.PIPE, text=True).stdout


def _child(task: str, path: str) -> None:
    tasks: dict[str, Callable[[str], object]] = {"build": _build, "stages": _timed_stages}
    tell(json.dumps(tasks[task](path)))


def _build(path: str) -> Built:
    """Build the deck of this book, as ``quizgen build --paper none`` does."""
    from quizgen.pipeline import story
    from quizgen.pipeline.factfile import fetch
    from quizgen.pipeline.request import Request

    folder = Path(tempfile.mkdtemp(dir=Path(path).parent))  # the deck is a new one each time
    start = time.perf_counter()
    fact_file = fetch(path).value
    if fact_file is None:
        raise FileNotFoundError(path)
    made = story.build(fact_file, Request(folder, NOW, Wish(paper="none")))
    seconds = time.perf_counter() - start
    if made.value is None or made.value[0].deck is None:
        raise ValueError(made.findings[:3])
    # The deck of a large book is written by a second process: its peak counts too.
    peak = sum(
        resource.getrusage(who).ru_maxrss
        for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)
    )
    return Built(
        seconds, made.value[0].deck.cards, peak * (1 if sys.platform == "darwin" else 1024)
    )


# Stages


def _stages(folder: Path) -> None:
    shares: dict[str, float] = json.loads(_in_a_child("stages", folder / f"{MIDDLE}.yaml"))
    total = sum(shares.values())
    tell(f"{MIDDLE:>7,} facts, stage by stage")
    for stage, seconds in shares.items():
        tell(f"    {stage:<22}{seconds / total:6.0%}")


def _timed_stages(path: str) -> dict[str, float]:
    """Time each stage of a build in seconds, one after the other and not as a stream."""
    from quizgen.pipeline.steps import collector_paused

    with collector_paused():
        return dict(_each_stage(Path(path)))


def _each_stage(path: Path) -> Iterator[tuple[str, float]]:
    from quizgen.anki.deck import write_deck
    from quizgen.anki.lock import Lock
    from quizgen.anki.lock_text import render
    from quizgen.anki.verify import verify
    from quizgen.facts.load import load
    from quizgen.questions.ask import Asker
    from quizgen.reading.reader import read

    clock = time.perf_counter
    data, target = path.read_bytes(), path.with_suffix(".apkg")
    start = clock()
    tree = read(data, path.name).value
    yield "read", clock() - start
    if tree is None:
        raise ValueError(path)
    start = clock()
    facts = load(tree, path.name).value
    yield "check the facts", clock() - start
    if facts is None:
        raise ValueError(path)
    start = clock()
    asker = Asker(facts)
    asked = list(asker.ask())
    yield "ask", clock() - start
    lock, start = Lock("bench"), clock()
    built = write_deck(target, key="bench", cover=asker.cover, asked=asked, lock=lock, now=NOW)
    yield "write the deck", clock() - start
    start = clock()
    verify(target, built)
    yield "count it", clock() - start
    start = clock()
    render(built.lock)
    yield "lock", clock() - start


if __name__ == "__main__":
    main()
