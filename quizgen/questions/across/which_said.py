"""Which of these did somebody say: one quotation of the speaker among two of others.

Three facts, and what is asked of the first:

    - {id: a, who: Ada Berg, said: the old bridge will surely hold, where: Rome, when: 1901}
    - {id: b, who: Ben Cole, said: no mine is worth a life, where: Oslo, when: 1911}
    - {id: c, who: Chen Yu, said: schools are cheaper than prisons, where: Lima, when: 1921}

    Which of these did Ada Berg say in 1901?  “the old bridge will surely hold”

For paper. Exact words are one person's: a quotation of which the file has two speakers takes no part. Of a
longer one the first six words are shown, among others that are cut too. That words have one speaker
(`functional`) does not say that he said no others, so the prompt states a second cue all the same.
"""

from collections.abc import Iterator

from quizgen.questions.across.match_quotes_speakers import quotations
from quizgen.questions.buckets import WRONG
from quizgen.questions.crossing import CrossKind, alone
from quizgen.questions.cues import ENOUGH
from quizgen.questions.desk import Desk
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
_MORE = ("when", "at", "where", "to", "about")
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
    if not _is_cut(one):
        return one.left
    return f"{' '.join(one.left.split()[:LONGEST_ANSWER]).rstrip(_CUT)}…{one.left[-1]}"


_CUT = " ,;:.…–—-"


def _is_cut(one: Pair) -> bool:
    return len(one.left.split()) > LONGEST_ANSWER


def _recall(one: Pair) -> Question | None:
    """Give the question before it has options: no other words of the speaker have what the prompt states.

    Words of which the file does not say it are no rivals, though they may be of that day: they are not among the
    options. Else a quotation that somebody adds without a date would take away all others of its speaker.
    """
    desk = one.proven.desk
    own = desk.context.key
    (speaker,) = own.who
    first = next((field for field in _MORE if getattr(own, field)), "who")
    draft = Draft(
        slot="",
        asked="said",
        answer=shown(one),
        core=("who",),
        extra=_MORE,
        start=(("who", speaker),),
        differs=differs("said"),
        rival=lambda key: bool(getattr(key, first)),
        form="choice",
    )
    made = make(desk, _KIND, draft)
    if not isinstance(made, Question) or len(made.given) < ENOUGH:
        return None
    return None if _has_rivals(desk, draft, [field for field, _ in made.given]) else made


def _has_rivals(desk: Desk, draft: Draft, stated: list[str]) -> bool:
    """Whether other words have all that is stated."""
    own, index = desk.context.key, desk.index
    return any(
        draft.differs(own, index.keys[number])
        and all(getattr(index.keys[number], f) and index.satisfies(number, f, own) for f in stated)
        for number in index.candidates(own, stated, draft.start)
    )


def _with_options(one: Pair, neighbours: Neighbours[Pair], question: Question) -> Question | None:
    def fits(mine: Pair, other: Pair) -> bool:
        told = leaks((shown(other),), question.prompt)
        return not told and _alike(mine, other) and exclusive(mine, other)

    found = neighbours.gather(one, fits, WRONG + 1, WRONG + 1)
    if found is None:
        return None
    found = mixed(found, question.id)
    options = Options(tuple(shown(p) for p in found), tuple(p.fact for p in found))
    return question._replace(about=question.about._replace(id=question.id), options=options)


def _alike(one: Pair, other: Pair) -> bool:
    """Whether two quotations are both whole or both cut, of about one length, and begin with other words."""
    mine, theirs = shown(one), shown(other)
    if _is_cut(one) != _is_cut(other) or fold(mine) == fold(theirs):
        return False
    return max(len(mine), len(theirs)) <= LENGTH_RATIO * min(len(mine), len(theirs))


KIND = CrossKind(NAME, ask, "paper")
