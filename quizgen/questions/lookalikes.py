"""Look-alikes: another fact whose answer a learner could take for this one, told apart on the back.

Learning similar things side by side mixes them up; Wozniak's rule 11 ("combat interference") and the
similarity notes of Ultimate Geography are the models. Two facts are linked where both fill the cues
that the prompt states and their values for the asked field have one *shape*:

- names of one surname ("John Adams", "John Quincy Adams"), or one word that begins and ends alike
  ("Slovakia", "Slovenia"),
- names that differ in a number ("Apollo 11", "Apollo 12", "Henry VI", "Henry VII"),
- dates of one subject: the same day of another year, another day of the same month, another month or
  year close by, or a year of the same digits ("1912", "1921").

Facts are found by shape, never by comparing all pairs, and which of several is shown is the next one on
a ring of hashes, so that a new fact seldom changes an old card.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Callable, Iterator
from functools import cached_property, lru_cache
from typing import Any

from quizgen.facts.model import Fact
from quizgen.facts.moment import Date, Moment, Precision
from quizgen.facts.names import words
from quizgen.questions.draw import drawn
from quizgen.questions.english.bodies import is_body
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
_BITS = {field: 1 << at for at, field in enumerate(Key._fields)}
_FREE = 1 << len(_BITS)
"""The bit of a fact that may be shown: no claim, and not retired."""
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
        self._state = state
        self._places = [drawn("alike", fact_id) for fact_id in index.ids]
        self._filled = [
            0 if key.according_to or fact.retired else _FREE | _bits(key)
            for key, fact in zip(index.keys, facts, strict=True)
        ]

    def line(self, question: Question, number: int) -> str:
        """Give the line for the back of a question about this fact, "" where nothing is alike."""
        other = self.other(question, number)
        return "" if other is None else told(self._state(other), question.asked)

    def other(self, question: Question, number: int) -> int | None:
        """Give the number of the fact that the question's answer could be taken from by mistake."""
        field = question.asked
        if field not in _FIELDS or question.form == "true-false":
            return None
        cues = _FREE
        for cue, _ in question.given:
            cues |= _BITS.get(cue, 0)
        return self._alike(field, cues, number)

    def _alike(self, field: str, cues: int, number: int) -> int | None:
        """Give a fact with the same cues to give (as bits), and an answer that is alike and another."""
        filled, values = self._filled, self._values[field]
        own = values[number]
        for shape in shapes(field, self._index.keys[number]):
            for other in self._next(shape, number):
                if filled[other] & cues == cues and not self._one(field, own, values[other]):
                    return other
        return None

    def _next(self, shape: Shape, number: int) -> list[int]:
        """Give the facts that come next to a fact on the ring of a shape, not the fact itself."""
        ring = self._rings.get(shape)
        if ring is None:
            return []
        places, numbers = ring
        start = bisect_right(places, self._places[number])
        found = numbers[start : start + _TRIED]
        rest = _TRIED - len(found)
        return found + numbers[: min(rest, start - 1)] if rest else found

    def _one(self, field: str, own: Any, other: Any) -> bool:  # noqa: ANN401 - what keys have there
        """Whether two values could be one: the same, overlapping, or one place within the other."""
        if own is other:
            return True
        if field == "when":
            return bool(own and other and own.overlaps(other))
        if field == "where" and own != other:
            above = self._index.folder.above
            pairs = ((a, b) for a in own for b in other)
            return any(a in above(b) or b in above(a) for a, b in pairs)
        return bool(own == other)

    @cached_property
    def _values(self) -> dict[str, list[Any]]:
        """Give the values of all facts, by field."""
        return {field: [getattr(key, field) for key in self._index.keys] for field in _FIELDS}

    @cached_property
    def _rings(self) -> dict[Shape, tuple[list[int], list[int]]]:
        """Give the places of each shape's facts on a ring of hashes, ascending, and their numbers."""
        rings: dict[Shape, list[int]] = defaultdict(list)
        keys = self._index.keys
        for number in sorted(range(len(keys)), key=self._places.__getitem__):
            for field in _FIELDS:
                for shape in shapes(field, keys[number]):
                    rings[shape].append(number)
        return {
            shape: ([self._places[number] for number in ring], ring)
            for shape, ring in rings.items()
            if len(ring) > 1
        }


def _bits(key: Key) -> int:
    """Give the fields that a key fills, a bit for each."""
    return sum([bit for bit, value in zip(_BITS.values(), key, strict=True) if value])


def shapes(field: str, key: Key) -> tuple[Shape, ...]:
    """Give the shapes of a fact's value for a field, those that confuse most first."""
    value = getattr(key, field)
    if not value:
        return ()
    if field == "when":
        subjects = sorted(key.who) or ([key.what] if key.what else [])
        return tuple([("when", who, *shape) for who in subjects for shape in _dated(value)])
    if isinstance(value, str):
        return _named(field, value, family=False)
    return _named(field, next(iter(value)), family=True) if len(value) == 1 else ()


@lru_cache(maxsize=1 << 16)
def _named(field: str, name: str, *, family: bool) -> tuple[Shape, ...]:
    """Give the shapes of a name; ``family`` where its last word is a surname."""
    parts = words(name)
    blanked = tuple("#" if _NUMBER.fullmatch(part) else part for part in parts)
    if blanked != parts and len(parts) > 1:
        return ((field, "numbered", blanked),)
    if len(parts) == 1 and len(name) > _LONG + 1:
        return ((field, "ends", name[:_LONG], name[-_ENDS:]),)
    if family and len(parts) > 1 and len(parts[-1]) >= _LONG:
        return ((field, "family", parts[-1]),)
    return ()


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
        relative = "who" if field == "who" and not is_body(value) else "which"
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
