"""Whether the wrong options of a question are known to be wrong: a scan that reads the facts and nothing else.

A wrong option is another fact's own value. It is wrong by evidence where that fact contradicts a cue that the
prompt states, or where the asked fact is declared ``functional`` (one answer) or ``complete`` (nobody else).
Who took part is not settled by another act: only by another time, place, occasion or hearer, or other exact words.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from quizgen.facts.model import Fact
from quizgen.questions.model import BLANK, Question, Value
from tests.questions.brute import COARSE, Scan, coarse, plain

_CORE = {"who", "what", "did", "said"}
_SUBJECT = {"who", "what", "did"}
_SETTLES_WHO = {"when", "where", "at", "about", "to", "said"}
_FEW_WORDS = 4


class Evidence(Scan):
    """Judges the options of questions about single facts."""

    def faults(self, question: Question) -> Iterator[str]:
        """Give what is amiss with the options of a question, one line each."""
        options = question.options
        if options is None or question.fact.startswith("people:"):
            return
        facts = {fact.id: fact for fact in self.book.facts}
        shown = [(text, facts[id_]) for text, id_ in zip(*options[:2], strict=True)]
        if [fact.id for text, fact in shown if text == question.answer] != [question.fact]:
            yield f"{question.id}: the answer is not there once"
        for (text, one), (other_text, other) in combinations(shown, 2):
            if self.one_answer(one, other, question) or plain(text) == plain(other_text):
                yield f"{question.id}: {text} and {other_text} could both be right"
        for text, fact in shown:
            if fact.id != question.fact:
                yield from (f"{question.id}: {text} {fault}" for fault in self._at(fact, question))
                if told(text, question.prompt):
                    yield f"{question.id}: {text} stands in the prompt"

    def _at(self, fact: Fact, question: Question) -> Iterator[str]:
        if fact.according_to or fact.ask or fact.retired:
            yield "is of a claim, of a question by hand, or of a fact that has left"
        if self.may_be_right(fact, question):
            yield "may be right"
        if not self.known_as_wrong(fact, question):
            yield "is not known to be wrong"

    def may_be_right(self, donor: Fact, question: Question) -> bool:
        """Whether some fact with the donor's value satisfies the cues, saying so or leaving them open."""
        own = self._own(question)
        return any(
            self.one_answer(fact, donor, question)
            for fact in self.book.facts
            if all(self._may(fact, field, value, own) for field, value in _cues(question))
        )

    def known_as_wrong(self, donor: Fact, question: Question) -> bool:
        own = self._own(question)
        if own.functional or (own.complete and question.asked == "who"):
            return True
        return any(
            getattr(donor, field)
            and not self._agrees(donor, field, value, own)
            and self._settles(field, value, donor, own, question)
            for field, value in _cues(question)
        )

    def _settles(
        self, field: str, value: Value, donor: Fact, own: Fact, question: Question
    ) -> bool:
        """Whether disagreement in a cue says that the donor's value is wrong for the asked field."""
        if field == "when" and any(fact.when and fact.when.uncertain for fact in (donor, own)):
            return False
        if question.asked not in _SUBJECT:
            return True
        if field == "said":
            return len(str(value).split()) >= _FEW_WORDS
        if field == "at":
            together = donor.when and own.when and donor.when.overlaps(own.when)
            return not together
        return field in _SETTLES_WHO

    def _may(self, fact: Fact, field: str, value: Value, own: Fact) -> bool:
        mine = getattr(fact, field)
        return field not in _CORE if not mine else self._agrees(fact, field, value, own)

    def _agrees(self, fact: Fact, field: str, value: Value, own: Fact) -> bool:
        return self.satisfies(fact, field, value, own)

    def one_answer(self, one: Fact, other: Fact, question: Question) -> bool:
        """Whether two facts' values are one answer: a name and its alias, a shared one, a part, an overlap."""
        field = question.asked
        if field == "when":
            if not (one.when and other.when):
                return False
            if question.kind in COARSE and max(one.when.high, other.when.high) < 10**6:
                spans = coarse(one, question.kind), coarse(other, question.kind)
                return bool(set(spans[0]) & set(spans[1]))  # type: ignore[call-overload]
            return one.when.overlaps(other.when)
        if field == "where":
            return any(self.meets(a, b) for a in one.where for b in other.where)
        mine, theirs = self.value(one, field), self.value(other, field)
        if isinstance(mine, frozenset) and isinstance(theirs, frozenset):
            return bool(mine & theirs)
        return mine is not None and mine == theirs

    def _own(self, question: Question) -> Fact:
        return next(fact for fact in self.book.facts if fact.id == question.fact)


def told(text: str, prompt: str) -> bool:
    """Whether a name or a long word of an option stands in the prompt."""
    words = {word for word in plain(text).split() if len(word) > 3}
    return bool(words & set(plain(prompt).split()))


def _cues(question: Question) -> list[tuple[str, Value]]:
    """Give the cues that can be compared: not the verb, nor words of which a part is left out."""
    return [(f, v) for f, v in question.given if f != "verb" and BLANK not in v]
