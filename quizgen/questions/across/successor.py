"""Successor: the member of an ordered list that came directly after another.

A list, and what is asked of it:

    lists:
      - id: examplia-presidents
        title: presidents of Examplia
        ordered: true
        members: [Ada Berg: 1990/1995, Ben Cole: 1995/2000, Chen Yu: 2000/2004, Dora Ek: 2004/2010]

    Which of the presidents of Examplia came directly after Ada Berg?  Ben Cole

Asked only where the list is ``ordered``, of members that stand in it once, and where dates do not leave the
order open.
"""

from collections.abc import Iterator
from itertools import pairwise

from quizgen.facts.model import Member
from quizgen.questions.crossing import CrossKind
from quizgen.questions.ground import Ground
from quizgen.questions.listed import Asking, Listed, lists, member_slug
from quizgen.questions.model import Asked


def ask(ground: Ground) -> Iterator[Asked]:
    """Ask, of each member but the last, who came next."""
    for one in lists(ground):
        for earlier, later in pairwise(one.of.members) if one.of.ordered else ():
            if one.is_once(earlier) and in_order(earlier, later):
                asked = one.ask("successor", neighbours(one, earlier, later, asked=later))
                yield one.with_options(asked, later, (earlier,))


def neighbours(one: Listed, earlier: Member, later: Member, *, asked: Member) -> Asking:
    """Give what is asked about two members that stand side by side; ``asked`` is one of them."""
    given = earlier if asked is later else later
    return Asking(
        slot=member_slug(given),
        asked="member",
        given=(("after" if asked is later else "before", given.name),),
        clause="past" if one.dated else "present",
        said="neighbours",
        texts={"name": given.name, "earlier": earlier.name, "later": later.name},
        answer=asked.name,
        accept=one.aliases(asked),
    )


def in_order(earlier: Member, later: Member) -> bool:
    """Whether the dates of two neighbours, where both have some, tell which came first."""
    if earlier.when is None or later.when is None:
        return True
    return earlier.when.low < later.when.low and earlier.when.high <= later.when.high


KIND = CrossKind("successor", ask)
