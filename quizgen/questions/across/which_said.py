"""Which of these did somebody say: one quotation of the speaker among two of others.

Three facts, and what is asked of the first:

    - {id: a, who: Ada Berg, said: the old bridge will surely hold, where: Rome, when: 1901}
    - {id: b, who: Ben Cole, said: no mine is worth a single life, where: Oslo, when: 1911}
    - {id: c, who: Chen Yu, said: schools are cheaper than prisons, where: Lima, when: 1921}

    Which of these did Ada Berg say in 1901?  “the old bridge will surely hold”

For paper. Exact words are one person's: a quotation of which the file has two speakers takes no part. Of a
longer one the first six words are shown.
"""

from collections.abc import Iterator
from dataclasses import replace

from quizgen.questions.across.match_quotes_speakers import quotations
from quizgen.questions.buckets import WRONG
from quizgen.questions.crossing import CrossKind, alone
from quizgen.questions.ground import Ground
from quizgen.questions.index import differs
from quizgen.questions.kind import Draft, Kind
from quizgen.questions.leaks import leaks
from quizgen.questions.line import Neighbours, along, mixed
from quizgen.questions.making import LONGEST_ANSWER, make
from quizgen.questions.matching import Pair, exclusive
from quizgen.questions.model import Asked, Options, Question
from quizgen.questions.options import LENGTH_RATIO
from quizgen.questions.words import fold

NAME = "which-said"
_KIND = Kind(NAME, lambda *_: (), "paper")


def ask(ground: Ground) -> Iterator[Asked]:
    """Ask each quotation with two of the next on the ring that others said."""
    for one, neighbours in along(NAME, quotations(ground), ground.born, ring=True):
        question = _recall(one)
        chosen = _with_options(one, neighbours, question) if question else None
        if chosen:
            yield alone(chosen)


def shown(one: Pair) -> str:
    """Give a quotation as an option: the whole of it, or its first words."""
    words = one.left.split()
    if len(words) <= LONGEST_ANSWER:
        return one.left
    return f"{' '.join(words[:LONGEST_ANSWER]).rstrip(_CUT)} …{one.left[-1]}"


_CUT = ",;:.–—-"


def _recall(one: Pair) -> Question | None:
    """Give the question before it has options: the cues prove that it means this quotation."""
    desk = one.proven.desk
    (speaker,) = desk.context.key.who
    draft = Draft(
        slot="",
        asked="said",
        answer=shown(one),
        core=("who",),
        extra=("when", "at", "where", "to", "about"),
        start=(("who", speaker),),
        differs=differs("said"),
        form="choice",
    )
    made = make(desk, _KIND, draft)
    return made if isinstance(made, Question) else None


def _with_options(one: Pair, neighbours: Neighbours[Pair], question: Question) -> Question | None:
    def fits(mine: Pair, other: Pair) -> bool:
        told = leaks((shown(other),), question.prompt)
        return not told and _alike(mine, other) and exclusive(mine, other)

    found = neighbours.gather(one, fits, WRONG + 1, WRONG + 1)
    if found is None:
        return None
    found = mixed(found, question.id)
    options = Options(tuple(shown(p) for p in found), tuple(p.fact for p in found))
    return replace(question, about=replace(question.about, id=question.id), options=options)


def _alike(one: Pair, other: Pair) -> bool:
    """Whether two quotations are of about the same length and begin with other words."""
    lengths = (len(shown(one)), len(shown(other)))
    return fold(shown(one)) != fold(shown(other)) and max(lengths) <= LENGTH_RATIO * min(lengths)


KIND = CrossKind(NAME, ask, "paper")
