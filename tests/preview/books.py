"""Books for the pictures and the page, written as fact files."""

from __future__ import annotations

from collections.abc import Sequence

from quizgen.facts.load import load
from quizgen.facts.model import Book
from quizgen.questions.ask import Asker
from quizgen.questions.model import Asked
from quizgen.reading.reader import read

HEAD = "deck: Walls and wars\nas_of: 2025\nsource: s\nsources: {s: A source}\nfacts:\n"

ANCIENT = """\
  - {id: sargon, who: Sargon, did: united Sumer and Akkad, when: -2333~}
  - {id: rubicon, who: Caesar, did: crossed the Rubicon, when: -0048-01-10}
  - {id: augustus, who: Augustus, did: ruled Rome, when: -0026/0014}
  - {id: algebra, who: محمد بن موسى, did: wrote on algebra, when: 0820~}
  - {id: wall, who: 秦始皇, did: joined the northern walls, when: -0220}
  - {id: map, who: A company, did: put a map of it online, when: 2005/..}
  - {id: undated, who: Hadrian, did: ordered a wall}
"""


def book(facts: str) -> Book:
    """Load a file that must be without an error."""
    tree = read((HEAD + facts).encode(), "facts.yaml").value
    assert tree is not None
    made = load(tree, "facts.yaml")
    assert made.value is not None, made.findings
    return made.value


def crowd(count: int) -> Book:
    """Give a book of many facts over many years, some of them on one day."""
    rows = (
        f"  - {{id: fact-{n}, who: Person {n % 37}, did: built tower {n}, when: {_when(n)}}}\n"
        for n in range(count)
    )
    return book("".join(rows))


def _when(n: int) -> str:
    if n % 5 == 0:
        return "2025-10-31"
    return f"-{1 + n * 7 % 900:04d}" if n % 11 == 0 else f"{1 + n * 13 % 2000:04d}"


def asked(of: Book) -> Sequence[Asked]:
    return list(Asker(of).ask())


def sentences(of: Book) -> dict[str, str]:
    return {one.statement.id: one.statement.text for one in asked(of)}
