"""Claim by: whose claim it is. A claim is always asked as a claim.

A fact, and what is asked of it:

    - id: taiwan-part
      according_to: Beijing
      who: China
      did: regards Taiwan as part of its territory

    Who claims that China regards Taiwan as part of its territory?  Beijing
"""

import re
from collections.abc import Iterator

from quizgen.questions.grammar import spellings
from quizgen.questions.index import differs
from quizgen.questions.kind import Context, Draft, Kind, Refusal
from quizgen.questions.view import View

_NOBODY = re.compile(
    r"\b(?:legends?|tradition|myths?|sayings?|rumours?|rumors?|folklore|anecdotes?)$", re.IGNORECASE
)
"""What goes from mouth to mouth: it is nobody's claim."""


def draft(view: View, context: Context) -> Iterator[Draft | Refusal]:
    """Ask for ``according_to``."""
    fact = view.fact
    if view.clause == "event" and fact.according_to and view.subject:
        if _NOBODY.search(fact.according_to[0]):
            yield Refusal("", "no-claimant", f"“{fact.according_to[0]}” is nobody who claims it")
            return
        yield Draft(
            slot="",
            asked="according_to",
            answer=view.value("according_to"),
            accept=spellings(fact.according_to, context),
            core=(view.subject, "did"),
            extra=("when", "at", "where", "after"),
            start=(("did", context.key.did),),
            differs=differs("according_to"),
            names=fact.according_to,
        )


KIND = Kind("claim-by", draft)
