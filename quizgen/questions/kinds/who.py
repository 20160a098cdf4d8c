"""Who did it: the people or groups that are the subject of a fact.

A fact, and what is asked of it:

    - id: hegseth-meets-dong
      who: Pete Hegseth
      did: met Dong Jun
      where: Malaysia
      when: 2025-10-31

    Who met Dong Jun on 31 October 2025?  Pete Hegseth
"""

from collections.abc import Iterator

from quizgen.questions.english.owners import each_other, unowned
from quizgen.questions.grammar import spellings
from quizgen.questions.index import differs
from quizgen.questions.kind import Context, Draft, Kind
from quizgen.questions.view import View


def draft(view: View, context: Context) -> Iterator[Draft]:
    """Ask for ``who`` where the fact says what somebody did."""
    did = view.text("did")
    if view.clause == "event" and view.subject == "who":
        yield Draft(
            slot="",
            asked="who",
            answer=view.value("who"),
            accept=spellings(view.fact.who, context),
            core=("did",),
            extra=("when", "where", "at", "after"),
            start=(("did", context.key.did),),
            differs=differs("who"),
            names=view.fact.who,
            texts={"did": each_other(did) if view.plural else unowned(did)},
        )


KIND = Kind("who", draft)
