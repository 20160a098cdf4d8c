"""Where: the place of an act or an event.

A fact, and what is asked of it:

    - id: hegseth-meets-dong
      who: Pete Hegseth
      did: met Dong Jun
      where: Malaysia
      when: 2025-10-31

    Where did Pete Hegseth meet Dong Jun on 31 October 2025?  Malaysia

Not asked of what something is, has or measures ("is the tallest land animal" in Africa).
"""

from collections.abc import Iterator

from quizgen.questions.english.typed import is_nowhere
from quizgen.questions.grammar import act_tokens, inverted, spellings
from quizgen.questions.index import differs
from quizgen.questions.kind import Context, Draft, Kind, Refusal
from quizgen.questions.view import View


def draft(view: View, context: Context) -> Iterator[Draft | Refusal]:
    """Ask for ``where``."""
    fact = view.fact
    if view.clause != "event" or not view.subject or not fact.where:
        return
    if is_nowhere(fact.did):
        detail = "the act says what something is, has or measures: it is so wherever it is"
        yield Refusal("", "no-place-asked", detail)
        return
    split = inverted(view)
    if isinstance(split, Refusal):
        yield split
        return
    yield Draft(
        slot="",
        asked="where",
        answer=view.value("where"),
        accept=spellings(fact.where, context),
        core=(view.subject, "did"),
        extra=("when", "at", "after"),
        start=act_tokens(view, context),
        differs=differs("where"),
        texts=split,
        names=fact.where,
    )


KIND = Kind("where", draft)
