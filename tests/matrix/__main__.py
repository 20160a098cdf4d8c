"""Play all cases in all versions of Anki and hold the table in the manual against what came of it.

``python -m tests.matrix`` compares, ``python -m tests.matrix --write`` writes the table anew.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.matrix.cases import CASES, make
from tests.matrix.judge import Judged, judge
from tests.matrix.table import page
from tests.matrix.versions import VERSIONS, play, python_of

PAGE = Path(__file__).parents[2] / "docs" / "anki-versions.md"


def played() -> list[list[Judged]]:
    """Play and judge every case in every version: a list for each version."""
    results = []
    with TemporaryDirectory(prefix="quizgen-matrix-") as name:
        folder = Path(name)
        make(folder)
        for version in VERSIONS:
            play(python_of(version), folder)
            (file,) = folder.glob("played-*.json")
            results.append(judge(folder, file))
            file.unlink()
            print(f"anki {version}: {len(results[-1])} cases", flush=True)  # noqa: T201 - a command
    return results


def main(arguments: Sequence[str]) -> int:
    """Give 1 where a case went wrong or the page is not what came of it."""
    results = played()
    faults = [(one, fault) for row in results for one in row for fault in one.faults]
    for one, fault in faults:
        print(f"anki {one.version}, case {one.letter}: {fault}")  # noqa: T201 - a command
    text = page(dict(zip(VERSIONS, results, strict=True)))
    if "--write" in arguments:
        PAGE.write_text(text, encoding="utf-8")
    stale = not PAGE.exists() or PAGE.read_text(encoding="utf-8") != text
    if stale:
        print(f"stale: python -m tests.matrix --write, and commit {PAGE.name}")  # noqa: T201 - a command
    total = len(VERSIONS) * len(CASES)
    failed = len({(one.version, one.letter) for one, _ in faults})
    print(f"matrix: {total - failed} passed, {failed} failed")  # noqa: T201 - a command
    return int(bool(faults) or stale)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
