"""The lock as people see it: text in git, and what is said when that text is not whole."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizgen.anki.lock import (
    Known,
    Lock,
    Locked,
    Stamp,
    fact_of,
    foreign,
    generations,
    sentence,
)
from quizgen.anki.lock_text import parse, render

TEXT = """\
quizgen-lock 2 us-china-defence-talks
build 3
release 1 2025-12-17
release 3 2026-01-31
type cloze 5cb1abd040ee0425cdba384a65089074 1766000000 9afe54b6b15e3d01
type fact a56f52d62cdd02ecd8bb7949d0b6e9d2 1766000000
fact deconflict 1 Pete Hegseth said the channels would “deconflict and de-escalate any problems”.
fact hegseth-meets-dong 3 Pete Hegseth met Dong Jun.
fact on-paper 2
note deconflict fact TcVitMdY7hz5eQvn c88afcb7fb10f602 1766000000 1765913600128
note deconflict/completion cloze ZUNzqvocbwldLaHD 9abc33805fd1326d 1766000000 1765913600192
note hegseth-meets-dong/whom/Dong%20Jun question k4Yc9RUymtESVZQB 86068f259e050851 1766086400 1765913600064 retired 3
end
"""  # noqa: E501 - a line of a lock is as long as it is
LINES = TEXT.splitlines()
AHEAD = TEXT.removesuffix("end\n")
"""All lines but the last, which says that there are no more."""

LOCK = Lock(
    "us-china-defence-talks",
    {
        "ZUNzqvocbwldLaHD": Locked(
            "deconflict/completion", "cloze", "9abc33805fd1326d", 1766000000, 1765913600192
        ),
        "TcVitMdY7hz5eQvn": Locked(
            "deconflict", "fact", "c88afcb7fb10f602", 1766000000, 1765913600128
        ),
        "k4Yc9RUymtESVZQB": Locked(
            "hegseth-meets-dong/whom/Dong Jun",
            "question",
            "86068f259e050851",
            1766086400,
            1765913600064,
            3,
        ),
    },
    {
        "fact": Stamp("a56f52d62cdd02ecd8bb7949d0b6e9d2", 1766000000),
        "cloze": Stamp("5cb1abd040ee0425cdba384a65089074", 1766000000, "9afe54b6b15e3d01"),
    },
    {
        "hegseth-meets-dong": Known(3, "Pete Hegseth met Dong Jun."),
        "deconflict": Known(
            1, "Pete Hegseth said the channels would “deconflict and de-escalate any problems”."
        ),
        "on-paper": Known(2, ""),
    },
    3,
    {1: "2025-12-17", 3: "2026-01-31"},
)
EARLIEST = """\
quizgen-lock 1 us-china-defence-talks
type fact a56f52d62cdd02ecd8bb7949d0b6e9d2 1766000000
note deconflict fact TcVitMdY7hz5eQvn c88afcb7fb10f602 1766000000 1765913600128
note people:dong-jun/role/x question ZUNzqvocbwldLaHD 9abc33805fd1326d 1766000000 1765913600192
"""


def found(text: str) -> list[tuple[str, str, int]]:
    """Give slug, message and line of what is found; there is no lock where anything is."""
    read = parse(text, "decks/talks.lock")
    assert (read.value is None) == bool(read.findings)
    assert {f.place.file for f in read.findings} <= {"decks/talks.lock"}
    assert all(f.hint for f in read.findings)
    return [(f.slug, f.message, f.place.line) for f in read.findings]


def test_the_lock_tells_in_which_build_each_fact_came() -> None:
    assert generations(LOCK) == {"deconflict": 1, "on-paper": 2, "hegseth-meets-dong": 3}
    assert generations(Lock("k")) == {}


def test_a_lock_of_the_first_format_knows_one_build() -> None:
    lock = parse(EARLIEST, "x").value
    assert lock is not None
    assert generations(lock) == {"deconflict": 1, "people:dong-jun": 1}
    assert lock.build == 1
    assert render(lock).startswith("quizgen-lock 2 us-china-defence-talks\nbuild 1\n")


def test_a_lock_is_sorted_text_with_a_line_for_each_note() -> None:
    assert render(LOCK) == TEXT


def test_the_text_reads_back() -> None:
    assert parse(TEXT, "x").value == LOCK
    assert found(TEXT) == []


@pytest.mark.parametrize(
    "text",
    [TEXT.replace("\n", "\r\n"), "\ufeff" + TEXT, TEXT.rstrip("\n"), TEXT + "\n\n"],
    ids=["windows line ends", "byte order mark", "no last line end", "blank lines"],
)
def test_what_editors_and_git_do_to_line_ends_is_no_damage(text: str) -> None:
    assert parse(text, "x").value == LOCK


@pytest.mark.parametrize(
    ("text", "slug", "line"),
    [
        ("", "damaged-lock", 1),
        ("\n" + TEXT, "damaged-lock", 1),
        (TEXT[20:], "damaged-lock", 1),
        ("{}", "damaged-lock", 1),
        (TEXT.replace("quizgen-lock 2 ", "quizgen-lock 3 "), "newer-lock", 1),
        (TEXT.replace("quizgen-lock 2 ", "quizgen-lock 10 "), "newer-lock", 1),
        (TEXT.replace("\nend", "x\nend"), "damaged-lock", 12),
        (TEXT.replace("TcVitMdY7hz5eQvn", "TcVitMdY7hz5eQv"), "damaged-lock", 10),
        (TEXT.replace("c88afcb7fb10f602", "c88afcb7fb10f60Z"), "damaged-lock", 10),
        (TEXT.replace("fact a56f", "fact "), "damaged-lock", 6),
        (TEXT.replace("on-paper 2", "on-paper"), "damaged-lock", 9),
        (TEXT.replace("build 3", "build"), "damaged-lock", 2),
        (TEXT.replace("2026-01-31", "31.1.2026"), "damaged-lock", 4),
        (TEXT.replace(" retired 3", " retired 0"), "damaged-lock", 12),
        (AHEAD + "what is this\nend\n", "damaged-lock", 13),
        (TEXT + "what is this\n", "damaged-lock", 14),
        (AHEAD, "damaged-lock", 12),
        (TEXT[:342], "damaged-lock", 8),
        (f"<<<<<<< HEAD\n{TEXT}=======\n{TEXT}>>>>>>> b\n", "lock-in-conflict", 1),
    ],
    ids=[
        "empty",
        "no header",
        "half a header",
        "another format",
        "newer",
        "much newer",
        "tail",
        "short guid",
        "wrong hash",
        "wrong type hash",
        "no number of a fact",
        "no number of the build",
        "no day of a release",
        "retired at no build",
        "foreign line",
        "a line after the last",
        "cut off after a line",
        "cut off within a line",
        "conflict in the first line",
    ],
)
def test_damage_is_said_with_its_line_and_never_read_around(
    text: str, slug: str, line: int
) -> None:
    ((found_slug, _, found_line),) = found(text)
    assert (found_slug, found_line) == (slug, line)


def test_every_damaged_line_is_said() -> None:
    assert [line for _, _, line in found(AHEAD + "x\ny\nend\n")] == [13, 14]


def test_a_conflict_is_one_finding_that_says_what_to_do() -> None:
    mine, theirs = LINES[9], LINES[9].replace("1766000000", "1766099999")
    conflict = ["<<<<<<< HEAD", mine, "||||||| base", mine, "=======", theirs, ">>>>>>> branch"]
    text = "\n".join([*LINES[:9], *conflict, *LINES[10:], ""])
    assert found(text) == [("lock-in-conflict", "git left a merge conflict here", 10)]
    (finding,) = parse(text, "x").findings
    assert "keep the one whose time" in finding.hint


@pytest.mark.parametrize(
    ("line", "message"),
    [
        (LINES[9], "the note deconflict stands twice in the lock"),
        (
            LINES[9].replace("deconflict", "other"),
            "the guid TcVitMdY7hz5eQvn stands twice in the lock",
        ),
        (LINES[9].replace("TcVitM", "000000"), "the note deconflict stands twice in the lock"),
        (LINES[5], "the note type fact stands twice in the lock"),
        (LINES[6], "the fact deconflict stands twice in the lock"),
        (LINES[1], "the number of the build stands twice in the lock"),
        (LINES[3], "the release 3 stands twice in the lock"),
    ],
    ids=["line", "guid", "note", "note type", "fact", "build", "release"],
)
def test_doubles_are_said_with_both_lines(line: str, message: str) -> None:
    text = AHEAD + line + "\nend\n"
    assert found(text) == [("double-in-lock", message, 13)]
    (finding,) = parse(text, "x").findings
    (first,) = finding.also
    assert LINES[first.line - 1].split()[0] == line.split(maxsplit=1)[0]


def test_the_lock_of_another_deck_is_refused() -> None:
    assert list(foreign(LOCK, "us-china-defence-talks")) == []
    (finding,) = foreign(LOCK, "elements")
    assert finding.slug == "foreign-lock"
    assert "us-china-defence-talks, not to elements" in finding.message


TIMES = st.integers(0, 10**12 - 1)
IDS = st.text(st.characters(exclude_categories=["Cs"]), min_size=1).filter(
    lambda name: name[0] != "/"
)
SENTENCES = st.text(st.characters(exclude_categories=["Cs"])).map(sentence)
LOCKED = st.builds(
    Locked,
    IDS,
    st.sampled_from(["fact", "cloze", "question"]),
    st.integers(0, 2**64 - 1).map(lambda n: f"{n:016x}"),
    TIMES,
    TIMES,
    st.integers(0, 9),
)
GUIDS = st.text("0123456789ABCxyz", min_size=16, max_size=16)


@given(
    st.text(st.characters(exclude_categories=["Cs"]), min_size=1),
    st.dictionaries(GUIDS, LOCKED, max_size=5),
    st.dictionaries(IDS, st.builds(Known, st.integers(1, 10**9 - 1), SENTENCES), max_size=5),
)
def test_any_lock_reads_back(key: str, notes: dict[str, Locked], facts: dict[str, Known]) -> None:
    notes = {g: n for g, n in notes.items() if (n.id, n.note_type) in _once(notes)}
    facts = {fact_of(n.id): Known(1, "") for n in notes.values()} | facts
    lock = Lock(key, notes, {}, facts, 9, {1: "2025-12-17", 9: "2026-01-31"})
    text = render(lock)
    assert parse(text, "x").value == lock
    assert render(lock) == text


def _once(notes: dict[str, Locked]) -> set[tuple[str, str]]:
    names = [(n.id, n.note_type) for n in notes.values()]
    return {name for name in names if names.count(name) == 1}


@pytest.mark.parametrize(
    ("build", "age", "day"),
    [(1, 2, "2025-12-17"), (2, 2, "2025-12-17"), (3, 1, "2026-01-31"), (0, 3, "")],
)
def test_builds_of_one_day_are_one_release(build: int, age: int, day: str) -> None:
    assert (LOCK.age(build), LOCK.day(build)) == (age, day)
