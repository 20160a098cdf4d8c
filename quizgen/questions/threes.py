"""Three events that are all options of one question: which of them is asked is a matter of their dates."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator

from quizgen.questions import timing
from quizgen.questions.buckets import WRONG
from quizgen.questions.crossing import alone
from quizgen.questions.english import phrases
from quizgen.questions.ground import Event, Ground, strictly_ordered
from quizgen.questions.line import Neighbours, along, mixed
from quizgen.questions.model import Asked, Options, Question
from quizgen.questions.options import LENGTH_RATIO
from quizgen.questions.wording import fill

_MANY = 12
"""Events of one act from which on they are asked among themselves."""
_OTHERS = ("", "")
_CLOSE = 2
"""Letters by which options of almost one length differ."""


def ask(ground: Ground, kind: str, place: int) -> Iterator[Asked]:
    """Ask each event with two that follow it on the line of events like it, for the one at a place in time."""
    for event, neighbours in _anchors(ground, kind):
        shown = _shown(event, neighbours)
        if shown:
            yield alone(_question(ground, kind, shown, place))


def _anchors(ground: Ground, kind: str) -> Iterator[tuple[Event, Neighbours[Event]]]:
    """Give each event that can be an option, with neighbours of its own act where many events have it.

    Births are shorter to tell than careers, and come before them: among events of every sort the shortest
    would be the earliest too often. An act, or else a family of acts, is parted from the others where it
    has many events that are no younger.
    """
    shown = [e for e in ground.events if e.short and e.proven.about.only != "deck"]
    names = {event.fact: _acts(ground, event) for event in shown}
    seen: Counter[tuple[str, str]] = Counter()
    lines: dict[tuple[str, str], list[Event]] = defaultdict(list)
    ages: dict[int, list[Event]] = defaultdict(list)
    for event in shown:
        ages[ground.born.get(event.fact, 0)].append(event)
    for age in sorted(ages):
        seen.update(name for event in ages[age] for name in names[event.fact])
        for event in ages[age]:
            many = (name for name in names[event.fact] if seen[name] >= _MANY)
            lines[next(many, _OTHERS)].append(event)
    for line in lines.values():
        yield from along(kind, line, ground.born)


def _acts(ground: Ground, event: Event) -> tuple[tuple[str, str], ...]:
    number = event.proven.desk.view.number
    act, family = ground.index.keys[number].did, ground.index.families[number]
    return (("act", act), ("family", family)) if act else ()


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
    return strictly_ordered(one, other) and _are_alike(one, other)


def _are_alike(one: Event, other: Event) -> bool:
    """Whether two events may be options of one question: of one sort, of like length, and not one clause."""
    mine, theirs = one.proven.desk.view, other.proven.desk.view
    lengths = (len(one.short), len(other.short))
    return (
        mine.clause == theirs.clause
        and mine.subject == theirs.subject
        and one.short != other.short
        and max(lengths) <= LENGTH_RATIO * min(lengths)
    )


def _question(ground: Ground, kind: str, events: list[Event], place: int) -> Question:
    question_id = f"{events[0].fact}/{kind}"
    key = sorted(events, key=lambda one: one.moment.low)[place]
    shown = mixed(events, question_id)
    behind = tuple(one.fact for one in shown)
    return Question(
        id=question_id,
        kind=kind,
        form="choice",
        about=timing.told(events[0], events, question_id),
        facts=tuple(one.fact for one in events),
        asked=kind,
        given=(("facts", behind),),
        prompt=phrases.question(fill(ground.wording(kind, "events", question_id), {})),
        answer=key.short,
        options=Options(tuple(one.short for one in shown), behind),
        only="paper",
    )
