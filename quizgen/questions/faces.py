"""Faces: what a reader sees of the text of an option, folded once for all questions that may show it."""

from __future__ import annotations

from typing import NamedTuple

from quizgen.questions.leaks import Secret, secret
from quizgen.questions.names import Directory
from quizgen.questions.words import fold

_ARTICLES = frozenset({"the", "a", "an"})


class Face(NamedTuple):
    """The text of an option as it is compared.

    ``words`` are its folded words without articles, ``secret`` is what a prompt must not tell of it.
    """

    folded: str
    words: frozenset[str]
    secret: Secret

    def says_less(self, other: Face) -> bool:
        """Whether one of two texts is the other with words left out: "Berg" and "Anna Berg"."""
        return self.words <= other.words or other.words <= self.words


class Faces:
    """The faces of all texts of one book. It knows under which other names a text is known."""

    def __init__(self, names: Directory) -> None:
        self._names = names
        self._known: dict[str, Face] = {}

    def of(self, text: str) -> Face:
        """Give the face of a text, made once."""
        found = self._known.get(text)
        if found is None:
            folded = fold(text)
            words = frozenset(folded.split() or [text])
            hidden = secret((text, *self._names.aliases(text)))
            found = self._known[text] = Face(folded, words - _ARTICLES or words, hidden)
        return found
