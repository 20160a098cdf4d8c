"""What happened: what somebody did at a place, a time or an occasion.

A fact, and what is asked of it:

    - id: hegseth-meets-dong
      who: Pete Hegseth
      did: met Dong Jun
      where: Malaysia
      when: 2025-10-31

    What did Pete Hegseth do on 31 October 2025?  met Dong Jun

Asked only where the act is short enough to be one thing to remember (six words).
"""

from collections.abc import Iterator

from quizgen.questions.english.deeds import is_deed
from quizgen.questions.grammar import inverted
from quizgen.questions.index import differs
from quizgen.questions.kind import Context, Draft, Kind, Refusal
from quizgen.questions.view import View

LONGEST = 6
"""Words of the longest act that is asked."""


def draft(view: View, context: Context) -> Iterator[Draft | Refusal]:
    """Ask for ``did`` where one person or group did something short."""
    fact = view.fact
    if view.clause != "event" or view.subject != "who" or len(fact.who) > 1:
        return
    split = inverted(view)
    if isinstance(split, Refusal) or split["aux"] != "did" or split["rest"].startswith("not "):
        return
    if not is_deed(fact.did, fact.base):
        yield Refusal("", "no-deed", "what befell somebody is nothing that they did")
        return
    if len(fact.did.split()) > LONGEST:
        yield Refusal("", "answer-too-long", f"the act has more than {LONGEST} words")
        return
    yield Draft(
        slot="",
        asked="did",
        answer=fact.did,
        core=("who",),
        extra=("when", "at", "where", "after"),
        start=tuple(("who", name) for name in context.key.who),
        differs=differs("did"),
    )


KIND = Kind("did", draft)
