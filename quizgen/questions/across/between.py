"""Between: which of three events happened after one event and before another.

Five facts, and what is asked of them:

    - {id: e1, what: the canal, did: was dug, when: 1901}
    - {id: e2, what: the bridge, did: was built, when: 1911}
    - {id: e3, what: the tower, did: was raised, when: 1921}
    - {id: e4, what: the harbour, did: was opened, when: 1931}
    - {id: e5, what: the library, did: was closed, when: 1941}

    Which of these happened after the canal was dug and before the tower was raised?  the bridge was built

For paper. The dates have a strict order wherever it counts: the right answer surely lies in the gap, the wrong
ones surely outside. Which three are shown, and which of them is right, is drawn without a look at the dates; then
two events are sought to stand around the right one. An option has at most six words.
"""

from collections.abc import Iterator

from quizgen.questions import timing
from quizgen.questions.buckets import WRONG
from quizgen.questions.crossing import CrossKind, alone
from quizgen.questions.draw import drawn
from quizgen.questions.english import phrases
from quizgen.questions.ground import Event, Ground, strictly_ordered
from quizgen.questions.line import WALK, Neighbours, mixed
from quizgen.questions.model import Asked, Options, Question
from quizgen.questions.wording import fill

NAME = "between"
_WALK = 240
"""Neighbours that are looked at: events around a narrow gap are not soon found."""


def ask(ground: Ground) -> Iterator[Asked]:
    """Ask each event with two that follow it on the line, one of them between two further events."""
    for event, neighbours in timing.anchors(ground, NAME, short=True, ring=True, walk=_WALK):
        question = _asked(ground, event, neighbours)
        if question:
            yield alone(question)


def _asked(ground: Ground, event: Event, neighbours: Neighbours[Event]) -> Question | None:
    question_id = f"{event.fact}/{NAME}"
    for others in _pools(neighbours):
        for shown in _threes(event, others):
            for key in sorted(shown, key=lambda one: drawn("key", question_id, one.fact)):
                around = _around(key, shown, others)
                if around:
                    three = (around[0], key, around[1])
                    return _question(ground, question_id, event, three, shown)
    return None


def _pools(neighbours: Neighbours[Event]) -> Iterator[tuple[Event, ...]]:
    """Give those that are no younger, then, where they do not do, younger ones too."""
    older = tuple(neighbours.older)
    yield older
    younger = tuple(neighbours.younger)
    if younger:
        yield (*older, *younger)


def _threes(event: Event, others: tuple[Event, ...]) -> Iterator[list[Event]]:
    """Give options to try: an event with the next two that fit, then with later ones."""
    for skipped in range(0, min(len(others), WALK), WRONG):
        following = Neighbours(others[skipped : skipped + WALK], iter(()))
        shown = following.gather(event, _fit, WRONG + 1, WRONG + 1)
        if shown:
            yield shown


def _fit(one: Event, other: Event) -> bool:
    return strictly_ordered(one, other) and timing.are_alike(one, other)


def _around(
    key: Event, shown: list[Event], others: tuple[Event, ...]
) -> tuple[Event, Event] | None:
    """Give the first events that leave the key alone between them, and tell no option from another."""
    telling = frozenset.union(*(one.words for one in shown))
    telling -= frozenset.intersection(*(one.words for one in shown))
    wrong = [one.moment for one in shown if one is not key]
    before = [moment for moment in wrong if moment.before(key.moment)]
    after = [moment for moment in wrong if key.moment.before(moment)]
    early = late = None
    for other in others:
        mine = other.moment
        if not telling.isdisjoint(other.words) or any(other is one for one in shown):
            continue
        if early is None and mine.before(key.moment):
            early = other if all(one.before(mine) for one in before) else None
        elif late is None and key.moment.before(mine):
            late = other if all(mine.before(one) for one in after) else None
        if early and late:
            return early, late
    return None


def _question(
    ground: Ground,
    question_id: str,
    anchor: Event,
    three: tuple[Event, Event, Event],
    shown: list[Event],
) -> Question:
    early, key, late = three
    shown = mixed(shown, question_id)
    needed = {event.fact: event for event in (anchor, key, early, late)}
    texts = {"early": early.short, "late": late.short}
    return Question(
        id=question_id,
        kind=NAME,
        form="choice",
        about=timing.told(anchor, needed.values(), question_id),
        facts=tuple(needed),
        asked="between",
        given=(("after", early.fact), ("before", late.fact)),
        prompt=phrases.question(fill(ground.wording(NAME, "events", question_id), texts)),
        answer=key.short,
        options=Options(tuple(one.short for one in shown), tuple(one.fact for one in shown)),
        only="paper",
    )


KIND = CrossKind(NAME, ask, "paper")
