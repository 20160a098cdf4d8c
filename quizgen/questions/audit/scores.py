"""Scores: how often each guesser is right, beside chance and the most that luck explains.

Counted per bank: one finding for a guesser, not one for a question. A third of all keys are the
longest of three options in a clean bank too, so no single question can be blamed.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Literal, NamedTuple

from quizgen.questions.audit.chance import LEVEL, bound, too_few
from quizgen.questions.audit.guessers import GUESSERS, Item, counts, guess
from quizgen.questions.audit.mixture import picks
from quizgen.reading.finding import Finding, Level, Place

MIX = "learned mix"
Verdict = Literal["at chance", "guessable", "too few to tell"]
"""What a guesser's score says about the bank."""


class Score(NamedTuple):
    """A guesser on a bank: questions in which it had a guess, hits, the hits that chance gives.

    ``bound`` is the one-sided 99 % bound of the hits, ``alarm`` the bound with all guessers in view.
    """

    guesser: str
    questions: int
    hits: int
    chance: float
    bound: int
    alarm: int
    verdict: Verdict


def scores(items: Sequence[Item]) -> tuple[Score, ...]:
    """Give the score of every guesser and of their learned mix."""
    counted = counts(items)
    votes = [tuple(guess(g, item, counted) for g in GUESSERS.values()) for item in items]
    made = [
        _score(name, items, [own[number] for own in votes]) for number, name in enumerate(GUESSERS)
    ]
    return (*made, _score(MIX, items, picks(items, votes)))


def _score(name: str, items: Sequence[Item], guesses: Sequence[int | None]) -> Score:
    tried = [(item, pick) for item, pick in zip(items, guesses, strict=True) if pick is not None]
    hits = sum(pick == item.key for item, pick in tried)
    expected = sum(1 / len(item.options) for item, _ in tried)
    chance = expected / len(tried) if tried else 0.0
    level = LEVEL / (len(GUESSERS) + 1)
    alarm = bound(len(tried), chance, level)
    verdict: Verdict = "at chance"
    if hits > alarm:
        verdict = "guessable"
    elif too_few(len(tried), chance, level):
        verdict = "too few to tell"
    return Score(name, len(tried), hits, expected, bound(len(tried), chance), alarm, verdict)


def findings(scored: Sequence[Score], file: str) -> Iterator[Finding]:
    """Give a finding for each guesser that luck does not explain."""
    for score in scored:
        if score.verdict == "guessable":
            right = f"{score.hits} of {score.questions} questions"
            message = (
                f"the guesser “{score.guesser}” gets {right} right, by chance {score.chance:.0f}"
            )
            yield Finding("guessable", message, Place(file), _HINT, Level.WARNING)


_HINT = "look at the wrong options: draw them without looking at the right one"
