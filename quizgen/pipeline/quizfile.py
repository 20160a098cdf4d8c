"""The record of quizzes in the output folder."""

from __future__ import annotations

from pathlib import Path

from quizgen.paper.record import Quiz, parse
from quizgen.pipeline.naming import Names
from quizgen.reading.finding import Checked
from quizgen.reading.reader import decode


def read_record(folder: Path, named: Names) -> Checked[tuple[Quiz, ...]]:
    """Read what quizzes were made; none where there is no record. Raises OSError."""
    path = folder / named.record
    return parse(decode(path.read_bytes()), str(path)) if path.exists() else Checked(())
