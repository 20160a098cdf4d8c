"""Fold names, so that one name in two spellings is seen to be one name."""

from __future__ import annotations

import unicodedata
from functools import lru_cache

ARTICLES = frozenset({"the", "a", "an"})

_DROPPED = "'’‘ʼʻ`´′.\"“”„«»\u00ad"  # noqa: RUF001  # apostrophes and quotes of many scripts
_SPACED = "-‐‑‒–—−·・_,;:/()[]&"  # noqa: RUF001  # hyphens and dots between parts of a name
_LETTERS = {"ı": "i", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe"}  # noqa: RUF001  # Latin letters that have no decomposition
_TABLE = str.maketrans(dict.fromkeys(_DROPPED, "") | dict.fromkeys(_SPACED, " ") | _LETTERS)

_POINTS = range(10, 36)  # combining classes of Hebrew and Arabic vowel points
_ACCENTS = 200  # and of accents set above or below: written or left out as one likes


@lru_cache(maxsize=1 << 14)
def words(name: str) -> tuple[str, ...]:
    """Give the words of a name without case, accents, punctuation and a leading article.

    Hyphens part words (``Kim Jong-un``), apostrophes and full stops do not (``O'Brien``,
    ``U.S.``). Accents go, but vowel signs and voicing marks that make another letter stay. A name
    of nothing but punctuation has no words.
    """
    text = name.lower() if name.isascii() else _without_accents(name)
    parts = text.translate(_TABLE).split()
    if len(parts) > 1 and parts[0] in ARTICLES:
        del parts[0]
    return tuple(parts)


def fold(name: str) -> str:
    """Give the words of a name run together: equal for names that differ in spacing only."""
    return "".join(words(name))


def slug(name: str) -> str:
    """Give the id that a name makes: its words with hyphens, letters and digits only.

    It is "" where the name has neither.
    """
    kept = ("".join(c for c in word if c.isalnum() or _is_mark(c)) for word in words(name))
    return "-".join(word for word in kept if word)


def as_id(text: str) -> str:
    """Give an id close to what was typed, its first article too: "A 1" gives "a-1", not "1"."""
    first, _, rest = text.strip().partition(" ")
    if first.lower() in ARTICLES and slug(rest):
        return f"{first.lower()}-{slug(rest)}"
    return slug(text)


def _is_mark(char: str) -> bool:
    return unicodedata.category(char)[0] == "M"


def _without_accents(text: str) -> str:
    marks = unicodedata.combining
    kept = (
        c
        for c in unicodedata.normalize("NFKD", text).casefold()
        if (marks(c) < _ACCENTS and marks(c) not in _POINTS and unicodedata.category(c) != "Cf")
    )
    return unicodedata.normalize("NFC", "".join(kept))
