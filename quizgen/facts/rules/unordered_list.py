"""The members of an ordered list stand in the order of their dates, or of their numbers.

Else "who came next?" would have one answer by the list and another by the dates. Numbers may rise or
fall, dates rise.

Fails::

    lists:
      - id: leaders
        title: leaders of the party
        ordered: true
        members:
          - Ben Cole: 1994/1996
          - Ada Berg: 1990/1993
        source: report

Passes::

    lists:
      - id: leaders
        title: leaders of the party
        ordered: true
        members:
          - Ada Berg: 1990/1993
          - Ben Cole: 1994/1996
        source: report
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from quizgen.facts.case import Case
from quizgen.facts.model import Member, NamedList
from quizgen.reading.finding import Finding

SLUG = "unordered-list"


def check(case: Case) -> Iterator[Finding]:
    """Find members of ordered lists that stand before or after their place."""
    for one in case.book.lists:
        for earlier, later in pairwise(one.members) if one.ordered else ():
            if _is_late(earlier, later) or _turns(one, earlier, later):
                yield Finding(
                    SLUG,
                    f"`{later.name}` does not come after `{earlier.name}` in the list `{one.id}`",
                    later.place,
                    "put the members in order, or leave `ordered` out",
                    also=(earlier.place,),
                )


def _is_late(earlier: Member, later: Member) -> bool:
    if earlier.when is None or later.when is None:
        return False
    return later.when.low < earlier.when.low


def _turns(one: NamedList, earlier: Member, later: Member) -> bool:
    """Whether two numbers go the other way than the first and the last of the list."""
    numbers = [m.number for m in one.members if m.number is not None]
    if earlier.number is None or later.number is None:
        return False
    falls = numbers[-1] < numbers[0]
    return earlier.number <= later.number if falls else later.number <= earlier.number
