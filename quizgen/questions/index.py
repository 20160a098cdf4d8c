"""The index of a book: which facts satisfy which cues, without a scan over all pairs.

A fact *satisfies* a cue where its own field agrees with it: texts and names equal after folding,
one shared name for lists of people, dates that overlap, places of which one lies in the other. A
fact that leaves a field open is taken to satisfy any cue on it, except for the fields that make
the fact what it is (who, what, did, said): what a file does not say, it does not rule out.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from copy import copy
from functools import cached_property, lru_cache
from types import MappingProxyType
from typing import Any

from quizgen.facts.model import Book
from quizgen.facts.moment import OPEN, Moment
from quizgen.questions.acts import Acts, family
from quizgen.questions.keys import Folder, Key
from quizgen.questions.tallies import Born

Token = tuple[str, object]
"""A field and one of its values, folded: the facts that share it stand on one posting list."""

CORE = ("did", "said", "what", "who")
"""Fields that make a fact what it is; the rarest first, as a rule."""

_POSITION = {name: at for at, name in enumerate(Key._fields)}
_TEXTS = tuple((field, _POSITION[field]) for field in CORE if field != "who")
_SOFT = ("when", "who", "where", "at")
_CROWD = 24
"""Facts from which on a list of rivals is split by a second field before it is walked."""
_BUCKET = 32
_WIDEST = 64
_HEAD = 3
_NEVER: Born = MappingProxyType({})


class Index:
    """All keys of a book, with posting lists by field and value (fact numbers, ascending).

    ``born`` has the generation of each fact, for what its acts tell; empty where there was no build.
    """

    def __init__(self, book: Book, born: Born = _NEVER) -> None:
        self._book, self._born = book, born
        self.folder = Folder(book)
        self.ids: tuple[str, ...] = tuple(fact.id for fact in book.facts)
        self.keys: tuple[Key, ...] = tuple(self.folder.key(fact) for fact in book.facts)
        self.families = tuple(family(fact.did) for fact in book.facts)
        self._lists: dict[Token, list[int]] = defaultdict(list)
        self._split: dict[tuple[Token, str], dict[object, list[int]]] = {}
        for number, key in enumerate(self.keys):
            for token in _core_tokens(key):
                self._lists[token].append(number)

    def built(self, born: Born) -> Index:
        """Give this index for a deck whose facts came in these builds."""
        other = copy(self)
        other._born = born  # noqa: SLF001 - its own kind
        other.__dict__.pop("acts", None)
        return other

    @cached_property
    def acts(self) -> Acts:
        """What the acts of the book tell about acts like them."""
        return Acts(self._book.facts, self.keys, self.families, self._born)

    def satisfies(self, other: int, field: str, cue: Key) -> bool:
        """Whether a fact satisfies the cue that another fact's field makes."""
        at = _POSITION[field]
        mine: Any = self.keys[other][at]
        given: Any = cue[at]
        if not mine:
            return field not in CORE
        if mine is given:
            return True
        if field == "when":
            return bool(mine.overlaps(given))
        if field == "where":
            return self.meets(mine, given)
        if isinstance(mine, frozenset):
            return not mine.isdisjoint(given)
        return bool(mine == given)

    def tokens(self, key: Key, fields: Sequence[str]) -> list[Token]:
        """Give posting lists on which every fact stands that satisfies these cues of a fact, the core ones.

        A list of several people gives none: a fact with any one of them satisfies it.
        """
        found: list[Token] = [
            (field, key[at]) for field, at in _TEXTS if field in fields and key[at]
        ]
        if len(key.who) == 1 and "who" in fields:
            found += [("who", name) for name in key.who]
        return found

    def is_alone(self, start: Sequence[Token]) -> bool:
        """Whether a fact with these tokens has one that no other fact has."""
        return any(len(self._lists[token]) == 1 for token in start)

    def with_cues(self, cue: Key, fields: Sequence[str], start: Sequence[Token]) -> Iterator[int]:
        """Give every fact that satisfies the cues, the one that makes them included.

        ``start`` are tokens of posting lists that every such fact stands on (one of them); without any, all
        facts are looked at.
        """
        near = self.candidates(cue, fields, start) if start else range(len(self.keys))
        for number in near:
            if all(self.satisfies(number, field, cue) for field in fields):
                yield number

    def candidates(self, cue: Key, fields: Sequence[str], start: Sequence[Token]) -> Sequence[int]:
        """Give the shortest list at hand that holds every fact which satisfies the cues."""
        token = start[0]
        numbers: Sequence[int] = self._lists.get(token, ())
        for other in start[1:]:
            if len(numbers) == 1:
                return numbers
            found = self._lists.get(other, ())
            if len(found) < len(numbers):
                token, numbers = other, found
        if len(numbers) <= _CROWD:
            return numbers
        for field in _SOFT:
            if field in fields and field != token[0]:
                part = self._part(token, field, cue)
                numbers = part if len(part) < len(numbers) else numbers
        return numbers

    def _part(self, token: Token, field: str, cue: Key) -> Sequence[int]:
        """Give the facts of a posting list that may satisfy one more cue, from a split made once."""
        split = self._split.get((token, field))
        if split is None:
            split = self._split_by(self._lists[token], field)
            self._split[token, field] = split
        wanted = self._asked_values(field, cue)
        if None in wanted:
            return self._lists[token]
        parts = [part for value in (None, *wanted) if (part := split.get(value))]
        if len(parts) < 2:  # noqa: PLR2004 - one part is in order, and has nobody twice
            return parts[0] if parts else ()
        return sorted({number for part in parts for number in part})

    def _split_by(self, numbers: Sequence[int], field: str) -> dict[object, list[int]]:
        split: dict[object, list[int]] = defaultdict(list)
        for number in numbers:
            for value in self._own_values(field, self.keys[number]):
                split[value].append(number)
        return dict(split)

    def _own_values(self, field: str, key: Key) -> Iterable[object]:
        if field == "where" and key.where:
            return self._place_tokens(key.where)
        return _values(field, getattr(key, field))

    def _asked_values(self, field: str, cue: Key) -> Iterable[object]:
        if field != "where":
            return _values(field, getattr(cue, field))
        above = {up for place in cue.where for up in self.folder.above(place)}
        return {("in", place) for place in cue.where} | {("at", up) for up in above}

    def _place_tokens(self, places: frozenset[str]) -> set[object]:
        tokens: set[object] = {("at", place) for place in places}
        tokens.update(("in", above) for place in places for above in self.folder.above(place))
        return tokens

    def meets(self, mine: frozenset[str], given: frozenset[str]) -> bool:
        """Whether two lists of places have one in common, or one that lies in the other's."""
        if not mine.isdisjoint(given):
            return True
        return any(
            a in self.folder.above(b) or b in self.folder.above(a) for a in mine for b in given
        )


