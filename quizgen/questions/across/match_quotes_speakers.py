"""Match quotations to speakers: each quotation with whose words it is, and one or two names to spare.

Four facts, and what is asked of them:

    - {id: a, who: Ada Berg, said: the bridge will hold, where: Rome, when: 1901}
    - {id: b, who: Ben Cole, said: no mine is worth a life, where: Oslo, when: 1911}
    - {id: c, who: Chen Yu, said: schools are cheaper than prisons, where: Lima, when: 1921}
    - {id: d, who: Dora Ek, said: I have nothing left to hide, where: Kyiv, when: 1931}

    Match each quotation with its speaker; one name is left over.

For paper. No name of the right stands in a quotation of the left.
"""

from collections.abc import Iterator

from quizgen.questions.crossing import CrossKind
from quizgen.questions.ground import Ground
from quizgen.questions.matching import Match, Pair, match, pair
from quizgen.questions.model import Asked

NAME = "match-quotes-speakers"


def ask(ground: Ground) -> Iterator[Asked]:
    """Match the quotations of one speaker each."""
    yield from match(ground, quotations(ground), Match(NAME, "who"))


def quotations(ground: Ground) -> Iterator[Pair]:
    """Give the quotations that one person or group alone said, each with its speaker."""
    for one in ground.proven("said-by"):
        fact = one.desk.view.fact
        alone = len(ground.speakers[one.desk.context.key.said]) == 1
        if len(fact.who) == 1 and alone and not fact.verb:
            made = pair(ground, one, one.desk.view.text("said"))
            if made:
                yield made


KIND = CrossKind(NAME, ask, "paper")
