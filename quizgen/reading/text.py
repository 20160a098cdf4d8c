"""Bytes to text: only UTF-8, and no character that hides in a line.

libyaml stops at the first character that it does not allow, and takes three invisible ones for
line breaks, which no editor does: text copied from a web page then fails many lines further
down. So hidden characters are found here, all of them, before libyaml sees the text.
"""

from __future__ import annotations

import codecs
import re

from quizgen.reading.finding import Checked, Finding, Place

MOST_BYTES = 64 * 2**20
"""The largest file that is read. 100,000 facts of seven fields take some 35 MB."""

_MOST_HIDDEN = 20  # findings for one file; a picture saved as facts.yaml has thousands
_NULS_OF_UTF_16 = (0.35, 0.9)  # share of zero bytes in Latin text that is UTF-16 or UTF-32
_BYTE_ORDER_MARKS = {
    codecs.BOM_UTF32_LE: "UTF-32",
    codecs.BOM_UTF32_BE: "UTF-32",
    codecs.BOM_UTF16_LE: "UTF-16",
    codecs.BOM_UTF16_BE: "UTF-16",
}
_HIDDEN = re.compile("[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]")
_USUAL = b"\t\n\r" + bytes(range(0x20, 0x7F)) + bytes(range(0x80, 0x100))
_LEADS_TO_CONTROL = b"\xc2"  # the first byte of U+0080 to U+009F, and of « and ©
_INVISIBLE = "\u2028\u2029\ufeff\ufffe\uffff"
_ESCAPES = {"\x85": r"\N", "\u2028": r"\L", "\u2029": r"\P"}
_SAVE = "save the file as UTF-8 (in most editors: Save as, Encoding: UTF-8)"


def decode(data: bytes) -> str:
    """Give the text of a file for excerpts: no byte order mark, � for what is not UTF-8."""
    return data.decode("utf-8-sig", errors="replace")


def check(data: bytes, file: str) -> Checked[str]:
    r"""Give the text of a file with \n line ends, and what is wrong with its bytes.

    Each hidden character becomes a �, so that reading can go on and columns stay.
    """
    if len(data) > MOST_BYTES:
        return Checked(None, (_too_large(len(data), file),))
    if other := _other_encoding(data):
        return Checked(None, (_not_utf8(f"the file is {other}, not UTF-8", Place(file)),))
    data = data.removeprefix(codecs.BOM_UTF8)
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        return Checked(None, (_bad_byte(data, error.start, file),))
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    if not (_may_hide(data, text) and _HIDDEN.search(text)):
        return Checked(text)
    return Checked(_HIDDEN.sub("\ufffd", text), tuple(_hidden(text, file)))


def _may_hide(data: bytes, text: str) -> bool:
    """Whether there may be a hidden character. Says no in a fifth of the time of the pattern."""
    unusual = data.translate(None, _USUAL) or _LEADS_TO_CONTROL in data
    return bool(unusual) or any(char in text for char in _INVISIBLE)


def _too_large(size: int, file: str) -> Finding:
    return Finding(
        "file-too-large",
        f"the file has {size / 1e6:,.0f} MB; at most {MOST_BYTES / 1e6:,.0f} MB are read",
        Place(file),
        "split it into several files",
    )


def _not_utf8(message: str, place: Place, hint: str = _SAVE) -> Finding:
    return Finding("not-utf8", message, place, hint)


def _other_encoding(data: bytes) -> str:
    """Name the encoding where it shows in the first bytes; "" where it may be UTF-8."""
    for mark, name in _BYTE_ORDER_MARKS.items():
        if data.startswith(mark):
            return name
    sample = data[:4096]
    least, most = _NULS_OF_UTF_16
    return "UTF-16 or UTF-32" if least < sample.count(0) / max(len(sample), 1) < most else ""


def _bad_byte(data: bytes, offset: int, file: str) -> Finding:
    before = decode(data[:offset])
    rows = re.split(r"\r\n|\n|\r", before)
    place = Place(file, len(rows), len(rows[-1]) + 1)
    byte = f"byte 0x{data[offset]:02X}"
    if not data.decode("utf-8", errors="ignore").isascii():
        message = f"{byte} is not UTF-8, though other letters of the file are"
        return _not_utf8(message, place, "type the damaged character again and " + _SAVE)
    letter = data[offset : offset + 1].decode("cp1252", errors="replace")
    guess = f" (in Windows-1252 it would be `{letter}`)" if letter.isprintable() else ""
    return _not_utf8(f"{byte} is not UTF-8; the file has an older encoding{guess}", place)


def _hidden(text: str, file: str) -> list[Finding]:
    found: list[Finding] = []
    for match in _HIDDEN.finditer(text):
        if len(found) == _MOST_HIDDEN:
            more = len(_HIDDEN.findall(text, match.start()))
            message = f"{more:,} more hidden characters from here on"
            return [*found, Finding("control-character", message, _place(match, file))]
        found.append(_hidden_one(match[0], _place(match, file)))
    return found


def _place(match: re.Match[str], file: str) -> Place:
    text, offset = match.string, match.start()
    return Place(file, text.count("\n", 0, offset) + 1, offset - text.rfind("\n", 0, offset))


def _hidden_one(char: str, place: Place) -> Finding:
    name = f"U+{ord(char):04X}"
    if char in _ESCAPES:
        hint = f'delete it, or write `{_ESCAPES[char]}` for it in a text in "double quotes"'
        return Finding("hidden-line-break", f"an invisible line break ({name})", place, hint)
    if char == "\ufeff":
        message = f"an invisible byte order mark ({name}) in the middle of the file"
        return Finding("byte-order-mark", message, place, "delete it, or type the line again")
    kind = "a NUL character" if char == "\0" else "a control character"
    return Finding("control-character", f"{kind} ({name})", place, "delete it")
