"""An output folder that cannot be written, a disk that fills: a clear error, and all as before."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.running import environment, type_in
from tests.pipeline.books import MOON, NOW, snapshot, write


@pytest.fixture
def book(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Stand in the folder of a book that was built before."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", str(NOW))
    path = write(tmp_path)
    assert type_in("build").exit_code == 0
    return path


@pytest.mark.parametrize(
    ("out", "where", "slug"),
    [
        pytest.param("facts.yaml", "facts.yaml", "not-a-folder", id="a file"),
        pytest.param("facts.yaml/decks", "facts.yaml", "not-a-folder", id="below a file"),
        pytest.param("/proc/decks", "/proc", "cannot-write", id="where nobody may write"),
        pytest.param("x" * 300, ".", "cannot-write", id="a name that is too long"),
    ],
)
def test_an_output_folder_that_cannot_be(book: Path, out: str, where: str, slug: str) -> None:
    before = snapshot(book.parent)
    shown = type_in("build", "--out", out)
    assert shown.exit_code == 1
    assert shown.stderr.startswith(f"{where}: error: ")
    assert f"[{slug}]" in shown.stderr
    assert snapshot(book.parent) == before


@pytest.mark.parametrize("name", ["moon-landings.apkg", "moon-landings-key.pdf"])
def test_a_folder_with_the_name_of_an_output(book: Path, name: str) -> None:
    (book.parent / "decks" / name).unlink()
    (book.parent / "decks" / name).mkdir()
    before = snapshot(book.parent)
    shown = type_in("build")
    assert shown.exit_code == 1
    assert shown.stderr.startswith(f"decks/{name}: error: ")
    assert "[not-a-file]" in shown.stderr
    assert snapshot(book.parent) == before


# An everyday user has no rights that root would have; a container's root has them. Without them
# both meet the same disk: the two capabilities below are dropped, and left out by exec.
WITHOUT_RIGHTS = """\
import ctypes, os, sys
for capability in (1, 2):  # CAP_DAC_OVERRIDE, CAP_DAC_READ_SEARCH
    ctypes.CDLL(None).prctl(24, capability, 0, 0, 0)  # PR_CAPBSET_DROP
os.execv(sys.executable, [sys.executable, "-m", "quizgen", *sys.argv[1:]])
"""
WITH_LITTLE_ROOM = """\
import resource, sys
room = int(sys.argv.pop(1))
resource.setrlimit(resource.RLIMIT_FSIZE, (room, room))
from quizgen.cli import main
main()
"""


def program(code: str, *arguments: str | int, folder: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", code, *map(str, arguments)],
        cwd=folder,
        capture_output=True,
        encoding="utf-8",
        env=environment(),
        check=False,
    )


def test_an_output_folder_that_may_not_be_written(book: Path) -> None:
    decks = book.parent / "decks"
    before = snapshot(book.parent)
    write(book.parent, MOON.replace('"382"', '"380"'))
    decks.chmod(0o555)
    shown = program(WITHOUT_RIGHTS, "build", folder=book.parent)
    decks.chmod(0o755)
    assert shown.returncode == 1
    assert shown.stderr.startswith("decks: error: nothing can be written here: permission denied")
    assert "[cannot-write]" in shown.stderr
    assert {**snapshot(book.parent), "facts.yaml": before["facts.yaml"]} == before


def test_a_file_that_may_not_be_replaced(book: Path) -> None:
    write(book.parent, MOON.replace('"382"', '"380"'))
    before = snapshot(book.parent)
    (book.parent / "decks" / "moon-landings.apkg").chmod(0o444)
    shown = program(WITHOUT_RIGHTS, "build", folder=book.parent)
    assert shown.returncode == 1
    assert shown.stderr.startswith("decks/moon-landings.apkg: error: ")
    assert "[cannot-write]" in shown.stderr
    assert snapshot(book.parent) == before


def test_a_fact_file_that_may_not_be_read(book: Path) -> None:
    book.chmod(0o000)
    shown = program(WITHOUT_RIGHTS, "check", folder=book.parent)
    assert shown.returncode == 1
    assert shown.stderr.startswith("facts.yaml: error: ")
    assert "[cannot-read]" in shown.stderr


@pytest.mark.parametrize("stands", [True, False], ids=["over old files", "in a new folder"])
@pytest.mark.parametrize(
    ("command", "room"),
    [
        pytest.param("build", 1_000, id="nothing fits"),
        pytest.param("build", 60_000, id="half of the deck fits"),
        pytest.param("quiz", 30_000, id="half of the quiz fits"),
    ],
)
def test_a_disk_that_fills(book: Path, command: str, room: int, *, stands: bool) -> None:
    write(book.parent, MOON.replace('"382"', '"380"'))
    out = "decks" if stands else "new"
    before = snapshot(book.parent)
    shown = program(WITH_LITTLE_ROOM, room, command, "--out", out, folder=book.parent)
    assert shown.returncode == 1
    assert shown.stderr.startswith(f"{out if stands else '.'}: error: ")
    assert re.search(r"\[(disk-full|cannot-write)\]", shown.stderr)
    assert "Traceback" not in shown.stderr
    assert snapshot(book.parent) == before
