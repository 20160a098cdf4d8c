"""Fetching a fact file: its bytes, or what to do to have them."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from quizgen.pipeline.factfile import FactFile, excerpts, fetch, placed
from quizgen.reading.finding import Finding
from quizgen.reading.finding import Place as FilePlace
from quizgen.reading.reader import MOST_BYTES


def finding(path: Path | str) -> Finding:
    fetched = fetch(str(path))
    assert fetched.value is None
    (found,) = fetched.findings
    assert found.place.file == str(path)
    return found


def test_a_file_is_its_bytes(tmp_path: Path) -> None:
    (tmp_path / "facts.yaml").write_bytes(b"deck: \xff\r\n")
    fetched = fetch(str(tmp_path / "facts.yaml")).value
    assert fetched is not None
    assert (fetched.data, fetched.short_name) == (b"deck: \xff\r\n", "facts.yaml")
    assert fetched.folder == tmp_path


@pytest.mark.parametrize(
    ("there", "asked", "hint"),
    [
        pytest.param("fact.yaml", "facts.yaml", "did you mean `fact.yaml`?", id="a near name"),
        pytest.param("news.yml", "facts.yaml", "did you mean `news.yml`?", id="the only one"),
        pytest.param("news.yml", "moon.yaml", "name your fact file", id="nothing near"),
        pytest.param("facts.txt", "none/facts.yaml", "name your fact file", id="no such folder"),
        pytest.param("facts.yaml", "facts.yaml/x", "name your fact file", id="a file as a folder"),
    ],
)
def test_a_file_that_is_not_there(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, there: str, asked: str, hint: str
) -> None:
    monkeypatch.chdir(tmp_path)
    Path(there).touch()
    found = finding(asked)
    assert (found.slug, found.message) == ("no-such-file", "there is no such file")
    assert found.hint.startswith(hint)


def test_a_folder(tmp_path: Path) -> None:
    assert finding(tmp_path).slug == "not-a-file"
    (tmp_path / "facts.yaml").touch()
    assert finding(tmp_path).hint == f"did you mean `{tmp_path / 'facts.yaml'}`?"


def test_a_path_that_no_file_can_have() -> None:
    assert finding("a\0b").slug == "cannot-read"
    assert finding("x" * 5000).slug == "cannot-read"


def test_a_link_in_a_circle(tmp_path: Path) -> None:
    (tmp_path / "facts.yaml").symlink_to("facts.yaml")
    assert finding(tmp_path / "facts.yaml").slug == "cannot-read"


def test_a_file_of_100_megabytes_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "facts.yaml"
    path.touch()
    os.truncate(path, 100 * 10**6)
    found = finding(path)
    assert found.slug == "file-too-large"
    assert found.message == "the file is larger than the 67 MB that are read"


@pytest.mark.parametrize(("over", "refused"), [(0, False), (1, True)], ids=["at it", "over it"])
def test_the_limit_is_exact(tmp_path: Path, over: int, *, refused: bool) -> None:
    path = tmp_path / "facts.yaml"
    path.touch()
    os.truncate(path, MOST_BYTES + over)
    assert bool(fetch(str(path)).findings) is refused


def test_an_endless_file_is_refused() -> None:
    assert finding("/dev/zero").slug == "file-too-large"


def test_findings_carry_the_path_that_was_typed() -> None:
    typed = FactFile("news/facts.yaml", b"deck: x\n")
    found = Finding(
        "s", "m", FilePlace("facts.yaml", 1), also=(FilePlace("facts.yaml", 2), FilePlace("x.lock"))
    )
    (moved,) = placed([found], typed)
    assert str(moved.place) == "news/facts.yaml:1:1"
    assert [str(p) for p in moved.also] == ["news/facts.yaml:2:1", "x.lock"]
    assert excerpts([moved], typed) == {"news/facts.yaml": "deck: x\n"}


def test_excerpts_of_another_file_are_read_from_it(tmp_path: Path) -> None:
    lock = tmp_path / "moon.lock"
    lock.write_bytes(b"damaged \xff\n")
    found = Finding("damaged-lock", "m", FilePlace(str(lock), 1))
    assert excerpts([found], None) == {str(lock): "damaged \ufffd\n"}
    lock.unlink()
    assert excerpts([found], None) == {str(lock): ""}
