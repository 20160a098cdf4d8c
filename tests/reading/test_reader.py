"""What a file says is what the tree holds: text as typed, each node with its place."""

from __future__ import annotations

import gc

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizgen.reading.reader import read
from quizgen.reading.tree import Entry, Mapping, Node, Scalar, Sequence


def value(text: str, key: str = "a") -> Node:
    checked = read(text.encode(), "facts.yaml")
    assert checked.findings == ()
    assert checked.value is not None
    entry = checked.value.get(key)
    assert entry is not None
    return entry.value


def text_of(typed: str) -> str:
    node = value(f"a: {typed}\n")
    assert isinstance(node, Scalar)
    return node.text


AS_TYPED = [
    "NO", "yes", "on", "y", "~", "null", "12:30", "12:30:45", "010", "0o7", "0x1F", "0b1", "1_000",
    "1e3", "1.50", ".inf", ".NaN", "-0", "+1", "2025-10-31", "2025-11~", "2024?", "-0043-03-15",
    "2025-12-15/2025-12-16", "1962-10-16/..", "=", "C#", "a#b", "a:b", "http://a.b/c?d=e#f", "1,5",
    "it's", 'say "x"', "a & b", "a * b", "50 % of", "a @ b", "a, b", "[", "x [y]", "été 日本 😀 e\u0301",
    "\u00a0x", "x\u3000", "<script>", "$x$", "\\x1f", "#", "\u202eabc",
]  # fmt: skip


@pytest.mark.parametrize("typed", [typed for typed in AS_TYPED if typed not in "[#"])
def test_plain_text_stays_as_typed(typed: str) -> None:
    assert text_of(typed) == typed
    item = value(f"a:\n  - id: {typed}\n    who: {typed}\n")
    assert isinstance(item, Sequence)
    assert [entry.value for entry in item.items[0].entries] == [  # type: ignore[union-attr]
        Scalar(typed, 2, 9),
        Scalar(typed, 3, 10),
    ]


UNQUOTED = {
    "#1 in Asia": '"#1 in Asia"',
    "@SecWar": "'@SecWar'",
    "A said: B": '"A said: B"',
    "it's": "'it''s'",
    'a "b"': r'"a \"b\""',
    "x\x1fy": r'"x\x1fy"',
    "x\u2028y": r'"x\Ly"',
    "a b": '"a\n   b"',
    "a\nb": "|-\n  a\n  b",
    "a b\n": ">\n  a\n  b\n",
    "a b c": "a\n  b\n  c",
    " x ": '" x "',
    "": '""',
    "x": "x   # comment",
    "x#y": "x#y   # comment",
    "y": "y\t",
}


@pytest.mark.parametrize(("text", "typed"), UNQUOTED.items())
def test_quotes_and_folds_are_taken_off(text: str, typed: str) -> None:
    assert text_of(typed) == text


def test_an_empty_value_is_an_empty_text() -> None:
    assert value("a:\nb: c\n") == Scalar("", 1, 3)
    assert value("b:\n  -\n  - ''\n", "b") == Sequence((Scalar("", 2, 4), Scalar("", 3, 5)), 2, 3)


def test_every_node_has_its_place() -> None:
    text = "# c\ndeck: x\n\nfacts:\n  - id: a\n    who: [b, {c: d}]\n  -   e:\n        - f\n"
    checked = read(text.encode(), "facts.yaml")
    who = Sequence(
        (Scalar("b", 6, 11), Mapping((Entry("c", 6, 15, Scalar("d", 6, 18)),), 6, 14)), 6, 10
    )
    first = Mapping((Entry("id", 5, 5, Scalar("a", 5, 9)), Entry("who", 6, 5, who)), 5, 5)
    second = Mapping((Entry("e", 7, 7, Sequence((Scalar("f", 8, 11),), 8, 9)),), 7, 7)
    assert checked.value == Mapping(
        (
            Entry("deck", 2, 1, Scalar("x", 2, 7)),
            Entry("facts", 4, 1, Sequence((first, second), 5, 3)),
        ),
        2,
        1,
    )


@pytest.mark.parametrize("end", ["\r\n", "\r"], ids=["CRLF", "CR"])
def test_other_line_ends_make_no_difference(end: str) -> None:
    text = 'a: "x\n  y"\nfacts:\n  - id: b\n    who: c\n\n  - id: |\n      d\n      e\n'
    assert read(text.replace("\n", end).encode(), "f") == read(text.encode(), "f")


def test_a_byte_order_mark_makes_no_difference() -> None:
    assert read(b"\xef\xbb\xbfa: b\n", "f") == read(b"a: b\n", "f")


def test_marks_of_one_document_are_accepted() -> None:
    assert value("---\na: b\n...\n") == Scalar("b", 2, 4)


def test_findings_name_the_file() -> None:
    [found] = read(b"a: *x\n", "my facts.yaml").findings
    assert str(found.place) == "my facts.yaml:1:4"


def test_keys_are_shared_among_items() -> None:
    text = "".join(f"  - an-unusual-key: {n}\n    more: x{n}: y\n"[:40] for n in range(3))
    items = value("a:\n" + text.replace(": y", "  ") + "  - an-unusual-key: |\n      x\n")
    assert isinstance(items, Sequence)
    keys = {id(item.entries[0].key) for item in items.items if isinstance(item, Mapping)}
    assert len(keys) == 1


@pytest.mark.parametrize("on", [True, False])
def test_the_garbage_collector_is_left_as_it_was(*, on: bool) -> None:
    was_on = gc.isenabled()
    (gc.enable if on else gc.disable)()
    try:
        read(b"a: b\n", "f")
        read(b"a: [\n", "f")
        assert gc.isenabled() is on
    finally:
        (gc.enable if was_on else gc.disable)()


@given(st.binary(max_size=200))
def test_any_bytes_give_a_tree_or_an_error(data: bytes) -> None:
    checked = read(data, "f")
    assert checked.value is not None or checked.failed


@given(st.text(alphabet="ab:#-?[]{},'\"|>&*!%@`\\ \n\t\u2028\ufeff\0é", max_size=60))
def test_any_text_gives_a_tree_or_an_error(text: str) -> None:
    checked = read(text.encode(), "f")
    assert checked.value is not None or checked.failed
    assert all(
        found.message and found.hint and found.slug != "yaml-syntax" for found in checked.findings
    )
