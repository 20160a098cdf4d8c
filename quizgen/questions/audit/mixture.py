"""The learned mix: what all guessers know together, weighed by a classifier trained on other questions.

Naive Bayes over their votes: how much likelier a guesser picks a key than a wrong option, with one
added to every count (Laplace). It turns a guesser that is wrong too often into one to be listened
to. Trained on four fifths of the bank and tried on the rest, five times, so that it never sees
what it guesses; questions of one fact stay together.
"""

from __future__ import annotations

from collections.abc import Sequence
from math import log

from quizgen.questions.audit.guessers import Item
from quizgen.questions.draw import drawn

FOLDS = 5

Votes = tuple[int | None, ...]
"""The picks of all guessers for one question, None where one has none."""


def picks(items: Sequence[Item], votes: Sequence[Votes]) -> list[int]:
    """Give the pick of the learned mix for every question, each learned from the other folds."""
    folds = [drawn("fold", item.fact) % FOLDS for item in items]
    weights = [_weights(items, votes, folds, fold) for fold in range(FOLDS)]
    return [
        _pick(item, own, weights[fold]) for item, own, fold in zip(items, votes, folds, strict=True)
    ]


def _weights(
    items: Sequence[Item], votes: Sequence[Votes], folds: Sequence[int], left_out: int
) -> list[float]:
    """Give what one vote of each guesser adds to an option's log-odds."""
    size = len(votes[0]) if votes else 0
    hits, misses, expected = [1.0] * size, [1.0] * size, [2.0] * size
    for item, own, fold in zip(items, votes, folds, strict=True):
        if fold == left_out:
            continue
        for guesser, vote in enumerate(own):
            if vote is not None:
                hits[guesser] += vote == item.key
                misses[guesser] += vote != item.key
                expected[guesser] += len(item.options)
    return [
        log(hit / miss) - log((hit + miss) / max(1.0, options - hit - miss))
        for hit, miss, options in zip(hits, misses, expected, strict=True)
    ]


def _pick(item: Item, votes: Votes, weights: Sequence[float]) -> int:
    odds = [0.0] * len(item.options)
    for vote, weight in zip(votes, weights, strict=True):
        if vote is not None:
            odds[vote] += weight
    best = max(odds)
    return min(
        (place for place, value in enumerate(odds) if value == best),
        key=lambda place: drawn("mix", item.id, item.options[place]),
    )
