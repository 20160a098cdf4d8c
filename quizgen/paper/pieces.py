"""Texts as Typst gets them: a string, or a list of pieces where a long word may be broken."""

from __future__ import annotations

import re
import unicodedata
from itertools import takewhile
from typing import NamedTuple

LONGEST_WORD = 30
LONGEST_PIECE = 20
"""In wide letters: a word up to here stays whole, and a longer one is cut at least this often.

Thirty capitals W fit a line of running text over the whole page.
"""

NARROW = 0.62
"""How wide a small letter or a digit is at most, against a capital W."""

_NARROW_LETTERS = frozenset("abcdefghijklnopqrstuvxyz0123456789.,;:'()-_/!|I ")


class Widths(NamedTuple):
    """How wide a word may be and stay whole, in wide letters: in a line, and in a title."""

    line: int
    title: int


ZERO_WIDTH_SPACE = "\u200b"

_RETURN = re.compile(r"\r\n?")
_SPLITS = re.compile(r"([ \n]+)")
# Letters and the punctuation that follows them, or punctuation alone.
_PIECE = re.compile(r"\w+\W{0,3}|\W+")

Pieces = str | list[str]


def pieces(text: str, longest: int = LONGEST_WORD) -> Pieces:
    """Cut where a line may end inside a word that might be wider than a line.

    Without this, Typst prints such a word past the edge of the page. A text without a word
    wider than ``longest`` letters W comes back in one piece. Line ends become line feeds and
    tabs spaces. A no-break space counts as part of a word: a line cannot end there either.
    """
    text = _RETURN.sub("\n", text).replace("\t", " ")
    words = _SPLITS.split(text)
    if not any(_too_wide(word, longest) for word in words):
        return text
    return [
        p for word in words for p in (_cut(word, longest) if _too_wide(word, longest) else [word])
    ]


def _too_wide(word: str, longest: int) -> bool:
    if len(word) <= longest:
        return False
    return sum(NARROW if letter in _NARROW_LETTERS else 1 for letter in word) > longest


def _cut(word: str, longest: int) -> list[str]:
    """Cut after punctuation or after so many letters, never between a letter and its marks."""
    most = longest * LONGEST_PIECE // LONGEST_WORD
    cut: list[str] = []
    for piece in (part for run in _PIECE.findall(word) for part in _chunks(run, most)):
        marks = "".join(takewhile(_clings, piece)) if cut else ""
        if marks:
            cut[-1] += marks
        if rest := piece[len(marks) :]:
            cut.append(_after(cut[-1], rest) if cut else rest)
    return cut


def _chunks(run: str, most: int) -> list[str]:
    return [run[start : start + most] for start in range(0, len(run), most)]


def _clings(character: str) -> bool:
    """Tell whether the character combines with the one before it (a mark, a joiner)."""
    return unicodedata.category(character) in {"Mn", "Mc", "Me"} or character in "\u200d\u200c"


def _after(before: str, piece: str) -> str:
    """Let a line end before the piece where punctuation forbids it (UAX 14, rules LB8, 13 to 19)."""
    opens = unicodedata.category(before[-1]) in {"Ps", "Pi", "Pf"} or before[-1] in "\"'"
    free = (piece[0].isalnum() or piece[0] == "_") and not opens
    return piece if free else ZERO_WIDTH_SPACE + piece
