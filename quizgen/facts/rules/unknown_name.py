"""A name that is close to a declared one, but not equal, is taken for a slip.

Names may be used without being declared, so a misspelt one would quietly become a new person.
Checked are `who`, `to`, `according_to` and `where`, and the countries and larger places of what is
declared. Close are a slip of the pen (`Malasia`), another spelling (`the pentagon`), the same
words in another order (`Hegseth Pete`), a part of a person's name (`Hegseth`, `Secretary
Hegseth`), and declared names joined in one text (`Pete Hegseth and Dong Jun`).

A name that is really another one is declared, too: then it is known.

Fails::

    people:
      Pete Hegseth: Secretary of Defence
    facts:
      - {id: meeting, who: Pete Hegset, did: met his counterpart, source: report}

Passes::

    people:
      Pete Hegseth: {role: Secretary of Defence, aka: [Secretary Hegseth]}
    facts:
      - {id: meeting, who: Pete Hegseth, did: met his counterpart, source: report}
      - {id: call, who: Secretary Hegseth, did: called his counterpart, source: report}
      - {id: visit, who: Nancy Pelosi, did: visited Taipei, source: report}
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from functools import cached_property, partial
from typing import NamedTuple

from quizgen.facts.case import Case
from quizgen.facts.model import Person
from quizgen.facts.names import words
from quizgen.facts.nearness import Nearness
from quizgen.reading.finding import Finding, Place

SLUG = "unknown-name"

_JOINTS = re.compile(r",? and |, | & | / |; ")


class _Use(NamedTuple):
    """A name where it is used; ``place`` is asked for only if the name is a slip."""

    name: str
    place: Callable[[], Place]


class _Verdict(NamedTuple):
    message: str
    hint: str


def check(case: Case) -> Iterator[Finding]:
    """Find names that are not declared but close to one that is."""
    book = case.book
    known = frozenset((*book.people, *book.places, *book.groups, *book.aliases))
    if not known:
        return
    declared = book.places.keys() | book.groups.keys()
    settings = {n for n in known if book.canonical(n) in declared}
    yield from _judged(_actors(case, known), _Judge(known, known, book.people.values()))
    yield from _judged(_settings(case, known), _Judge(settings, known, ()))


def _judged(uses: Iterable[_Use], judge: _Judge) -> Iterator[Finding]:
    verdicts: dict[str, _Verdict | None] = {}
    for use in uses:
        if use.name not in verdicts:
            verdicts[use.name] = judge.verdict(use.name)
        verdict = verdicts[use.name]
        if verdict:
            yield Finding(SLUG, verdict.message, use.place(), verdict.hint)


def _actors(case: Case, known: frozenset[str]) -> Iterator[_Use]:
    """Give the undeclared names of those who act and speak."""
    for fact in case.book.facts:
        for key in ("who", "to", "according_to"):
            names: tuple[str, ...] = getattr(fact, key)
            for name in names:
                if name not in known:
                    yield _Use(name, partial(case.value, fact.node, key, name))
    for member in (m for one in case.book.lists for m in one.members):
        if member.name not in known:
            yield _Use(member.name, partial(getattr, member, "place"))


def _settings(case: Case, known: frozenset[str]) -> Iterator[_Use]:
    """Give the undeclared names of places and countries."""
    book = case.book
    for fact in book.facts:
        for name in fact.where:
            if name not in known:
                yield _Use(name, partial(case.value, fact.node, "where", name))
    for person in book.people.values():
        if person.country not in known:
            yield _Use(person.country, partial(case.declared, "people", person.name, "country"))
    for place in book.places.values():
        if place.within not in known:
            yield _Use(place.within, partial(case.declared, "places", place.name, "in"))
    for group in book.groups.values():
        if group.country not in known:
            yield _Use(group.country, partial(case.declared, "groups", group.name, "country"))


class _Judge:
    """Says whether an undeclared name is a slip. Its indexes are made with the first name."""

    def __init__(
        self, names: Iterable[str], known: frozenset[str], people: Iterable[Person]
    ) -> None:
        self._names = names
        self._known = known
        self._people = people

    def verdict(self, name: str) -> _Verdict | None:
        """Say what is wrong with this name; None where nothing is."""
        return self._joined(name) or self._slip(name) or self._short(name)

    def _joined(self, name: str) -> _Verdict | None:
        parts = _JOINTS.split(name)
        if len(parts) == 1 or not self._known.issuperset(parts):
            return None
        hint = f"write a list: `[{', '.join(parts)}]`"
        return _Verdict(f"`{name}` is {len(parts)} names in one text", hint)

    def _slip(self, name: str) -> _Verdict | None:
        close = self._near.closest(name)
        if close is None:
            return None
        hint = f"did you mean `{close}`? If it is another name, declare it too"
        return _Verdict(f"`{name}` is not declared, but close to `{close}`", hint)

    def _short(self, name: str) -> _Verdict | None:
        """Find a part of one person's name, alone or with words of the title or the role."""
        own = words(name)
        people = {p.name: p for word in own for p in self._ends.get(word, ())}
        if len(people) != 1:
            return None
        person = next(iter(people.values()))
        if not {*words(" ".join((person.name, person.title, *person.roles)))}.issuperset(own):
            return None
        hint = f"did you mean `{person.name}`? `aka: [{name}]` there allows the short form"
        return _Verdict(f"`{name}` is only a part of the name `{person.name}`", hint)

    @cached_property
    def _near(self) -> Nearness:
        return Nearness(sorted(self._names))

    @cached_property
    def _ends(self) -> dict[str, list[Person]]:
        """The people by the first and by the last word of their names."""
        ends: dict[str, list[Person]] = {}
        for person in self._people:
            own = words(person.name)
            for word in {own[0], own[-1]}:
                ends.setdefault(word, []).append(person)
        return ends
