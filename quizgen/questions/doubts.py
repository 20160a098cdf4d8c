"""Doubts: whether the cues that were chosen single out one answer, in the file and in the world.

What the world may hold that the file does not is judged by ``acts.py``.
"""

from __future__ import annotations

from typing import NamedTuple

from quizgen.questions.anchors import REVERSE, anchors, particular
from quizgen.questions.cues import ENOUGH, Chosen
from quizgen.questions.desk import Desk
from quizgen.questions.english.typed import is_the_one
from quizgen.questions.kind import Draft

_NAMED = 3
"""Rival facts that a skip names."""


_ADRIFT = "it may fit other facts of the world: add a day to `when`, `at`, or `functional: true`"
_AGAIN = (
    "it may have been done at other times as well: add `at`, or `functional: true` if it was once"
)


class Failure(NamedTuple):
    """Why there is no question: a stable slug, and one short sentence for the author."""

    reason: str
    detail: str


def needs_anchor(desk: Desk, draft: Draft) -> bool:
    """Whether subject and act alone may not single out the event that the draft asks about."""
    if draft.alone or "said" in draft.core:
        return False
    return draft.asked in REVERSE or desk.index.acts.is_repeated(desk.view.number, draft.asked)


def adrift(desk: Desk, draft: Draft, cues: tuple[str, ...]) -> bool:
    """Whether nothing that is stated ties the question to one event of the world."""
    if desk.view.fact.functional or any(cue in desk.anchors for cue in cues):
        return False
    if draft.asked == "did":
        shell = draft.given.get("did", "")
        return not (desk.view.fact.when and isinstance(shell, str) and particular(shell))
    if draft.asked not in REVERSE:
        return True
    acts, number = desk.index.acts, desk.view.number
    if "when" in cues:
        placed = "where" in cues and "when" in anchors(desk.view.fact)
        if placed or acts.is_yearly(number):
            return False
    return acts.is_common(number)


def doubtful(desk: Desk, draft: Draft, chosen: Chosen, *, anchored: bool) -> Failure | None:
    """Give why the chosen cues do not single out one answer, here or in the world."""
    if chosen.rivals:
        return Failure("ambiguous", _rivals(desk, chosen))
    fact = desk.view.fact
    if len(chosen.cues) < ENOUGH and not (draft.alone or fact.functional or is_the_one(fact.did)):
        detail = "one cue alone may fit other facts of the world: add `when`, `where` or `at`"
        told = "nobody else said it" if "said" in chosen.cues else "it is true of nothing else"
        detail += f", or `functional: true` if {told}"
        return Failure("needs-second-cue", detail)
    if anchored and adrift(desk, draft, chosen.cues):
        return Failure("needs-anchor", _AGAIN if draft.asked == "when" else _ADRIFT)
    return None


def _rivals(desk: Desk, chosen: Chosen) -> str:
    shown = ", ".join(desk.index.ids[number] for number in chosen.rivals[:_NAMED])
    rest = len(chosen.rivals) - _NAMED
    more = f" and {rest} more" if rest > 0 else ""
    return f"other facts give another answer: {shown}{more}"
