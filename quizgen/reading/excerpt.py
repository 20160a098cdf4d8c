"""A line of a file for a terminal: harmless, not too long, with carets under the right columns."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from typing import NamedTuple

from quizgen.reading.finding import Place

WIDEST = 100
"""Columns of a line that are shown; of a longer one, the part round the caret."""

_BEFORE_CARET = 40  # columns left of the caret in a line that is cut
_LOOKED_AT = 5 * WIDEST  # characters on each side of the caret; a line may have millions
_TAB = "    "
_CUT = "…"
_UNSAFE = re.compile(
    "[\0-\x1f\x7f-\x9f"  # control characters: escape sequences begin with them
    "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"  # these turn the direction of what follows
    "\u2028\u2029\ufeff\ud800-\udfff]"  # line breaks, byte order mark, half characters
)
_ZERO_WIDTH = re.compile("[\u200b-\u200d\u2060\u1160-\u11ff\U000e0020-\U000e007f]")
_PICTURES = 0x2400  # U+2400 is the picture of U+0000, and so on


class Excerpt(NamedTuple):
    """A line as it is shown, and the carets that go under it."""

    line: str
    carets: str


class _Cell(NamedTuple):
    """One character as it is shown, and the columns that it takes."""

    shown: str
    width: int


def harmless(text: str) -> str:
    """Give a text in which nothing can steer a terminal: pictures stand for what could."""
    return _UNSAFE.sub(lambda match: _picture(match[0]), text)


def excerpt(row: str, place: Place) -> Excerpt:
    """Give the line that a place is on, with carets under the place."""
    caret = min(place.column - 1, len(row))
    skipped = max(caret - _LOOKED_AT, 0)
    cells = [_cell(char) for char in row[skipped : caret + _LOOKED_AT]]
    caret -= skipped
    first, end = _window(cells, caret)
    left = _CUT if skipped + first else ""
    right = _CUT if skipped + end < len(row) else ""
    line = left + "".join(cell.shown for cell in cells[first:end]) + right
    blanks = len(left) + _width(cells[first:caret])
    marked = _width(cells[caret : min(caret + place.width, end)])
    return Excerpt(line.rstrip(), " " * blanks + "^" * max(marked, 1))


def _window(cells: Sequence[_Cell], caret: int) -> tuple[int, int]:
    """Give the first cell that is shown and the one after the last."""
    if _width(cells) <= WIDEST:
        return 0, len(cells)
    first = caret
    room = _BEFORE_CARET
    while first > 0 and room >= cells[first - 1].width:
        first -= 1
        room -= cells[first].width
    end = first
    room = WIDEST
    while end < len(cells) and room >= cells[end].width:
        room -= cells[end].width
        end += 1
    return first, end


def _width(cells: Sequence[_Cell]) -> int:
    return sum(cell.width for cell in cells)


def _cell(char: str) -> _Cell:
    if char == "\t":
        return _Cell(_TAB, len(_TAB))
    if _UNSAFE.match(char):
        return _Cell(_picture(char), 1)
    if unicodedata.category(char) in ("Mn", "Me") or _ZERO_WIDTH.match(char):
        return _Cell(char, 0)
    return _Cell(char, 2 if unicodedata.east_asian_width(char) in "WF" else 1)


def _picture(char: str) -> str:
    """Give ␛ for an escape character, and so on; � for what has no picture."""
    if char == "\x7f":
        return "␡"
    return chr(_PICTURES + ord(char)) if char < " " else "�"
