"""Match people to events: each act with the one who did it, and one or two names to spare.

Four facts, and what is asked of them:

    - {id: a, who: Ada Berg, did: opened the bridge, where: Rome, when: 1901}
    - {id: b, who: Ben Cole, did: closed the mine, where: Oslo, when: 1911}
    - {id: c, who: Chen Yu, did: founded the school, where: Lima, when: 1921}
    - {id: d, who: Dora Ek, did: burnt the letters, where: Kyiv, when: 1931}

    Match each act with the one who did it; one name is left over.

For paper. Nobody on the right did two things on the left, and none of the others can have done it: their
own facts lie at other times or places.
"""

from collections.abc import Iterator

from quizgen.questions.crossing import CrossKind
from quizgen.questions.ground import Ground, Proven
from quizgen.questions.matching import Match, Pair, match, pair
from quizgen.questions.model import Asked
from quizgen.questions.wording import fill

NAME = "match-people-events"


def ask(ground: Ground) -> Iterator[Asked]:
    """Match the acts whose doer is one person or group."""
    yield from match(ground, _pairs(ground), Match(NAME, "who"))


def _pairs(ground: Ground) -> Iterator[Pair]:
    for one in ground.proven("who"):
        if len(one.desk.view.fact.who) == 1:
            made = pair(ground, one, _act(ground, one))
            if made:
                yield made


def _act(ground: Ground, one: Proven) -> str:
    texts = dict(one.desk.slots[field] for field, _ in one.question.given)
    return fill(ground.wording(NAME, "item", one.fact), texts)


KIND = CrossKind(NAME, ask, "paper")
