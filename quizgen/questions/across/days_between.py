"""How long between: the days from one event to another, where both days are known exactly.

Two facts, and what is asked of them:

    - {id: hearing, who: Ada Berg, did: opened the hearing, when: 2024-05-03}
    - {id: verdict, what: the court, did: gave its verdict, when: 2024-05-17}

    How many days after Ada Berg opened the hearing did the court give its verdict?  14

Asked of events that lie one to thirty days apart. Partners come from the same stretch of 32 days.
"""

from collections import defaultdict
from collections.abc import Iterator

from quizgen.facts.moment import Precision
from quizgen.questions.crossing import CrossKind, alone, joined_id, together, too_long
from quizgen.questions.english import phrases
from quizgen.questions.grammar import inverted
from quizgen.questions.ground import Event, Ground, after
from quizgen.questions.kind import Refusal
from quizgen.questions.model import Asked, Question
from quizgen.questions.wording import fill

NAME = "days-between"
LONGEST = 30
_STRETCH = 32


def ask(ground: Ground) -> Iterator[Asked]:
    """Pair each exactly dated event with the next of its stretch on the ring."""
    seen: set[str] = set()
    for ring in _stretches(ground).values():
        for place, event in enumerate(ring):
            for other in after(ring, place):
                early, late = sorted((event, other), key=lambda e: e.moment.low)
                question = _question(ground, early, late)
                if question:
                    if question.id not in seen:
                        seen.add(question.id)
                        yield alone(question)
                    break


def _stretches(ground: Ground) -> dict[int, list[Event]]:
    """Give the events of one day each, by stretches of 32 days, in the order of the ring."""
    found: dict[int, list[Event]] = defaultdict(list)
    for event in ground.events:
        moment = event.moment
        exact = moment.precision is Precision.DAY and not (moment.is_interval or moment.approximate)
        if exact:
            found[moment.low // _STRETCH].append(event)
    return found


def _question(ground: Ground, early: Event, late: Event) -> Question | None:
    days = late.moment.low - early.moment.low
    split = inverted(late.proven.desk.view)
    if not 1 <= days <= LONGEST or isinstance(split, Refusal):
        return None
    question_id = joined_id((early.fact, late.fact), NAME)
    about = together([e.proven.question.about for e in (early, late)], question_id)
    if about is None:
        return None
    view = late.proven.desk.view
    given = {field for field, _ in late.proven.question.given}
    texts = {field: view.text(field) for field in given & {"at", "where", "to", "about"}}
    if view.clause == "quote":
        texts["quote"] = view.text("said")
    texts |= {"early": early.clause, "subject": view.text(view.subject), **split}
    question = Question(
        id=question_id,
        kind=NAME,
        form="recall",
        about=about,
        facts=(early.fact, late.fact),
        asked="days",
        given=(("from", early.fact), ("to", late.fact)),
        prompt=phrases.question(fill(ground.wording(NAME, "events", question_id), texts)),
        answer=str(days),
        accept=(f"{days} day" if days == 1 else f"{days} days",),
    )
    return None if too_long(question) else question


KIND = CrossKind(NAME, ask)
