"""Matching: two lists of unequal length, in which every pair is right and no other pair could be.

A pair is a fact whose answer is proven to be the only one. Two pairs may stand in one list where neither
answer fits the other's cues and each fact contradicts them: the rule for wrong options, both ways.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from operator import attrgetter
from typing import NamedTuple

from quizgen.questions.buckets import Candidate
from quizgen.questions.crossing import alone, together
from quizgen.questions.english import phrases
from quizgen.questions.ground import Ground, Proven
from quizgen.questions.leaks import Secret, secret
from quizgen.questions.line import along, mixed
from quizgen.questions.model import Asked, Options, Question, Statement
from quizgen.questions.pools import Case, contain
from quizgen.questions.wording import fill
from quizgen.questions.words import content, fold

_PAIRS, _FEWEST, _SPARE = 4, 3, 2
_KEPT = 1 << 16
LONGEST_ITEM = 20
"""Words of the longest item on the left."""


class Pair(NamedTuple):
    """What stands on the left, and its answer on the right.

    ``case`` judges whether the answer of another pair is wrong here, and ``right`` are the keys of all that is
    right. ``folded`` and ``words`` are the left, folded; ``secret`` is what must not be told of the answer.
    """

    fact: str
    proven: Proven
    left: str
    own: Candidate
    case: Case
    right: frozenset[object]
    folded: str
    words: frozenset[str]
    secret: Secret

    @property
    def about(self) -> Statement:
        """The statement of its fact."""
        return self.proven.question.about

    def tells(self, other: Pair) -> bool:
        """Whether the left gives the answer of another pair away."""
        hidden = other.secret
        return not hidden.words.isdisjoint(self.words) or (
            bool(hidden.wholes) and hidden.is_whole_in(self.left)
        )


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
    case = ground.pools.case(one.question)
    deck_only = one.question.about.only == "deck"
    if case is None or deck_only or len(left.split()) > LONGEST_ITEM:
        return None
    own = case.own
    names = (own.text, *one.question.accept) if not own.moment else (own.text,)
    right = frozenset((own.key, *(other.key for other in ground.pools.right(case))))
    words = content(left)
    return Pair(one.fact, one, left, own, case, right, fold(left), words, secret(names))


def match(ground: Ground, pairs: Iterable[Pair], kind: Match) -> Iterator[Asked]:
    """Ask a match for each fact; its partners follow it on the line of its sort."""
    lines: dict[object, list[Pair]] = defaultdict(list)
    for one in pairs:
        lines[one.own.sort].append(one)
    fits = _remembered(lambda one, other: kind.apart(one, other) and exclusive(one, other))
    for line in lines.values():
        for one, neighbours in along(kind.name, line, ground.born):
            found = neighbours.gather(one, fits, _FEWEST + 1, _PAIRS + _SPARE)
            if found:
                yield alone(_question(ground, found, kind))


def _remembered(fits: Callable[[Pair, Pair], bool]) -> Callable[[Pair, Pair], bool]:
    """Give the same test with a memory: two neighbours meet again among the partners of each one before."""
    known: dict[tuple[str, str], bool] = {}

    def test(one: Pair, other: Pair) -> bool:
        two = one.fact, other.fact
        found = known.get(two)
        if found is None:
            if len(known) > _KEPT:
                known.clear()
            found = known[two] = fits(one, other)
        return found

    return test


def exclusive(one: Pair, other: Pair) -> bool:
    """Whether two answers are two, each is wrong for the other's cues, and no text tells one."""
    mine, theirs = one.own, other.own
    if not (one.case.is_wrong(theirs) and other.case.is_wrong(mine)):
        return False
    if mine.face.folded == theirs.face.folded or one.folded == other.folded:
        return False
    if one.tells(other) or other.tells(one) or contain(mine, theirs):
        return False
    return mine.key not in other.right and theirs.key not in one.right


def _question(ground: Ground, found: list[Pair], kind: Match) -> Question:
    spare = _SPARE if len(found) == _PAIRS + _SPARE else 1
    pairs = found[: len(found) - spare]
    facts = tuple(one.fact for one in pairs)
    question_id = f"{facts[0]}/{kind.name}"
    about = together(pairs[0].about, [one.about for one in pairs], question_id)
    pairs = mixed(pairs, question_id)
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
    shown = sorted(found, key=_IN_TIME) if kind.ascending else mixed(found, question_id, "right")
    return Options(tuple(one.own.text for one in shown), tuple(one.fact for one in shown))


_IN_TIME = attrgetter("own.moment.low")
