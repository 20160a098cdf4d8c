"""Levels: what values share beyond their sort, and how a pool falls into groups of such values.

Options should be of one era, of one sort of act, role and region: 1215 and 2024 beside 1969 are no choice. The
group of a value may not depend on what is near it, or the key would give itself away: so a pool is cut into
groups that do not overlap, each by fixed marks (the millennium, the century, the decade; the family of the act),
one after the other. A group of fewer than ``FEWEST`` values does not stand alone: eras are joined with the
next one in time, other marks with each other or with the smallest group there is. Key and wrong
answers come from one group, so each value of it is as often the one as the other.

The *level* of a group is the finest mark that all of it shares.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import lru_cache

from quizgen.facts.model import Book, Fact
from quizgen.facts.moment import Moment
from quizgen.questions.buckets import Candidate, Mark
from quizgen.questions.coarser import COARSER
from quizgen.questions.whereabouts import bare
from quizgen.questions.words import fold

FEWEST = 6
"""Different values of a group: a question looks at three neighbours on either side of its own."""
ALL = "all"
"""The level of a group that shares no mark."""
_ERAS = (("millennium", 1000), ("century", 100), ("decade", 10))
_UNDATED = -(10**9)
_NO_VALUE = frozenset({"", _UNDATED})
_DATES = frozenset({"when", *COARSER})

Members = Sequence[Candidate]
"""Candidates of one bucket, in the order of their dates."""


def marks(
    field: str, fact: Fact, moment: Moment | None, family: str, book: Book
) -> tuple[Mark, ...]:
    """Give what a fact's value is grouped by, the most important mark first; the same marks for a field."""
    act = Mark("act", family)
    if field in _DATES:
        return (*_eras(moment), act)
    if field in {"who", "to"}:
        return (act, Mark("role", _role(getattr(fact, field), book)), *_eras(fact.when))
    if field == "where":
        return (act, *_regions(bare(fact.where)[:1], book))
    return (act,) if field == "amount" else (act, *_eras(fact.when))


def groups(members: Members, at: int = 0) -> Iterator[list[Members]]:
    """Give each last group of a pool behind all groups that it lies in, the whole pool first."""
    if at == len(members[0].marks):
        yield [members]
        return
    for part in _cut(members, at):
        for path in groups(part, at + 1):
            yield path if len(path[0]) == len(members) else [members, *path]


def level(members: Members) -> str:
    """Give the finest mark that all of a group share, up to the first that they do not."""
    found = ALL
    for mark in members[0].marks:
        if any(mark not in other.marks for other in members):
            break
        found = mark.name if mark.value not in _NO_VALUE else found
    return found


def _cut(members: Members, at: int) -> list[Members]:
    """Cut a group by one mark, as far as every part has enough different values."""
    parts: dict[str | int, list[Candidate]] = defaultdict(list)
    for one in members:
        parts[one.marks[at].value].append(one)
    if len(parts) == 1:
        return [members]
    if isinstance(members[0].marks[at].value, int):
        return _joined([parts[era] for era in sorted(parts)])
    return _rest_joined([parts[name] for name in sorted(parts, key=str)])


def _joined(eras: Sequence[Members]) -> list[Members]:
    """Join eras that have too few values with the next ones, the last of them with the one before."""
    found: list[Members] = []
    begun: list[Candidate] = []
    for era in eras:
        begun = [*begun, *era]
        if _is_enough(begun):
            found.append(begun)
            begun = []
    if begun:
        found.append([*(found.pop() if found else ()), *begun])
    return found


def _rest_joined(parts: Sequence[Members]) -> list[Members]:
    """Join the parts that have too few values; where these are too few together, to the smallest part."""
    found = [part for part in parts if _is_enough(part)]
    rest = [one for part in parts if not _is_enough(part) for one in part]
    if not rest:
        return found
    if found and not _is_enough(rest):
        smallest = min(range(len(found)), key=lambda n: len(found[n]))
        rest = [*found.pop(smallest), *rest]
    return [*found, rest]


def _is_enough(part: Members) -> bool:
    return len(part) >= FEWEST and len({one.key for one in part}) >= FEWEST


def _eras(moment: Moment | None) -> tuple[Mark, ...]:
    start = (moment.start or moment.end) if moment else None
    return _eras_of(start.year if start else None)


@lru_cache(maxsize=1 << 12)
def _eras_of(year: int | None) -> tuple[Mark, ...]:
    return tuple(Mark(n, _UNDATED if year is None else year // size) for n, size in _ERAS)


def _role(names: tuple[str, ...], book: Book) -> str:
    """Give the noun of the first role that is declared for a person: "minister", "commander"."""
    person = book.people.get(book.canonical(names[0])) if names else None
    role = person.roles[0] if person and person.roles else ""
    head = role.partition(" of ")[0].partition(" for ")[0].partition(" to ")[0]
    return fold(head).rpartition(" ")[2]


def _regions(places: tuple[str, ...], book: Book) -> tuple[Mark, ...]:
    """Give the largest and the next larger place that the file declares a place to lie in."""
    above: list[str] = []
    declared = book.places.get(book.canonical(places[0])) if places else None
    while declared and declared.within and declared.name not in above:
        above.append(book.canonical(declared.within))
        declared = book.places.get(above[-1])
    largest, next_larger = (above[-1], above[0]) if above else ("", "")
    return Mark("part of the world", largest), Mark("region", next_larger)
