"""Matching: two lists of unequal length, in which every pair is right and no other pair could be.

A pair is a fact whose answer is proven to be the only one. Two pairs may stand in one list where neither
answer fits the other's cues and each fact contradicts them: the rule for wrong options, both ways.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple

from quizgen.questions.buckets import Candidate
from quizgen.questions.crossing import alone, together
from quizgen.questions.draw import drawn
from quizgen.questions.english import phrases
from quizgen.questions.ground import Ground, Proven
from quizgen.questions.leaks import Secret, secret
from quizgen.questions.line import along
from quizgen.questions.model import Asked, Options, Question, Statement
from quizgen.questions.pools import contain
from quizgen.questions.wording import fill
from quizgen.questions.words import fold

_PAIRS, _FEWEST, _SPARE = 4, 3, 2
LONGEST_ITEM = 20
"""Words of the longest item on the left."""


class Pair(NamedTuple):
    """What stands on the left, and its answer on the right; ``secret`` is what must not be told of it."""

    proven: Proven
    left: str
    own: Candidate
    secret: Secret

    @property
    def fact(self) -> str:
        """The id of its fact."""
        return self.proven.fact

    @property
    def about(self) -> Statement:
        """The statement of its fact."""
        return self.proven.question.about


class Match(NamedTuple):
    """A kind of matching: its name, the field asked, whether two pairs may stand in one list.

    ``ascending`` says that the right side is sorted, as dates are, and not in an order drawn by hash.
    """

    name: str
    asked: str
    apart: Callable[[Pair, Pair], bool] = lambda *_: True
    ascending: bool = False


def pair(ground: Ground, one: Proven, left: str) -> Pair | None:
    """Give the pair of a fact, or None where its answer cannot stand among others."""
    own = ground.pools.own(one.question)
    deck_only = one.question.about.only == "deck"
    if own is None or deck_only or len(left.split()) > LONGEST_ITEM:
        return None
    names = (own.text, *one.question.accept) if not own.moment else (own.text,)
    return Pair(one, left, own, secret(names))


def match(ground: Ground, pairs: Iterable[Pair], kind: Match) -> Iterator[Asked]:
    """Ask a match for each fact; its partners follow it on the line of its sort."""
    lines: dict[object, list[Pair]] = defaultdict(list)
    for one in pairs:
        lines[one.own.sort].append(one)

    def fits(one: Pair, other: Pair) -> bool:
        return kind.apart(one, other) and exclusive(ground, one, other)

    for line in lines.values():
        for one, neighbours in along(kind.name, line, ground.born):
            found = neighbours.gather(one, fits, _FEWEST + 1, _PAIRS + _SPARE)
            if found:
                yield alone(_question(ground, found, kind))


def exclusive(ground: Ground, one: Pair, other: Pair) -> bool:
    """Whether two answers are two, each is wrong for the other's cues, and no text tells one."""
    pools = ground.pools
    if one.own.key == other.own.key or fold(one.own.text) == fold(other.own.text):
        return False
    if fold(one.left) == fold(other.left) or contain(one.own, other.own):
        return False
    if one.secret.stands_in(other.left) or other.secret.stands_in(one.left):
        return False
    if not pools.is_wrong(one.own, pools.case(other.proven.question)):
        return False
    if not pools.is_wrong(other.own, pools.case(one.proven.question)):
        return False
    return other.own.key not in ground.answers(one.proven) and one.own.key not in ground.answers(
        other.proven
    )


def _question(ground: Ground, found: list[Pair], kind: Match) -> Question:
    spare = _SPARE if len(found) == _PAIRS + _SPARE else 1
    pairs = found[: len(found) - spare]
    facts = tuple(one.fact for one in pairs)
    question_id = f"{facts[0]}/{kind.name}"
    about = together(pairs[0].about, [one.about for one in pairs], question_id)
    pairs.sort(key=lambda one: drawn("order", question_id, one.fact))
    template = ground.wording(kind.name, "one" if spare == 1 else "two", question_id)
    return Question(
        id=question_id,
        kind=kind.name,
        form="match",
        about=about,
        facts=facts,
        asked=kind.asked,
        given=(("facts", tuple(one.fact for one in pairs)),),
        prompt=phrases.sentence(fill(template, {})),
        answer="; ".join(f"{one.left}: {one.own.text}" for one in pairs),
        options=_right_side(found, question_id, kind),
        only="paper",
        items=tuple(one.left for one in pairs),
        key=tuple(one.own.text for one in pairs),
        item_facts=tuple(one.fact for one in pairs),
    )


def _right_side(found: list[Pair], question_id: str, kind: Match) -> Options:
    def place(one: Pair) -> int:
        if kind.ascending and one.own.moment:
            return one.own.moment.low
        return drawn("right", question_id, one.own.text)

    shown = sorted(found, key=place)
    return Options(tuple(one.own.text for one in shown), tuple(one.fact for one in shown))
