"""A list as its questions see it: its words, its members by name, and the options drawn from them."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from typing import NamedTuple

from quizgen.facts.model import Member, NamedList
from quizgen.facts.moment import Moment
from quizgen.facts.names import slug
from quizgen.questions.buckets import STEPS, WRONG
from quizgen.questions.crossing import alone, gives_away, refused
from quizgen.questions.draw import drawn
from quizgen.questions.english import dates, phrases
from quizgen.questions.ground import Ground
from quizgen.questions.keys import fold_name
from quizgen.questions.model import Asked, Options, Question, Statement, Value
from quizgen.questions.options import LENGTH_RATIO
from quizgen.questions.readings import shape
from quizgen.questions.sorts import Sorts
from quizgen.questions.wording import fill
from quizgen.questions.words import fold


class Asking(NamedTuple):
    """What is asked of a list: the slot of its id, the logical form, the texts, the answer.

    ``clause`` names the wording of the kind, ``said`` the wording of the sentence that tells the answer.
    """

    slot: str
    asked: str
    given: tuple[tuple[str, Value], ...]
    clause: str
    said: str
    texts: Mapping[str, str]
    answer: str
    accept: tuple[str, ...] = ()


class Ring(NamedTuple):
    """The members of a list in an order of hashes, and the place of each name."""

    members: Sequence[Member]
    places: Mapping[str, int]


class Listed:
    """One list, and the ground it stands on."""

    def __init__(self, ground: Ground, of: NamedList, namesakes: Sequence[NamedList]) -> None:
        self.ground = ground
        self.of = of
        self._namesakes = namesakes
        self.id = f"lists:{of.id}"
        self._rings: dict[str, Ring] = {}
        self._times = Counter(self.known(member) for member in of.members)

    @property
    def dated(self) -> bool:
        """Whether any member has dates: what is told of the list then lies in the past."""
        return any(member.when for member in self.of.members)

    def is_over(self, day: Moment) -> bool:
        """Whether the list is one of terms, all of which ended a year or more before a day."""
        ends = [
            m.when.high if m.when and m.when.is_interval and m.when.end else None
            for m in self.of.members
        ]
        return all(end is not None and day.low - end >= _YEAR_OF_DAYS for end in ends)

    @property
    def distinct(self) -> int:
        """How many different members there are."""
        return len(self._times)

    def known(self, member: Member) -> str:
        """Give what a member is known by, whatever it is called."""
        return fold_name(self.ground.book.canonical(member.name))

    def is_once(self, member: Member) -> bool:
        """Whether the member stands in the list only once."""
        return self._times[self.known(member)] == 1

    def aliases(self, member: Member) -> tuple[str, ...]:
        """Give the other names of a member."""
        return self.ground.names.aliases(member.name)

    def ask(self, kind: str, asking: Asking) -> Asked:
        """Word the question, or say that it gives its answer away or that another list answers it too."""
        if any(self._answers_too(other, asking) for other in self._namesakes):
            return self.refuse(kind, asking.slot, _TWICE)
        question_id = f"{self.id}/{kind}" + (f"/{asking.slot}" if asking.slot else "")
        relative = "-relative" * (kind == "count" and _RELATIVE.search(self.of.title) is not None)
        template = self.ground.wording(kind, asking.clause + relative, question_id)
        texts = {"title": self.of.title, "by": self.of.by, **asking.texts}
        if texts.get("as_of") and _YEAR.findall(texts["as_of"]) == _YEAR.findall(self.of.title):
            del texts["as_of"]  # "the members in 1964" were so many "in 1964"
        words = fill(template, texts)
        form = phrases.sentence if words.startswith("name ") else phrases.question
        question = Question(
            id=question_id,
            kind=kind,
            form="recall",
            about=self.statement(asking.said, texts)._replace(id=question_id),
            facts=(self.id,),
            asked=asking.asked,
            given=(("list", self.of.id), *asking.given),
            prompt=form(words),
            answer=asking.answer,
            accept=asking.accept,
        )
        if gives_away(question):
            return self.refuse(kind, asking.slot, _GIVEN_AWAY)
        return alone(question)

    @property
    def is_closed(self) -> bool:
        """Whether paper may ask who is no member: nobody is missing, and no other list has this title."""
        alone = all(fold(other.title) != fold(self.of.title) for other in self._namesakes)
        return alone and self.of.complete and self.of.only != "deck"

    def _answers_too(self, other: NamedList, asking: Asking) -> bool:
        """Whether the question could be meant for another list, which may answer it otherwise."""
        if asking.said == "holder":
            return fold(other.one) == fold(self.of.one)
        given = dict(asking.given)
        on_another_day = "as_of" in given and other.as_of and other.as_of.text != given["as_of"]
        if fold(other.title) != fold(self.of.title) or on_another_day:
            return False
        if asking.said in {"members", "count", "count-by"}:
            return {self.known(member) for member in other.members} != set(self._times)
        return not (self.of.by and other.by) or fold(self.of.by) == fold(other.by)

    def refuse(self, kind: str, slot: str, why: tuple[str, str]) -> Asked:
        """Give the reason why a question is not asked: its slug and a sentence."""
        about = self.statement("", {})
        return Asked(about, (), (refused(about, kind, slot, why),))

    def statement(self, said: str, texts: Mapping[str, str]) -> Statement:
        """Give the sentence that tells an answer, with what belongs on a card's back."""
        of = self.of
        template = self.ground.wording("statement", said, self.id) if said else None
        known = of.as_of or self.ground.book.as_of
        return Statement(
            id=self.id,
            text=phrases.sentence(fill(template, texts)) if template else "",
            spans=(),
            fields=(),
            sources=of.sources,
            as_of=dates.answer(known) if known else "",
            where_in_file=f"{of.place.file}:{of.place.line}",
            as_of_edtf=known.text if known else "",
            tags=of.tags,
            priority=of.priority,
            only=of.only,
        )

    def with_options(self, asked: Asked, key: Member, barred: Iterable[Member]) -> Asked:
        """Give a question with other members as wrong answers: the list itself says that they are wrong."""
        if not asked.questions:
            return asked
        question = asked.questions[0]
        hidden = {self.known(member) for member in (key, *barred)}
        wrong = self._wrong(question, key, hidden)
        if len(wrong) < WRONG:
            return asked
        texts = sorted((key.name, *wrong), key=lambda text: drawn("order", question.id, text))
        options = Options(tuple(texts), tuple(self.id for _ in texts))
        return asked._replace(questions=(question._replace(options=options),))

    def _wrong(self, question: Question, key: Member, hidden: set[str]) -> list[str]:
        found: list[str] = []
        sizes = [len(key.name)]
        for member in self._walk(question.kind, key):
            known, size = self.known(member), len(member.name)
            alike = max(size, *sizes) <= LENGTH_RATIO * min(size, *sizes)
            alike = alike and self._are_alike(member, key)
            if alike and known not in hidden and len(found) < WRONG:
                hidden.add(known)
                sizes.append(size)
                found.append(member.name)
        return found

    def _are_alike(self, one: Member, other: Member) -> bool:
        """Whether two members are of one shape, and not a person and a place, say."""
        return shape(one.name) == shape(other.name) and self._are_of_one_sort(one, other)

    def _are_of_one_sort(self, one: Member, other: Member) -> bool:
        """Whether two members are of one sort. Where a list mixes sorts, what nobody tells is one of its own."""
        mine, theirs = self._sorts[self.known(one)], self._sorts[self.known(other)]
        if not (mine and theirs) and not self._is_mixed:
            return True
        return not mine.isdisjoint(theirs) or mine == theirs

    @cached_property
    def _sorts(self) -> dict[str, Sorts]:
        build = self.ground.born.get(self.id, 0)
        names = set(map(self.known, self.of.members))
        return {name: self.ground.sorts.of(name, build) for name in names}

    @cached_property
    def _is_mixed(self) -> bool:
        """Whether no sort fits all members of which the file tells one."""
        told = [sorts for sorts in self._sorts.values() if sorts]
        return bool(told) and not frozenset.intersection(*told)

    def _walk(self, kind: str, key: Member) -> Iterator[Member]:
        """Go round the members on a ring of hashes from the key on, to the marks of a ruler first.

        So each member is a wrong answer as often as it is the key, which leaves a guesser nothing to count.
        """
        ring, places = self._rings.get(kind) or self._rings.setdefault(kind, self._ring(kind))
        start, size = places[key.name], len(ring)
        return (ring[(start + step) % size] for step in STEPS[WRONG] if step < size)

    def _ring(self, kind: str) -> Ring:
        ring = sorted(self.of.members, key=lambda one: drawn("ring", self.id, kind, one.name))
        return Ring(ring, {one.name: place for place, one in enumerate(ring)})


_YEAR_OF_DAYS = 365
_RELATIVE = re.compile(r"\b(?:that|which|who|whom|whose|where)\b")
"""A clause in a title, behind which "are there" would stand far from its subject."""
_YEAR = re.compile(r"\b\d{4}\b")
_TWICE = ("ambiguous", "another list of that name could be meant")
_GIVEN_AWAY = ("answer-in-prompt", "the prompt is too long, or holds a part of the answer")


def lists(ground: Ground) -> Iterator[Listed]:
    """Give every list that has a source, in file order."""
    called: dict[str, list[NamedList]] = defaultdict(list)
    for one in ground.book.lists:
        for name in {fold(one.title), fold(one.one)} - {""}:
            called[name].append(one)
    for one in ground.book.lists:
        if one.sources:
            namesakes = (*called[fold(one.title)], *called[fold(one.one)])
            yield Listed(ground, one, [other for other in namesakes if other.id != one.id])


def member_slug(member: Member) -> str:
    """Give the part of an id that a member makes: its name, which the reader has seen to have letters."""
    return slug(member.name)
