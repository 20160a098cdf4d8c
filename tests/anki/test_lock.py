"""The lock as people see it: text in git, and what is said when that text is not whole."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizgen.anki.lock import Lock, Locked, Stamp, foreign, parse, render

TEXT = """\
quizgen-lock 1 us-china-defence-talks
type cloze 5cb1abd040ee0425cdba384a65089074 1766000000
type fact a56f52d62cdd02ecd8bb7949d0b6e9d2 1766000000
note deconflict fact TcVitMdY7hz5eQvn c88afcb7fb10f602 1766000000 1765913600128
note deconflict/completion cloze ZUNzqvocbwldLaHD 9abc33805fd1326d 1766000000 1765913600192
note hegseth-meets-dong/whom/Dong%20Jun question k4Yc9RUymtESVZQB 86068f259e050851 1766086400 1765913600064
"""
LINES = TEXT.splitlines()
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
        ),
    },
    {
        "fact": Stamp("a56f52d62cdd02ecd8bb7949d0b6e9d2", 1766000000),
        "cloze": Stamp("5cb1abd040ee0425cdba384a65089074", 1766000000),
    },
)


def found(text: str) -> list[tuple[str, str, int]]:
    """Give slug, message and line of what is found; there is no lock where anything is."""
    read = parse(text, "decks/talks.lock")
    assert (read.value is None) == bool(read.findings)
    assert {f.place.file for f in read.findings} <= {"decks/talks.lock"}
    assert all(f.hint for f in read.findings)
    return [(f.slug, f.message, f.place.line) for f in read.findings]


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
        (TEXT.replace("quizgen-lock 1 ", "quizgen-lock 2 "), "newer-lock", 1),
        (TEXT.replace("quizgen-lock 1 ", "quizgen-lock 10 "), "newer-lock", 1),
        (TEXT[:-1] + "x\n", "damaged-lock", 6),
        (TEXT.replace("TcVitMdY7hz5eQvn", "TcVitMdY7hz5eQv"), "damaged-lock", 4),
        (TEXT.replace("c88afcb7fb10f602", "c88afcb7fb10f60Z"), "damaged-lock", 4),
        (TEXT.replace("fact a56f", "fact "), "damaged-lock", 3),
        (TEXT + "what is this\n", "damaged-lock", 7),
        (TEXT[: len(TEXT) // 2], "damaged-lock", 4),
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
        "foreign line",
        "cut off",
        "conflict in the first line",
    ],
)
def test_damage_is_said_with_its_line_and_never_read_around(
    text: str, slug: str, line: int
) -> None:
    ((found_slug, _, found_line),) = found(text)
    assert (found_slug, found_line) == (slug, line)


def test_every_damaged_line_is_said() -> None:
    assert [line for _, _, line in found(TEXT + "x\ny\n")] == [7, 8]


def test_a_conflict_is_one_finding_that_says_what_to_do() -> None:
    mine, theirs = LINES[3], LINES[3].replace("1766000000", "1766099999")
    conflict = ["<<<<<<< HEAD", mine, "||||||| base", mine, "=======", theirs, ">>>>>>> branch"]
    text = "\n".join([*LINES[:3], *conflict, *LINES[4:], ""])
    assert found(text) == [("lock-in-conflict", "git left a merge conflict here", 4)]
    (finding,) = parse(text, "x").findings
    assert "keep the one whose time" in finding.hint


@pytest.mark.parametrize(
    ("line", "message"),
    [
        (LINES[3], "the note deconflict stands twice in the lock"),
        (
            LINES[3].replace("deconflict", "other"),
            "the guid TcVitMdY7hz5eQvn stands twice in the lock",
        ),
        (LINES[3].replace("TcVitM", "000000"), "the note deconflict stands twice in the lock"),
        (LINES[2], "the note type fact stands twice in the lock"),
    ],
    ids=["line", "guid", "note", "note type"],
)
def test_doubles_are_said_with_both_lines(line: str, message: str) -> None:
    text = TEXT + line + "\n"
    assert found(text) == [("double-in-lock", message, 7)]
    (finding,) = parse(text, "x").findings
    (first,) = finding.also
    assert first.line == (3 if "note type" in message else 4)


def test_the_lock_of_another_deck_is_refused() -> None:
    assert list(foreign(LOCK, "us-china-defence-talks")) == []
    (finding,) = foreign(LOCK, "elements")
    assert finding.slug == "foreign-lock"
    assert "us-china-defence-talks, not to elements" in finding.message


TIMES = st.integers(0, 10**12 - 1)
LOCKED = st.builds(
    Locked,
    st.text(st.characters(exclude_categories=["Cs"]), min_size=1),
    st.sampled_from(["fact", "cloze", "question"]),
    st.integers(0, 2**64 - 1).map(lambda n: f"{n:016x}"),
    TIMES,
    TIMES,
)
GUIDS = st.text("0123456789ABCxyz", min_size=16, max_size=16)


@given(
    st.text(st.characters(exclude_categories=["Cs"]), min_size=1),
    st.dictionaries(GUIDS, LOCKED, max_size=5),
)
def test_any_lock_reads_back(key: str, notes: dict[str, Locked]) -> None:
    notes = {g: n for g, n in notes.items() if (n.id, n.note_type) in _once(notes)}
    lock = Lock(key, notes, {})
    text = render(lock)
    assert parse(text, "x").value == lock
    assert render(lock) == text


def _once(notes: dict[str, Locked]) -> set[tuple[str, str]]:
    names = [(n.id, n.note_type) for n in notes.values()]
    return {name for name in names if names.count(name) == 1}
