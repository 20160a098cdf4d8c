"""Year: the year of a fact whose date is known to the month or the day.

A fact, and what is asked of it:

    - id: hegseth-meets-dong
      who: Pete Hegseth
      did: met Dong Jun
      where: Malaysia
      when: 2025-10-31

    In which year did Pete Hegseth meet Dong Jun in Malaysia?  2025

For paper: on the phone the card that asks the whole date asks the year with it. An interval over New Year has no
year, and a cue that names the year, such as "the 2025 summit", is not stated.
"""

from collections.abc import Iterator

from quizgen.questions.coarser import asked_coarser
from quizgen.questions.kind import Context, Draft, Kind, Refusal
from quizgen.questions.view import View


def draft(view: View, context: Context) -> Iterator[Draft | Refusal]:
    """Ask for the year of ``when``."""
    yield from asked_coarser(view, context, "year")


KIND = Kind("year", draft, only="paper")
