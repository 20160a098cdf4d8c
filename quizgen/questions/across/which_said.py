"""Which of these did somebody say: one quotation of the speaker among two of others.

Three facts, and what is asked of the first:

    - {id: a, who: Ada Berg, said: the old bridge will surely hold, where: Rome, when: 1901}
    - {id: b, who: Ben Cole, said: no mine is worth a single life, where: Oslo, when: 1911}
    - {id: c, who: Chen Yu, said: schools are cheaper than prisons, where: Lima, when: 1921}

    Which of these did Ada Berg say?  “the old bridge will surely hold”

The others are quotations of about the same length by other people, and exact words are one person's.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from quizgen.questions.across.match_quotes_speakers import quotations
from quizgen.questions.buckets import WRONG
from quizgen.questions.crossing import CrossKind, alone, gives_away
from quizgen.questions.draw import drawn
from quizgen.questions.english import phrases
from quizgen.questions.ground import Ground, after
from quizgen.questions.matching import Pair, exclusive
from quizgen.questions.model import Asked, Options, Question
from quizgen.questions.options import LENGTH_RATIO
from quizgen.questions.wording import fill

NAME = "which-said"


def ask(ground: Ground) -> Iterator[Asked]:
    """Ask each quotation with the next two on the ring that others said."""
    ring = list(quotations(ground))
    for place, one in enumerate(ring):
        shown = _shown(ground, ring, place)
        question = _question(ground, one, shown) if len(shown) > WRONG else None
        if question and not gives_away(question):
            yield alone(question)


def _shown(ground: Ground, ring: Sequence[Pair], place: int) -> list[Pair]:
    shown = [ring[place]]
    for other in after(ring, place):
        if len(shown) > WRONG:
            break
        if all(_alike(one, other) and exclusive(ground, one, other) for one in shown):
            shown.append(other)
    return shown


def _alike(one: Pair, other: Pair) -> bool:
    lengths = (len(one.left), len(other.left))
    return max(lengths) <= LENGTH_RATIO * min(lengths)


def _question(ground: Ground, one: Pair, shown: list[Pair]) -> Question:
    question_id = f"{one.fact}/{NAME}"
    view = one.proven.desk.view
    shown.sort(key=lambda pair: drawn("order", question_id, pair.fact))
    template = ground.wording(NAME, "quote", question_id)
    return Question(
        id=question_id,
        kind=NAME,
        form="choice",
        about=replace(one.proven.question.about, id=question_id),
        facts=(one.fact,),
        asked="said",
        given=(("who", view.fact.who),),
        prompt=phrases.question(fill(template, {"subject": view.text("who")})),
        answer=one.left,
        options=Options(tuple(p.left for p in shown), tuple(p.fact for p in shown)),
    )


KIND = CrossKind(NAME, ask)
