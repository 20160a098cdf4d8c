"""An independent check of a question against its book: a plain scan that shares no code with the index."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

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
        if BLANK in value:
            return self._with_gap(self.text(getattr(fact, field)), value)
        return self.text(getattr(fact, field)) == self.text(value)

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
                found.add(self.value(fact, question.asked))
        return found - {None}

    def value(self, fact: Fact, field: str) -> object:
        mine = getattr(fact, field)
        if not mine:
            return None
        if field == "when":
            return fact.when.text if fact.when else None
        return frozenset(self.name(n) for n in mine) if isinstance(mine, tuple) else self.text(mine)
