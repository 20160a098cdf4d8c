"""Options: wrong answers that are known to be wrong, and that nothing but knowledge tells apart.

A wrong answer is another fact's own value for the asked field. It is honest where

- no fact with that value satisfies the stated cues (what a fact leaves open counts as satisfied),
- its own fact contradicts a cue: another date, place, occasion, subject or quotation,
- it is neither the key under another name nor a container, a part or an overlapping date of it or of
  another option, and does not stand in the prompt.

Candidates come from a bucket of values of one sort (a person for a person, a month for a month). They
are drawn from a ring of hashes over the bucket's facts, never by nearness to the key: the option
nearest to all others must not be the key more often than chance has it.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace
from fractions import Fraction

from quizgen.facts.model import Book
from quizgen.questions.candidates import Candidate, Pools
from quizgen.questions.draw import drawn
from quizgen.questions.index import Index
from quizgen.questions.leaks import leaks
from quizgen.questions.model import Options, Question
from quizgen.questions.names import Directory
from quizgen.questions.words import fold

WRONG = 2
"""Wrong answers of a choice question: three options are enough (Rodriguez 2005)."""
LENGTH_RATIO = 2
"""The longest option to the shortest, in characters (Avicenna Journal of Medicine 2022: uniform options)."""
_TRIED = 60
"""Candidates of the ring that are looked at before a question goes without options."""


class Offerer:
    """Offers options for the questions of one book."""

    def __init__(self, book: Book, index: Index, names: Directory) -> None:
        self._pools = Pools(book, index, names)

    def offer(self, question: Question) -> Question:
        """Give the question with options, or as it is where no honest choice exists."""
        if question.options is not None:
            return question
        own = self._pools.own(question)
        if own is None:
            return question
        honest = self._honest(question, own)
        wrong = _ranked(question, own, honest) if own.span else _first(honest, WRONG)
        if len(wrong) < WRONG:
            return question
        return replace(question, options=_ordered(question, own, wrong))

    def _honest(self, question: Question, own: Candidate) -> Iterator[Candidate]:
        """Give honest wrong answers in the order of the ring, each unlike the ones before it."""
        taken = [own]
        barred = self._pools.answers(question)
        for candidate in _walk(self._pools.bucket(question, own), question.id):
            if candidate.key in barred or any(
                _alike(candidate, other, self._pools) for other in taken
            ):
                continue
            if not own.span and _stands_out(candidate.text, own.text):
                continue
            if leaks((candidate.text,), question.prompt) or not self._pools.contradicts(
                candidate, question
            ):
                continue
            taken.append(candidate)
            yield candidate


def _stands_out(text: str, key: str) -> bool:
    """Whether one text is more than twice as long as the other: length alone would tell."""
    return max(len(text), len(key)) > LENGTH_RATIO * min(len(text), len(key))


def _walk(ring: Sequence[Candidate], question_id: str) -> Iterator[Candidate]:
    """Go round the ring from the place that the question's own hash gives."""
    start = bisect_left(ring, drawn("ring", question_id), key=lambda c: c.place)
    for step in range(min(len(ring), _TRIED)):
        yield ring[(start + step) % len(ring)]


def _first(candidates: Iterator[Candidate], count: int) -> list[Candidate]:
    return [candidate for candidate, _ in zip(candidates, range(count), strict=False)]


def _ranked(question: Question, own: Candidate, candidates: Iterator[Candidate]) -> list[Candidate]:
    """Choose dates or numbers so that the key's rank among them is drawn uniformly, if the bucket allows it.

    Without this the key would tend to be the middle one, and a guesser would know.
    """
    assert own.span is not None  # noqa: S101 - only dates and numbers come here
    low, high = own.span
    found = [(c, c.span) for c in candidates if c.span]
    early = [c for c, span in found if span[1] < low]
    late = [c for c, span in found if high < span[0]]
    ranks = [r for r in range(WRONG + 1) if len(early) >= r and len(late) >= WRONG - r]
    if not ranks:
        return []
    rank = ranks[drawn("rank", question.id) % len(ranks)]
    return early[:rank] + late[: WRONG - rank]


def _alike(one: Candidate, other: Candidate, pools: Pools) -> bool:
    """Whether two options could both be right, or look like one answer twice."""
    if one.key == other.key or fold(one.text) == fold(other.text):
        return True
    if one.moment and other.moment:
        return one.moment.overlaps(other.moment)
    return pools.contain(one, other)


def _ordered(question: Question, own: Candidate, wrong: list[Candidate]) -> Options:
    """Put dates and numbers in ascending order and everything else in an order drawn by hash."""
    chosen = [own, *wrong]
    if own.span:
        chosen.sort(key=_low)
    else:
        chosen.sort(key=lambda c: drawn("order", question.id, c.text))
    return Options(tuple(c.text for c in chosen), tuple(c.fact for c in chosen))


def _low(candidate: Candidate) -> float | Fraction:
    return candidate.span[0] if candidate.span else 0
