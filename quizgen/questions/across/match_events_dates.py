"""Match events to dates: each event with its date, and one or two dates to spare.

Four facts, and what is asked of them:

    - {id: a, who: Ada Berg, did: opened the bridge, where: Rome, when: 1901}
    - {id: b, who: Ben Cole, did: closed the mine, where: Oslo, when: 1911}
    - {id: c, who: Chen Yu, did: founded the school, where: Lima, when: 1921}
    - {id: d, who: Dora Ek, did: burnt the letters, where: Kyiv, when: 1931}

    Match each event with its date; one date is left over.

For paper. All dates are of one precision and of different years; the right side is in order of time.
"""

from collections.abc import Iterator

from quizgen.questions.crossing import CrossKind
from quizgen.questions.ground import Ground
from quizgen.questions.matching import Match, Pair, match, pair
from quizgen.questions.model import Asked

NAME = "match-events-dates"


def ask(ground: Ground) -> Iterator[Asked]:
    """Match the events whose date is the only one for their clause."""
    found = (pair(ground, event.proven, event.item) for event in ground.events)
    pairs = (one for one in found if one)
    yield from match(ground, pairs, Match(NAME, "when", _other_year, ascending=True))


def _other_year(one: Pair, other: Pair) -> bool:
    mine, theirs = one.own.moment, other.own.moment
    if not (mine and theirs and mine.start and mine.end and theirs.start and theirs.end):
        return False
    apart = mine.end.year < theirs.start.year or theirs.end.year < mine.start.year
    return apart and not mine.overlaps(theirs)


KIND = CrossKind(NAME, ask, "paper")
