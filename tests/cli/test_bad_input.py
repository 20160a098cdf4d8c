"""Bad input gets a clear error: exit code 1, what is wrong and where, and nothing is written."""

from __future__ import annotations

import os
import re
from pathlib import Path

import pytest

from tests.cli.running import type_in
from tests.pipeline.books import MOON, NOW, snapshot, write

GOOD = MOON.encode()


def changed(old: str, new: bytes | str) -> bytes:
    """Give the good file with one text in it replaced."""
    assert old in MOON
    return GOOD.replace(old.encode(), new if isinstance(new, bytes) else new.encode(), 1)


def place_of(text: str, after: int = 0) -> tuple[int, int]:
    """Give the line and the column where this text first stands in the good file."""
    at = MOON.index(text) + after
    return MOON.count("\n", 0, at) + 1, at - MOON.rfind("\n", 0, at)


BAD = [
    pytest.param(
        changed("lunar", b"l\xfcnar"), "not-utf8", place_of("lunar", 1), id="older encoding"
    ),
    pytest.param(MOON.encode("utf-16"), "not-utf8", None, id="UTF-16"),
    pytest.param(b"\x89PNG\r\n\x1a\n" + bytes(999), "not-utf8", (1, 1), id="a picture"),
    pytest.param(
        changed("    where: Fl", "\twhere: Fl"), "tab", (place_of("where: Fl")[0], 1), id="tab"
    ),
    pytest.param(changed("lunar", b"l\0unar"), "control-character", place_of("lunar", 1), id="NUL"),
    pytest.param(
        changed("lunar", b"l\x1funar"), "control-character", place_of("lunar", 1), id="U+001F"
    ),
    pytest.param(
        changed("    where: Florida", "    when: 1969"),
        "duplicate-key",
        place_of("when: 1969-07-16"),
        id="duplicate key",
    ),
    pytest.param(
        changed("id: last-step", "id: first-step"), "double-id", place_of("last-step"), id="ids"
    ),
    pytest.param(
        changed("where: Fl", "wher: Fl"), "unknown-key", place_of("where: Fl"), id="unknown key"
    ),
    pytest.param(
        changed("did: was launched", "did: [was, launched]"),
        "wrong-shape",
        place_of("was launched"),
        id="a list where a text belongs",
    ),
    pytest.param(
        changed("did: was launched", "did: {was: launched}"),
        "wrong-shape",
        place_of("was launched"),
        id="keys where a text belongs",
    ),
    pytest.param(b"- a\n- b\n", "root-not-mapping", (1, 1), id="a list of all"),
    pytest.param(b"just a text\n", "root-not-mapping", (1, 1), id="a text of all"),
    pytest.param(
        changed("Florida\n", "&f Florida\n"), "anchor", place_of("Florida\n"), id="anchor"
    ),
    pytest.param(changed("Florida\n", "*f\n"), "alias", place_of("Florida\n"), id="alias"),
    pytest.param(
        changed("where: Florida", "<<: {where: Florida}"),
        "merge",
        place_of("where: Florida"),
        id="merge",
    ),
    pytest.param(
        changed("Florida\n", "!!python/object/apply:os.system [ls]\n"),
        "tag",
        place_of("Florida\n"),
        id="custom tag",
    ),
    pytest.param(
        GOOD + b"---\ndeck: Second\n",
        "second-document",
        (MOON.count("\n") + 1, 1),
        id="second document",
    ),
    pytest.param(b"deck: x\nfacts: " + b"[" * 10_000, "too-deep", (2, 71), id="nested lists"),
    pytest.param(b"deck: x\nfacts: " + b"{a: " * 10_000, "too-deep", (2, 260), id="nested keys"),
    pytest.param(b"%YAML 1.2\n---\n" + GOOD, "directive", (1, 1), id="directive"),
    pytest.param(b"", "empty-file", None, id="empty"),
    pytest.param(b"# nothing yet\n\n", "empty-file", None, id="only comments"),
    pytest.param(
        changed("1969-07-16", "1969-02-30"), "bad-date", place_of("1969-07-16"), id="no such day"
    ),
    pytest.param(
        changed("1969-07-16", "last year"), "bad-date", place_of("1969-07-16"), id="no date"
    ),
]


