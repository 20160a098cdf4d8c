"""Bytes that are no text, and characters that hide in a line."""

from __future__ import annotations

import codecs

import pytest
from yaml import YAMLError
from yaml._yaml import CParser

from quizgen.reading.reader import decode, read
from quizgen.reading.text import MOST_BYTES, check
from tests.reading.bad_texts import Bad, brief, findings

BYTES = {
    "Latin-1": (b"deck: x\nwho: Andr\xe9 Roux\n", (2, 10), ("0xE9", "Windows-1252", "`\u00e9`")),
    "Windows quotes": (b"said: \x93x\x94\n", (1, 7), ("0x93", "`\u201c`", "UTF-8")),
    "no letter": (b"said: \x81\n", (1, 7), ("0x81", "older encoding")),
    "after CRLF": (b"a: b\r\nc: \xff\r\n", (2, 4), ("0xFF",)),
    "after a BOM": (codecs.BOM_UTF8 + b"a: \xe9\n", (1, 4), ("0xE9",)),
    "after wide letters": ("a: 日本".encode() + b"\xe6\n", (1, 6), ("0xE6", "though")),
    "cut letter": ("a: é".encode()[:-1], (1, 4), ("0xC3",)),
    "overlong": (b"a: \xc0\xaf\n", (1, 4), ("0xC0",)),
    "half a pair": (b"a: \xed\xa0\x80\n", (1, 4), ("0xED",)),
}


@pytest.mark.parametrize(("data", "at", "words"), BYTES.values(), ids=BYTES)
def test_a_byte_that_is_not_utf8_is_found(
    data: bytes, at: tuple[int, int], words: tuple[str, ...]
) -> None:
    [found] = findings(data)
    assert (found.slug, found.place.line, found.place.column) == ("not-utf8", *at)
    assert [word for word in words if word not in found.message] == []
    assert "save the file as UTF-8" in found.hint
    assert decode(data).split("\n")[at[0] - 1][at[1] - 1] == "\ufffd"


@pytest.mark.parametrize(
    "encoding", ["utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-32-le", "utf-32-be"]
)
def test_a_wide_encoding_is_named(encoding: str) -> None:
    [found] = findings("deck: Talks\nabout: US–China\n".encode(encoding))
    assert (found.slug, found.place.line) == ("not-utf8", 0)
    assert encoding[:6].upper() in found.message
    assert "save the file as UTF-8" in found.hint


def test_a_file_over_the_limit_is_refused_unread() -> None:
    [found] = findings(b"[" * (MOST_BYTES + 1))
    assert (found.slug, found.place.line) == ("file-too-large", 0)
    assert "at most 67 MB" in found.message
    assert "split" in found.hint


def test_a_file_at_the_limit_is_read() -> None:
    assert findings(b"a: b\n#" + b"x" * (MOST_BYTES - 6)) == ()


HIDDEN = {
    "NUL": Bad("a: b\0c\n", "control-character", 1, 5, ("NUL", "U+0000", "delete")),
    "escape": Bad("a: \x1b[31m\n", "control-character", 1, 4, ("U+001B",)),
    "unit separator": Bad("a: b\nc: x\x1fy\n", "control-character", 2, 5, ("U+001F",)),
    "delete": Bad("a: b\x7f\n", "control-character", 1, 5, ("U+007F",)),
    "C1": Bad("a: b\x9b\n", "control-character", 1, 5, ("U+009B",)),
    "vertical tab": Bad("a: b\x0bc\n", "control-character", 1, 5, ("U+000B",)),
    "no character": Bad("a: \uffff\n", "control-character", 1, 4, ("U+FFFF",)),
    "next line": Bad("a: b\x85c\n", "hidden-line-break", 1, 5, ("U+0085", "`\\N`")),
    "line separator": Bad("a: b\u2028c\n", "hidden-line-break", 1, 5, ("U+2028", "`\\L`")),
    "paragraph separator": Bad("a: b\u2029\n", "hidden-line-break", 1, 5, ("U+2029", "`\\P`")),
    "mark inside": Bad("a: b\n\ufeffc: d\n", "byte-order-mark", 2, 1, ("U+FEFF", "delete")),
    "two marks": Bad("\ufeff\ufeffa: b\n", "byte-order-mark", 1, 1, ("U+FEFF",)),
}


@pytest.mark.parametrize("bad", HIDDEN.values(), ids=HIDDEN)
def test_a_character_that_hides_is_found(bad: Bad) -> None:
    bad.check()


def test_reading_goes_on_after_hidden_characters() -> None:
    assert brief("a: \0\na: \x1b\nb: *x\n") == [
        ("control-character", 1, 4),
        ("duplicate-key", 2, 1),
        ("control-character", 2, 4),
        ("alias", 3, 4),
    ]


def test_a_flood_of_hidden_characters_is_counted() -> None:
    found = findings("a: " + "\1" * 5000)
    assert len(found) == 21
    assert "4,980 more" in found[-1].message


def test_what_does_not_hide_is_what_libyaml_takes() -> None:
    """libyaml never meets a character that it refuses: all its errors have a place in the YAML."""
    plane = [chr(code) for code in range(0x10000) if not 0xD800 <= code < 0xE000]
    hidden = {char for char in plane if check(char.encode(), "facts.yaml").findings[:1]}
    refused = {char for char in plane if libyaml_refuses(char)}
    assert hidden - refused == {"\x85", "\u2028", "\u2029"}
    assert refused <= hidden


def libyaml_refuses(char: str) -> bool:
    try:
        CParser(f"# {char}\n").raw_parse()
    except YAMLError:
        return True
    return False


def test_excerpts_are_decoded_whatever_the_bytes() -> None:
    assert decode(b"\xef\xbb\xbfa: \xe9\r\n") == "a: \ufffd\r\n"
    assert read(b"\xef\xbb\xbfa: b\n", "f") == read(b"a: b\n", "f")
