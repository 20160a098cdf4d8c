"""A name stands for one thing: one person, or one group, or one place.

A country may be a place and a group under the same name, since it is both. Anything else under
two headings, a name declared in two spellings, or another name (`aka`, or a title with its name)
of two things, leaves open which is meant.

Fails::

    people:
      Dong Jun: {role: Defence Minister, aka: [the minister]}
      Wang Yi: {role: Foreign Minister, aka: [the minister]}

Passes::

    people:
      Dong Jun: {role: Defence Minister, aka: [the defence minister]}
      Wang Yi: {role: Foreign Minister, aka: [the foreign minister]}
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from quizgen.facts.case import Case, Section
from quizgen.facts.names import slug
from quizgen.reading.finding import Finding, Place

SLUG = "double-name"


class _Claim(NamedTuple):
    """That a section gives this text as a name, or as another name, of a declared thing."""

    text: str
    section: Section
    name: str

    @property
    def is_alias(self) -> bool:
        return self.text != self.name


def check(case: Case) -> Iterator[Finding]:
    """Find names that two declared things claim."""
    first: dict[object, _Claim] = {}
    for claim in _claims(case):
        for key in (claim.text, *_spellings(claim)):
            other = first.setdefault(key, claim)
            if _collide(claim, other):
                yield _finding(case, claim, other)
                break


def _claims(case: Case) -> Iterator[_Claim]:
    """Give every declared name first, then every other name."""
    book = case.book
    people, places, groups = book.people.values(), book.places.values(), book.groups.values()
    yield from (_Claim(p.name, "people", p.name) for p in people)
    yield from (_Claim(p.name, "places", p.name) for p in places)
    yield from (_Claim(g.name, "groups", g.name) for g in groups)
    yield from (_Claim(alias, "people", p.name) for p in people for alias in p.aka)
    yield from (_Claim(alias, "places", p.name) for p in places for alias in p.aka)
    yield from (_Claim(alias, "groups", g.name) for g in groups for alias in g.aka)


def _spellings(claim: _Claim) -> Iterator[object]:
    """Give what a declared name shares with its other spellings in the same section."""
    if not claim.is_alias:
        yield claim.section, slug(claim.name)


def _collide(claim: _Claim, other: _Claim) -> bool:
    if other.name == claim.name:  # one thing, or a country as a place and as a group
        return "people" in (claim.section, other.section) and claim.section != other.section
    return True


def _finding(case: Case, claim: _Claim, other: _Claim) -> Finding:
    hint = "leave it to one of the two"
    if not claim.is_alias and not other.is_alias:
        hint = f"declare it once, and other spellings as `aka: [{claim.text}]`"
    return Finding(
        SLUG,
        f"`{claim.text}` ({claim.section}) is also a name of `{other.name}` ({other.section})",
        _place(case, claim),
        hint,
        also=(_place(case, other),),
    )


def _place(case: Case, claim: _Claim) -> Place:
    key, text = ("aka", claim.text) if claim.is_alias else ("", "")
    return case.declared(claim.section, claim.name, key, text)
