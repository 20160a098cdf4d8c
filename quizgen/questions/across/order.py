"""Put in order: three or four events, any two of which have a strict order.

Three facts, and what is asked of them:

    - {id: canal, what: the canal, did: was dug, when: 1901}
    - {id: tower, what: the tower, did: was raised, when: 1921}
    - {id: harbour, what: the harbour, did: was opened, when: 1931}

    Put these events in order, the earliest first.  the canal was dug; the tower was raised; the harbour was opened

For paper. The events stand under the prompt in an order drawn by hash. Of a ring of events every third on
average, by the hash of its id, starts such a question.
"""

from collections.abc import Iterator

from quizgen.questions.crossing import CrossKind, alone, joined_id, together
from quizgen.questions.draw import drawn
from quizgen.questions.english import phrases
from quizgen.questions.ground import Event, Ground, ordered_group
from quizgen.questions.model import Asked, Question
from quizgen.questions.wording import fill

NAME = "order"
FEWEST, MOST = 3, 4
_EVERY = 3


def ask(ground: Ground) -> Iterator[Asked]:
    """Gather events for each one that starts a question."""
    seen: set[str] = set()
    small = len(ground.events) <= MOST
    for place, event in enumerate(ground.events):
        if small or drawn(NAME, event.fact) % _EVERY == 0:
            question = _question(ground, ordered_group(ground.events, place, MOST))
            if question and question.id not in seen:
                seen.add(question.id)
                yield alone(question)


def _question(ground: Ground, events: list[Event]) -> Question | None:
    question_id = joined_id((event.fact for event in events), NAME)
    about = together([e.proven.question.about for e in events], question_id, only="paper")
    if len(events) < FEWEST or about is None:
        return None
    shown = sorted(events, key=lambda event: drawn("order", question_id, event.fact))
    right = tuple(event.clause for event in sorted(events, key=lambda event: event.moment.low))
    return Question(
        id=question_id,
        kind=NAME,
        form="order",
        about=about,
        facts=tuple(event.fact for event in shown),
        asked="order",
        given=(("facts", tuple(event.fact for event in shown)),),
        prompt=phrases.sentence(fill(ground.wording(NAME, "events", question_id), {})),
        answer="; ".join(right),
        items=tuple(event.clause for event in shown),
        key=right,
        item_facts=tuple(event.fact for event in shown),
    )


KIND = CrossKind(NAME, ask)
