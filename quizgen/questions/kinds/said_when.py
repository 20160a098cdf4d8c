"""When it was said: the date of a quotation.

A fact, and what is asked of it:

    - id: deconflict
      who: Pete Hegseth
      said: deconflict any problems that arise
      when: 2025-11

    In which month did Pete Hegseth say “deconflict any problems that arise”?  November 2025
"""

from collections.abc import Iterator

from quizgen.questions.kind import Context, Draft, Kind, Refusal
from quizgen.questions.kinds.when import asked_when
from quizgen.questions.view import View


def draft(view: View, context: Context) -> Iterator[Draft | Refusal]:
    """Ask for ``when`` of a quotation."""
    if view.clause == "quote":
        extra = ("about", "to", "at", "where", "after")
        yield from asked_when(view, context, core=("who", "said"), extra=extra)


KIND = Kind("said-when", draft)
