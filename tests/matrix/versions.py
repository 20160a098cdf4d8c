"""The versions of Anki in the matrix, each in an environment of its own, kept between runs."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

VERSIONS = ("2.1.54", "2.1.66", "23.10.1", "24.6.3", "25.2.7", "25.9.4", "26.9.3")
"""As PyPI has them: the last of each kind of importer and of its options, and the newest."""

CACHE = "QUIZGEN_MATRIX"
"""The variable that names the folder of the environments; else they are in the user's cache."""

_ENVIRONMENT = {"PROTOCOL_BUFFERS_PYTHON_IMPLEMENTATION": "python"}  # for code generated in 2022
_PACKAGES = ("setuptools<81",)  # pkg_resources, which the oldest ones import
_PLAY = Path(__file__).with_name("play.py")


def cache() -> Path:
    """Give the folder of the environments."""
    named = os.environ.get(CACHE)
    shared = os.environ.get("XDG_CACHE_HOME") or str(Path.home() / ".cache")
    return Path(named) if named else Path(shared) / "quizgen" / "anki-versions"


def python_of(version: str) -> Path:
    """Give the interpreter of the environment with this version; make the environment if need be.

    Raises subprocess.CalledProcessError where it cannot be installed.
    """
    tag = f"{version}-py{sys.version_info.major}{sys.version_info.minor}"
    folder = cache() / tag
    python, done = folder / "bin" / "python", folder / "ready"
    if not done.exists():
        subprocess.run([sys.executable, "-m", "venv", "--clear", folder], check=True)
        install = [str(python), "-m", "pip", "install", "--quiet"]
        subprocess.run([*install, f"anki=={version}", *_PACKAGES], check=True)
        done.touch()
    return python


def play(python: Path, folder: Path) -> None:
    """Let one version play the cases of this folder. Raises subprocess.CalledProcessError."""
    kept = {key: value for key, value in os.environ.items() if key != "PYTHONPATH"}
    environment = {**kept, **_ENVIRONMENT, "PYTHONDONTWRITEBYTECODE": "1"}
    subprocess.run([python, _PLAY, folder], check=True, env=environment)
