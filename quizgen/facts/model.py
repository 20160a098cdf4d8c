"""The nouns of a fact file: book, fact, list, source, person, place, group."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Literal, NamedTuple

from quizgen.facts.amount import Amount
from quizgen.facts.moment import Moment
from quizgen.reading import tree
from quizgen.reading.finding import Place as FilePlace

Only = Literal["", "deck", "paper"]


@dataclass(frozen=True, slots=True)
class Source:
    """Where facts come from. Every text is as typed; "" where the file has none."""

    id: str
    title: str
    publisher: str = ""
    author: str = ""
    published: Moment | None = None
    accessed: Moment | None = None
    url: str = ""
    page: str = ""


@dataclass(frozen=True, slots=True)
class Person:
    """A person that the file declares. ``roles`` were held on ``as_of``; ``aka`` are other names.

    ``slug`` is the stable id that role questions hang on (``people:<slug>``).
    """

    name: str
    slug: str
    place: FilePlace
    title: str = ""
    roles: tuple[str, ...] = ()
    country: str = ""
    aka: tuple[str, ...] = ()
    as_of: Moment | None = None
    sources: tuple[str, ...] = ()
    was: tuple[str, ...] = ()

    @property
    def seed(self) -> str:
        """Give the slug that draws are made by, as ``Fact.seed``."""
        return self.was[0] if self.was else self.slug


@dataclass(frozen=True, slots=True)
class Location:
    """A place that the file declares. ``within`` is the next larger place (``in:`` in the file).

    ``preposition`` is the author's word where "in" is wrong ("at Camp David", "on Guam").
    """

    name: str
    within: str = ""
    aka: tuple[str, ...] = ()
    preposition: str = ""


@dataclass(frozen=True, slots=True)
class Group:
    """A body that the file declares: a ministry, a company, an alliance, a country as an actor.

    ``sort`` is the noun that questions ask for it by (``is:`` in the file).
    """

    name: str
    country: str = ""
    aka: tuple[str, ...] = ()
    sort: str = ""


@dataclass(frozen=True, slots=True)
class Fact:
    """One curated fact. Texts are as typed, "" or () where the file has none.

    Names in ``who``, ``to``, ``according_to`` and ``where`` are as typed too; ``Book.canonical``
    folds an alias to the declared name.
    """

    id: str
    place: FilePlace
    node: tree.Mapping
    who: tuple[str, ...] = ()
    what: str = ""
    did: str = ""
    said: str = ""
    to: tuple[str, ...] = ()
    about: str = ""
    verb: str = ""
    base: str = ""
    at: str = ""
    where: tuple[str, ...] = ()
    when: Moment | None = None
    according_to: tuple[str, ...] = ()
    ask: str = ""
    answer: str = ""
    accept: tuple[str, ...] = ()
    wrong: tuple[str, ...] = ()
    part_of: str = ""
    sources: tuple[str, ...] = ()
    page: str = ""
    evidence: str = ""
    as_of: Moment | None = None
    review_by: Moment | None = None
    until: Moment | None = None
    retired: Moment | None = None
    replaced_by: str = ""
    was: tuple[str, ...] = ()
    priority: int = 2
    tags: tuple[str, ...] = ()
    image: str = ""
    alt: str = ""
    credit: str = ""
    licence: str = ""
    only: Only = ""
    complete: bool = False
    functional: bool = False
    after: str = ""
    amount: Amount | None = None
    outcome: str = ""

    @property
    def seed(self) -> str:
        """Give the id that draws are made by: the first one that the fact ever had.

        So a fact under another id is asked in the words, and with the blanks, that it had.
        """
        return self.was[0] if self.was else self.id


class Member(NamedTuple):
    """A member of a list: its name as typed, and its dates or its number where the file has them.

    ``typed`` is the number as it stands in the file.
    """

    name: str
    place: FilePlace
    when: Moment | None = None
    number: Decimal | None = None
    typed: str = ""


@dataclass(frozen=True, slots=True)
class NamedList:
    """A list of the fact file. ``title`` is a plural that follows "the" ("presidents of Examplia").

    Numbers are in ``unit`` and measure ``by``; ``most`` and ``least`` are the words for the two ends.
    """

    id: str
    place: FilePlace
    node: tree.Mapping
    title: str
    members: tuple[Member, ...]
    ordered: bool = False
    complete: bool = False
    functional: bool = False
    one: str = ""
    by: str = ""
    unit: str = ""
    most: str = ""
    least: str = ""
    sources: tuple[str, ...] = ()
    as_of: Moment | None = None
    priority: int = 2
    tags: tuple[str, ...] = ()
    only: Only = ""


class Beside(NamedTuple):
    """A file that the fact file names: its path as typed, and where that stands."""

    path: str
    place: FilePlace


@dataclass(frozen=True, slots=True)
class Book:
    """A whole fact file, checked. Mappings are keyed by id or by declared name, in file order.

    ``numbers`` has the place of every fact by its id, counted from 0. ``wordings`` is the file with the
    author's own wordings. ``lang`` is the language of the texts, as a BCP 47 tag.
    """

    file: str
    deck: str
    about: str
    as_of: Moment | None
    tags: tuple[str, ...]
    sources: Mapping[str, Source]
    people: Mapping[str, Person]
    places: Mapping[str, Location]
    groups: Mapping[str, Group]
    facts: tuple[Fact, ...]
    aliases: Mapping[str, str]
    numbers: Mapping[str, int] = field(default_factory=dict)
    lists: tuple[NamedList, ...] = ()
    wordings: Beside | None = None
    lang: str = "en"

    def canonical(self, name: str) -> str:
        """Give the declared name that this alias stands for, or the name itself."""
        return self.aliases.get(name, name)

    def event(self, name: str) -> str:
        """Give the event that ``part_of`` or ``after`` names.

        For the id of a fact that is its ``what``, "" where the fact has none; any other text is the name itself.
        """
        fact = self.fact(name)
        return fact.what if fact else name

    def fact(self, fact_id: str) -> Fact | None:
        """Give the fact with this id, None where there is none."""
        number = self.numbers.get(fact_id)
        return None if number is None else self.facts[number]
