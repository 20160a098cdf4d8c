"""Whom: a person or a group that the act names.

A fact, and what is asked of it:

    people:
      Dong Jun: Chinese Defence Minister
    facts:
      - id: hegseth-meets-dong
        who: Pete Hegseth
        did: met Dong Jun
        where: Malaysia
        when: 2025-10-31

    On 31 October 2025, whom did Pete Hegseth meet?  Dong Jun

A preposition goes first ("With whom did … hold talks"). Names that are part of a longer phrase
("the Pelosi visit", "Trump and Xi") are left alone.
"""

from collections.abc import Iterator

from quizgen.questions.english import verbs
from quizgen.questions.grammar import act_tokens
from quizgen.questions.index import differs, opening
from quizgen.questions.keys import Mention
from quizgen.questions.kind import Context, Draft, Kind, Refusal
from quizgen.questions.model import BLANK
from quizgen.questions.view import View


def draft(view: View, context: Context) -> Iterator[Draft | Refusal]:
    """Ask for each name in ``did`` that stands as an object of its own."""
    if view.clause != "event" or not view.subject:
        return
    mentions = [m for m in context.mentions if view.fact.did.count(m.typed) == 1]
    for mention in mentions:
        slot = "" if len(mentions) == 1 else mention.name
        gap = verbs.object_gap(view.fact.did, mention.typed, context.titles(mention.name))
        if gap is not None and not gap.before.endswith(" out"):  # "out of Apple" is one preposition
            yield _draft(view, context, mention, slot, gap)


def _draft(
    view: View, context: Context, mention: Mention, slot: str, gap: verbs.Gap
) -> Draft | Refusal:
    predicate = verbs.predicate(gap.before, view.fact.base, plural=view.plural)
    if isinstance(predicate, verbs.Unclear):
        return Refusal(slot, predicate.reason, predicate.detail)
    words = (gap.before, gap.preposition, BLANK, gap.after)
    return Draft(
        slot=slot,
        asked="did",
        answer=mention.typed,
        accept=context.aliases(mention.typed),
        core=(view.subject, "did"),
        extra=("when", "where", "at", "after"),
        start=(("opening", opening(context.key.did)), *act_tokens(view, context)[1:]),
        differs=differs("did"),
        rival=lambda key: mention.fits(key.did),
        texts={
            "preposition": gap.preposition,
            "wh": context.asks(mention.name),
            "aux": predicate.aux,
            "before": predicate.rest,
            "after": gap.after,
        },
        given={"did": " ".join(word for word in words if word)},
        names=(mention.name,),
    )


KIND = Kind("whom", draft)
