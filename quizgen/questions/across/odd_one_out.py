"""Odd one out: four names, all but one of which share what the prompt says.

A file, and what is asked of it:

    people:
      Ada Berg: {role: envoy to Rome, country: Examplia}
      Ben Cole: {role: minister of trade, country: Examplia}
      Eva Lund: {role: minister of war, country: Examplia}
      Dora Ek: {role: mayor of Oslo, country: Norway}

    On 17 December 2025, all but one of these people acted for Examplia: who was the odd one out?  Dora Ek

Shared is the country that people with a post act for, or membership of a ``complete`` list; there the
odd one is a member of another list of the same noun ("outer planets", "inner planets"). Where another
property that the file knows (a title, a post, a country, a list) would single out another of the four,
they are not asked.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from quizgen.facts.model import Book, NamedList, Person
from quizgen.facts.names import slug
from quizgen.questions.crossing import CrossKind, alone, gives_away, joined_id
from quizgen.questions.draw import drawn
from quizgen.questions.english import dates, phrases
from quizgen.questions.ground import Ground, after
from quizgen.questions.listed import Listed, lists
from quizgen.questions.model import Asked, Options, Question, Statement
from quizgen.questions.options import LENGTH_RATIO
from quizgen.questions.roles import FORMER
from quizgen.questions.wording import fill
from quizgen.questions.words import fold

NAME = "odd-one-out"
_SHARERS = 3
_EVERY = 3
_BEFORE_OF = (
    " of ",
    " in ",
    " on ",
    " at ",
    " from ",
    " to ",
    " for ",
    " with ",
    " who ",
    " that ",
)


class Four(NamedTuple):
    """Three names that share something, and the one that does not."""

    sharers: tuple[str, ...]
    odd: str

    @property
    def all(self) -> tuple[str, ...]:
        """All four names, in order of the alphabet."""
        return tuple(sorted((*self.sharers, self.odd)))


def ask(ground: Ground) -> Iterator[Asked]:
    """Ask people by country, then members by list."""
    traits = _traits(ground.book)
    for country, four in _by_country(ground.book, traits):
        question = _of_people(ground, country, four)
        if question and not gives_away(question):
            yield alone(question)
    for one, four in _by_list(ground, traits):
        question = _of_list(one, four)
        if not gives_away(question):
            yield alone(question)


def _traits(book: Book) -> dict[str, set[str]]:
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


def _by_country(book: Book, traits: dict[str, set[str]]) -> Iterator[tuple[str, Four]]:
    able = [p for p in book.people.values() if _acts(p) and (p.as_of or book.as_of)]
    homes: dict[str, list[Person]] = defaultdict(list)
    for person in able:
        homes[book.canonical(person.country)].append(person)
    everyone = _ring([person.name for person in able])
    for country, people in homes.items():
        own = [person.name for person in people]
        for four in _fours(_ring(own), everyone, set(map(fold, own)), traits):
            yield country, four


def _acts(person: Person) -> bool:
    """Whether a person acts for a country in a post of the present."""
    former = any(role.startswith(FORMER) for role in person.roles)
    return bool(person.country and person.roles and person.sources and not former)


def _by_list(ground: Ground, traits: dict[str, set[str]]) -> Iterator[tuple[Listed, Four]]:
    book = ground.book
    by_noun: dict[str, set[str]] = defaultdict(set)
    for one in book.lists:
        by_noun[_noun(one)] |= {book.canonical(m.name) for m in one.members}
    for listed in lists(ground):
        own = {book.canonical(m.name) for m in listed.of.members}
        others = [name for name in by_noun[_noun(listed.of)] if name not in own]
        if listed.of.complete and others:
            for four in _fours(_ring(list(own)), _ring(others), set(map(fold, own)), traits):
                yield listed, four


def _noun(one: NamedList) -> str:
    """Give the noun of a title: "planets" of "inner planets of the Solar System"."""
    title = one.title
    for word in _BEFORE_OF:
        title = title.partition(word)[0]
    return fold(title.rpartition(" ")[2])


def _ring(names: list[str]) -> list[str]:
    return sorted(names, key=lambda name: (drawn(NAME, name), name))


def _fours(
    sharers: list[str], others: list[str], own: set[str], traits: dict[str, set[str]]
) -> Iterator[Four]:
    """Give four names for every third sharer on average; for few sharers, four names once."""
    others = [name for name in others if fold(name) not in own]
    if len(sharers) < _SHARERS or not others:
        return
    few = len(sharers) <= _SHARERS + 1
    for place, name in enumerate(sharers):
        starts = place == 0 if few else drawn(NAME, "start", name) % _EVERY == 0
        three = (name, *(sharers[(place + step) % len(sharers)] for step in (1, 2)))
        start = drawn(NAME, "odd", name) % len(others)
        fitting = (o for o in after(others, start) if _fits(three, o, traits))
        odd = next(fitting, None) if starts else None
        if odd is None and starts and len(others) == 1 and _fits(three, others[0], traits):
            odd = others[0]
        if odd:
            yield Four(three, odd)


def _fits(three: Sequence[str], odd: str, traits: dict[str, set[str]]) -> bool:
    """Whether nothing that the file says singles out another name, and no name by its length."""
    four = (*three, odd)
    held = Counter(trait for name in four for trait in traits[name])
    apart = (t for t, number in held.items() if number == _SHARERS and t in traits[odd])
    lengths = [len(name) for name in four]
    return next(apart, None) is None and max(lengths) <= LENGTH_RATIO * min(lengths)


def _of_people(ground: Ground, country: str, four: Four) -> Question | None:
    book = ground.book
    people = [book.people[name] for name in four.all]
    days = {day.text: day for day in (p.as_of or book.as_of for p in people) if day}
    if len(days) != 1:
        return None
    (day,) = days.values()
    question_id = joined_id((f"people:{person.slug}" for person in people), NAME)
    template = ground.wording(NAME, "country", question_id)
    texts = {"as_of": dates.adverbial(day), "country": _with_article(country)}
    first = people[0]
    said = ground.wording("statement", "country", question_id)
    sentences = (
        phrases.sentence(fill(said, {"name": p.name, "country": _with_article(p.country)}))
        for p in people
    )
    about = Statement(
        id=question_id.rpartition("/")[0],
        text=" ".join(sentences),
        spans=(),
        fields=(),
        sources=tuple(dict.fromkeys(s for p in people for s in p.sources)),
        as_of=dates.answer(day),
        where_in_file=f"{first.place.file}:{first.place.line}",
        as_of_edtf=day.text,
    )
    facts = tuple(f"people:{slug(name)}" for name in four.all)
    given = (("country", country), ("as_of", day.text))
    return _question(question_id, about, facts, given, fill(template, texts), four)


def _of_list(one: Listed, four: Four) -> Question:
    question_id = f"{one.id}/{NAME}/{'+'.join(sorted(slug(name) for name in four.all))}"
    clause = "past" if one.dated else "present"
    template = one.ground.wording(NAME, clause, question_id)
    texts = {"title": one.of.title, "all": phrases.listed(four.sharers)}
    about = one.statement(f"among-{clause}", {**texts, "name": four.odd})
    facts = tuple(one.id for _ in four.all)
    given = (("list", one.of.id),)
    return _question(question_id, about, facts, given, fill(template, texts), four)


def _question(  # noqa: PLR0913, PLR0917 - all that makes a question
    question_id: str,
    about: Statement,
    facts: tuple[str, ...],
    given: tuple[tuple[str, str], ...],
    words: str,
    four: Four,
) -> Question:
    behind = dict(zip(four.all, facts, strict=True))
    shown = sorted(four.all, key=lambda name: drawn("order", question_id, name))
    return Question(
        id=question_id,
        kind=NAME,
        form="choice",
        about=about,
        facts=tuple(dict.fromkeys(facts)),
        asked="odd",
        given=given,
        prompt=phrases.question(words),
        answer=four.odd,
        options=Options(tuple(shown), tuple(behind[name] for name in shown)),
    )


def _with_article(country: str) -> str:
    """Give a country as it stands after "for": with its article, where it has one."""
    return phrases.location(country).removeprefix("in ")


KIND = CrossKind(NAME, ask)
