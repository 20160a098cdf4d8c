"""Company: the options that a question has so far, and what may stand beside them."""

from __future__ import annotations

from collections.abc import Iterable

from quizgen.facts.moment import Moment
from quizgen.questions.buckets import Candidate
from quizgen.questions.faces import Face


class Company:
    """Options of which no two could both be right, or look like one answer twice.

    It holds right answers that are no options too. What most candidates differ in from all of them is
    compared with all at once.
    """

    def __init__(self, options: Iterable[Candidate]) -> None:
        self._keys: set[object] = set()
        self._texts: set[str] = set()
        self._moments: list[Moment] = []
        self._names: set[str] = set()
        self._above: set[str] = set()
        self._words: set[str] = set()
        self._faces: list[Face] = []
        for one in options:
            self.add(one)

    def add(self, one: Candidate) -> None:
        """Take an option in."""
        self._keys.add(one.key)
        self._texts.add(one.face.folded)
        if one.moment:
            self._moments.append(one.moment)
        elif not one.span:
            self._faces.append(one.face)
            self._words |= one.face.words
        if isinstance(one.key, frozenset):
            self._names |= one.key
            self._above |= one.above

    def admits(self, one: Candidate) -> bool:
        """Whether an option is unlike all that are there."""
        if one.key in self._keys or one.face.folded in self._texts:
            return False
        moment = one.moment
        if moment:
            low, high = moment.low, moment.high
            return all(high < other.low or other.high < low for other in self._moments)
        if one.exact is not None:
            return True
        return not (self._shares_names(one) or self._says_less(one.face))

    def _shares_names(self, one: Candidate) -> bool:
        if not isinstance(one.key, frozenset):
            return False
        return not (one.key.isdisjoint(self._above) and one.above.isdisjoint(self._names))

    def _says_less(self, face: Face) -> bool:
        if face.words.isdisjoint(self._words):
            return False
        return any(face.says_less(other) for other in self._faces)
