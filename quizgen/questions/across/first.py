"""Which came first: two events, the one of which was over before the other began.

Two facts, and what is asked of them:

    - {id: freeze, what: the talks, did: were frozen, when: 2022-08}
    - {id: meeting, who: Pete Hegseth, did: met Dong Jun, when: 2025-10-31}

    Which happened first: the talks were frozen, or Pete Hegseth met Dong Jun?  the talks were frozen

Each event is the first partner of at most one question. A date that could overlap the other's is no
order; a clause that tells a year or a month is no riddle.
"""

from collections.abc import Iterator

from quizgen.questions.crossing import CrossKind, alone, joined_id, together, too_long
from quizgen.questions.draw import drawn
from quizgen.questions.english import phrases
from quizgen.questions.ground import Event, Ground, after, strictly_ordered
from quizgen.questions.model import Asked, Question
from quizgen.questions.wording import fill

NAME = "first"


def ask(ground: Ground) -> Iterator[Asked]:
    """Pair each event with the next on the ring that has a strict order with it."""
    seen: set[str] = set()
    for place, event in enumerate(ground.events):
        for other in after(ground.events, place):
            question = _question(ground, event, other)
            if question:
                if question.id not in seen:
                    seen.add(question.id)
                    yield alone(question)
                break


def _question(ground: Ground, one: Event, other: Event) -> Question | None:
    if not strictly_ordered(one, other) or one.clause == other.clause:
        return None
    question_id = joined_id((one.fact, other.fact), NAME)
    shown = sorted((one, other), key=lambda event: drawn("order", question_id, event.fact))
    about = together([event.proven.question.about for event in shown], question_id)
    if about is None:
        return None
    key = one if one.moment.before(other.moment) else other
    texts = {"one": shown[0].clause, "other": shown[1].clause}
    question = Question(
        id=question_id,
        kind=NAME,
        form="recall",
        about=about,
        facts=tuple(event.fact for event in shown),
        asked="first",
        given=(("facts", tuple(event.fact for event in shown)),),
        prompt=phrases.question(fill(ground.wording(NAME, "events", question_id), texts)),
        answer=key.clause,
    )
    return None if too_long(question) else question


KIND = CrossKind(NAME, ask)
