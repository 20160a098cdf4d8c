"""Guessers: rules that choose an option without knowing anything. None may beat chance."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from math import sqrt
from statistics import NormalDist
from typing import NamedTuple

from quizgen.questions.words import content

Z99 = NormalDist().inv_cdf(0.99)
"""The standard normal quantile of one-sided 99 %, for one guesser by itself."""

TRIED = 36
"""Guessers tried on one table: twelve rules, each on all questions, on dates, and on the others."""

Z99_OF_ALL = NormalDist().inv_cdf(1 - 0.01 / TRIED)
"""The same where any of them may win (Bonferroni): of 108 fair tries one would pass the bound above."""


class Choice(NamedTuple):
    """A choice question as a guesser sees it, and which option is right; ``dated`` where options ascend."""

    prompt: str
    options: tuple[str, ...]
    right: int
    dated: bool


class Score(NamedTuple):
    """How often a guesser was right of ``n``, what chance gives, and the bound above which chance is ruled out."""

    hit: float
    chance: float
    bound: float
    n: int

    @property
    def wins(self) -> bool:
        """Whether more than luck must be at work, this being the best of all that were tried."""
        return self.hit > self.chance + (self.bound - self.chance) * Z99_OF_ALL / Z99


Rule = Callable[[Choice], Sequence[float]]
"""Gives each option a weight: the guesser takes the heaviest, and any of several equal ones by chance."""


def score(choices: Sequence[Choice], rule: Rule) -> Score:
    """Score a rule; of equal options each counts as chosen in its share of cases."""
    hit = sum(_credit(rule(choice), choice.right) for choice in choices)
    n = len(choices) or 1
    chance = sum(1 / len(choice.options) for choice in choices) / n
    return Score(hit / n, chance, chance + Z99 * sqrt(chance * (1 - chance) / n), len(choices))


def _credit(weights: Sequence[float], right: int) -> float:
    best = max(weights)
    return (weights[right] == best) / sum(weight == best for weight in weights)


def rules(choices: Iterable[Choice]) -> Mapping[str, Rule]:
    """Give every rule, those that count how often an option stands in the bank included."""
    counts = Counter(text for choice in choices for text in choice.options)
    return {
        "longest": lambda c: [len(text) for text in c.options],
        "shortest": lambda c: [-len(text) for text in c.options],
        "most central by characters": _central,
        "least central by characters": lambda c: [-x for x in _central(c)],
        "most frequent in the bank": lambda c: [counts[text] for text in c.options],
        "least frequent in the bank": lambda c: [-counts[text] for text in c.options],
        "most words of the prompt": _overlap,
        "first in the alphabet": lambda c: _first(c.options, min(c.options)),
        "last in the alphabet": lambda c: _first(c.options, max(c.options)),
        "first place": lambda c: _at(c, 0),
        "middle place": lambda c: _at(c, len(c.options) // 2),
        "last place": lambda c: _at(c, len(c.options) - 1),
    }


def _at(choice: Choice, place: int) -> list[float]:
    return [float(n == place) for n in range(len(choice.options))]


def _first(options: Sequence[str], wanted: str) -> list[float]:
    return [float(text == wanted) for text in options]


def _central(choice: Choice) -> list[float]:
    grams = [_trigrams(text) for text in choice.options]
    return [sum(_likeness(one, other) for other in grams) for one in grams]


def _trigrams(text: str) -> frozenset[str]:
    padded = f"  {text.casefold()} "
    return frozenset(padded[n : n + 3] for n in range(len(padded) - 2))


def _likeness(one: frozenset[str], other: frozenset[str]) -> float:
    return len(one & other) / (len(one | other) or 1)


def _overlap(choice: Choice) -> list[float]:
    words = content(choice.prompt)
    return [len(words & content(text)) for text in choice.options]
