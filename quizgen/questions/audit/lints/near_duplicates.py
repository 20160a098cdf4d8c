"""Near-duplicate facts: one event told twice, in other words.

Two facts of the same people (or the same thing) with dates that overlap and acts, or quotations,
that share most of their content words: at least two thirds of the words of the shorter one (the
overlap coefficient of Szymkiewicz and Simpson), unless each names somebody or something that the other
does not. Each of them keeps the other's questions from having
one answer, or is asked twice.

Facts are compared only with those of the same subject and month, not all with all; a fact without
a date, or with a long one, only with those of its kind.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from quizgen.facts.model import Book, Fact
from quizgen.questions.audit.lints import places
from quizgen.questions.keys import Folder, Key
from quizgen.questions.words import content, fold
from quizgen.reading.finding import Finding, Level

SLUG = "near-duplicate"
_SHARED = 2 / 3
_FEWEST = 2
"""Content words that two facts must share."""
_DAYS = 31
_LONG = 3
"""Months of the longest date that is looked up month by month."""
_TRIED = 50
"""Facts of one subject and month that a fact is compared with, the nearest in the file first."""

_Token = tuple[str, int | None]


def check(book: Book) -> Iterator[Finding]:
    """Find facts that tell what an earlier one tells."""
    folder = Folder(book)
    earlier: dict[_Token, list[tuple[Fact, Key]]] = defaultdict(list)
    for fact in book.facts:
        if fact.ask:
            continue
        key = folder.key(fact)
        tokens = list(_tokens(key))
        twin = next(
            (f for t in tokens for f, k in _near(earlier[t]) if _same(fact, key, f, k)), None
        )
        if twin:
            yield _finding(book, fact, twin)
        for token in tokens:
            earlier[token].append((fact, key))


def _near(found: list[tuple[Fact, Key]]) -> Iterator[tuple[Fact, Key]]:
    return reversed(found[-_TRIED:])


def _tokens(key: Key) -> Iterator[_Token]:
    """Give what near-duplicates share: the subject and a month that the date touches."""
    subject = "+".join(sorted(key.who)) or key.what
    if not subject:
        return
    months: list[int | None] = [None]
    if key.when and key.when.high - key.when.low <= _LONG * _DAYS:
        months = list(range(key.when.low // _DAYS, key.when.high // _DAYS + 1))
    yield from ((subject, month) for month in months)


def _same(fact: Fact, key: Key, other: Fact, its: Key) -> bool:
    """Whether two facts of one subject tell one thing."""
    if bool(key.said) != bool(its.said) or key.according_to != its.according_to:
        return False
    if key.when and its.when and not key.when.overlaps(its.when):
        return False
    if key.where and its.where and key.where.isdisjoint(its.where):
        return False
    mine, theirs = set((key.said or key.did).split()), set((its.said or its.did).split())
    strangers = (mine - theirs) & _names(fact), (theirs - mine) & _names(other)
    return not all(strangers) and _alike(fact.said or fact.did, other.said or other.did)


def _names(fact: Fact) -> set[str]:
    """Give the folded words of an act or a quotation that are names or numbers."""
    words = (fact.said or fact.did).split()
    return {part for word in words if not word[0].islower() for part in fold(word).split()}


def _alike(one: str, other: str) -> bool:
    mine, theirs = _words(one), _words(other)
    shared = len(mine & theirs)
    few = min(len(mine), len(theirs))
    if few < _FEWEST:
        return mine == theirs and bool(mine)
    return shared >= _FEWEST and shared >= _SHARED * few


def _words(text: str) -> frozenset[str]:
    """Give the stems of the content words, without the beginnings that ``content`` adds for names."""
    return frozenset(stem for stem in content(text) if not stem.endswith("-"))


def _finding(book: Book, fact: Fact, twin: Fact) -> Finding:
    field = "said" if fact.said else "did"
    message = f"`{fact.id}` seems to tell what `{twin.id}` tells"
    hint = "keep one of them; if they are two events, give each its own date, place or occasion"
    place, first = places.of(book, fact, field), places.of(book, twin, field)
    return Finding(SLUG, message, place, hint, Level.WARNING, (first,))
