"""What the operating system refuses becomes a finding; what is a bug is raised."""

from __future__ import annotations

import errno
import os
from pathlib import Path

import pytest

from quizgen.pipeline.trouble import guarded
from quizgen.reading.finding import Checked, Finding


def met(error: OSError, folder: Path) -> Finding:
    """Let some work in this folder meet an error; give what is found."""

    def work() -> Checked[None]:
        raise error

    (found,) = guarded(work, folder).findings
    return found


def system(number: int, path: Path | str | None = None) -> OSError:
    return OSError(number, os.strerror(number), None if path is None else str(path))


@pytest.mark.parametrize(
    ("number", "slug"),
    [
        (errno.ENOSPC, "disk-full"),
        (errno.EDQUOT, "disk-full"),
        (errno.EFBIG, "disk-full"),
        (errno.EACCES, "cannot-write"),
        (errno.EROFS, "cannot-write"),
        (errno.EIO, "cannot-write"),
        (errno.ENOTDIR, "not-a-folder"),
        (errno.EISDIR, "not-a-file"),
    ],
    ids=lambda value: errno.errorcode.get(value) if isinstance(value, int) else value,
)
def test_the_slug_and_what_to_do(tmp_path: Path, number: int, slug: str) -> None:
    found = met(system(number), tmp_path)
    assert (found.slug, found.place.file) == (slug, str(tmp_path))
    assert found.hint.endswith("or name another folder with --out")


@pytest.mark.parametrize(
    ("path", "shown"),
    [
        pytest.param("decks/.quizgen-1234abcd/moon.apkg", "decks", id="a draft"),
        pytest.param("decks/moon.apkg", "decks/moon.apkg", id="an output"),
        pytest.param("decks/new/deep", "decks", id="a folder that was to be made"),
    ],
)
def test_the_place_is_what_the_user_knows(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, path: str, shown: str
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("decks").mkdir()
    Path("decks/moon.apkg").touch()
    assert met(system(errno.EACCES, path), Path("decks")).place.file == shown
    assert met(system(errno.EACCES, tmp_path / path), Path("decks")).place.file == shown


def test_trouble_in_another_folder_is_told_by_its_name(tmp_path: Path) -> None:
    (tmp_path / "scratch").mkdir()
    found = met(system(errno.EACCES, tmp_path / "scratch"), tmp_path / "decks")
    assert found.place.file == str(tmp_path / "scratch")


def test_a_part_of_the_program_that_is_missing_is_a_bug(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        met(system(errno.ENOENT, tmp_path / "quizgen" / "en.yaml"), tmp_path / "decks")
