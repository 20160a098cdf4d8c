"""Keep a deck of the present quizgen as a fixture: ``python -m tests.matrix.golden``.

A kept deck, with its facts and its lock, is what a learner has from that release. Tests update it with
the quizgen of the day. It is kept for good: a further release adds a folder and changes none.
"""

from __future__ import annotations

import sys
from pathlib import Path
from shutil import copy2
from tempfile import TemporaryDirectory

from tests.matrix.cases import BOOK, NAME, RECIPE, picture
from tests.pipeline.books import NOW, write
from tests.pipeline.running import build

FOLDER = Path(__file__).with_name("golden")


def lay_out(home: Path) -> Path:
    """Write the book of the matrix, its recipe and its picture; give the path of the book."""
    write(home / "decks", RECIPE, f"{NAME}.yaml")
    (home / "walk.png").write_bytes(picture(0))
    return write(home, BOOK)


def keep(name: str) -> None:
    """Build the book of the matrix and keep what it gives under this name."""
    target = FOLDER / name
    target.mkdir(parents=True)
    with TemporaryDirectory() as folder:
        home = Path(folder)
        made = build(lay_out(home), NOW, paper="none")
        assert not made.findings
        for path in (home / "facts.yaml", home / "walk.png"):
            copy2(path, target)
        for ending in ("yaml", "lock", "apkg"):
            copy2(home / "decks" / f"{NAME}.{ending}", target)


if __name__ == "__main__":
    keep(sys.argv[1])
