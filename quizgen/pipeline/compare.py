"""Tell whether a file that stands in the output folder is what the facts give now."""

from __future__ import annotations

import filecmp
import sqlite3
from collections.abc import Iterable
from pathlib import Path
from zipfile import BadZipFile

from quizgen.anki import verify
from quizgen.pipeline.disk import Output
from quizgen.reading.finding import Finding, Place


def same(made: Path, standing: Path) -> bool:
    """Tell whether two outputs of one name say the same.

    A deck is compared by its rows and media: its bytes also depend on the versions of SQLite
    and zlib that made it. Everything else is compared by its bytes.
    """
    if filecmp.cmp(made, standing, shallow=False):
        return True
    return standing.suffix == ".apkg" and _same_deck(made, standing)


def _same_deck(made: Path, standing: Path) -> bool:
    try:
        return verify.same(made, standing)
    except (BadZipFile, KeyError, ValueError, sqlite3.DatabaseError):
        return False  # what stands there is no deck, or a damaged one


def stale(outputs: Iterable[Output], fact_file: str) -> tuple[Finding, ...]:
    """Find the files that a build would make or change."""
    return tuple(_stale(o, fact_file) for o in outputs if o.state != "unchanged")


def _stale(output: Output, fact_file: str) -> Finding:
    missing = output.state == "new"
    message = "the file is missing" if missing else f"the file is not what {fact_file} gives now"
    place = Place(str(output.path))
    return Finding("stale-output", message, place, f"run `quizgen build {fact_file}`")
