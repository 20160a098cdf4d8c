"""Type commands: inside this process, or as a program of its own."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

from click.testing import CliRunner, Result

from quizgen.cli.app import app

PROGRAM = (sys.executable, "-m", "quizgen")
ROOT = Path(__file__).parents[2]


def type_in(*arguments: str | Path, stdin: bytes | None = None) -> Result:
    """Run ``quizgen`` with these arguments in this process; a bug comes out as itself."""
    result = CliRunner().invoke(app, [*map(str, arguments)], input=stdin, prog_name="quizgen")
    if result.exception and not isinstance(result.exception, SystemExit):
        raise result.exception
    return result


def environment(**more: str) -> Mapping[str, str]:
    """Give an environment in which quizgen is found, and nothing else is special."""
    kept = {k: v for k, v in os.environ.items() if k not in {"NO_COLOR", "FORCE_COLOR"}}
    path = os.pathsep.join(filter(None, [str(ROOT), os.environ.get("PYTHONPATH")]))
    return {**kept, "PYTHONPATH": path, **more}


def run(
    *arguments: str | Path, folder: Path, stdin: bytes = b"", **env: str
) -> subprocess.CompletedProcess[bytes]:
    """Run ``quizgen`` as a program of its own, in this folder."""
    return subprocess.run(
        [*PROGRAM, *map(str, arguments)],
        cwd=folder,
        input=stdin,
        capture_output=True,
        env=environment(**env),
        check=False,
    )
