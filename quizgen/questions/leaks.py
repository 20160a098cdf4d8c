"""Leaks: an answer, one of its spellings or a part of a name must not stand in its own prompt."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from quizgen.questions.words import content, fold, split


class Secret(NamedTuple):
    """What must not stand in a prompt: content words, and texts that have none or no blanks."""

    words: frozenset[str]
    wholes: tuple[str, ...]

    def stands_in(self, text: str) -> bool:
        """Whether a text gives the answer away: it holds a content word of it, or the whole of it."""
        if not self.words.isdisjoint(content(text)):
            return True
        return bool(self.wholes) and self.is_whole_in(text)

    def is_whole_in(self, text: str) -> bool:
        """Whether a text holds the whole of an answer that has no content words, or no blanks."""
        folded = f" {fold(text)} "
        return any(whole in (_typed(text) if whole.isupper() else folded) for whole in self.wholes)


def secret(answers: Sequence[str]) -> Secret:
    """Give the secret behind an answer and its other spellings.

    Costello et al. (International Journal of Educational Technology in Higher Education 15, 2018)
    count such word repeats among the commonest flaws of written items. A whole text is looked
    for only where its words do not do: it is made of small ones, or of a script without blanks.
    """
    words: frozenset[str] = frozenset()
    wholes: list[str] = []
    for answer in answers:
        found = content(answer)
        words = words | found if words else found
        if not found or not answer.isascii():
            whole = _whole(answer)
            if whole.strip():
                wholes.append(whole)
    return Secret(words, tuple(wholes))


def _typed(text: str) -> str:
    return f" {' '.join(split(text))} "


def _whole(answer: str) -> str:
    """Give a text as it would stand in another; initials keep their capitals: the WHO is no "who"."""
    if answer.isupper() and answer.isalpha() and len(answer) > 1:
        return f" {answer} "
    folded = fold(answer)
    return f" {folded} " if folded.isascii() else folded


def leaks(answers: Sequence[str], text: str) -> bool:
    """Whether a text gives away an answer or one of its spellings."""
    return secret(answers).stands_in(text)
