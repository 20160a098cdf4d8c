"""Facts that cannot be asked by template, whatever the kind: negations, and phrases without a verb.

Who did *not* sign a treaty has any number of right answers, and so has when somebody never met somebody
else: every other fact of the world would be a second right answer. Only whose claim it is can be asked.
"""

from __future__ import annotations

import re

from quizgen.questions.english.verbs import Unclear
from quizgen.questions.view import View

_HEAD = 4
"""Words at the beginning of a phrase among which its verb is negated."""
_NOT = re.compile(r"\b(?:not|never|neither|nor|cannot|unable|no longer)\b|n[’']t\b", re.IGNORECASE)
_NOBODY = frozenset({"nobody", "no one", "no-one", "none", "nothing", "neither"})


def unfit(view: View, kind: str) -> tuple[str, str] | None:
    """Give the reason and the advice where a fact cannot be asked in this way; None where it can."""
    unclear = view.predicate if view.clause == "event" else None
    if isinstance(unclear, Unclear) and unclear.reason == "no-verb":
        return "no-verb", unclear.detail
    if kind != "claim-by" and not view.fact.functional and is_negated(view):
        detail = "others did not do it either, or at other times: `functional: true` if there is one answer"
        return "negated", detail
    return None


def is_negated(view: View) -> bool:
    """Whether the fact says what somebody did not do, or what nobody did."""
    verb = view.fact.did or view.fact.verb
    if _NOT.search(" ".join(verb.split()[:_HEAD])):
        return True
    return any(name.casefold() in _NOBODY for name in (*view.fact.who, view.fact.what))
