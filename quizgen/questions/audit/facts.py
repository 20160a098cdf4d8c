"""The facts that a bank is held against: cues as match keys, values as texts, names as one name."""

from __future__ import annotations

from collections.abc import Iterator
from collections.abc import Mapping as Table
from functools import cached_property
from typing import NamedTuple

from quizgen.facts import edtf
from quizgen.facts.model import Book, Fact
from quizgen.facts.moment import Moment
from quizgen.questions.audit.record import Record
from quizgen.questions.index import Index
from quizgen.questions.keys import Key, fold_name
from quizgen.questions.model import BLANK, Value
from quizgen.reading.finding import Place
from quizgen.reading.tree import Mapping

_LISTS = frozenset({"who", "to", "where", "according_to"})
_TEXTS = frozenset({"what", "did", "said", "about", "at", "after", "part_of", "outcome"})
_NO_CUES = frozenset({"verb"})
_NOWHERE = -1


class Gap(NamedTuple):
    """A cue of which only a part is stated: the folded words before and after the blank."""

    field: str
    before: str
    after: str

    def fits(self, text: str) -> str:
        """Give the words that stand in the gap of this folded text, "" where it has no such gap."""
        end = len(text) - len(self.after)
        if text.startswith(self.before) and text.endswith(self.after) and end > len(self.before):
            return text[len(self.before) : end].strip()
        return ""


class Cues(NamedTuple):
    """The cues of a record: whole fields as a match key, and those with a gap."""

    key: Key
    fields: tuple[str, ...]
    gaps: tuple[Gap, ...]


class Facts:
    """A book made ready for the audit of a bank."""

    def __init__(self, book: Book, index: Index | None = None) -> None:
        self.book = book
        self.index = index or Index(book)

    @cached_property
    def numbers(self) -> Table[str, int]:
        """Give the place of each fact in the book by its id, counted from 0."""
        return {fact.id: number for number, fact in enumerate(self.book.facts)}

    def own(self, record: Record) -> int | None:
        """Give the number of the fact that a record asks; None where it asks several, or no fact."""
        return self.numbers.get(record.fact) if len(record.facts) == 1 else None

    def cues(self, record: Record) -> Cues | None:
        """Give the cues of a record as the index compares them; None where one is not of a fact."""
        whole: dict[str, object] = {}
        gaps: list[Gap] = []
        for field, value in record.given.items():
            if isinstance(value, str) and BLANK in value:
                gaps.append(self._gap(field, value))
            elif field not in _NO_CUES:
                typed = _typed(field, value)
                if typed is None:
                    return None
                whole[field] = typed
        key = self.index.folder.key(self._fact(**whole))
        return Cues(key, tuple(whole), tuple(gaps))

    def satisfying(self, cues: Cues) -> Iterator[int]:
        """Give the facts that satisfy cues, as the engine has it: what a fact leaves open, it may be."""
        for number in self._candidates(cues):
            key = self.index.keys[number]
            if all(self.index.satisfies(number, field, cues.key) for field in cues.fields) and all(
                gap.fits(getattr(key, gap.field)) for gap in cues.gaps
            ):
                yield number

    def one_name(self, text: str) -> str:
        """Give a text folded, with every alias in it replaced by the declared name."""
        known = self.book.canonical(text)
        if known != text:
            return fold_name(known)
        return self.index.folder.key(self._fact(at=text)).at or fold_name(text)

    def _candidates(self, cues: Cues) -> Iterator[int] | range:
        start = [("did", cues.key.did), ("said", cues.key.said), ("what", cues.key.what)]
        tokens = [(field, value) for field, value in start if value and field in cues.fields]
        if "who" in cues.fields and len(cues.key.who) == 1:
            tokens += [("who", name) for name in cues.key.who]
        if not tokens:
            return range(len(self.index.keys))
        return iter(self.index.candidates(cues.key, cues.fields, tokens))

    def _gap(self, field: str, value: str) -> Gap:
        before, _, after = value.partition(BLANK)
        return Gap(field, self._folded(field, before), self._folded(field, after))

    def _folded(self, field: str, text: str) -> str:
        if not text.strip():
            return ""
        folded: str = getattr(self.index.folder.key(self._fact(**{field: text.strip()})), field)
        return folded

    def _fact(self, **fields: object) -> Fact:
        nowhere = Mapping((), 0, 1)
        return Fact(id="", place=Place(self.book.file), node=nowhere, **fields)  # type: ignore[arg-type]


def _typed(field: str, value: Value) -> tuple[str, ...] | str | Moment | None:
    """Give a cue's value as the fact model has it."""
    if field in _LISTS:
        return (value,) if isinstance(value, str) else value
    if not isinstance(value, str):
        return None
    if field == "when":
        found = edtf.parse(value)
        return found if isinstance(found, Moment) else None
    return value if field in _TEXTS else None
