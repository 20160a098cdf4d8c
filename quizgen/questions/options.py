"""Options: wrong answers that are known to be wrong, and that nothing but knowledge tells apart.

A wrong answer is another fact's own value for the asked field. It is honest where

- no fact with that value satisfies the stated cues (what a fact leaves open counts as satisfied),
- its own fact contradicts a cue (``falsity``: another date, place or occasion, and where that is enough another
  subject or act), or the asked fact is declared to be the only one,
- it is neither the key under another name nor a container, a part or an overlapping date of it or of
  another option, nor the same in fewer words, and does not stand in the prompt under any of its names.

Candidates come from a bucket of values of one sort (a person for a person, a month for a month), of one
class of lengths and, where there are enough, of one era, act, role or region (``levels``). The bucket's facts
lie on a ring in the order of their hashes; a question takes the first and the third honest one after its
own (a cloze: before it), in a rich bucket the first, the fourth and the sixth. A question draws from the
facts that are no younger than its own (``pools.Pools``), so that a growing file does not change it.
So key and wrong answers differ in nothing but the place on a ring that no reader sees: each fact's value
stands among the options of two or three other questions, no two values meet twice as a rule (0, 1, 3 and
0, 1, 4, 6 are Golomb rulers), the key's rank among dates is uniform, and the option nearest to all others is the
key no more often than chance has it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction
from itertools import islice

from quizgen.questions.buckets import WRONG, Bucket, Candidate
from quizgen.questions.company import Company
from quizgen.questions.draw import drawn
from quizgen.questions.model import Options, Question
from quizgen.questions.pools import Pools
from quizgen.questions.words import content

LENGTH_RATIO = 3
"""The longest option to the shortest, in characters, at most; in a rich bucket it is two."""
_RULERS = {2: (1, 3), 3: (1, 4, 6)}
"""How many honest candidates from the key on the wrong answers stand, for two of them and for three."""
_TRIED = 60
"""Candidates of the ring that are looked at before a question goes without options."""


class Offerer:
    """Offers options for the questions of one book."""

    def __init__(self, pools: Pools) -> None:
        self._pools = pools

    def offer(self, question: Question) -> Question:
        """Give the question with options, or as it is where no honest choice exists."""
        if question.options is not None:
            return question
        own = self._pools.own(question)
        if own is None:
            return question
        for bucket in self._pools.buckets(question, own):
            wrong = _drawn(self._honest(question, own, bucket), bucket.wrong)
            if len(wrong) >= WRONG:
                if _uneven(own, *wrong) or not bucket.offers(own, question.id):
                    return question
                return replace(question, options=_ordered(question, own, wrong, bucket.level))
        return question

    def contradicted(self, question: Question, fact: str) -> tuple[str, ...]:
        """Give the stated cues that a wrong option's own fact contradicts."""
        number = self._pools.number(fact)
        return () if number is None else tuple(self._pools.contradicted(number, question))

    def _honest(self, question: Question, own: Candidate, bucket: Bucket) -> Iterator[Candidate]:
        """Give honest wrong answers in the order of the ring, each unlike the ones before it."""
        taken, case = [own], self._pools.case(question)
        company = Company((own, *self._pools.right(question)))
        told = content(question.prompt)
        for candidate in bucket.walk(own, backwards=question.form == "cloze", most=_TRIED):
            if not company.admits(candidate) or not self._pools.is_wrong(candidate, case):
                continue
            hidden = candidate.face.secret
            if not hidden.words.isdisjoint(told):
                continue
            if hidden.wholes and hidden.is_whole_in(question.prompt):
                continue
            if bucket.is_small and _uneven(candidate, *taken):
                continue
            taken.append(candidate)
            company.add(candidate)
            yield candidate


def _uneven(*options: Candidate) -> bool:
    """Whether one text is so much longer than another that the length alone would tell.

    Looking for a better one would make the text of middle length the key: there are no options then.
    """
    sizes = [len(option.text) for option in options if not option.span]
    return bool(sizes) and max(sizes) > LENGTH_RATIO * min(sizes)


def _drawn(honest: Iterator[Candidate], wrong: int) -> list[Candidate]:
    """Draw the honest candidates at the marks of a Golomb ruler; where there are too few, fewer of them."""
    found = list(islice(honest, _RULERS[wrong][-1]))
    while wrong > WRONG and len(found) < _RULERS[wrong][-1]:
        wrong -= 1
    if len(found) < WRONG:
        return []
    return [found[min(mark, len(found)) - 1] for mark in _RULERS[wrong]]


def _ordered(question: Question, own: Candidate, wrong: list[Candidate], level: str) -> Options:
    """Put dates and numbers in ascending order and everything else in an order drawn by hash."""
    chosen = [own, *wrong]
    if own.span:
        chosen.sort(key=_low)
    else:
        chosen.sort(key=lambda c: drawn("order", question.id, c.text))
    return Options(tuple(c.text for c in chosen), tuple(c.fact for c in chosen), level)


def _low(candidate: Candidate) -> float | Fraction:
    return candidate.span[0] if candidate.span else 0
