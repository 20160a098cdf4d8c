"""Decade: the decade of a fact whose date is known to the year or better.

A fact, and what is asked of it:

    - id: eagle-lands
      what: the lunar module Eagle
      did: landed on the Moon
      at: the first landing
      when: 1969-07-20

    In which decade did the lunar module Eagle land on the Moon at the first landing?  the 1960s

For paper: on the phone the card that asks the whole date asks the decade with it. An approximate year has a decade
where the years around it lie in that decade too. Decades before the year 100 are not asked.
"""

from collections.abc import Iterator

from quizgen.questions.coarser import asked_coarser
from quizgen.questions.kind import Context, Draft, Kind, Refusal
from quizgen.questions.view import View


def draft(view: View, context: Context) -> Iterator[Draft | Refusal]:
    """Ask for the decade of ``when``."""
    yield from asked_coarser(view, context, "decade")


KIND = Kind("decade", draft, only="paper")
