"""Facts that cannot be asked by template, whatever the kind: negations, phrases without a verb, relative time.

Who did *not* sign a treaty has any number of right answers, and so has when somebody never met somebody
else: every other fact of the world would be a second right answer. Only whose claim it is can be asked.
"""

from __future__ import annotations

from typing import NamedTuple

from quizgen.questions.english.negation import negates
from quizgen.questions.english.relative_time import of_today
from quizgen.questions.english.verbs import Unclear
from quizgen.questions.view import View

_NOBODY = frozenset({"nobody", "no one", "no-one", "none", "nothing", "neither"})


class Unfit(NamedTuple):
    """Why a fact cannot be asked: a stable slug and the advice. ``but_as_claim``: whose claim it is can."""

    reason: str
    detail: str
    but_as_claim: bool


def unfit(view: View) -> Unfit | None:
    """Give why a fact cannot be asked by template; None where it can."""
    unclear = view.predicate if view.clause == "event" else None
    if isinstance(unclear, Unclear) and unclear.reason == "no-verb":
        return Unfit("no-verb", unclear.detail, but_as_claim=False)
    passing = _passing(view)
    if passing:
        detail = f"“{passing}” is true on one day only: give the date in `when`"
        return Unfit("relative-time", detail, but_as_claim=False)
    if not view.fact.functional and is_negated(view):
        detail = "others did not do it either, or at other times: `functional: true` if there is one answer"
        return Unfit("negated", detail, but_as_claim=True)
    return None


def _passing(view: View) -> str:
    """Give the words of a fact that mean the day on which it was typed; exact words may say what they like."""
    fact = view.fact
    texts = (fact.did, fact.verb, fact.what, fact.at, fact.about, view.text("after"))
    return of_today("\n".join(filter(None, texts)))


def is_negated(view: View) -> bool:
    """Whether the fact says what somebody did not do, or what nobody did."""
    if negates(view.fact.did or view.fact.verb):
        return True
    return any(name.casefold() in _NOBODY for name in (*view.fact.who, view.fact.what))
