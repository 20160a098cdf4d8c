"""Levels: what values share beyond their sort, and how a pool falls into groups of such values.

Options should be of one era, of one sort of act, role and region: 1215 and 2024 beside 1969 are no choice, nor
is a battle beside two novels. The group of a value may not depend on what is near it, or the key would give
itself away: so a pool is cut into groups that do not overlap, each by fixed marks (the millennium, the century,
the decade; the sphere of the act, its family), one after the other. A group of too few values does not stand
alone: eras are joined with the next one in time, other marks with each other or with the smallest group there is.
Key and wrong answers come from one group, so each value of it is as often the one as the other.

An act is looked at inside of an era, where one has enough values to be parted again: who could have done a
thing has to have lived then, and what was published is a work (``english.spheres``).

The *level* of a group is the finest mark that all of it shares.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import lru_cache

from quizgen.facts.model import Book, Fact
from quizgen.facts.moment import Moment
from quizgen.questions.buckets import WRONG, Candidate, Mark
from quizgen.questions.coarser import COARSER
from quizgen.questions.english.spheres import sphere
from quizgen.questions.whereabouts import bare
from quizgen.questions.words import fold

FEWEST = 6
"""Different values of a group: a question looks at three neighbours on either side of its own."""
_FEW = 4
"""Different values of an era in a sphere."""
_THREE = WRONG + 1
"""Different values of a sphere, and of a sort of doer: just enough, since few acts of a file are alike."""
_MANY = 8
"""Different things of an era that is parted again: what a thing is tells more of it than its age."""
ALL = "all"
"""The level of a group that shares no mark."""
_ERAS = (("millennium", 1000), ("century", 100), ("decade", 10))
_UNDATED = -(10**9)
_NO_VALUE = frozenset({"", _UNDATED})
_DATES = frozenset({"when", *COARSER})


_ACTS = (("sphere", _THREE), ("act", FEWEST))
_THINGS = (("century", _MANY), ("decade", _MANY), *_ACTS, ("decade", _FEW))
_PEOPLE = (("century", FEWEST), ("decade", FEWEST), *_ACTS, ("role", _FEW), ("decade", _FEW))
_CUTS = {
    **dict.fromkeys(_DATES, (*((name, FEWEST) for name, _ in _ERAS), ("act", FEWEST))),
    **dict.fromkeys(("who", "to"), _PEOPLE),
    "did": (("doer", _THREE), *_PEOPLE),
    "where": (*_ACTS, ("part of the world", FEWEST), ("region", FEWEST)),
    "amount": _ACTS,
}
"""By which marks the values of a field are cut, in order, and how many different values a group needs."""

Members = Sequence[Candidate]
"""Candidates of one bucket."""


def marks(
    field: str, fact: Fact, moment: Moment | None, family: str, book: Book
) -> tuple[Mark, ...]:
    """Give what a fact's value is grouped by, the most important mark first; the same marks for a field."""
    act = Mark("act", family)
    if field in _DATES:
        return (*_eras(moment), act)
    acts = (Mark("sphere", sphere(fact.did)), act)
    if field in {"who", "to"}:
        return (*acts, Mark("role", _role(getattr(fact, field), book)), *_eras(fact.when))
    if field == "where":
        return (*acts, *_regions(bare(fact.where)[:1], book))
    if field == "amount":
        return acts
    doer = (Mark("doer", _doer(fact.who, book)),) if field == "did" else ()
    return (*doer, *acts, *_eras(fact.when))


def groups(members: Members, field: str) -> Iterator[list[Members]]:
    """Give each last group of a pool behind all groups that it lies in, the whole pool first."""
    places = {mark.name: at for at, mark in enumerate(members[0].marks)}
    cuts = [cut for cut in _CUTS.get(field, _THINGS) if cut[0] in places]
    return _groups(members, [(places[name], fewest) for name, fewest in cuts])


def _groups(members: Members, cuts: Sequence[tuple[int, int]]) -> Iterator[list[Members]]:
    if not cuts:
        yield [members]
        return
    for part in _cut(members, *cuts[0]):
        for path in _groups(part, cuts[1:]):
            yield path if len(path[0]) == len(members) else [members, *path]


def level(members: Members) -> str:
    """Give the finest mark that all of a group share."""
    first = members[0].marks
    for at in range(len(first) - 1, -1, -1):
        mark = first[at]
        if mark.value not in _NO_VALUE and all(one.marks[at] == mark for one in members):
            return mark.name
    return ALL


def _cut(members: Members, at: int, fewest: int) -> list[Members]:
    """Cut a group by one mark, as far as every part has enough different values."""
    parts: dict[str | int, list[Candidate]] = defaultdict(list)
    for one in members:
        parts[one.marks[at].value].append(one)
    if len(parts) == 1:
        return [members]
    if isinstance(members[0].marks[at].value, int):
        return _joined([parts[era] for era in sorted(parts)], fewest)
    return _rest_joined([parts[name] for name in sorted(parts, key=str)], fewest)


def _joined(eras: Sequence[Members], fewest: int) -> list[Members]:
    """Join eras that have too few values with the next ones, the last of them with the one before."""
    found: list[Members] = []
    begun: list[Candidate] = []
    for era in eras:
        begun = [*begun, *era]
        if _is_enough(begun, fewest):
            found.append(begun)
            begun = []
    if begun:
        found.append([*(found.pop() if found else ()), *begun])
    return found


def _rest_joined(parts: Sequence[Members], fewest: int) -> list[Members]:
    """Join the parts that have too few values; where these are too few together, to the smallest part."""
    found = [part for part in parts if _is_enough(part, fewest)]
    rest = [one for part in parts if not _is_enough(part, fewest) for one in part]
    if not rest:
        return found
    if found and not _is_enough(rest, fewest):
        smallest = min(range(len(found)), key=lambda n: len(found[n]))
        rest = [*found.pop(smallest), *rest]
    return [*found, rest]


def _is_enough(part: Members, fewest: int) -> bool:
    return len(part) >= fewest and len({one.key for one in part}) >= fewest


def _eras(moment: Moment | None) -> tuple[Mark, ...]:
    start = (moment.start or moment.end) if moment else None
    return _eras_of(start.year if start else None)


@lru_cache(maxsize=1 << 12)
def _eras_of(year: int | None) -> tuple[Mark, ...]:
    return tuple(Mark(n, _UNDATED if year is None else year // size) for n, size in _ERAS)


def _doer(names: tuple[str, ...], book: Book) -> str:
    """Say whether a group acted: people hardly do what companies, teams and states do."""
    return "group" if names and book.canonical(names[0]) in book.groups else ""


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
