"""Options: wrong answers that are known to be wrong, and that nothing but knowledge tells apart.

A wrong answer is another fact's own value for the asked field. It is honest where

- no fact with that value satisfies the stated cues (what a fact leaves open counts as satisfied),
- its own fact contradicts a cue (``falsity``: another date, place or occasion, and where that is enough another
  subject or act), or the asked fact is declared to be the only one,
- it is neither the key under another name nor a container, a part or an overlapping date of it or of
  another option, nor the same in fewer words, and does not stand in the prompt under any of its names.

Candidates come from a bucket of values of one sort (a person for a person, a month for a month), of one
class of lengths and, where there are enough, of one era, act, role or region (``levels``). The bucket's facts
lie on a ring in the order of their hashes; a question takes the first and the third one after its own (a
cloze: before it), in a rich bucket the first, the fourth and the sixth, and for one that is not honest the
next that is. A question draws from the facts that are no younger than its own (``pools.Pools``), so that a
growing file does not change it.
So key and wrong answers differ in nothing but the place on a ring that no reader sees: each fact's value
stands among the options of two or three other questions, no two values meet twice as a rule (0, 1, 3 and
0, 1, 4, 6 are Golomb rulers), the key's rank among dates is uniform, and the option nearest to all others is the
key no more often than chance has it.
"""

from __future__ import annotations

from operator import attrgetter

from quizgen.questions.buckets import WRONG, Bucket, Candidate
from quizgen.questions.company import company
from quizgen.questions.draw import shuffled
from quizgen.questions.faces import Prompt
from quizgen.questions.model import Options, Question
from quizgen.questions.pools import Case, Pools

LENGTH_RATIO = 3
"""The longest option to the shortest, in characters, at most; in a rich bucket it is two."""


class Offerer:
    """Offers options for the questions of one book."""

    def __init__(self, pools: Pools) -> None:
        self._pools = pools

    def offer(self, question: Question) -> Question:
        """Give the question with options, or as it is where no honest choice exists."""
        if question.options is not None:
            return question
        case = self._pools.case(question)
        if case is None:
            return question
        for bucket in self._pools.buckets(case):
            wrong = self._wrong(question, case, bucket)
            if len(wrong) >= WRONG:
                if _uneven(case.own, *wrong) or not bucket.offers(case.own, question.id):
                    return question
                return question.offering(_ordered(question, case.own, wrong, bucket.level))
        return question

    def contradicted(self, question: Question, fact: str) -> tuple[str, ...]:
        """Give the stated cues that a wrong option's own fact contradicts."""
        number = self._pools.number(fact)
        return () if number is None else tuple(self._pools.contradicted(number, question))

    def _wrong(self, question: Question, case: Case, bucket: Bucket) -> list[Candidate]:
        """Give honest wrong answers in the order of the draw, each unlike the ones before it."""
        found: list[Candidate] = []
        own, prompt = case.own, Prompt(question.prompt)
        others = company(own, self._pools.right(case))
        for candidate in bucket.walk(own, backwards=question.form == "cloze"):
            if not others.admits(candidate) or not case.test(candidate.says, own.says):
                continue
            if prompt.tells(candidate.face) or (
                bucket.is_small and _uneven(candidate, own, *found)
            ):
                continue
            found.append(candidate)
            if len(found) == bucket.wrong:
                break
            others.add(candidate)
        return found


def _uneven(*options: Candidate) -> bool:
    """Whether one text is so much longer than another that the length alone would tell.

    Looking for a better one would make the text of middle length the key: there are no options then.
    """
    if options[0].is_ordered:
        return False
    sizes = [len(option.text) for option in options]
    return max(sizes) > LENGTH_RATIO * min(sizes)


def _ordered(question: Question, own: Candidate, wrong: list[Candidate], level: str) -> Options:
    """Put dates and numbers in ascending order and everything else in an order drawn by hash."""
    chosen = [own, *wrong]
    if own.moment:
        chosen.sort(key=_IN_TIME)
    elif own.exact is not None:
        chosen.sort(key=_IN_SIZE)
    else:
        chosen = shuffled(chosen, "order", question.id)
    return Options(tuple([c.text for c in chosen]), tuple([c.fact for c in chosen]), level)


_IN_TIME, _IN_SIZE = attrgetter("moment.low"), attrgetter("exact")
