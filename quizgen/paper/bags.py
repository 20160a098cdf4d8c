"""Answers that another question tells in its own words: all of their words stand there, in another order."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from quizgen.questions.words import content

Bag = frozenset[str]
"""The stems of the words of a text that carry meaning."""

_FEWEST = 3
"""Words from which on all of them in another order are no chance. Two may be parts of two other people's names."""


class Piece(NamedTuple):
    """What a question prints, and its answers, each as one bag.

    ``all`` are the stems of prompt and options together.
    """

    prompt: Bag
    all: Bag
    answers: tuple[Bag, ...]


def piece(prompt: str, options: Iterable[str], answers: Iterable[str]) -> Piece:
    """Give the bags of a question. A date or an amount is told by its figures, in their order, or not at all."""
    told = bag(prompt)
    found = [bag(text) for text in answers if not any(letter.isdigit() for letter in text)]
    large = dict.fromkeys(one for one in found if len(one) >= _FEWEST)
    return Piece(told, told.union(*map(bag, options)), tuple(large))


def bag(text: str) -> Bag:
    """Give the bag of a text, without the beginnings by which "China" meets "Chinese"."""
    return frozenset(stem for stem in content(text) if not stem.endswith("-"))


class Bags:
    """Which candidates tell which: looked up by the rarest word of each answer, never pair by pair."""

    def __init__(self, pieces: Sequence[Piece]) -> None:
        self._pieces = pieces
        self._printing: defaultdict[str, list[int]] = defaultdict(list)
        self._asking: defaultdict[str, list[tuple[Bag, int]]] = defaultdict(list)
        for number, one in enumerate(pieces):
            for stem in one.all:
                self._printing[stem].append(number)
        for number, one in enumerate(pieces):
            for answer in one.answers:
                self._asking[self._rarest(answer)].append((answer, number))

    def _rarest(self, answer: Bag) -> str:
        """Give the word of an answer that the fewest print; of several the first by the alphabet."""
        return min(answer, key=lambda stem: (len(self._printing.get(stem, ())), stem))

    def told(self, number: int) -> Iterator[tuple[int, bool]]:
        """Give each candidate of which this one tells an answer, or that tells one of this one's.

        True where the prompt alone tells it, False where it takes the options too.
        """
        own = self._pieces[number]
        for stem in own.all:
            for answer, other in self._asking.get(stem, ()):
                if other != number and answer <= own.all:
                    yield other, answer <= own.prompt
        for answer in own.answers:
            for other in self._printing.get(self._rarest(answer), ()):
                their = self._pieces[other]
                if other != number and answer <= their.all:
                    yield other, answer <= their.prompt
