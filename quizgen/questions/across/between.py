"""Between: which of three events happened after one of the others and before the other.

Three facts, and what is asked of them:

    - {id: canal, what: the canal, did: was dug, when: 1901}
    - {id: tower, what: the tower, did: was raised, when: 1921-04}
    - {id: harbour, what: the harbour, did: was opened, when: 1931-07-05}

    Which of these happened between the other two?  the tower was raised

For paper. Any two of the dates have a strict order, and which three are asked together is drawn without a look at
them. All three events are options, so the prompt names none: a growing file may bring other options, never
another wording. An option has at most six words.
"""

from collections.abc import Iterator

from quizgen.questions import timing
from quizgen.questions.across.first import three_alike
from quizgen.questions.buckets import WRONG
from quizgen.questions.crossing import CrossKind, alone
from quizgen.questions.english import phrases
from quizgen.questions.ground import Event, Ground
from quizgen.questions.line import mixed
from quizgen.questions.model import Asked, Options, Question
from quizgen.questions.wording import fill

NAME = "between"


def ask(ground: Ground) -> Iterator[Asked]:
    """Ask each event with two that follow it on the line."""
    for event, shown in three_alike(ground, NAME):
        yield alone(_question(ground, event, shown))


def _question(ground: Ground, event: Event, shown: list[Event]) -> Question:
    question_id = f"{event.fact}/{NAME}"
    key = sorted(shown, key=lambda one: one.moment.low)[WRONG // 2]
    facts = tuple(one.fact for one in shown)
    shown = mixed(shown, question_id)
    return Question(
        id=question_id,
        kind=NAME,
        form="choice",
        about=timing.told(event, shown, question_id),
        facts=facts,
        asked="between",
        given=(("facts", tuple(one.fact for one in shown)),),
        prompt=phrases.question(fill(ground.wording(NAME, "events", question_id), {})),
        answer=key.short,
        options=Options(tuple(one.short for one in shown), tuple(one.fact for one in shown)),
        only="paper",
    )


KIND = CrossKind(NAME, ask, "paper")
