"""Small numbers in words, and other spellings of a number."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

_WORDS = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen "
    "fifteen sixteen seventeen eighteen nineteen twenty"
).split()


def in_words(number: int) -> str:
    """Give a number from 0 to 20 in words, "" for any other."""
    return _WORDS[number] if 0 <= number < len(_WORDS) else ""


def spellings(number: Fraction, figure: str) -> tuple[str, ...]:
    """Give other spellings of a number that is typed as ``figure``: words, plain and grouped digits."""
    return tuple(dict.fromkeys(text for text in _spellings(number) if text not in ("", figure)))


def _spellings(number: Fraction) -> Iterator[str]:
    if number.denominator == 1:
        yield in_words(number.numerator)
        yield str(number.numerator)
        yield f"{number.numerator:,}"
