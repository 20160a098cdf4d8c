"""Said to: those to whom a quotation was said.

A fact, and what is asked of it:

    - id: trust
      who: Dong Jun
      said: The two countries should strengthen communication
      to: reporters
      when: 2025-11

    To whom did Dong Jun say “The two countries should strengthen communication” in November 2025?  reporters

A verb that takes the person by itself goes without "to" ("Whom did she tell …"). A country or a group is asked
for as one.
"""

from __future__ import annotations

from collections.abc import Iterator

from quizgen.questions.english.telling import HEARERS
from quizgen.questions.grammar import inverted, spellings
from quizgen.questions.index import differs
from quizgen.questions.kind import Context, Draft, Kind, Refusal
from quizgen.questions.view import View


def draft(view: View, context: Context) -> Iterator[Draft | Refusal]:
    """Ask for ``to`` of a quotation."""
    fact = view.fact
    if view.clause != "quote" or not fact.to or not fact.who:
        return
    split = inverted(view)
    if isinstance(split, Refusal):
        yield split
        return
    direct = split["rest"].split(" ", 1)[0] in HEARERS
    asks = context.asks(fact.to[0]) if len(fact.to) == 1 else "whom"
    yield Draft(
        slot="",
        asked="to",
        answer=view.value("to"),
        accept=spellings(fact.to, context),
        core=("who", "said"),
        extra=("when", "about", "at", "where", "after"),
        start=(("said", context.key.said),),
        differs=differs("to"),
        texts={"wh": asks if direct else f"to {asks}", **split},
        names=fact.to,
    )


KIND = Kind("said-to", draft)
