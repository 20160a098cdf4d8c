"""Month: the month of a fact whose date is known to the day.

A fact, and what is asked of it:

    - id: hegseth-meets-dong
      who: Pete Hegseth
      did: met Dong Jun
      where: Malaysia
      when: 2025-10-31

    In which month did Pete Hegseth meet Dong Jun in Malaysia?  October 2025

The answer is month and year. For paper: on the phone the card that asks the whole date asks the month with it. An
interval over two months has no month.
"""

from collections.abc import Iterator

from quizgen.questions.coarser import asked_coarser
from quizgen.questions.kind import Context, Draft, Kind, Refusal
from quizgen.questions.view import View


def draft(view: View, context: Context) -> Iterator[Draft | Refusal]:
    """Ask for the month of ``when``."""
    yield from asked_coarser(view, context, "month")


KIND = Kind("month", draft, only="paper")
