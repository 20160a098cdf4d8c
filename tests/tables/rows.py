"""What the tables share: a table is a head and a list of fact entries, and any part of it is a fact file."""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from random import Random

from quizgen.facts.model import Book
from tests.questions.asking import book

Fields = Mapping[str, str | Sequence[str]]


@dataclass(frozen=True)
class Table:
    """A public table as fact-file text. ``entries`` are (fact id, its YAML), in the table's order."""

    name: str
    head: str
    entries: tuple[tuple[str, str], ...]

    @cached_property
    def book(self) -> Book:
        return self.part(self.entries)

    def part(self, entries: Iterable[tuple[str, str]]) -> Book:
        """Load the book of some of the facts, with every name declared as in the whole."""
        return book(self.head + "facts:\n" + "".join(body for _, body in entries))

    def sample(self, seed: int, share: float = 0.1) -> Book:
        """Load a random part of the table, in the table's order."""
        size = max(2, round(len(self.entries) * share))
        kept = sorted(Random(seed).sample(range(len(self.entries)), size))
        return self.part(self.entries[n] for n in kept)

    def shuffled(self, seed: int) -> Book:
        entries = list(self.entries)
        Random(seed).shuffle(entries)
        return self.part(entries)


def entry(fact_id: str, fields: Fields) -> tuple[str, str]:
    lines = [f"  - id: {fact_id}\n"]
    lines += [f"    {key}: {typed(value)}\n" for key, value in fields.items() if value]
    return fact_id, "".join(lines)


def typed(value: str | Sequence[str]) -> str:
    """Give a value as YAML; JSON's strings and lists are YAML's quoted and flow ones."""
    one = value[0] if not isinstance(value, str) and len(value) == 1 else value
    return json.dumps(one, ensure_ascii=False)


def slug(*texts: str) -> str:
    plain = unicodedata.normalize("NFKD", " ".join(texts)).casefold()
    bare = "".join(c for c in plain if not unicodedata.combining(c))
    return "-".join(re.findall(r"[a-z0-9]+", bare))


def once(entries: Iterable[tuple[str, str]]) -> tuple[tuple[str, str], ...]:
    """Give the entries without those whose id stood before."""
    kept: dict[str, str] = {}
    for fact_id, body in entries:
        kept.setdefault(fact_id, body)
    return tuple(kept.items())
