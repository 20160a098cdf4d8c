"""Name the files that a deck's title gives."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from typing import NamedTuple

LONGEST = 100
"""Bytes of a slug: with its ending and a temporary mark it stays well under the usual 255."""

_RESERVED = frozenset(
    {"con", "prn", "aux", "nul", *(f"{port}{n}" for port in ("com", "lpt") for n in range(1, 10))}
)
_PAPER = re.compile(
    r"-(quiz|key)-[A-Z](-access)?\.pdf|-quiz-[A-Z]\.html|-key-[0-9A-Z-]+\.pdf|-(quizzes(-access)?|keys|flashcards)\.pdf"
)
_APOSTROPHES = frozenset("'\u2019\u02bc")


class Names(NamedTuple):
    """The file names of one build: a stem and its endings. ``record`` is that of the quizzes."""

    stem: str
    deck: str
    quiz: str
    key: str
    lock: str
    record: str

    def own(self, name: str) -> bool:
        """Whether a file of this name is one of the deck's: those here, and papers with letters."""
        return name in self[1:] or bool(_PAPER.fullmatch(name.removeprefix(self.stem)))


def names(title: str) -> Names:
    """Give the file names for a deck of this title."""
    stem = slug(title)
    return Names(
        stem,
        f"{stem}.apkg",
        f"{stem}-quiz.pdf",
        f"{stem}-key.pdf",
        f"{stem}.lock",
        f"{stem}.quizzes",
    )


def sheet_name(named: Names, sheet: str, version: str = "", ending: str = "pdf") -> str:
    """Give the name of a paper file that says what it holds, and of which version."""
    letter = f"-{version}" if version else ""
    return f"{named.stem}-{sheet}{letter}.{ending}"


def slug(title: str) -> str:
    """Give a title as a file name: small letters, digits and single hyphens.

    Letters of every script stay ("中美防务" is a fine file name); a long one is cut and gets
    the mark of its whole text, so that two long titles stay two; "deck" where nothing is left.
    """
    text = unicodedata.normalize("NFC", title).casefold()
    kept = "".join(_kept(c) for c in unicodedata.normalize("NFC", text))
    stem = "-".join(kept.split()) or "deck"
    if stem in _RESERVED:
        return f"{stem}-deck"
    return stem if len(stem.encode()) <= LONGEST else _cut(stem)


def _kept(char: str) -> str:
    """Keep letters, marks and digits; drop what is invisible inside a word; part at the rest."""
    category = unicodedata.category(char)
    if category[0] in "LMN":
        return char
    return "" if category in {"Cf", "Cs"} or char in _APOSTROPHES else " "


def _cut(stem: str) -> str:
    mark = hashlib.sha256(stem.encode()).hexdigest()[:8]
    head = stem.encode()[: LONGEST - len(mark) - 1].decode(errors="ignore")
    return f"{head.rstrip('-')}-{mark}"
