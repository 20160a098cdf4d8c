"""Said by: the speaker of a quotation.

A fact, and what is asked of it:

    - id: deconflict
      who: Pete Hegseth
      said: deconflict and de-escalate any problems that arise
      about: the new military channels
      when: 2025-11

    In November 2025, who said “deconflict and de-escalate any problems that arise”?  Pete Hegseth
"""

from collections.abc import Iterator

from quizgen.questions.grammar import spellings
from quizgen.questions.index import differs
from quizgen.questions.kind import Context, Draft, Kind
from quizgen.questions.view import View

_TELLING = 4
"""Words from which on a quotation with the words that lead up to it (`verb`) needs no further cue."""


def draft(view: View, context: Context) -> Iterator[Draft]:
    """Ask for ``who`` of a quotation."""
    if view.clause == "quote" and view.fact.who:
        yield Draft(
            slot="",
            asked="who",
            answer=view.value("who"),
            accept=spellings(view.fact.who, context),
            core=("said",),
            extra=("when", "about", "to", "at", "where", "after"),
            start=(("said", context.key.said),),
            differs=differs("who"),
            alone=bool(view.fact.verb) and len(view.fact.said.split()) >= _TELLING,
            names=view.fact.who,
        )


KIND = Kind("said-by", draft)
