"""Put in order: three or four events, any two of which have a strict order.

Three facts, and what is asked of them:

    - {id: canal, what: the canal, did: was dug, when: 1901}
    - {id: tower, what: the tower, did: was raised, when: 1921}
    - {id: harbour, what: the harbour, did: was opened, when: 1931}

    Put these events in order, the earliest first.  The canal was dug; The tower was raised; The harbour was opened

For paper. The events stand under the prompt in an order drawn by hash.
"""

from collections.abc import Iterator

from quizgen.questions import timing
from quizgen.questions.crossing import CrossKind, alone
from quizgen.questions.english import phrases
from quizgen.questions.ground import Event, Ground, strictly_ordered
from quizgen.questions.line import mixed
from quizgen.questions.model import Asked, Question
from quizgen.questions.wording import fill

NAME = "order"
FEWEST, MOST = 3, 4


def ask(ground: Ground) -> Iterator[Asked]:
    """Ask each event with two or three that follow it on the line."""
    for event, neighbours in timing.anchors(ground, NAME):
        events = neighbours.gather(event, _fit, FEWEST, MOST)
        if events:
            yield alone(_question(ground, events))


def _fit(one: Event, other: Event) -> bool:
    return strictly_ordered(one, other) and one.clause != other.clause


def _question(ground: Ground, events: list[Event]) -> Question:
    question_id = f"{events[0].fact}/{NAME}"
    shown = mixed(events, question_id)
    right = tuple(event.item for event in sorted(events, key=lambda event: event.moment.low))
    return Question(
        id=question_id,
        kind=NAME,
        form="order",
        about=timing.told(events[0], events, question_id),
        facts=tuple(event.fact for event in events),
        asked="order",
        given=(("facts", tuple(event.fact for event in shown)),),
        prompt=phrases.sentence(fill(ground.wording(NAME, "events", question_id), {})),
        answer="; ".join(right),
        only="paper",
        items=tuple(event.item for event in shown),
        key=right,
        item_facts=tuple(event.fact for event in shown),
    )


KIND = CrossKind(NAME, ask, "paper")
