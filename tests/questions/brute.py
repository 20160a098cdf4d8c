"""An independent check of a question against its book: a plain scan that shares no code with the index."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from datetime import date

from quizgen.facts.model import Book, Fact
from quizgen.questions.model import BLANK, Question, Value


def plain(text: str) -> str:
    text = unicodedata.normalize("NFKD", text).casefold()
    kept = (c if c.isalnum() else " " for c in text if not unicodedata.combining(c))
    return " ".join("".join(kept).split())


class Scan:
    """Answers a question by reading every fact."""

    def __init__(self, book: Book) -> None:
        self.book = book

    def name(self, name: str) -> str:
        return plain(self.book.aliases.get(name, name))

    def text(self, text: str) -> str:
        for alias, name in sorted(self.book.aliases.items(), key=lambda item: -len(item[0])):
            if alias in text and name not in text:
                text = text.replace(alias, name)
        return plain(text)

    def containers(self, place: str) -> Iterator[str]:
        seen: set[str] = set()
        while place and place not in seen:
            seen.add(place)
            yield plain(place)
            declared = self.book.places.get(self.book.aliases.get(place, place))
            place = declared.within if declared else ""

    def meets(self, one: str, other: str) -> bool:
        return plain(one) in self.containers(other) or plain(other) in self.containers(one)

    def satisfies(self, fact: Fact, field: str, value: Value, cue: Fact) -> bool:
        """Whether the fact agrees with the cue, positively: both say something and it is the same."""
        if field in {"who", "to", "according_to"}:
            mine = {self.name(n) for n in getattr(fact, field)}
            return bool(mine & {self.name(n) for n in value})
        if field == "where":
            return any(self.meets(a, b) for a in fact.where for b in value)
        if field == "when":
            return bool(fact.when and cue.when and fact.when.overlaps(cue.when))
        assert isinstance(value, str)
        if field == "after":
            return self.event(fact.after) == self.event(value)
        if BLANK in value:
            return self._with_gap(self.text(getattr(fact, field)), value)
        return self.text(getattr(fact, field)) == self.text(value)

    def event(self, name: str) -> str:
        """Give what an event is called: the fact with this id by its ``what``, or else the text."""
        named = next((fact.what for fact in self.book.facts if fact.id == name), name)
        return self.text(named or name)

    def _with_gap(self, mine: str, value: str) -> bool:
        before, after = (self.text(part) for part in value.split(BLANK))
        return mine.startswith(before) and mine.endswith(after) and len(mine) > len(before + after)

    def answers(self, question: Question) -> set[object]:
        """Give every different answer that some fact of the book gives to the question's logical form."""
        cue = next(f for f in self.book.facts if f.id == question.fact)
        found = set()
        for fact in self.book.facts:
            given = [(f, v) for f, v in question.given if f != "verb"]
            if all(self.satisfies(fact, f, v, cue) for f, v in given):
                found.add(self.value(fact, question.asked, question.kind))
        return found - {None}

    def value(self, fact: Fact, field: str, kind: str = "") -> object:
        mine = getattr(fact, field)
        if field == "amount":
            return amount(fact)
        if not mine:
            return None
        if field in {"after", "part_of"}:
            return self.event(mine)
        if field == "when":
            return dated(fact, kind)
        return frozenset(self.name(n) for n in mine) if isinstance(mine, tuple) else self.text(mine)


def dated(fact: Fact, kind: str) -> object:
    """Give the date of a fact as a kind of question asks it."""
    assert fact.when
    if kind in COARSE:
        return coarse(fact, kind)
    return duration(fact) if kind == "duration" else fact.when.text


COARSE = {"month": 7, "year": 4, "decade": 3}
"""How many characters of an ISO date say its month, its year, its decade."""


def coarse(fact: Fact, kind: str) -> object:
    """Give every month, year or decade on which the date of a fact touches, from its days alone."""
    assert fact.when
    if max(abs(fact.when.low), abs(fact.when.high)) > date.max.toordinal():
        return fact.when.text
    days = (fact.when.low, fact.when.high)
    return frozenset(date.fromordinal(day).isoformat()[: COARSE[kind]] for day in days)


def duration(fact: Fact) -> object:
    """Give how long a date lasted: in days, or else in months or (from three on) years."""
    assert fact.when
    first, _, last = fact.when.text.partition("/")
    if "~" in fact.when.text or not last or len(first) != len(last):
        return fact.when.text
    if len(first) == 10:
        return date.fromisoformat(last).toordinal() - date.fromisoformat(first).toordinal()
    if len(first) == 4:
        return "years", int(last) - int(first)
    years, months = int(last[:4]) - int(first[:4]), int(last[5:]) - int(first[5:])
    long = years * 12 + months
    return ("months", long) if long < 36 else ("years", round(long / 12))


def amount(fact: Fact) -> object:
    """Give the number that an act states and the words behind it; without one, the whole act."""
    found = re.search(r"(\d[\d,]*) (.+)", fact.did)
    if found is None:
        return plain(fact.did) or None
    return int(found[1].replace(",", "")), plain(found[2])
