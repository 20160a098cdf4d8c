"""On what occasion: the meeting, ceremony or crisis at which something happened.

A fact, and what is asked of it:

    - id: hegseth-meets-dong
      who: Pete Hegseth
      did: conferred with Dong Jun
      at: the ASEAN Defence Ministers’ Meeting Plus
      where: Malaysia

    On which occasion did Pete Hegseth confer with Dong Jun in Malaysia?  the ASEAN Defence Ministers’ Meeting Plus

Not asked where the verb tells it, as "did … meet" does of a meeting: the fact's own sentence is blanked then.
"""

from collections.abc import Iterator

from quizgen.questions.english.places import is_venue
from quizgen.questions.grammar import act_tokens, inverted
from quizgen.questions.index import differs
from quizgen.questions.kind import Context, Draft, Kind, Refusal
from quizgen.questions.view import Body, View

_OCCASION = ("at", "during", "on the sidelines of", "on the margins of", "on the occasion of")


def draft(view: View, context: Context) -> Iterator[Draft | Refusal]:
    """Ask for ``at`` where it names an occasion."""
    fact = view.fact
    if view.clause != "event" or not view.subject or not fact.at:
        return
    if not names_occasion(view):
        detail = f"“{fact.at}” names no occasion: a place, and a body as one, stand under `where`"
        yield Refusal("", "not-an-occasion", detail)
        return
    split = inverted(view)
    if isinstance(split, Refusal):
        yield split
        return
    yield Draft(
        slot="",
        asked="at",
        answer=view.value("at"),
        core=(view.subject, "did"),
        extra=("where", "when", "after"),
        start=act_tokens(view, context),
        differs=differs("at"),
        texts=split,
    )


def names_occasion(view: View) -> bool:
    """Whether ``at`` names an occasion: no preposition of the author's, or one that goes with it."""
    at = view.fact.at
    if is_venue(at) or isinstance(view.phrases["at"], Body):
        return False
    return at != view.text("at") or at.startswith(_OCCASION)


KIND = Kind("occasion", draft)
