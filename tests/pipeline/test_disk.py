"""A set of files is put in place whole or not at all, whatever goes wrong on the way."""

from __future__ import annotations

import errno
import os
from collections.abc import Callable
from pathlib import Path

import pytest

from quizgen.pipeline.disk import Drafts, drafts
from tests.pipeline.books import snapshot


def equal(made: Path, standing: Path) -> bool:
    return made.read_bytes() == standing.read_bytes()


def publish(folder: Path, **files: bytes) -> dict[str, str]:
    """Write these files and put them in place; tell what became of each."""
    with drafts(folder) as desk:
        for name, data in files.items():
            desk.write(name, data)
        return {output.path.name: output.state for output in desk.publish(equal)}


def test_new_files_in_a_new_folder(tmp_path: Path) -> None:
    assert publish(tmp_path / "a" / "b", one=b"1", two=b"2") == {"one": "new", "two": "new"}
    assert snapshot(tmp_path / "a" / "b") == {"one": ("file", b"1"), "two": ("file", b"2")}


def test_an_unchanged_file_is_not_touched(tmp_path: Path) -> None:
    publish(tmp_path, one=b"1", two=b"2")
    os.utime(tmp_path / "one", ns=(10**18, 10**18))
    before = (tmp_path / "one").stat()

    assert publish(tmp_path, one=b"1", two=b"3") == {"one": "unchanged", "two": "changed"}

    after = (tmp_path / "one").stat()
    assert (after.st_ino, after.st_mtime_ns) == (before.st_ino, before.st_mtime_ns)
    assert snapshot(tmp_path) == {"one": ("file", b"1"), "two": ("file", b"3")}


def test_files_are_made_with_the_rights_that_the_user_gives_new_files(tmp_path: Path) -> None:
    publish(tmp_path, one=b"1")
    (tmp_path / "plain").touch()
    assert (tmp_path / "one").stat().st_mode == (tmp_path / "plain").stat().st_mode


@pytest.mark.parametrize("stands", [True, False], ids=["over old files", "in a new folder"])
@pytest.mark.parametrize(
    "error", [OSError(errno.ENOSPC, "full"), KeyboardInterrupt(), SystemExit()]
)
def test_a_failure_before_the_end_leaves_all_as_it_was(
    tmp_path: Path, error: BaseException, *, stands: bool
) -> None:
    folder = tmp_path / "decks"
    if stands:
        publish(folder, one=b"1", two=b"2")
    before = snapshot(tmp_path)

    with pytest.raises(type(error)):
        fail_while_writing(folder, error)

    assert snapshot(tmp_path) == before


def fail_while_writing(folder: Path, error: BaseException) -> None:
    with drafts(folder) as desk:
        desk.write("one", b"new")
        raise error


@pytest.mark.parametrize(
    "error",
    [
        pytest.param(KeyboardInterrupt(), id="Ctrl-C"),
        pytest.param(PermissionError(errno.EACCES, "open elsewhere"), id="a file open on Windows"),
    ],
)
@pytest.mark.parametrize("links", [True, False], ids=["hard links", "no hard links"])
def test_a_rename_that_fails_undoes_those_before_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, error: BaseException, *, links: bool
) -> None:
    publish(tmp_path, one=b"1", three=b"3")
    before = snapshot(tmp_path)
    if not links:
        forbid_links(monkeypatch)
    fail_at(monkeypatch, "three", error)

    with drafts(tmp_path) as desk:
        for name in ("one", "two", "three"):
            desk.write(name, b"new")
        with pytest.raises(type(error)):
            desk.publish(equal)

    assert snapshot(tmp_path) == before
    assert publish(tmp_path, one=b"new") == {"one": "changed"}


def fail_at(monkeypatch: pytest.MonkeyPatch, name: str, error: BaseException) -> None:
    """Let the system fail once, as the file of this name is about to be put in place."""
    replace: Callable[[Path, Path], Path] = Path.replace
    failed: list[Path] = []

    def failing(self: Path, target: Path) -> Path:
        if target.name == name and not failed:
            failed.append(target)
            raise error
        return replace(self, target)

    monkeypatch.setattr(Path, "replace", failing)


def forbid_links(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the file system be one without hard links."""

    def no_links(*_paths: Path) -> None:
        raise OSError(errno.EOPNOTSUPP, "no hard links here")

    monkeypatch.setattr(os, "link", no_links)


def test_a_link_stays_a_link(tmp_path: Path) -> None:
    publish(tmp_path / "real", one=b"1")
    (tmp_path / "decks").mkdir()
    (tmp_path / "decks" / "one").symlink_to(Path("..") / "real" / "one")

    assert publish(tmp_path / "decks", one=b"2") == {"one": "changed"}

    assert (tmp_path / "decks" / "one").is_symlink()
    assert snapshot(tmp_path / "real") == {"one": ("file", b"2")}


def test_a_linked_folder_is_written_through(tmp_path: Path) -> None:
    (tmp_path / "real").mkdir()
    (tmp_path / "decks").symlink_to("real")
    publish(tmp_path / "decks", one=b"1")
    assert snapshot(tmp_path / "real") == {"one": ("file", b"1")}


def test_a_folder_with_the_name_of_a_file_is_found(tmp_path: Path) -> None:
    (tmp_path / "one").mkdir()
    with drafts(tmp_path) as desk:
        desk.write("one", b"1")
        (found,) = desk.blocked()
    assert (found.slug, found.place.file) == ("not-a-file", str(tmp_path / "one"))
    assert snapshot(tmp_path) == {"one": ("folder", b"")}


def test_a_comparison_writes_nothing(tmp_path: Path) -> None:
    publish(tmp_path / "decks", one=b"1", two=b"2")
    (tmp_path / "elsewhere").mkdir()
    before = snapshot(tmp_path / "decks")

    desk = Drafts(tmp_path / "decks", made_in=tmp_path / "elsewhere")
    for name, data in {"one": b"1", "two": b"new", "three": b"3"}.items():
        desk.write(name, data)
    states = [(str(o.path.relative_to(tmp_path)), o.state) for o in desk.compared(equal)]

    assert states == [
        ("decks/one", "unchanged"),
        ("decks/two", "changed"),
        ("decks/three", "new"),
    ]
    assert snapshot(tmp_path / "decks") == before
