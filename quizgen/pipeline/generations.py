"""In which build each fact came, as the locks tell: what options and partners are drawn by."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path

from quizgen.anki.lock import Lock, generations
from quizgen.anki.lock_text import parse
from quizgen.anki.renames import renamed
from quizgen.facts.model import Book
from quizgen.pipeline.factfile import FactFile
from quizgen.pipeline.naming import slug
from quizgen.pipeline.recipes import FOLDER, recipe_names
from quizgen.pipeline.renames import earlier
from quizgen.pipeline.steps import each, then
from quizgen.reading.finding import Checked
from quizgen.reading.reader import decode

Born = Mapping[str, int]
"""The number of the build in which each fact was new, by id; empty where there was none."""


def of_deck(name: str, folders: Iterable[Path], book: Book) -> Checked[Born]:
    """Give the generations of one deck by the first of these folders that has its lock.

    Raises OSError where a lock cannot be read.
    """
    lock = next((path for folder in folders if (path := folder / f"{name}.lock").exists()), None)
    return Checked({}) if lock is None else then(_read(lock), lambda one: Checked(_of(one, book)))


def of_book(fact_file: FactFile, book: Book) -> Checked[Born]:
    """Give the generations for what is of no deck, such as the question bank: by the locks of all decks.

    Where a fact is in several decks, the first deck by name tells. Raises OSError.
    """
    folder = fact_file.folder / FOLDER
    names = recipe_names(folder) or (slug(book.deck),)
    paths = (path for name in names if (path := folder / f"{name}.lock").exists())
    return then(each(paths, _read), lambda locks: Checked(_merged(locks, book)))


def _merged(locks: Iterable[Lock], book: Book) -> Born:
    found: dict[str, int] = {}
    for lock in locks:
        for fact, build in _of(lock, book).items():
            found.setdefault(fact, build)
    return found


def _of(lock: Lock, book: Book) -> Born:
    return generations(renamed(lock, earlier(book)))


def _read(path: Path) -> Checked[Lock]:
    return parse(decode(path.read_bytes()), str(path))
