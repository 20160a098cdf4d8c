"""Odd one out: four names, all but one of which share what the prompt says.

A file, and what is asked of it:

    people:
      Ada Berg: {role: envoy to Rome, country: Examplia}
      Ben Cole: {role: minister of trade, country: Examplia}
      Eva Lund: {role: minister of war, country: Examplia}
      Dora Ek: {role: mayor of Oslo, country: Norway}

    On 17 December 2025, all but one of these people acted for Examplia: who was the odd one out?  Dora Ek

For paper. Shared is the country that people with a post act for, or membership of a ``complete`` list; there the
odd one is a member of another list of the same noun ("outer planets", "inner planets"). Where another
property that the file knows (a title, a post, a country, a list) would single out another of the four,
they are not asked.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain, islice
from typing import NamedTuple

from quizgen.facts.model import Book, NamedList, Person
from quizgen.questions.crossing import CrossKind, alone, gives_away
from quizgen.questions.draw import drawn
from quizgen.questions.english import dates, phrases
from quizgen.questions.ground import Ground
from quizgen.questions.keys import fold_name
from quizgen.questions.line import WALK, along
from quizgen.questions.listed import Listed, lists
from quizgen.questions.model import Asked, Options, Question, Statement
from quizgen.questions.options import LENGTH_RATIO
from quizgen.questions.posts import FORMER
from quizgen.questions.readings import shape
from quizgen.questions.wording import fill
from quizgen.questions.words import fold

NAME = "odd-one-out"
_SHARERS = 3
_BEFORE_OF = tuple(f" {word} " for word in "of in on at from to for with who that".split())


Traits = Mapping[str, set[str]]
"""What a file says of each name."""


class Four(NamedTuple):
    """Three names that share something, and the one that does not."""

    sharers: tuple[str, ...]
    odd: str

    @property
    def all(self) -> tuple[str, ...]:
        """All four names, in order of the alphabet."""
        return tuple(sorted((*self.sharers, self.odd)))


def ask(ground: Ground) -> Iterator[Asked]:
    """Ask each person as the odd one of a country, then each complete list for the one that is not of it."""
    traits = _traits(ground.book)
    for country, four in _by_country(ground, traits):
        question = _of_people(ground, country, four)
        if not gives_away(question):
            yield alone(question)
    for one, four in _by_list(ground, traits):
        question = _of_list(one, four)
        if not gives_away(question):
            yield alone(question)


def _traits(book: Book) -> Traits:
    """Give what the file says of each name: countries, titles, posts, lists."""
    traits: dict[str, set[str]] = defaultdict(set)
    for person in book.people.values():
        known = (("country", person.country), ("title", person.title))
        traits[person.name] |= {f"{sort}:{fold(value)}" for sort, value in known if value}
        traits[person.name] |= {f"role:{fold(role)}" for role in person.roles}
    for one in book.lists:
        for member in one.members:
            traits[book.canonical(member.name)].add(f"list:{one.id}")
    return traits


class Envoy(NamedTuple):
    """A person who acts for a country, on a known day."""

    person: Person
    country: str
    day: str

    @property
    def fact(self) -> str:
        """The id of the person."""
        return f"people:{self.person.slug}"


def _by_country(ground: Ground, traits: Traits) -> Iterator[tuple[str, Four]]:
    for odd, neighbours in along(NAME, _envoys(ground.book), ground.born, ring=True):
        met: dict[str, list[str]] = defaultdict(list)
        for other in chain(neighbours.older, neighbours.younger):
            if other.day == odd.day and not _one_country(ground, odd.country, other.country):
                sharers = met[other.country]
                sharers.append(other.person.name)
                three = tuple(sharers[-_SHARERS:])
                if len(three) == _SHARERS and _fits(three, odd.person.name, traits):
                    yield other.country, Four(three, odd.person.name)
                    break


def _envoys(book: Book) -> Iterator[Envoy]:
    for person in book.people.values():
        day = person.as_of or book.as_of
        if day and _acts(person):
            yield Envoy(person, book.canonical(person.country), day.text)


def _one_country(ground: Ground, one: str, other: str) -> bool:
    """Whether two names are of one country, or of a country and a part of it."""
    above = ground.index.folder.above
    return fold_name(one) in above(fold_name(other)) or fold_name(other) in above(fold_name(one))


def _acts(person: Person) -> bool:
    """Whether a person acts for a country in a post of the present."""
    former = any(role.startswith(FORMER) for role in person.roles)
    return bool(person.country and person.roles and person.sources and not former)


def _by_list(ground: Ground, traits: Traits) -> Iterator[tuple[Listed, Four]]:
    book = ground.book
    by_noun: dict[str, dict[str, None]] = defaultdict(dict)
    for one in book.lists:
        by_noun[_noun(one)] |= dict.fromkeys(book.canonical(m.name) for m in one.members)
    rings = {noun: _ring(names) for noun, names in by_noun.items()}
    for listed in lists(ground):
        own = dict.fromkeys(book.canonical(m.name) for m in listed.of.members)
        known = set(map(fold_name, own))
        others = (name for name in rings[_noun(listed.of)] if fold_name(name) not in known)
        three = tuple(_ring(own)[:_SHARERS])
        if listed.is_closed and len(three) == _SHARERS:
            fitting = (odd for odd in islice(others, WALK) if _fits(three, odd, traits))
            yield from ((listed, Four(three, odd)) for odd in islice(fitting, 1))


def _noun(one: NamedList) -> str:
    """Give the noun of a title: "planets" of "inner planets of the Solar System"."""
    title = one.title
    for word in _BEFORE_OF:
        title = title.partition(word)[0]
    return fold(title.rpartition(" ")[2])


def _ring(names: Iterable[str]) -> list[str]:
    return sorted(names, key=lambda name: (drawn(NAME, name), name))


def _fits(three: Sequence[str], odd: str, traits: Traits) -> bool:
    """Whether nothing that the file says singles out another name, and no name its length or shape."""
    four = (*three, odd)
    held = Counter(trait for name in four for trait in traits[name])
    apart = (t for t, number in held.items() if number == _SHARERS and t in traits[odd])
    lengths = [len(name) for name in four]
    alike = len(set(map(shape, four))) == 1 and max(lengths) <= LENGTH_RATIO * min(lengths)
    return alike and next(apart, None) is None


def _of_people(ground: Ground, country: str, four: Four) -> Question:
    book = ground.book
    people = [book.people[name] for name in four.all]
    odd = book.people[four.odd]
    day = odd.as_of or book.as_of
    assert day is not None  # noqa: S101 - people without a day do not stand on the line
    question_id = f"people:{odd.slug}/{NAME}"
    template = ground.wording(NAME, "country", question_id)
    texts = {"as_of": dates.adverbial(day), "country": _with_article(country)}
    said = ground.wording("statement", "country", question_id)
    sentences = (
        phrases.sentence(fill(said, {"name": p.name, "country": _with_article(p.country)}))
        for p in people
    )
    about = Statement(
        id=question_id,
        text=" ".join(sentences),
        spans=(),
        fields=(),
        sources=tuple(dict.fromkeys(s for p in people for s in p.sources)),
        as_of=dates.answer(day),
        where_in_file=f"{odd.place.file}:{odd.place.line}",
        as_of_edtf=day.text,
    )
    behind = {person.name: f"people:{person.slug}" for person in people}
    given = (("country", country), ("as_of", day.text))
    return _question(about, behind, given, fill(template, texts), four)


def _of_list(one: Listed, four: Four) -> Question:
    question_id = f"{one.id}/{NAME}"
    clause = "past" if one.dated else "present"
    template = one.ground.wording(NAME, clause, question_id)
    texts = {"title": one.of.title, "all": phrases.listed(four.sharers)}
    about = one.statement(f"among-{clause}", {**texts, "name": four.odd})
    behind = dict.fromkeys(four.all, one.id)
    given = (("list", one.of.id),)
    return _question(about._replace(id=question_id), behind, given, fill(template, texts), four)


def _question(
    about: Statement,
    behind: dict[str, str],
    given: tuple[tuple[str, str], ...],
    words: str,
    four: Four,
) -> Question:
    shown = sorted(four.all, key=lambda name: drawn("order", about.id, name))
    return Question(
        id=about.id,
        kind=NAME,
        form="choice",
        about=about,
        facts=tuple(dict.fromkeys((behind[four.odd], *behind.values()))),
        asked="odd",
        given=given,
        prompt=phrases.question(words),
        answer=four.odd,
        options=Options(tuple(shown), tuple(behind[name] for name in shown)),
        only="paper",
    )


def _with_article(country: str) -> str:
    """Give a country as it stands after "for": with its article, where it has one."""
    return phrases.location(country).removeprefix("in ")


KIND = CrossKind(NAME, ask, "paper")
