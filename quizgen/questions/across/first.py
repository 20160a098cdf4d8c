"""Which came first: of three events, the one that was over before the others began.

Three facts, and what is asked of them:

    - {id: canal, what: the canal, did: was dug, when: 1901}
    - {id: tower, what: the tower, did: was raised, when: 1921-04}
    - {id: harbour, what: the harbour, did: was opened, when: 1931-07-05}

    Which of these happened first?  The canal was dug

For paper. Dates that could overlap are no order, and a clause that tells a year or a month is no riddle. An
option has at most six words. Of an act that many events have, all three are examples.
"""

from collections.abc import Iterator

from quizgen.questions import threes
from quizgen.questions.crossing import CrossKind
from quizgen.questions.ground import Ground
from quizgen.questions.model import Asked

NAME = "first"


def ask(ground: Ground) -> Iterator[Asked]:
    """Ask for the first of three events."""
    return threes.ask(ground, NAME, 0)


KIND = CrossKind(NAME, ask, "paper")
