"""Matching: two lists of unequal length, in which every pair is right and no other pair could be.

A pair is a fact whose answer is proven to be the only one. Two pairs may stand in one list where neither
answer fits the other's cues and each fact contradicts them: the rule for wrong options, both ways.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import NamedTuple

from quizgen.questions.buckets import Candidate
from quizgen.questions.crossing import alone, joined_id, together
from quizgen.questions.draw import drawn
from quizgen.questions.english import phrases
from quizgen.questions.ground import Ground, Proven, after
from quizgen.questions.leaks import Secret, secret
from quizgen.questions.model import Asked, Options, Question
from quizgen.questions.wording import fill
from quizgen.questions.words import fold

_PAIRS, _FEWEST, _SPARE = 4, 3, 2
_EVERY = 3
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
    if own is None or len(left.split()) > LONGEST_ITEM:
        return None
    names = (own.text, *one.question.accept) if not own.moment else (own.text,)
    return Pair(one, left, own, secret(names))


def match(ground: Ground, pairs: Iterable[Pair], kind: Match) -> Iterator[Asked]:
    """Ask a list of pairs for every third fact on average; partners follow it on the ring."""
    rings: dict[object, list[Pair]] = defaultdict(list)
    for one in pairs:
        rings[one.own.sort].append(one)
    seen: set[str] = set()
    for ring in rings.values():
        small = len(ring) <= _PAIRS + _SPARE
        for place, one in enumerate(ring):
            if small or drawn(kind.name, one.fact) % _EVERY == 0:
                question = _question(ground, gathered(ground, ring, place, kind.apart), kind)
                if question and question.id not in seen:
                    seen.add(question.id)
                    yield alone(question)


def gathered(
    ground: Ground, ring: Sequence[Pair], start: int, apart: Callable[[Pair, Pair], bool]
) -> list[Pair]:
    """Gather pairs that may stand in one list, from a place of the ring on."""
    found = [ring[start]]
    for other in after(ring, start):
        if len(found) == _PAIRS + _SPARE:
            break
        if all(apart(one, other) and exclusive(ground, one, other) for one in found):
            found.append(other)
    return found


def exclusive(ground: Ground, one: Pair, other: Pair) -> bool:
    """Whether two answers are two, each is wrong for the other's cues, and no text tells one."""
    pools = ground.pools
    if one.own.key == other.own.key or fold(one.own.text) == fold(other.own.text):
        return False
    if fold(one.left) == fold(other.left) or pools.contain(one.own, other.own):
        return False
    if one.secret.stands_in(other.left) or other.secret.stands_in(one.left):
        return False
    if not pools.contradicts(one.own, other.proven.question):
        return False
    if not pools.contradicts(other.own, one.proven.question):
        return False
    return other.own.key not in ground.answers(one.proven) and one.own.key not in ground.answers(
        other.proven
    )


def _question(ground: Ground, found: list[Pair], kind: Match) -> Question | None:
    spare = min(_SPARE, len(found) - _PAIRS) if len(found) > _PAIRS else 1
    pairs = found[: len(found) - spare]
    if len(pairs) < _FEWEST:
        return None
    question_id = joined_id((one.fact for one in pairs), kind.name)
    about = together([p.proven.question.about for p in pairs], question_id, only="paper")
    if about is None:
        return None
    pairs.sort(key=lambda one: drawn("order", question_id, one.fact))
    template = ground.wording(kind.name, "one" if spare == 1 else "two", question_id)
    return Question(
        id=question_id,
        kind=kind.name,
        form="match",
        about=about,
        facts=tuple(one.fact for one in pairs),
        asked=kind.asked,
        given=(("facts", tuple(one.fact for one in pairs)),),
        prompt=phrases.sentence(fill(template, {})),
        answer="; ".join(f"{one.left}: {one.own.text}" for one in pairs),
        options=_right_side(found, question_id, kind),
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
