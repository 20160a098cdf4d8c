"""Put a set of files in place: all of them or none.

Every file is made in a hidden work folder beside its target, so that a rename puts it in place in
one step. Before the first rename each old file gets a second name there, to go back to. Whatever
happens, the work folder goes with all that is in it.
"""

from __future__ import annotations

import os
import secrets
import shutil
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Literal, NamedTuple

from quizgen.pipeline import trouble
from quizgen.reading.finding import Finding

Same = Callable[[Path, Path], bool]
"""Whether a new file and a standing one say the same."""


@dataclass(frozen=True, slots=True)
class Output:
    """One file of a build: where it stands, its size in bytes, and what became of it."""

    path: Path
    size: int
    state: Literal["new", "changed", "unchanged"]


class _Draft(NamedTuple):
    """A file in the making: what the user calls its target, and where both really lie."""

    shown: Path
    target: Path
    path: Path

    @property
    def spare(self) -> Path:
        """The second name of the old file."""
        return self.path.with_name(f"{self.path.name}.old")


class Drafts:
    """The files of one build for one folder, while they are made."""

    def __init__(self, folder: Path, made_in: Path | None = None) -> None:
        self._folder = folder
        self._made_in = made_in
        self._drafts: dict[str, _Draft] = {}
        self._work: dict[Path, Path] = {}

    def path(self, name: str) -> Path:
        """Give the path at which to make the file that will have this name. Raises OSError."""
        if name not in self._drafts:
            shown = self._folder / name
            # A link stays a link: the file that it points to is the one replaced.
            target = Path(os.path.realpath(shown))
            work = self._made_in or self._work_folder(target.parent)
            self._drafts[name] = _Draft(shown, target, work / name)
        return self._drafts[name].path

    def _work_folder(self, beside: Path) -> Path:
        """Give the work folder on the disk of this one; its name is noted before it is made."""
        if beside not in self._work:
            self._work[beside] = beside / f".quizgen-{secrets.token_hex(4)}"
            self._work[beside].mkdir()
        return self._work[beside]

    def write(self, name: str, data: bytes) -> None:
        """Write a whole file. Raises OSError."""
        with self.path(name).open("xb") as stream:
            stream.write(data)

    def blocked(self) -> tuple[Finding, ...]:
        """Find what stands in the way of the files and would not be replaced."""
        return tuple(f for f in map(_blocked, self._drafts.values()) if f is not None)

    def compared(self, same: Same) -> tuple[Output, ...]:
        """Tell of every file whether it is new, or changed, against what stands in the folder."""
        return tuple(_outcome(draft, same) for draft in self._drafts.values())

    def publish(self, same: Same) -> tuple[Output, ...]:
        """Put all in place, in the order of their first naming.

        A file that says the same as the standing one is not touched: it keeps its time. Raises
        OSError, and then nothing has changed.
        """
        outputs = self.compared(same)
        pairs = zip(self._drafts.values(), outputs, strict=True)
        changed = [draft for draft, output in pairs if output.state != "unchanged"]
        for draft in changed:
            _sync(draft.path)
        _swap(changed)
        for folder in {draft.target.parent for draft in changed}:
            _sync_folder(folder)
        return outputs

    def discard(self) -> None:
        """Remove everything that was not put in place."""
        for folder in self._work.values():
            shutil.rmtree(folder, ignore_errors=True)


@contextmanager
def drafts(folder: Path) -> Iterator[Drafts]:
    """Open a set of drafts for this folder; leave no draft behind, and no new folder empty."""
    desk = Drafts(folder)
    new = [path for path in (folder, *folder.parents) if not path.exists()]
    try:
        folder.mkdir(parents=True, exist_ok=True)
        yield desk
    finally:
        desk.discard()
        for path in new:
            with suppress(OSError):  # it holds the outputs: the build went well
                path.rmdir()


def _blocked(draft: _Draft) -> Finding | None:
    if not draft.target.exists():
        return None
    if not draft.target.is_file():
        return trouble.not_a_file(draft.shown)
    if os.access(draft.target, os.W_OK):
        return None
    return trouble.cannot_write(draft.shown, "the file is read-only")


def _outcome(draft: _Draft, same: Same) -> Output:
    if not draft.target.exists():
        return Output(draft.shown, draft.path.stat().st_size, "new")
    if same(draft.path, draft.target):
        return Output(draft.shown, draft.target.stat().st_size, "unchanged")
    return Output(draft.shown, draft.path.stat().st_size, "changed")


def _swap(changed: list[_Draft]) -> None:
    """Rename every draft to its target; on any failure, Ctrl-C too, bring the old files back."""
    stood = [draft for draft in changed if draft.target.exists()]
    for draft in stood:
        _keep(draft.target, draft.spare)
    with ExitStack() as way_back:
        for draft in changed:
            way_back.callback(_restore, draft, stood=draft in stood)
            draft.path.replace(draft.target)
        way_back.pop_all()


def _keep(target: Path, spare: Path) -> None:
    """Give the old file a second name; a copy where the file system has no hard links."""
    try:
        os.link(target, spare)
    except OSError:
        shutil.copy2(target, spare)


def _restore(draft: _Draft, *, stood: bool) -> None:
    if draft.path.exists():  # its rename was not done
        return
    if stood:
        draft.spare.replace(draft.target)
    else:
        draft.target.unlink(missing_ok=True)


def _sync(path: Path) -> None:
    """See the bytes onto the disk, so that a rename never outruns them."""
    with path.open("r+b") as stream:
        os.fsync(stream.fileno())


def _sync_folder(folder: Path) -> None:
    """See the new names onto the disk, where the system lets a folder be opened (not Windows)."""
    with suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
