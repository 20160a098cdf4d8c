"""Look-alikes: another fact whose answer a learner could take for this one, told apart on the back.

Learning similar things side by side mixes them up; Wozniak's rule 11 ("combat interference") and the
similarity notes of Ultimate Geography are the models. Two facts are linked where both fill the cues
that the prompt states and their values for the asked field have one *shape*:

- names of one surname ("John Adams", "John Quincy Adams"), or one word that begins and ends alike
  ("Slovakia", "Slovenia"),
- names that differ in a number ("Apollo 11", "Apollo 12", "Henry VI", "Henry VII"),
- dates of one subject: the same day of another year, another day of the same month, another month or
  year close by, or a year of the same digits ("1912", "1921").

Facts are found by shape, never by comparing all pairs, and which of several is shown is drawn from a
ring of hashes, so that a new fact seldom changes an old card.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Callable, Iterator
from functools import cached_property

from quizgen.facts.model import Fact
from quizgen.facts.moment import Date, Moment, Precision
from quizgen.facts.names import words
from quizgen.questions.draw import drawn
from quizgen.questions.index import Index
from quizgen.questions.keys import Key
from quizgen.questions.model import Question, Statement

Shape = tuple[object, ...]
"""What similar values share: the field, the way they are alike, and in what."""

_TRIED = 12
"""Facts of one shape that are looked at."""
_LONG = 4
"""Letters from which on a word is a name of its own (a surname, not "the" or "of")."""
_ENDS = 2
_FIELDS = frozenset({"who", "what", "where", "at", "when"})
_NUMBER = re.compile(r"\d+(?:st|nd|rd|th)?|[ivxlc]{1,6}")
_PREPOSITION = re.compile(
    r",?\s+(?:on|in|at|from|around|during|since|until|to|near|off|aboard|after|before)?\s*$"
)
_RELATIVE = {
    "when": "which is when",
    "where": "which is where",
    "at": "which is the occasion on which",
}


class LookAlikes:
    """Finds look-alikes in one book. ``state`` gives the statement of a fact by its number."""

    def __init__(
        self, index: Index, facts: tuple[Fact, ...], state: Callable[[int], Statement]
    ) -> None:
        self._index = index
        self._facts = facts
        self._state = state

    def line(self, question: Question, number: int) -> str:
        """Give the line for the back of a question about this fact, "" where nothing is alike."""
        other = self.other(question, number)
        return "" if other is None else told(self._state(other), question.asked)

    def other(self, question: Question, number: int) -> int | None:
        """Give the number of the fact that the question's answer could be taken from by mistake."""
        if question.asked not in _FIELDS or question.form == "true-false":
            return None
        for shape in shapes(question.asked, self._index.keys[number]):
            for other in self._walk(shape, question.id):
                if self._confusable(question, number, other):
                    return other
        return None

    def _walk(self, shape: Shape, question_id: str) -> Iterator[int]:
        ring = self._rings.get(shape, [])
        if len(ring) > 1:
            start = bisect_left(ring, (drawn("alike", question_id), -1))
            for step in range(min(len(ring), _TRIED)):
                yield ring[(start + step) % len(ring)][1]

    def _confusable(self, question: Question, number: int, other: int) -> bool:
        """Whether the other fact has the same cues to give, and really another answer."""
        mine, theirs = self._index.keys[number], self._index.keys[other]
        cues = [field for field, _ in question.given if field in theirs._fields]
        return (
            other != number
            and all(getattr(theirs, field) for field in cues)
            and not theirs.according_to
            and not self._facts[other].retired
            and not self._one(question.asked, mine, theirs)
        )

    def _one(self, field: str, mine: Key, theirs: Key) -> bool:
        """Whether two values could be one: the same, overlapping, or one place within the other."""
        if field == "when":
            return bool(mine.when and theirs.when and mine.when.overlaps(theirs.when))
        if field == "where":
            above = self._index.folder.above
            pairs = ((a, b) for a in mine.where for b in theirs.where)
            return any(a in above(b) or b in above(a) for a, b in pairs)
        return bool(getattr(mine, field) == getattr(theirs, field))

    @cached_property
    def _rings(self) -> dict[Shape, list[tuple[int, int]]]:
        """Give the facts of each shape with their places on a ring of hashes, ascending."""
        rings: dict[Shape, list[tuple[int, int]]] = defaultdict(list)
        for number, key in enumerate(self._index.keys):
            place = drawn("alike", self._index.ids[number])
            for field in _FIELDS:
                for shape in shapes(field, key):
                    rings[shape].append((place, number))
        for ring in rings.values():
            ring.sort()
        return dict(rings)


def shapes(field: str, key: Key) -> Iterator[Shape]:
    """Give the shapes of a fact's value for a field, those that confuse most first."""
    value = getattr(key, field)
    if not value:
        return
    if field == "when":
        subjects = key.who or ({key.what} if key.what else ())
        for subject in sorted(subjects):
            yield from (("when", subject, *shape) for shape in _dated(value))
    elif isinstance(value, str):
        yield from ((field, *shape) for shape in _named(value, family=False))
    elif len(value) == 1:
        yield from ((field, *shape) for shape in _named(next(iter(value)), family=True))


def _named(name: str, *, family: bool) -> Iterator[Shape]:
    """Give the shapes of a name; ``family`` where its last word is a surname."""
    parts = words(name)
    blanked = tuple("#" if _NUMBER.fullmatch(part) else part for part in parts)
    if blanked != parts and len(parts) > 1:
        yield ("numbered", blanked)
    elif len(parts) == 1 and len(name) > _LONG + 1:
        yield ("ends", name[:_LONG], name[-_ENDS:])
    elif family and len(parts) > 1 and len(parts[-1]) >= _LONG:
        yield ("family", parts[-1])


def _dated(moment: Moment) -> Iterator[Shape]:
    date = moment.start
    if date is None or moment.is_interval or moment.uncertain or moment.approximate:
        return
    if date.precision is Precision.DAY:
        yield ("day of the year", date.month, date.day)
        yield ("day of a month", date.year, date.month)
    elif date.precision is Precision.MONTH:
        yield ("month of a year", date.year)
    elif date.precision is Precision.YEAR:
        yield from _year(date)


def _year(date: Date) -> Iterator[Shape]:
    yield ("digits", "".join(sorted(str(date.year))))
    yield ("year of a decade", date.year // 10)


def told(other: Statement, field: str) -> str:
    """Give the line "Not X, which is …" from the statement of the other fact."""
    value = dict(other.fields)[field]
    sentence = other.text.rstrip(".")
    span = next((s for s in other.spans if s.field == field), None)
    if span and not span.start and field in {"who", "what"}:
        relative = "who" if field == "who" else "which"
        return f"Not {value}, {relative}{sentence[span.end :]}"
    if span and field in _RELATIVE:
        before = _uncapped(_PREPOSITION.sub("", sentence[: span.start]), other)
        return f"Not {value}, {_RELATIVE[field]} {before}{sentence[span.end :]}"
    return f"Not {value}, which is in another fact: {sentence}"


def _uncapped(before: str, other: Statement) -> str:
    """Undo the capital that the subject only has because a sentence begins with it."""
    first = next((value for field, value in other.fields if field in {"who", "what"}), "")
    capped = first[:1].upper() + first[1:]
    return first + before[len(capped) :] if first and before.startswith(capped) else before
