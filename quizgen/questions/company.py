"""Company: the options that a question has so far, and what may stand beside them.

No two options may both be right, or look like one answer twice. What most candidates differ in from all
options is compared with all at once.
"""

from __future__ import annotations

from collections.abc import Iterable
from fractions import Fraction
from typing import Protocol

from quizgen.questions.buckets import Candidate
from quizgen.questions.faces import Face


class Company(Protocol):
    """Options of one question, and right answers that are no options."""

    def add(self, one: Candidate) -> None:
        """Take an option in."""

    def admits(self, one: Candidate) -> bool:
        """Whether an option is unlike all that are there."""


def company(own: Candidate, right: Iterable[Candidate]) -> Company:
    """Give the company of a key and of whatever else is right."""
    made: Company = Dates() if own.moment else Numbers() if own.exact is not None else Texts()
    made.add(own)
    for one in right:
        made.add(one)
    return made


class Dates:
    """Dates of which no two share a day."""

    __slots__ = ("_taken",)

    def __init__(self) -> None:
        self._taken: list[tuple[int, int]] = []

    def add(self, one: Candidate) -> None:
        """Take an option in."""
        if one.moment:
            self._taken.append((one.moment.low, one.moment.high))

    def admits(self, one: Candidate) -> bool:
        """Whether a date can be none of those that are there."""
        if one.moment is None:
            return False
        low, high = one.moment.low, one.moment.high
        return not any(low <= last and first <= high for first, last in self._taken)


class Numbers:
    """Numbers of different size that do not look the same either."""

    __slots__ = ("_taken", "_texts")

    def __init__(self) -> None:
        self._taken: set[Fraction | None] = set()
        self._texts: set[str] = set()

    def add(self, one: Candidate) -> None:
        """Take an option in."""
        self._taken.add(one.exact)
        self._texts.add(one.face.folded)

    def admits(self, one: Candidate) -> bool:
        """Whether a number is another one than those that are there."""
        return one.exact not in self._taken and one.face.folded not in self._texts


class Texts:
    """Texts for different things: none is another name of one, a part of one, or the same in fewer words."""

    __slots__ = ("_above", "_faces", "_keys", "_names", "_words")

    def __init__(self) -> None:
        self._keys: set[object] = set()
        self._names: frozenset[str] = frozenset()
        self._above: frozenset[str] = frozenset()
        self._words: frozenset[str] = frozenset()
        self._faces: list[Face] = []

    def add(self, one: Candidate) -> None:
        """Take an option in."""
        self._keys.add(one.key)
        self._words |= one.face.words
        self._faces.append(one.face)
        if isinstance(one.key, frozenset):
            self._names |= one.key
            self._above |= one.above

    def admits(self, one: Candidate) -> bool:
        """Whether a text is unlike all that are there."""
        if one.key in self._keys or self._shares_names(one):
            return False
        face = one.face
        return face.words.isdisjoint(self._words) or not any(map(face.says_less, self._faces))

    def _shares_names(self, one: Candidate) -> bool:
        if not isinstance(one.key, frozenset):
            return False
        return not (one.key.isdisjoint(self._above) and one.above.isdisjoint(self._names))
