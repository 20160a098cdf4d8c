"""Say what the operating system refused, and what to do about it."""

from __future__ import annotations

import errno
import os
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from quizgen.reading.finding import Checked, Finding, Place

T = TypeVar("T")

_FULL = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})
_ELSEWHERE = "or name another folder with --out"


def guarded(work: Callable[[], Checked[T]], folder: Path) -> Checked[T]:
    """Do work that writes into this folder; what the system refuses becomes a finding.

    A file that is missing elsewhere is a fault of the program, and is raised.
    """
    try:
        return work()
    except OSError as error:
        path = Path(os.fsdecode(error.filename)) if error.filename else folder
        if isinstance(error, FileNotFoundError) and not _near(path, folder):
            raise
        return Checked(None, (explain(error, path if error.errno not in _FULL else folder),))


def _near(path: Path, folder: Path) -> bool:
    return path.is_relative_to(folder) or folder.is_relative_to(path)


def explain(error: OSError, path: Path) -> Finding:
    """Give the finding for an error met while writing at this path."""
    if error.errno in _FULL:
        message = "there is no room left to write here; the files are as they were before"
        hint = f"free some space, {_ELSEWHERE}"
        return Finding("disk-full", message, Place(str(path)), hint)
    if isinstance(error, FileExistsError | NotADirectoryError):
        return not_a_folder(path)
    if isinstance(error, IsADirectoryError):
        return not_a_file(path)
    return cannot_write(path, error.strerror or str(error))


def cannot_write(path: Path, reason: str) -> Finding:
    """Say that a folder or a file may not be written."""
    message = f"nothing can be written here: {reason[0].lower()}{reason[1:]}"
    return Finding("cannot-write", message, Place(str(path)), f"make it writable, {_ELSEWHERE}")


def not_a_folder(path: Path) -> Finding:
    """Say that a file stands where the output folder should be."""
    message = "a folder must be here to write into, and it is a file"
    hint = f"move it out of the way, {_ELSEWHERE}"
    return Finding("not-a-folder", message, Place(str(path)), hint)


def not_a_file(path: Path) -> Finding:
    """Say that a folder, or something else that is no file, has the name of an output."""
    message = "a file must be written here, and something else has its name"
    hint = f"move it out of the way, {_ELSEWHERE}"
    return Finding("not-a-file", message, Place(str(path)), hint)
