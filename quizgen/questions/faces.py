"""Faces: what a reader sees of the text of an option, folded once for all questions that may show it."""

from __future__ import annotations

from typing import NamedTuple

from quizgen.questions.leaks import Secret, secret
from quizgen.questions.names import Directory
from quizgen.questions.words import fold

_ARTICLES = frozenset({"the", "a", "an"})


class Face(NamedTuple):
    """The text of an option as it is compared.

    ``words`` are its folded words without articles, ``secret`` is what a prompt must not tell of it, and
    ``roots`` are the beginnings of which one stands in every prompt, in small letters, that does.
    """

    folded: str
    words: frozenset[str]
    secret: Secret
    roots: tuple[str, ...]

    def says_less(self, other: Face) -> bool:
        """Whether one of two texts is the other with words left out: "Berg" and "Anna Berg"."""
        return self.words <= other.words or other.words <= self.words


class Prompt:
    """The prompt of a question, as it is looked through for the texts of its options."""

    __slots__ = ("_lowered", "_prompt")

    def __init__(self, prompt: str) -> None:
        self._prompt = prompt
        self._lowered = prompt.lower() if prompt.isascii() else ""

    def tells(self, face: Face) -> bool:
        """Whether a text, one of its other names or a part of it stands in the prompt."""
        lowered = self._lowered
        if lowered and not face.secret.wholes:
            for root in face.roots:
                if root in lowered:
                    return face.secret.stands_in(self._prompt)
            return False
        return face.secret.stands_in(self._prompt)


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
            found = Face(folded, words - _ARTICLES or words, hidden, _roots(hidden))
            self._known[text] = found
        return found


def _roots(hidden: Secret) -> tuple[str, ...]:
    """Give the shortest beginnings of the stems: a word that has one of these stems begins so."""
    found: list[str] = []
    for stem in sorted(stem.removesuffix("-") for stem in hidden.words):
        if not (found and stem.startswith(found[-1])):
            found.append(stem)
    return tuple(found)
