"""Events that are asked together: which of them a kind about time can show, and what is told of them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from quizgen.facts.moment import Precision
from quizgen.questions.crossing import together
from quizgen.questions.ground import Event, Ground
from quizgen.questions.line import Neighbours, along
from quizgen.questions.model import Statement


def anchors(ground: Ground, kind: str) -> Iterator[tuple[Event, Neighbours[Event]]]:
    """Give each event that a paper can show as an anchor, with its neighbours."""
    shown = (event for event in ground.events if event.proven.about.only != "deck")
    yield from along(kind, shown, ground.born)


def is_a_day(event: Event) -> bool:
    """Whether an event is dated to one day exactly."""
    moment = event.moment
    exact = moment.precision is Precision.DAY and not moment.is_interval
    return exact and not (moment.approximate or moment.uncertain)


def told(anchor: Event, events: Iterable[Event], question_id: str) -> Statement:
    """Give the statement of events asked together: what happened when, in the order of time."""
    in_time = sorted(events, key=lambda event: (event.moment.low, event.fact))
    return together(anchor.proven.about, [event.proven.about for event in in_time], question_id)
