"""Measure how fast a fact file is read, against PyYAML's own loader on the same text.

Run as ``python -m tests.benchmarks.bench_reading [FACTS]``. Prints, for several kinds of file, the
best of several runs of each reader, taken in turns, and how many times as fast as
``yaml.load(…, Loader=CSafeLoader)`` each is. The loader runs as everybody runs it, with the
garbage collector on; the reader pauses it by itself. Nodes that hold texts make their inner nodes
when somebody asks for them; so one column has the time with every node asked for, which no part
of the program does.
"""

from __future__ import annotations

import gc
import sys
import time
import tracemalloc
from collections.abc import Callable
from pathlib import Path

import yaml

from quizgen.reading import tree
from quizgen.reading.build import build
from quizgen.reading.placing import Taken
from quizgen.reading.reader import read

ROOT = Path(__file__).parents[2]
RUNS = 5
FACTS = 10_000

HEAD = "deck: Talks\nas_of: 2025-12-17\n\nfacts:\n"
PLAIN = """\
  - id: fact-{n}
    who: Person {n}
    did: met Someone {n}
    at: the Meeting {n}
    where: City {n}
    when: 2025-10-31
    source: talks-report
"""
LISTS = """\
  - id: lists-{n}
    who: [Person {n}, "Someone {n}"]
    did: met in the open
    where: [City {n}]
    when: 2025-12-15/2025-12-16
    source: [talks-report, readout]
    tags: [us-china, defence]

"""
QUOTED = """\
  # what the {n}th speaker said
  - id: quoted-{n}
    who: Person {n}
    said: "a wider range: deconflict, de-escalate"
    about: 'what the channels are for, and the ministers'' part in it'
    when: 2025-11~
    source: talks-report
"""
NESTED = """\
  - id: nested-{n}
    who:
      - Person {n}
      - Someone {n}
    did: >-
      met for the first time
      since the talks froze
    where: {{in: Country {n}}}
    when: 2025-10-31
    source: talks-report
"""
SEVERAL_LINES = """\
  - id: lines-{n}
    who:
    - Person {n}
    - 'Someone {n}'
    said: |
      We met in City {n},
      and we will meet again.
    about: what the channels are for,
      and the ministers' part in it
    evidence: "on the sidelines:
      of Meeting {n}"
    when: 2025-10-31   # a Friday
    tags:
      - us-china
      - defence

"""
PEOPLE = """\
  Person {n}:
    title: General
    role: Secretary {n}
    aka: [P. {n}, "The {n}th"]
    as_of: 2025-12-17
  Someone {n}: {{role: Deputy {n}, aka: [Some {n}]}}
  Anyone {n}: Speaker {n}
"""
FILES = {
    "seven plain fields": [PLAIN],
    "plain, lists, quotes": [PLAIN, LISTS, QUOTED],
    "the same, every tenth nested": [*[PLAIN, LISTS, QUOTED] * 3, NESTED],
    "every fact nested": [NESTED],
    "every fact over several lines": [SEVERAL_LINES],
    "every form in turn": [PLAIN, LISTS, QUOTED, NESTED, SEVERAL_LINES],
}


def own_text(facts: int) -> str:
    """Give the project's own fact file, its facts repeated until there are so many."""
    head, _, items = (ROOT / "facts.yaml").read_text("utf-8").partition("\nfacts:\n")
    items, _, lists = items.partition("\nlists:\n")
    repeats = facts // items.count("  - id: ") + 1
    return f"{head}\nfacts:\n{items * repeats}\nlists:\n{lists}"


def text_of(kinds: list[str], facts: int) -> str:
    """Give a fact file of so many facts, the kinds in turn."""
    return HEAD + "".join(kinds[n % len(kinds)].format(n=n) for n in range(facts))


def people_text(facts: int) -> str:
    """Give a fact file that declares as many people, in three forms, as it has facts."""
    people = "".join(PEOPLE.format(n=n) for n in range(facts // 3))
    return f"deck: Talks\npeople:\n{people}" + text_of([PLAIN], facts).partition("\n\n")[2]


def seconds(call: Callable[[], object]) -> float:
    """Give the processor's time for one call; its result is thrown away after the clock stops."""
    start = time.process_time()
    result = call()
    elapsed = time.process_time() - start
    del result
    return elapsed


def best(calls: list[Callable[[], object]]) -> list[float]:
    """Give the best time of each call, run in turns so that a busy machine hits all alike."""
    turns = [[seconds(call) for call in calls] for _ in range(RUNS)]
    return [min(times) for times in zip(*turns, strict=True)]


def by_events(text: str) -> object:
    """Read a text with libyaml's events alone, without the fast lane."""
    gc.disable()
    try:
        return build(Taken.nothing(text), "facts.yaml")
    finally:
        gc.enable()


def ask(node: tree.Node) -> int:
    """Ask every node below this one for its line, as nobody does; give how many there are."""
    if isinstance(node, tree.Scalar):
        return 1
    if isinstance(node, tree.Sequence):
        return 1 + sum(map(ask, node.items))
    return 1 + sum(ask(entry.value) for entry in node.entries)


def read_and_ask(data: bytes) -> int:
    """Read a file, and ask every node for its line."""
    root = read(data, "facts.yaml").value
    return ask(root) if root else 0


def kilobytes(data: bytes, facts: int) -> float:
    """Give the memory that a tree holds, per fact."""
    tracemalloc.start()
    root = read(data, "facts.yaml").value
    held, _ = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    return held / facts / 1000 if root else 0.0


def measure(name: str, text: str, facts: int) -> str:
    """Give the row of the table for one file."""
    data = text.encode()
    loader, events, reader, asked = best(
        [
            lambda: yaml.load(text, Loader=yaml.CSafeLoader),
            lambda: by_events(text),
            lambda: read(data, "facts.yaml"),
            lambda: read_and_ask(data),
        ]
    )
    return (
        f"{name:30} {loader:11.3f} {events:8.3f} {loader / events:5.1f}x"
        f" {reader:8.3f} {loader / reader:5.1f}x {asked:8.3f} {loader / asked:5.1f}x"
        f" {kilobytes(data, facts):10.1f}\n"
    )


def main(facts: int) -> None:
    """Print the table, row by row."""
    write = sys.stdout.write
    write(f"{facts:,} facts; seconds, and times as fast as CSafeLoader\n")
    write(f"{'file':30} {'CSafeLoader':>11} {'events only':>15} {'reader':>15}")
    write(f" {'every node asked':>15} {'kB a fact':>9}\n")
    texts = {name: text_of(kinds, facts) for name, kinds in FILES.items()}
    texts["as many people as plain facts"] = people_text(facts)
    texts["facts.yaml, repeated"] = own_text(facts)
    for name, text in texts.items():
        write(measure(name, text, facts))


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else FACTS)
