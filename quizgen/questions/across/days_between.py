"""How long between: the days from one event to another, where both days are known exactly.

Two facts, and what is asked of them:

    - {id: hearing, who: Ada Berg, did: opened the hearing, when: 2024-05-03}
    - {id: verdict, what: the court, did: gave its verdict, when: 2024-05-17}

    How many days after Ada Berg opened the hearing did the court give its verdict?  14

For paper. Asked of an event and an earlier one, one to thirty days before it.
"""

from collections import defaultdict
from collections.abc import Iterator
from itertools import chain

from quizgen.questions import timing
from quizgen.questions.crossing import CrossKind, alone
from quizgen.questions.english import phrases
from quizgen.questions.english.telling import with_hearer
from quizgen.questions.grammar import inverted
from quizgen.questions.ground import Event, Ground
from quizgen.questions.kind import Refusal
from quizgen.questions.leaks import leaks
from quizgen.questions.line import along
from quizgen.questions.making import is_long
from quizgen.questions.model import Asked, Question
from quizgen.questions.wording import fill

NAME = "days-between"
LONGEST = 30
_STRETCH = 32


def ask(ground: Ground) -> Iterator[Asked]:
    """Ask each event for the days since an earlier one."""
    stretches = _stretches(ground)
    for number, own in stretches.items():
        near = (*stretches.get(number - 1, ()), *own)
        for event, neighbours in along(NAME, near, ground.born, ring=True):
            if event.moment.low // _STRETCH != number:
                continue
            others = (o for o in chain(neighbours.older, neighbours.younger) if _fit(o, event))
            asked = (_question(ground, other, event) for other in others)
            question = next(filter(None, asked), None)
            if question:
                yield alone(question)


def _stretches(ground: Ground) -> dict[int, list[Event]]:
    """Give the events of one day each, by stretches of 32 days."""
    found: dict[int, list[Event]] = defaultdict(list)
    for event in ground.events:
        if timing.is_a_day(event) and _is_told(event):
            found[event.moment.low // _STRETCH].append(event)
    return dict(found)


def _is_told(event: Event) -> bool:
    """Whether paper may ask an event, and without a second "after" beside the one it counts from."""
    return event.proven.about.only != "deck" and "after" not in dict(event.proven.question.given)


def _fit(early: Event, late: Event) -> bool:
    return 1 <= late.moment.low - early.moment.low <= LONGEST


def _question(ground: Ground, early: Event, late: Event) -> Question | None:
    view = late.proven.desk.view
    split = inverted(view)
    if isinstance(split, Refusal):
        return None
    days = late.moment.low - early.moment.low
    question_id = f"{late.fact}/{NAME}"
    given = {field for field, _ in late.proven.question.given}
    texts = {field: view.text(field) for field in given & {"at", "where", "to", "about"}}
    if view.clause == "quote":
        texts["quote"] = view.text("said")
    texts |= {"early": early.clause, "subject": view.text(view.subject), **split}
    texts = with_hearer(texts, view.fact.verb)
    question = Question(
        id=question_id,
        kind=NAME,
        form="recall",
        about=timing.told(late, (early, late), question_id),
        facts=(late.fact, early.fact),
        asked="days",
        given=(("from", early.fact), ("to", late.fact)),
        prompt=phrases.question(fill(ground.wording(NAME, "events", question_id), texts)),
        answer=str(days),
        accept=(f"{days} day" if days == 1 else f"{days} days",),
        only="paper",
    )
    told = leaks((question.answer,), question.prompt)
    return None if told or is_long(question.prompt) else question


KIND = CrossKind(NAME, ask, "paper")
