"""Between: which of three events happened after one event and before another.

Five facts, and what is asked of them:

    - {id: e1, what: the canal, did: was dug, when: 1901}
    - {id: e2, what: the bridge, did: was built, when: 1911}
    - {id: e3, what: the tower, did: was raised, when: 1921}
    - {id: e4, what: the harbour, did: was opened, when: 1931}
    - {id: e5, what: the library, did: was closed, when: 1941}

    Which of these happened after the bridge was built and before the harbour was opened?  the tower was raised

For paper. Any two of the five have a strict order, so the two wrong answers surely lie outside the gap. An
option has at most six words.
"""

from collections import defaultdict
from collections.abc import Iterator
from itertools import chain

from quizgen.questions import timing
from quizgen.questions.crossing import CrossKind, alone
from quizgen.questions.draw import drawn
from quizgen.questions.english import phrases
from quizgen.questions.ground import Event, Ground, strictly_ordered
from quizgen.questions.line import Neighbours
from quizgen.questions.model import Asked, Options, Question
from quizgen.questions.wording import fill

NAME = "between"
SIZE = 5
_WALK = 480
"""Neighbours that are looked at: five events with no word in common but the same are not soon found."""


def ask(ground: Ground) -> Iterator[Asked]:
    """Ask each event between an earlier and a later one."""
    for event, neighbours in timing.anchors(ground, NAME, short=True, ring=True, walk=_WALK):
        found = _five(event, neighbours)
        if found:
            yield alone(_question(ground, event, found))


def _five(event: Event, neighbours: Neighbours[Event]) -> list[Event] | None:
    """Gather four events around one, at least one before it and one after it.

    Any two of the five share the same words, or none: so the prompt, which tells two of them, has no word
    of one option that the others lack.
    """
    groups: dict[frozenset[str], list[Event]] = defaultdict(lambda: [event])
    for other in chain(neighbours.older, neighbours.younger):
        shared = event.words & other.words
        found = groups[shared]
        if _has_room(event, found, other) and all(_fit(one, other, shared) for one in found):
            found.append(other)
            if len(found) == SIZE:
                return found
    return None


def _has_room(event: Event, found: list[Event], other: Event) -> bool:
    """Whether there is place left on the other side of the event when this one is taken, too."""
    earlier = other.moment.before(event.moment)
    same = sum(one.moment.before(event.moment) == earlier for one in found if one is not event)
    return same < SIZE - 2


def _fit(one: Event, other: Event, shared: frozenset[str]) -> bool:
    if one.words & other.words != shared:
        return False
    return strictly_ordered(one, other) and timing.are_alike(one, other)


def _question(ground: Ground, event: Event, found: list[Event]) -> Question:
    question_id = f"{event.fact}/{NAME}"
    in_time = sorted(found, key=lambda one: one.moment.low)
    place = next(number for number, one in enumerate(in_time) if one is event)
    early, late = in_time[place - 1], in_time[place + 1]
    shown = [*in_time[: place - 1], event, *in_time[place + 2 :]]
    shown.sort(key=lambda one: drawn("order", question_id, one.fact))
    texts = {"early": early.short, "late": late.short}
    prompt = phrases.question(fill(ground.wording(NAME, "events", question_id), texts))
    return Question(
        id=question_id,
        kind=NAME,
        form="choice",
        about=timing.told(event, (early, event, late), question_id),
        facts=(event.fact, early.fact, late.fact),
        asked="between",
        given=(("after", early.fact), ("before", late.fact)),
        prompt=prompt,
        answer=event.short,
        options=Options(tuple(e.short for e in shown), tuple(e.fact for e in shown)),
        only="paper",
    )


KIND = CrossKind(NAME, ask, "paper")