@pytest.fixture
def book(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Stand in the folder of a book that was built before."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", str(NOW))
    path = write(tmp_path)
    assert type_in("build").exit_code == 0
    return path


@pytest.mark.parametrize(("data", "slug", "place"), BAD)
@pytest.mark.parametrize("command", ["build", "quiz", "check", "questions"])
def test_bad_input(
    book: Path, command: str, data: bytes, slug: str, place: tuple[int, int] | None
) -> None:
    book.write_bytes(data)
    before = snapshot(book.parent)

    shown = type_in(command)

    assert shown.exit_code == 1
    assert shown.stdout == ""
    where = "facts.yaml" + (":{}:{}".format(*place) if place else "")
    assert shown.stderr.startswith(f"{where}: error: ")
    assert f"[{slug}]" in shown.stderr.splitlines()[0]
    assert "\nhelp: " in shown.stderr
    assert snapshot(book.parent) == before


def test_both_lines_of_a_duplicate_key_are_named(book: Path) -> None:
    book.write_bytes(changed("    where: Florida", "    when: 1969"))
    shown = type_in("check").stderr
    line = place_of("    where: Florida")[0]
    assert f"facts.yaml:{line + 1}:5" in shown
    assert f"facts.yaml:{line}\n" in shown


def test_all_that_is_wrong_is_said_in_one_run(book: Path) -> None:
    text = MOON.replace("where: Fl", "wher: Fl").replace("1972-12-14", "1972-13-14")
    book.write_text(text.replace("id: samples", "id: launch"), encoding="utf-8")
    shown = type_in("check").stderr
    assert re.findall(r"error: .*\[([a-z-]+)\]", shown) == ["unknown-key", "bad-date", "double-id"]
    assert shown.rstrip().endswith("3 errors")


@pytest.mark.parametrize(
    "data",
    [
        pytest.param(b"\xef\xbb\xbf" + GOOD, id="a byte order mark"),
        pytest.param(GOOD.replace(b"\n", b"\r\n"), id="lines of Windows"),
        pytest.param(GOOD.rstrip(), id="no end of the last line"),
        pytest.param(b"---\n" + GOOD + b"...\n", id="YAML's own frame"),
    ],
)
def test_good_input_in_other_clothes_gives_the_same_deck(book: Path, data: bytes) -> None:
    deck = (book.parent / "decks" / "moon-landings.apkg").read_bytes()
    book.write_bytes(data)
    shown = type_in("build")
    assert (shown.exit_code, shown.stderr) == (0, "")
    assert (book.parent / "decks" / "moon-landings.apkg").read_bytes() == deck


def test_a_file_of_100_megabytes(book: Path) -> None:
    os.truncate(book, 100 * 10**6)
    shown = type_in("build")
    assert shown.exit_code == 1
    assert shown.stderr.startswith("facts.yaml: error: the file is larger than the 67 MB")
    assert "[file-too-large]" in shown.stderr


@pytest.mark.parametrize(
    ("arguments", "slug", "hint"),
    [
        pytest.param(["fact.yaml"], "no-such-file", "did you mean `facts.yaml`?", id="misspelt"),
        pytest.param(["."], "not-a-file", "did you mean `facts.yaml`?", id="the folder"),
        pytest.param(["decks"], "not-a-file", "name the fact file inside it", id="the outputs"),
        pytest.param(["-n", "999"], "too-many-questions", "or fewer", id="too many questions"),
    ],
)
def test_a_wrong_argument(book: Path, arguments: list[str], slug: str, hint: str) -> None:
    before = snapshot(book.parent)
    shown = type_in("build", *arguments)
    assert shown.exit_code == 1
    assert f"[{slug}]" in shown.stderr
    assert hint in shown.stderr
    assert snapshot(book.parent) == before


def test_a_build_time_that_is_none(book: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "tomorrow")
    before = snapshot(book.parent)
    shown = type_in("build")
    assert shown.exit_code == 1
    assert shown.stderr.startswith("SOURCE_DATE_EPOCH: error: ")
    assert snapshot(book.parent) == before
