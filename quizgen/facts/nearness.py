"""Find the declared name that somebody meant: close to the one written, but not equal.

Two names are close where they are equal once folded, where they have the same words in another
order, or where they have as many words and one or two of them differ as a slip of the pen does: one
letter dropped, added, swapped with its neighbour or replaced (a Damerau-Levenshtein distance of
1), the first letter kept. Short words are easily different names, so a replaced letter needs five
letters (Iran is not Iraq), a swap four, a dropped one three, or four where it is the whole name.
Words with digits (Apollo 11, Apollo 12) and Roman numerals (Henry VI, Henry VII) never differ by a
slip.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import combinations, product

from quizgen.facts.names import fold, words

Words = tuple[str, ...]

TRIES = 500
"""How many spellings of one name are looked up before giving up; real names need a handful."""

CROWD = 100
"""How many words that are alike but for one letter are kept; real names have a handful."""

DROPPED, SWAPPED, REPLACED = 3, 4, 5
"""How many letters a word must have before one dropped, swapped or replaced is a slip."""

_ROMAN = re.compile(r"m{0,3}(?:cm|cd|d?c{0,3})(?:xc|xl|l?x{0,3})(?:ix|iv|v?i{0,3})")

_APART = frozenset({("iceland", "ireland")})
"""Names that are one letter apart and both in common use, in alphabetical order."""


class Nearness:
    """An index of declared names. A look-up costs what the name is long, not what the book is."""

    def __init__(self, names: Iterable[str]) -> None:
        self._by_words: dict[Words, str] = {}
        self._by_fold: dict[str, str] = {}
        self._by_set: dict[Words, str] = {}
        self._learnt: set[str] = set()
        self._vocabulary: dict[str, list[str]] = {}
        for name in names:
            self.add(name)

    def closest(self, name: str) -> str | None:
        """Give the declared name closest to this one; None where none is close."""
        own = words(name)
        return (
            self._by_fold.get(fold(name))
            or self._by_set.get(tuple(sorted(own)))
            or next((self._by_words[w] for w in self._slips(own) if w in self._by_words), None)
        )

    def add(self, name: str) -> None:
        """Take one more name into the index."""
        own = words(name)
        if not own:
            return
        self._by_words.setdefault(own, name)
        self._by_fold.setdefault(fold(name), name)
        self._by_set.setdefault(tuple(sorted(own)), name)
        for word in own:
            self._learn(word)

    def _learn(self, word: str) -> None:
        """File a word under itself and under what is left when one letter is dropped."""
        if word in self._learnt or not _can_slip(word):
            return
        self._learnt.add(word)
        for form in _drops(word):
            alike = self._vocabulary.setdefault(form, [])
            if len(alike) < CROWD:
                alike.append(word)

    def _slips(self, own: Words) -> Iterator[Words]:
        """Give the word lists that this one may be a slip of, those with one slip first."""
        near = [self._near(word, alone=len(own) == 1) for word in own]
        tries = 0
        for count in (1, 2):
            for spots in combinations([i for i, n in enumerate(near) if n], count):
                for chosen in product(*(near[i] for i in spots)):
                    tries += 1
                    if tries > TRIES:
                        return
                    fixed = list(own)
                    for spot, word in zip(spots, chosen, strict=True):
                        fixed[spot] = word
                    yield tuple(fixed)

    def _near(self, word: str, *, alone: bool) -> tuple[str, ...]:
        """Give the declared words of which this one is a slip."""
        if not _can_slip(word):
            return ()
        found = {w for form in _drops(word) for w in self._vocabulary.get(form, ())}
        return tuple(sorted(w for w in found if is_slip(word, w, alone=alone)))


def is_slip(one: str, other: str, *, alone: bool) -> bool:
    """Whether two folded words differ by a slip of the pen; ``alone`` if each is a whole name."""
    if one == other or one[0] != other[0] or tuple(sorted((one, other))) in _APART:
        return False
    if _ROMAN.fullmatch(one) and _ROMAN.fullmatch(other):
        return False
    short, long = sorted((one, other), key=len)
    pairs = enumerate(zip(short, long, strict=False))
    start = next((i for i, (a, b) in pairs if a != b), len(short))
    if len(long) > len(short):
        return len(short) >= DROPPED + alone and short[start:] == long[start + 1 :]
    if short[start + 1 :] == long[start + 1 :]:
        return len(short) >= REPLACED
    swapped = short[start + 1 : start + 2] + short[start] + short[start + 2 :]
    return len(short) >= SWAPPED and swapped == long[start:]


def _can_slip(word: str) -> bool:
    return len(word) >= DROPPED and not any(c.isdigit() for c in word)


def _drops(word: str) -> Iterator[str]:
    """Give a word and its forms less one letter, the first letter kept."""
    yield word
    for i in range(1, len(word)):
        yield word[:i] + word[i + 1 :]
