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
_WRITABLE = f"make it writable, {_ELSEWHERE}"


def guarded(work: Callable[[], Checked[T]], folder: Path) -> Checked[T]:
    """Do work that writes into this folder; what the system refuses becomes a finding.

    A file that is missing elsewhere is a fault of the program, and is raised.
    """
    try:
        return work()
    except OSError as error:
        path = _shown(Path(os.fsdecode(error.filename)), folder) if error.filename else folder
        if isinstance(error, FileNotFoundError) and not _near(path, folder):
            raise
        return Checked(None, (_explain(error, _standing(path)),))


def _shown(path: Path, folder: Path) -> Path:
    """Give a path in the folder as the user typed it; a link may stand between the two."""
    real = Path(os.path.realpath(folder))
    return folder / path.relative_to(real) if path.is_relative_to(real) else path


def _near(path: Path, folder: Path) -> bool:
    return path.is_relative_to(folder) or folder.is_relative_to(path)


def _standing(path: Path) -> Path:
    """Give the last part of the path that is there: the name of a work folder tells nobody anything."""
    return next((p for p in (path, *path.parents) if os.path.lexists(p)), path)


def _explain(error: OSError, path: Path) -> Finding:
    reason = error.strerror or str(error)
    if error.errno in _FULL:
        message = "there is no room left to write here; the files are as they were before"
        hint = f"free some space, {_ELSEWHERE}"
        return Finding("disk-full", message, Place(str(path)), hint)
    if isinstance(error, FileExistsError | NotADirectoryError):
        return not_a_folder(path)
    if isinstance(error, IsADirectoryError):
        return not_a_file(path)
    if error.errno == errno.EIO:
        return cannot_write(path, reason, f"see whether the disk is full or damaged, {_ELSEWHERE}")
    return cannot_write(path, reason)


def cannot_write(path: Path, reason: str, hint: str = _WRITABLE) -> Finding:
    """Say that a folder or a file may not be written."""
    message = f"nothing can be written here: {reason[0].lower()}{reason[1:]}"
    return Finding("cannot-write", message, Place(str(path)), hint)


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
