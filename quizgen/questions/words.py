"""Words of a text, folded so that spellings of one word meet: what cues and leak checks compare."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

_WORD = re.compile(r"[^\W_]+(?:[’'][^\W_]+)*")
_ROMAN = re.compile(r"X{0,3}(?:IX|IV|V?I{0,3})")
"""Numbers of rulers and of repeated events: that there are two of them gives neither away."""
_SUFFIXES = ("’s", "'s", "ing", "ed", "s")
_LONG = 4
"""Letters from which on a word without a capital counts as content (Costello et al. 2018 use four)."""
_DEMONYM_TAIL = 3

# Words that stand in any English sentence: sharing one of them gives nothing away.
_STOP = frozenset(
    "a about above after again against all also although among an and another any are around as at be because "
    "been before being below between both but by could did do does down during each either every "
    "first for from further had has have having her here his how i if in into is it its itself last "
    "least less many more most much must near next no none not of on once only or other our over "
    "same several shall she should since so some such than that the their them then there these "
    "they this those through to too toward towards under until up unless upon very was we were what when "
    "where whether which while who whom whose will with within without would you your".split()
)


@lru_cache(maxsize=1 << 15)
def fold(text: str) -> str:
    """Give the text in lower case, without diacritics and punctuation, one blank between words."""
    return _folded(text)


def _folded(text: str) -> str:
    if text.isascii():
        return " ".join(_WORD.findall(text.lower()))
    plain = unicodedata.normalize("NFKD", text).casefold()
    bare = "".join(c for c in plain if not unicodedata.combining(c))
    return " ".join(_WORD.findall(bare))


def split(text: str) -> list[str]:
    """Give the words of a text as typed, without the punctuation between them."""
    return _WORD.findall(text)


def _stem(word: str) -> str:
    """Give what the forms of a word share: "place" and "places", "army" and "armies", "arrive" and "arrived"."""
    for suffix in _SUFFIXES:
        if word.endswith(suffix) and len(word) - len(suffix) >= _LONG:
            word = word[: -len(suffix)]
            break
    if word.endswith("y"):
        return f"{word[:-1]}i"
    return word[:-1] if word.endswith("e") and len(word) > _LONG else word


@lru_cache(maxsize=1 << 16)
def _stems(word: str) -> frozenset[str]:
    """Give what a word is known by. Names add their beginnings: "China" meets "Chinese" there."""
    folded = _folded(word)
    if not folded or folded in _STOP or _ROMAN.fullmatch(word):
        return frozenset()
    if folded.isdigit():
        return frozenset({folded} if len(folded) >= _LONG else ())
    name = not word[0].islower()
    stems = {_stem(folded)} if name or len(folded) >= _LONG else set()
    if name and len(folded) > _LONG:
        shortest = max(_LONG, len(folded) - _DEMONYM_TAIL)
        stems.update(f"{folded[:n]}-" for n in range(shortest, len(folded) + 1))
    return frozenset(stems)


@lru_cache(maxsize=1 << 17)  # the names of a book of 100,000 facts come back again and again
def content(text: str) -> frozenset[str]:
    """Give the stems of the words that carry meaning: names, years, words of four letters or more."""
    return frozenset().union(*map(_stems, _WORD.findall(text)))