def _core_tokens(key: Key) -> Iterator[Token]:
    if key.did:
        yield "did", key.did
        yield "opening", opening(key.did)
    if key.said:
        yield "said", key.said
        yield "head", head(key.said)
    if key.what:
        yield "what", key.what
    for name in key.who:
        yield "who", name


def opening(folded: str) -> str:
    """Give the first word of a folded act: what acts share that differ in a later name."""
    return folded.partition(" ")[0]


def head(folded: str) -> str:
    """Give the first words of a folded quotation: what quotations that may begin alike share."""
    return " ".join(folded.split(" ", _HEAD)[:_HEAD])


def _values(field: str, mine: object) -> Iterable[object]:
    """Give the values that a field is split by; None stands for "may be any"."""
    if not mine:
        return (None,)
    if field == "when":
        assert isinstance(mine, Moment)  # noqa: S101 - for the type checker
        return _buckets(mine.low, mine.high)
    return mine if isinstance(mine, frozenset) else (mine,)


@lru_cache(maxsize=16384)
def _buckets(low: int, high: int) -> tuple[int | None, ...]:
    """Give the stretches of 32 days that an interval touches; None stands for "may be any"."""
    first, last = max(low, -OPEN) // _BUCKET, min(high, OPEN) // _BUCKET
    return (None,) if last - first > _WIDEST else tuple(range(first, last + 1))


Differs = Callable[[Key, Key], bool]
"""Whether a second fact, given as a key, would answer differently from the first."""


@lru_cache
def differs(field: str) -> Differs:
    """Give the test whether two facts answer a question for this field differently."""
    at = _POSITION[field]

    def test(mine: Key, other: Key) -> bool:
        own, theirs = mine[at], other[at]
        return bool(theirs) and own is not theirs and bool(own != theirs)

    def dated(mine: Key, other: Key) -> bool:
        own, theirs = mine.when, other.when
        if theirs is None or own is None or own is theirs:
            return False
        return (own.low, own.high, own.approximate) != (theirs.low, theirs.high, theirs.approximate)

    return dated if field == "when" else test
