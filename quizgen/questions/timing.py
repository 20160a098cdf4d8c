"""Events that are asked together: which of them a kind about time can show, and what is told of them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from quizgen.facts.moment import Precision
from quizgen.questions.crossing import together
from quizgen.questions.ground import Event, Ground
from quizgen.questions.line import Neighbours, along
from quizgen.questions.model import Statement
from quizgen.questions.options import LENGTH_RATIO


def anchors(
    ground: Ground, kind: str, *, short: bool = False
) -> Iterator[tuple[Event, Neighbours[Event]]]:
    """Give each event that a paper can show as an anchor, with its neighbours.

    ``short`` takes those alone that have few enough words to be an option.
    """
    able = (event for event in ground.events if event.short or not short)
    shown = (event for event in able if event.proven.about.only != "deck")
    yield from along(kind, shown, ground.born)


def is_a_day(event: Event) -> bool:
    """Whether an event is dated to one day exactly."""
    moment = event.moment
    exact = moment.precision is Precision.DAY and not moment.is_interval
    return exact and not (moment.approximate or moment.uncertain)


def are_alike(one: Event, other: Event) -> bool:
    """Whether two events may be options of one question: of one sort, of like length, and not one clause."""
    mine, theirs = one.proven.desk.view, other.proven.desk.view
    lengths = (len(one.short), len(other.short))
    return (
        mine.clause == theirs.clause
        and mine.subject == theirs.subject
        and one.short != other.short
        and max(lengths) <= LENGTH_RATIO * min(lengths)
    )


def told(anchor: Event, events: Iterable[Event], question_id: str) -> Statement:
    """Give the statement of events asked together: what happened when, in the order of time."""
    in_time = sorted(events, key=lambda event: (event.moment.low, event.fact))
    return together(anchor.proven.about, [event.proven.about for event in in_time], question_id)
