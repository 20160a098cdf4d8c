"""The program among others: pipes that close, Ctrl-C, kill, terminals and their colours."""

from __future__ import annotations

import os
import pty
import re
import select
import signal
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.benchmarks.books import book
from tests.cli.running import PROGRAM, environment, run
from tests.pipeline.books import MOON, NOW, snapshot, write

PATIENCE = 60
"""Seconds after which something that should have happened will not happen any more."""


def start(*arguments: str, folder: Path) -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        [*PROGRAM, *arguments],
        cwd=folder,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=environment(),
    )


@pytest.mark.parametrize(
    "arguments",
    [["questions"], ["questions", "--json"], ["questions", "--skipped"], ["schema"]],
    ids=" ".join,
)
def test_a_reader_that_has_seen_enough(tmp_path: Path, arguments: list[str]) -> None:
    write(tmp_path, book(300))
    process = start(*arguments, folder=tmp_path)
    assert process.stdout is not None
    assert process.stderr is not None
    process.stdout.read(1)
    process.stdout.close()
    assert process.stderr.read() == b""
    process.stderr.close()
    assert process.wait(PATIENCE) in {0, 1}


@pytest.fixture
def ctrl_c_is_heard() -> Iterator[None]:
    """Let programs started here take Ctrl-C, though a shell that runs tests in the background ignores it."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)


@pytest.mark.usefixtures("ctrl_c_is_heard")
@pytest.mark.parametrize(
    ("number", "code", "said"),
    [
        pytest.param(signal.SIGINT, 130, b"\nquizgen: interrupted\n", id="Ctrl-C"),
        pytest.param(signal.SIGTERM, 143, b"", id="kill"),
    ],
)
@pytest.mark.parametrize("stands", [True, False], ids=["over old files", "in a new folder"])
def test_a_build_that_is_stopped_leaves_all_as_it_was(
    tmp_path: Path, number: signal.Signals, code: int, said: bytes, *, stands: bool
) -> None:
    before = a_large_book(tmp_path, stands=stands)
    process = start("build", folder=tmp_path)
    wait_for_the_work_to_begin(process, tmp_path / "decks")
    process.send_signal(number)
    out, err = process.communicate(timeout=PATIENCE)
    assert process.returncode == code
    assert (out, err) == (b"", said)
    assert snapshot(tmp_path) == before


def a_large_book(folder: Path, *, stands: bool) -> object:
    """Lay out a book that takes seconds to build, and give what lies in the folder."""
    write(folder, book(3_000))
    if stands:
        (folder / "decks").mkdir()
        (folder / "decks" / "everything-that-happened-key.pdf").write_bytes(b"the old key")
    return snapshot(folder)


def wait_for_the_work_to_begin(process: subprocess.Popen[bytes], folder: Path) -> None:
    end = time.monotonic() + PATIENCE
    while not [*folder.glob(".*")]:
        assert process.poll() is None
        assert time.monotonic() < end
        time.sleep(0.01)


# Colours and progress


def on_a_terminal(*arguments: str, folder: Path, **env: str) -> str:
    """Run the program with a terminal for its standard error; give what appears there."""
    ours, theirs = pty.openpty()
    with subprocess.Popen(
        [*PROGRAM, *arguments],
        cwd=folder,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=theirs,
        env=environment(**env),
    ):
        os.close(theirs)
        shown = b"".join(iter(lambda: read_some(ours), b""))
    os.close(ours)
    return shown.decode("utf-8")


def read_some(terminal: int) -> bytes:
    """Read from a terminal; nothing once the program at its other end is gone."""
    select.select([terminal], [], [], PATIENCE)
    try:
        return os.read(terminal, 4096)
    except OSError:  # Linux says so where others give an empty answer
        return b""


BAD = MOON.replace("where:", "wher:")


@pytest.mark.parametrize(
    ("env", "colored"),
    [
        pytest.param({}, True, id="a terminal"),
        pytest.param({"NO_COLOR": "1"}, False, id="NO_COLOR"),
        pytest.param({"NO_COLOR": ""}, True, id="an empty NO_COLOR says nothing"),
        pytest.param({"NO_COLOR": "1", "FORCE_COLOR": "1"}, False, id="NO_COLOR is stronger"),
    ],
)
def test_colours_on_a_terminal(tmp_path: Path, env: dict[str, str], *, colored: bool) -> None:
    write(tmp_path, BAD)
    shown = on_a_terminal("check", folder=tmp_path, **env)
    assert "unknown-key" in shown
    assert ("\x1b[" in shown) is colored


@pytest.mark.parametrize(
    ("env", "colored"),
    [
        pytest.param({}, False, id="a pipe"),
        pytest.param({"FORCE_COLOR": "1"}, True, id="FORCE_COLOR"),
        pytest.param({"FORCE_COLOR": "1", "NO_COLOR": "1"}, False, id="NO_COLOR is stronger"),
    ],
)
def test_colours_in_a_pipe(tmp_path: Path, env: dict[str, str], *, colored: bool) -> None:
    write(tmp_path, BAD)
    shown = run("check", folder=tmp_path, stdin=b"", **env)
    assert b"unknown-key" in shown.stderr
    assert (b"\x1b[" in shown.stderr) is colored


def test_progress_is_shown_on_a_terminal_and_taken_away_again(tmp_path: Path) -> None:
    write(tmp_path, book(3_000))
    shown = on_a_terminal("build", "--paper", "none", folder=tmp_path)
    assert re.search(r"asking [\d,]+ of 3,000 …", shown)
    assert shown.endswith("\r\x1b[K")


def test_no_progress_where_nobody_looks(tmp_path: Path) -> None:
    write(tmp_path, book(1_000))
    assert run("build", "--paper", "none", folder=tmp_path).stderr == b""
    assert on_a_terminal("build", "--quiet", "--paper", "none", folder=tmp_path) == ""


def test_the_same_bytes_on_every_run_and_in_every_surrounding(tmp_path: Path) -> None:
    surroundings = [
        {"PYTHONHASHSEED": "1", "TZ": "Pacific/Auckland", "LC_ALL": "C"},
        {"PYTHONHASHSEED": "2", "TZ": "America/New_York", "LC_ALL": "C.UTF-8"},
    ]
    made = []
    for number, env in enumerate(surroundings):
        path = write(tmp_path / str(number), book(60))
        shown = run("build", folder=path.parent, stdin=b"", SOURCE_DATE_EPOCH=str(NOW), **env)
        assert shown.returncode == 0, shown.stderr
        made.append(snapshot(path.parent))
    assert made[0] == made[1]
