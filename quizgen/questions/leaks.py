"""Leaks: an answer, one of its spellings or a part of a name must not stand in its own prompt."""

from __future__ import annotations

from collections.abc import Iterable

from quizgen.questions.words import content, fold


def leaks(answers: Iterable[str], text: str) -> bool:
    """Whether a text gives an answer away: it holds a content word of it, or the whole of it.

    ``answers`` are the answer and its other spellings. Costello et al. (International Journal of
    Educational Technology in Higher Education 15, 2018) count such word repeats among the commonest
    flaws of written items.
    """
    words = content(text)
    padded = f" {fold(text)} "
    return any(_given_away(answer, words, padded) for answer in answers)


def _given_away(answer: str, words: frozenset[str], padded: str) -> bool:
    if not content(answer).isdisjoint(words):
        return True
    whole = fold(answer)
    if not whole:
        return False
    return f" {whole} " in padded or (not whole.isascii() and whole in padded)
