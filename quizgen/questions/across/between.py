"""Between: which of three events happened after one of the others and before the other.

Three facts, and what is asked of them:

    - {id: canal, what: the canal, did: was dug, when: 1901}
    - {id: tower, what: the tower, did: was raised, when: 1921-04}
    - {id: harbour, what: the harbour, did: was opened, when: 1931-07-05}

    Which of these happened between the other two?  The tower was raised

For paper. Any two of the dates have a strict order, and which three are asked together is drawn without a look at
them. All three events are options, so the prompt names none: a growing file may bring other options, never
another wording. An option has at most six words.
"""

from collections.abc import Iterator

from quizgen.questions import threes
from quizgen.questions.crossing import CrossKind
from quizgen.questions.ground import Ground
from quizgen.questions.model import Asked

NAME = "between"


def ask(ground: Ground) -> Iterator[Asked]:
    """Ask for the middle one of three events."""
    return threes.ask(ground, NAME, 1)


KIND = CrossKind(NAME, ask, "paper")
