"""Predecessor: the member of an ordered list that came directly before another.

A list, and what is asked of it:

    lists:
      - id: planets
        title: planets of the Sun
        ordered: true
        by: distance
        members: [Mercury, Venus, Earth, Mars]

    Which of the planets of the Sun comes directly before Earth in order of distance?  Venus

Asked only where the list is ``ordered``, of members that stand in it once, and where dates do not leave the
order open.
"""

from collections.abc import Iterator
from itertools import pairwise

from quizgen.questions.across.successor import in_order, neighbours
from quizgen.questions.crossing import CrossKind
from quizgen.questions.ground import Ground
from quizgen.questions.listed import lists
from quizgen.questions.model import Asked


def ask(ground: Ground) -> Iterator[Asked]:
    """Ask, of each member but the first, who came before."""
    for one in lists(ground):
        for earlier, later in pairwise(one.of.members) if one.of.ordered else ():
            if one.is_once(later) and in_order(earlier, later):
                asked = one.ask("predecessor", neighbours(one, earlier, later, asked=earlier))
                yield one.with_options(asked, earlier, (later,))


KIND = CrossKind("predecessor", ask)
