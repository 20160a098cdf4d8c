"""A member stands once in its list, by whatever name, unless it came back at another time.

Fails::

    lists:
      - id: crew
        title: members of the crew
        members: [Neil Armstrong, Buzz Aldrin, Neil Armstrong]
        source: report

Passes::

    lists:
      - id: leaders
        title: leaders of the party
        members:
          - Ada Berg: 1990/1993
          - Ben Cole: 1994/1996
          - Ada Berg: 1997/1999
        source: report
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from quizgen.facts.case import Case
from quizgen.facts.model import Member
from quizgen.facts.names import fold
from quizgen.reading.finding import Finding

SLUG = "double-member"


def check(case: Case) -> Iterator[Finding]:
    """Find members that stand twice in one list; both places are named."""
    for one in case.book.lists:
        seen: dict[str, list[Member]] = defaultdict(list)
        for member in one.members:
            before = seen[fold(case.book.canonical(member.name))]
            double = next((m for m in before if not _apart(m, member)), None)
            before.append(member)
            if double:
                yield Finding(
                    SLUG,
                    f"`{member.name}` stands twice in the list `{one.id}`",
                    member.place,
                    "delete one, or give each its own dates",
                    also=(double.place,),
                )


def _apart(one: Member, other: Member) -> bool:
    return bool(one.when and other.when and one.when.text != other.when.text)
