"""Which came first: of three events, the one that was over before the others began.

Three facts, and what is asked of them:

    - {id: canal, what: the canal, did: was dug, when: 1901}
    - {id: tower, what: the tower, did: was raised, when: 1921-04}
    - {id: harbour, what: the harbour, did: was opened, when: 1931-07-05}

    Which of these happened first?  the canal was dug

For paper. Dates that could overlap are no order, and a clause that tells a year or a month is no riddle. An
option has at most six words. Of an act that many events have, all three are examples.
"""

from collections.abc import Iterator

from quizgen.questions import timing
from quizgen.questions.buckets import WRONG
from quizgen.questions.crossing import CrossKind, alone
from quizgen.questions.english import phrases
from quizgen.questions.ground import Event, Ground, strictly_ordered
from quizgen.questions.line import Neighbours, mixed
from quizgen.questions.model import Asked, Options, Question
from quizgen.questions.wording import fill

NAME = "first"
_CLOSE = 2
"""Letters by which options of almost one length differ."""


def ask(ground: Ground) -> Iterator[Asked]:
    """Ask each event with two that follow it on the line of events like it."""
    for event, shown in three_alike(ground, NAME):
        yield alone(_question(ground, event, shown))


def three_alike(ground: Ground, kind: str) -> Iterator[tuple[Event, list[Event]]]:
    """Give each event with itself and two more: alike, and any two of them in a strict order."""
    for event, neighbours in timing.anchors_by_act(ground, kind):
        shown = _shown(event, neighbours)
        if shown:
            yield event, shown


def _shown(event: Event, neighbours: Neighbours[Event]) -> list[Event] | None:
    """Give three events, of almost one length where there are such: old names may be short ones."""
    younger = tuple(neighbours.younger)
    for more in ((), younger):
        for fit in (_fit_closely, _fit):
            near = Neighbours(neighbours.older, iter(more))
            shown = near.gather(event, fit, WRONG + 1, WRONG + 1)
            if shown:
                return shown
    return None


def _fit_closely(one: Event, other: Event) -> bool:
    return abs(len(one.short) - len(other.short)) <= _CLOSE and _fit(one, other)


def _fit(one: Event, other: Event) -> bool:
    return strictly_ordered(one, other) and timing.are_alike(one, other)


def _question(ground: Ground, event: Event, shown: list[Event]) -> Question:
    question_id = f"{event.fact}/{NAME}"
    key = min(shown, key=lambda one: one.moment.low)
    facts = tuple(one.fact for one in shown)
    shown = mixed(shown, question_id)
    return Question(
        id=question_id,
        kind=NAME,
        form="choice",
        about=timing.told(event, shown, question_id),
        facts=facts,
        asked="first",
        given=(("facts", tuple(one.fact for one in shown)),),
        prompt=phrases.question(fill(ground.wording(NAME, "events", question_id), {})),
        answer=key.short,
        options=Options(tuple(one.short for one in shown), tuple(one.fact for one in shown)),
        only="paper",
    )


KIND = CrossKind(NAME, ask, "paper")
