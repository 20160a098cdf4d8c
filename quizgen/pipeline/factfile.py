"""Fetch a fact file: its bytes, and a clear finding where there are none to have."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from dataclasses import dataclass, replace
from difflib import get_close_matches
from pathlib import Path
from typing import BinaryIO

from quizgen.reading.finding import Checked, Finding, Place
from quizgen.reading.reader import MOST_BYTES, decode

STDIN = "-"
_PIPED = "<stdin>"
DEFAULT = "facts.yaml"


@dataclass(frozen=True, slots=True)
class FactFile:
    """The bytes of a fact file under the name that findings give it."""

    name: str
    data: bytes

    @property
    def short_name(self) -> str:
        """The name without its folders."""
        return Path(self.name).name

    @property
    def is_stdin(self) -> bool:
        """Whether it came by standard input, and so is no file."""
        return self.name == _PIPED

    @property
    def folder(self) -> Path:
        """Where the file lies; the working folder for standard input."""
        return Path(self.name).parent


def fetch(path: str) -> Checked[FactFile]:
    """Read the file at this path, or standard input for "-". More than the reader takes is refused."""
    if path == STDIN:
        return _taken(_PIPED, sys.stdin.buffer)
    try:
        with Path(path).open("rb") as stream:
            return _taken(path, stream)
    except (OSError, ValueError) as error:
        return Checked(None, (_unreadable(path, error),))


def excerpts(findings: Iterable[Finding], fact_file: FactFile | None) -> dict[str, str]:
    """Give the texts of the files that the findings point into, for their excerpts."""
    names = {place.file for f in findings for place in (f.place, *f.also) if place.line}
    return {name: decode(_bytes_of(name, fact_file)) for name in sorted(names)}


def placed(findings: Iterable[Finding], fact_file: FactFile) -> tuple[Finding, ...]:
    """Give the findings of a file known by its short name the name that the user typed."""
    inside = {"", fact_file.short_name}

    def named(place: Place) -> Place:
        return replace(place, file=fact_file.name) if place.file in inside else place

    return tuple(replace(f, place=named(f.place), also=tuple(map(named, f.also))) for f in findings)


def _bytes_of(name: str, fact_file: FactFile | None) -> bytes:
    """Give what was read under this name, else what stands there now (a lock, say)."""
    if fact_file is not None and name == fact_file.name:
        return fact_file.data
    again = fetch(name).value
    return again.data if again else b""


def _taken(name: str, stream: BinaryIO) -> Checked[FactFile]:
    """Read one byte more than allowed: enough to know, even where the stream never ends."""
    data = stream.read(MOST_BYTES + 1)
    if len(data) <= MOST_BYTES:
        return Checked(FactFile(name, data))
    message = f"the file is larger than the {MOST_BYTES / 1e6:.0f} MB that are read"
    hint = "split it into several fact files, one deck each"
    return Checked(None, (Finding("file-too-large", message, Place(name), hint),))


def _unreadable(path: str, error: Exception) -> Finding:
    place = Place(path)
    match error:
        case FileNotFoundError() | NotADirectoryError():
            return Finding("no-such-file", "there is no such file", place, _instead(Path(path)))
        case IsADirectoryError():
            return Finding("not-a-file", "this is a folder, not a file", place, _inside(Path(path)))
        case PermissionError():
            hint = "give yourself the right to read it"
            return Finding("cannot-read", "the file may not be read", place, hint)
    reason = (error.strerror if isinstance(error, OSError) else None) or str(error)
    return Finding("cannot-read", f"the file cannot be read: {reason}", place)


def _instead(path: Path) -> str:
    """Say what to type instead of a name that is not there."""
    names = [p.name for p in _listing(path.parent) if p.suffix in {".yaml", ".yml"}]
    near = get_close_matches(path.name, names, n=1)
    if not near and path.name == DEFAULT:
        near = names[:1]
    if near:
        return f"did you mean `{path.with_name(near[0])}`?"
    return "name your fact file, or run quizgen in its folder"


def _inside(folder: Path) -> str:
    if (folder / DEFAULT).is_file():
        return f"did you mean `{folder / DEFAULT}`?"
    return "name the fact file inside it"


def _listing(folder: Path) -> list[Path]:
    try:
        return sorted(folder.iterdir())
    except OSError:
        return []
