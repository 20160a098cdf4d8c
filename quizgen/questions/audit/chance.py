"""Chance: how many hits a guesser may have before luck no longer explains them.

The exact upper tail of the binomial distribution, one-sided at 99 %. Where questions have different
numbers of options, the mean chance is used: that bound is never too low (Hoeffding, "On the
distribution of the number of successes in independent trials", Annals of Mathematical Statistics 27,
1956). Several guessers are tried on one bank, so an alarm needs more than that bound: the level is
divided by their number (Bonferroni), and Holm's step-down procedure would only find more.
"""

from __future__ import annotations

from math import exp, lgamma, log, log1p

LEVEL = 0.01
"""The share of clean banks in which a guesser is over its bound by luck."""

TOLD = 0.15
"""Over chance by less than this, and a bank cannot tell: it is too small."""


def bound(trials: int, chance: float, level: float = LEVEL) -> int:
    """Give the most hits that luck explains: more than these come with a probability below ``level``."""
    tail = 0.0
    for hits in range(trials, -1, -1):
        tail += _probability(hits, trials, chance)
        if tail > level:
            return hits
    return 0


def too_few(trials: int, chance: float, level: float = LEVEL) -> bool:
    """Whether a guesser far over chance could still be luck in so few questions."""
    return trials == 0 or bound(trials, chance, level) >= (chance + TOLD) * trials


def _probability(hits: int, trials: int, chance: float) -> float:
    if chance <= 0 or chance >= 1:
        return float(hits == (trials if chance >= 1 else 0))
    ways = lgamma(trials + 1) - lgamma(hits + 1) - lgamma(trials - hits + 1)
    return exp(ways + hits * log(chance) + (trials - hits) * log1p(-chance))
