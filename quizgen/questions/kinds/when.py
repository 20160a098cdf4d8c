"""When: the date of a fact, at the precision that the fact has, which the prompt names.

A fact, and what is asked of it:

    - id: hegseth-meets-dong
      who: Pete Hegseth
      did: met Dong Jun
      where: Malaysia
      when: 2025-10-31

    On what date did Pete Hegseth meet Dong Jun in Malaysia?  31 October 2025

A date given as uncertain (``2024?``) is not asked.
"""

from collections.abc import Iterator

from quizgen.questions.english import dates
from quizgen.questions.grammar import act_tokens, inverted, lasted
from quizgen.questions.index import differs
from quizgen.questions.kind import Context, Draft, Kind, Refusal
from quizgen.questions.view import View


def draft(view: View, context: Context) -> Iterator[Draft | Refusal]:
    """Ask for ``when`` of an act or an event."""
    if view.clause == "event" and view.subject:
        yield from asked_when(
            view, context, core=(view.subject, "did"), extra=("where", "at", "after")
        )


def asked_when(
    view: View, context: Context, core: tuple[str, ...], extra: tuple[str, ...]
) -> Iterator[Draft | Refusal]:
    """Draft the question for the date of a fact; ``said-when`` asks it of quotations."""
    moment = view.fact.when
    if moment is None:
        return
    split = inverted(view)
    if isinstance(split, Refusal):
        yield split
        return
    wanted = dates.wanted(moment, lasting=lasted(split))
    if wanted is None:
        yield Refusal(
            "", "uncertain-date", f"the date {moment.text} is not sure enough to be asked"
        )
        return
    yield Draft(
        slot="",
        asked="when",
        answer=view.value("when"),
        accept=(dates.answer(moment), *dates.accepted(moment)),
        core=core,
        extra=extra,
        start=act_tokens(view, context),
        differs=differs("when"),
        texts={"wanted": wanted[:1].lower() + wanted[1:], **split},
    )


KIND = Kind("when", draft)
