"""Carets stand under what they mean, as a terminal shows it."""

from __future__ import annotations

import pytest

from quizgen.reading.excerpt import WIDEST, Excerpt, excerpt, harmless
from quizgen.reading.finding import Place


def marked(row: str, part: str) -> Excerpt:
    """Mark this part of a line."""
    return excerpt(row, Place("f", 1, row.index(part) + 1, len(part)))


CASES = {
    "plain": ("who: Pete", "Pete", "who: Pete", "     ^^^^"),
    "tab before": ("\twho: x", "who", "    who: x", "    ^^^"),
    "tab itself": ("a\tb", "\t", "a    b", " ^^^^"),
    "wide before": ("日本: @x", "@", "日本: @x", "      ^"),
    "wide itself": ("a: 日本", "日本", "a: 日本", "   ^^^^"),
    "full width": ("\uff41: @", "@", "\uff41: @", "    ^"),
    "combining before": ("e\u0301te\u0301: @", "@", "e\u0301te\u0301: @", "     ^"),
    "combining inside": ("a: e\u0301t", "e\u0301t", "a: e\u0301t", "   ^^"),
    "joined letters": ("\u0645\u200c\u0646: @", "@", "\u0645\u200c\u0646: @", "    ^"),
    "emoji": ("😀: @", "@", "😀: @", "    ^"),
    "control before": ("\x1b[1m: @", "@", "␛[1m: @", "      ^"),
    "delete": ("\x7f: @", "@", "␡: @", "   ^"),
    "direction mark": ("\u202ex: @", "@", "�x: @", "    ^"),
    "C1": ("\x9b: @", "@", "�: @", "   ^"),
}


@pytest.mark.parametrize(("row", "part", "line", "carets"), CASES.values(), ids=CASES)
def test_carets_stand_under_the_part(row: str, part: str, line: str, carets: str) -> None:
    assert marked(row, part) == Excerpt(line, carets)


def test_a_place_past_the_end_is_marked_after_the_end() -> None:
    assert excerpt("ab", Place("f", 1, 9, 3)) == Excerpt("ab", "  ^")


def test_the_part_of_a_long_line_round_the_caret_is_shown() -> None:
    row = "a: " + "x" * 500 + "@" + "y" * 500
    line, carets = marked(row, "@")
    assert line.startswith("…x")
    assert line.endswith("y…")
    assert line[carets.index("^")] == "@"
    assert len(line) == WIDEST + len("……")


def test_a_long_line_is_cut_only_where_it_is_long() -> None:
    assert marked("@" + "y" * 500, "@").line.startswith("@y")
    assert marked("x" * 500 + "@", "@").line.endswith("x@")
    assert marked("x" * 500 + "@", "@").line.startswith("…")
    assert marked("x" * (WIDEST - 1) + "@", "@").line == "x" * (WIDEST - 1) + "@"


def test_a_long_line_of_wide_letters_keeps_its_caret() -> None:
    line, carets = marked("日" * 300 + "@" + "本" * 300, "@")
    before = line[: line.index("@")]
    assert len(carets) - 1 == len("…") + 2 * before.count("日")
    assert len(carets) < WIDEST / 2


def test_carets_of_a_long_part_end_with_the_line() -> None:
    line, carets = marked("a: " + "x" * 5000, "x" * 5000)
    assert len(carets) <= len(line)


def test_a_line_of_millions_is_looked_at_round_its_caret_only() -> None:
    row = "x" * 3_000_000 + "@" + "y" * 3_000_000
    assert "@" in marked(row, "@").line


def test_messages_are_made_harmless_too() -> None:
    assert harmless("a\x1b[0m\n\tb\u2028\udc80") == "a␛[0m␊␉b��"
    assert harmless("été 日本 \u0645\u200c\u0646 😀") == "été 日本 \u0645\u200c\u0646 😀"
