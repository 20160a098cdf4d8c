"""Between: which of three events happened after one event and before another.

Five facts, and what is asked of them:

    - {id: e1, what: the canal, did: was dug, when: 1901}
    - {id: e2, what: the bridge, did: was built, when: 1911}
    - {id: e3, what: the tower, did: was raised, when: 1921}
    - {id: e4, what: the harbour, did: was opened, when: 1931}
    - {id: e5, what: the library, did: was closed, when: 1941}

    Which of these happened after the tower was raised and before the library was closed?  the harbour was opened

Any two of the five have a strict order, so the two wrong answers surely lie outside the gap. Of a ring of
events every third on average, by the hash of its id, starts such a question.
"""

from collections.abc import Iterator

from quizgen.questions.crossing import CrossKind, alone, joined_id, together, too_long
from quizgen.questions.draw import drawn
from quizgen.questions.english import phrases
from quizgen.questions.ground import Event, Ground, ordered_group
from quizgen.questions.model import Asked, Options, Question
from quizgen.questions.options import LENGTH_RATIO
from quizgen.questions.wording import fill
from quizgen.questions.words import content

NAME = "between"
SIZE = 5
_EVERY = 3


def ask(ground: Ground) -> Iterator[Asked]:
    """Gather five events for each one that starts a question."""
    seen: set[str] = set()
    small = len(ground.events) <= SIZE
    for place, event in enumerate(ground.events):
        if small or drawn(NAME, event.fact) % _EVERY == 0:
            events = ordered_group(ground.events, place, SIZE)
            question = _question(ground, events) if len(events) == SIZE else None
            if question and question.id not in seen:
                seen.add(question.id)
                yield alone(question)


def _question(ground: Ground, events: list[Event]) -> Question | None:
    events = sorted(events, key=lambda event: event.moment.low)
    start = drawn(NAME, *sorted(event.fact for event in events)) % (SIZE - 2)
    early, key, late = events[start : start + 3]
    shown = [event for event in events if event not in (early, late)]
    question_id = joined_id((early.fact, key.fact, late.fact), NAME)
    about = together([e.proven.question.about for e in (early, key, late)], question_id)
    lengths = [len(event.clause) for event in shown]
    if about is None or max(lengths) > LENGTH_RATIO * min(lengths):
        return None
    shown.sort(key=lambda event: drawn("order", question_id, event.fact))
    texts = {"early": early.clause, "late": late.clause}
    question = Question(
        id=question_id,
        kind=NAME,
        form="choice",
        about=about,
        facts=(key.fact, early.fact, late.fact),
        asked="between",
        given=(("after", early.fact), ("before", late.fact)),
        prompt=phrases.question(fill(ground.wording(NAME, "events", question_id), texts)),
        answer=key.clause,
        options=Options(tuple(e.clause for e in shown), tuple(e.fact for e in shown)),
    )
    return None if too_long(question) or _tells(question, shown) else question


def _tells(question: Question, shown: list[Event]) -> bool:
    """Whether the prompt holds a word of the answer that not every option has."""
    shared = frozenset.intersection(*(content(event.clause) for event in shown))
    return not (content(question.answer) - shared).isdisjoint(content(question.prompt))


KIND = CrossKind(NAME, ask)
