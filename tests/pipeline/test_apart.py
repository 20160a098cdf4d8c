"""A deck written by a second process: the same files, and a clear word where that process ends early."""

from __future__ import annotations

import io
import os
import signal
import subprocess
import sys
import tempfile
from itertools import cycle
from pathlib import Path

import pytest

from quizgen.anki.extras import NONE
from quizgen.anki.lock import Lock
from quizgen.pipeline import apart
from quizgen.pipeline.apart import Apart, writer_for
from quizgen.pipeline.story import ask
from quizgen.pipeline.wire import Wire
from quizgen.pipeline.writing import Here, Order
from quizgen.questions.ask import Asker
from tests.pipeline.books import MOON, NOW, snapshot, write
from tests.pipeline.running import build, build_all, built, check, fact_file, slugs


def take_every_book_for_large(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(apart, "MANY", 0)
    monkeypatch.setattr(apart, "processors", lambda: 2)


opened: list[Watched] = []


class Watched(Apart):
    """A writer whose process is known by its number, None where there is none any more."""

    def __init__(self) -> None:
        super().__init__()
        opened.append(self)

    @property
    def number(self) -> int | None:
        return None if self._process is None else self._process.pid


@pytest.fixture
def second(monkeypatch: pytest.MonkeyPatch) -> list[Watched]:
    """Take every book for a large one, and keep hold of every writer that a build opens."""
    take_every_book_for_large(monkeypatch)
    monkeypatch.setattr(apart, "Apart", Watched)
    opened.clear()
    return opened


def test_both_ways_give_the_same_bytes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    here, there = (write(tmp_path / name) for name in ("here", "there"))
    built(here)
    take_every_book_for_large(monkeypatch)
    built(there)
    assert snapshot(there.parent) == snapshot(here.parent)
    assert check(there).findings == ()


def test_a_small_book_and_a_lone_processor_need_no_second_process(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    with writer_for(apart.MANY - 1) as writer:
        assert isinstance(writer, Here)
    monkeypatch.setattr(apart, "processors", lambda: 1)
    with writer_for(apart.MANY) as writer:
        assert isinstance(writer, Here)


def test_the_second_process_ends_with_the_build(tmp_path: Path, second: list[Watched]) -> None:
    built(write(tmp_path))
    (writer,) = second
    assert writer.number is None


def test_several_decks_of_one_book(tmp_path: Path, second: list[Watched]) -> None:
    path = write(tmp_path)
    for name, ids in (("first", "launch, first-step"), ("last", "last-step, samples")):
        write(tmp_path / "decks", f"deck: {name}\nfacts: [{ids}]\n", f"{name}.yaml")
    made = build_all(path)
    assert made.value is not None, made.findings
    assert [report.deck.notes > 0 for report in made.value if report.deck] == [True, True]
    assert len(second) == 1


def two_decks_of_which_the_first_cannot_be_printed(folder: Path) -> Path:
    for name, ids in (("first", "launch"), ("last", "last-step, samples, magnificent")):
        write(folder / "decks", f"deck: {name}\nfacts: [{ids}]\n", f"{name}.yaml")
    return write(folder, MOON.replace("what: Apollo 11", "what: Apollo 11 \U00013000"))


def test_a_deck_whose_papers_failed_is_not_taken_for_the_next_one(
    tmp_path: Path, second: list[Watched]
) -> None:
    """The count of the first deck is on the wire when the second deck is asked for."""
    made = build_all(two_decks_of_which_the_first_cannot_be_printed(tmp_path))
    assert {slug for slug, _ in slugs(made)} == {"unprintable-character"}
    assert made.value is None
    (writer,) = second
    assert writer.number is None


def test_a_second_process_that_cannot_start(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    take_every_book_for_large(monkeypatch)
    monkeypatch.setattr(sys, "executable", str(tmp_path / "gone"))
    assert built(write(tmp_path)).deck


def test_a_second_process_that_ends_at_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    take_every_book_for_large(monkeypatch)
    monkeypatch.setattr(apart, "START", "raise SystemExit")
    assert built(write(tmp_path)).deck


def test_a_second_process_that_is_stopped(tmp_path: Path, second: list[Watched]) -> None:
    path = write(tmp_path)
    before = snapshot(tmp_path)

    def tell(now: str, _done: int, _total: int) -> None:
        if now == "asking" and second[0].number:
            os.kill(second[0].number, signal.SIGKILL)

    (found,) = build(path, tell=tell).findings
    assert found.slug == "writer-stopped"
    assert found.place.file == str(tmp_path / "decks" / "moon-landings.apkg")
    assert "see whether memory ran out" in found.hint
    assert snapshot(tmp_path) == before


def test_what_the_system_refuses_over_there_is_said_here(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    take_every_book_for_large(monkeypatch)
    path = write(tmp_path)
    before = snapshot(tmp_path)
    full = "import resource, signal; signal.signal(signal.SIGXFSZ, signal.SIG_IGN);"
    full += "resource.setrlimit(resource.RLIMIT_FSIZE, (9000, 9000));"
    monkeypatch.setattr(apart, "START", full + apart.START)
    (found,) = build(path).findings
    assert found.slug == "cannot-write"
    assert "see whether the disk is full" in found.hint
    assert snapshot(tmp_path) == before


def test_questions_that_come_after_a_refusal_find_nobody(
    tmp_path: Path, second: list[Watched], capfd: pytest.CaptureFixture[str]
) -> None:
    asker = ask(fact_file(write(tmp_path))).value
    assert asker is not None
    with writer_for(apart.MANY) as writer, pytest.raises(FileNotFoundError):
        writer.write(order(asker, tmp_path / "gone" / "moon.apkg"), cycle(asker.ask()))
    assert second[0].number is None
    assert capfd.readouterr().err == ""


def test_temporary_files_of_a_second_process_go_when_it_is_killed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    take_every_book_for_large(monkeypatch)
    temporary = tmp_path / "temporary"
    temporary.mkdir()
    monkeypatch.setenv("TMPDIR", str(temporary))
    monkeypatch.setattr(tempfile, "tempdir", str(temporary))
    left = tmp_path / "left"
    leave = f"import tempfile; open({str(left)!r}, 'w').write(tempfile.mkdtemp());"
    monkeypatch.setattr(apart, "START", leave + apart.START)
    built(write(tmp_path))
    assert left.read_text("utf-8").startswith(str(temporary))
    assert list(temporary.iterdir()) == []


@pytest.fixture
def dying(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the second process be killed as soon as it counts: from here one could come too late."""
    killed = "import os; from quizgen.pipeline import writing;"
    first(monkeypatch, killed + "writing.verify = lambda *_: os.kill(os.getpid(), 9);")


def first(monkeypatch: pytest.MonkeyPatch, what: str) -> None:
    """Let the second process do something before it begins its work."""
    monkeypatch.setattr(apart, "START", apart.START.removesuffix("main()") + what + "main()")


@pytest.mark.usefixtures("second")
def test_a_card_that_is_lost_over_there_is_told_here(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    lost = "from quizgen.pipeline import writing;"
    lost += "from tests.pipeline.test_verify import write_and_lose_a_card;"
    first(monkeypatch, lost + "writing.write_deck = write_and_lose_a_card;")
    assert set(slugs(build(write(tmp_path)))) == {("lost-card", "moon-landings.apkg")}


@pytest.mark.usefixtures("second")
def test_a_stray_word_over_there_is_not_taken_for_an_answer(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    stray = "from quizgen.pipeline import writing; verify = writing.verify;"
    first(monkeypatch, stray + "writing.verify = lambda *a: print('stray') or verify(*a);")
    assert built(write(tmp_path)).deck


def two_decks(folder: Path) -> None:
    for name, ids in (("first", "launch, first-step"), ("last", "last-step, samples, magnificent")):
        write(folder / "decks", f"deck: {name}\nfacts: [{ids}]\n", f"{name}.yaml")


def test_the_next_deck_after_one_whose_writer_was_stopped(
    tmp_path: Path, second: list[Watched]
) -> None:
    path = write(tmp_path)
    two_decks(tmp_path)

    def tell(now: str, _done: int, _total: int) -> None:
        if now == "asking" and second[0].number:
            os.kill(second[0].number, signal.SIGKILL)

    made = build_all(path, tell=tell)
    assert [found.slug for found in made.findings] == ["writer-stopped"]


@pytest.mark.usefixtures("second")
def test_the_next_deck_after_one_that_was_not_made(tmp_path: Path) -> None:
    """Nobody counts what came to nothing."""
    asker = ask(fact_file(write(tmp_path))).value
    assert asker is not None
    good = order(asker, tmp_path / "moon.apkg")
    with writer_for(apart.MANY) as writer:
        made = writer.write(good._replace(lock=Lock("mars")), asker.ask()).value
        assert made is not None
        assert [found.slug for found in made.built.findings] == ["foreign-lock"]
        assert list(tmp_path.glob("moon*")) == []
        made = writer.write(good, asker.ask()).value
        assert made is not None
        assert made.built.findings == ()
        assert writer.count(good) == ()


def order(asker: Asker, deck: Path) -> Order:
    return Order(
        target=deck,
        lock_file=deck.with_suffix(".lock"),
        key="moon",
        cover=asker.cover,
        lock=Lock("moon"),
        now=NOW,
        images={},
        extras=NONE,
        by_priority=True,
        releases=12,
        farewells={},
    )


@pytest.mark.usefixtures("second", "dying")
def test_a_second_process_killed_while_it_counts(tmp_path: Path) -> None:
    path = write(tmp_path)
    before = snapshot(tmp_path)
    (found,) = build(path).findings
    assert found.slug == "writer-stopped"
    assert snapshot(tmp_path) == before


@pytest.mark.usefixtures("second", "dying")
def test_a_second_process_killed_while_it_counts_is_not_asked_for_the_next_deck(
    tmp_path: Path,
) -> None:
    made = build_all(two_decks_of_which_the_first_cannot_be_printed(tmp_path))
    assert {slug for slug, _ in slugs(made)} == {"unprintable-character"}


def test_a_second_process_that_nobody_listens_to_goes_without_a_word() -> None:
    command = [sys.executable, "-c", apart.START, *sys.path]
    pipe = subprocess.PIPE
    with subprocess.Popen(command, stdin=pipe, stdout=pipe, stderr=pipe) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.close()
        assert process.stderr.read() == b""
    assert process.returncode == 0


def test_a_wire_that_is_cut_within_a_value_has_ended() -> None:
    sent = io.BytesIO()
    Wire(io.BytesIO(), sent).send(["a value", "of some length"])
    for length in range(len(sent.getvalue())):
        cut = Wire(io.BytesIO(sent.getvalue()[:length]), io.BytesIO())
        with pytest.raises(EOFError):
            cut.receive()


class _Stop(Exception):  # noqa: N818 - it is no error
    """The work is to end."""


def test_work_that_is_to_end_ends_both(tmp_path: Path, second: list[Watched]) -> None:
    path = write(tmp_path)
    looks = iter([False] * 4)

    def look() -> None:
        if next(looks, True):
            raise _Stop

    with pytest.raises(_Stop):
        build(path, look=look)
    (writer,) = second
    assert writer.number is None
