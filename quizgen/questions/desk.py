"""The desk: one fact while the kinds ask it, with all that is worked out once for all of them."""

from __future__ import annotations

from quizgen.questions.english import typed
from quizgen.questions.fitness import unfit
from quizgen.questions.given import given_value
from quizgen.questions.index import Index
from quizgen.questions.kind import Context
from quizgen.questions.model import Statement
from quizgen.questions.view import View, tells_place
from quizgen.questions.wording import Wordings
from quizgen.questions.words import content

_SLOTS = {"according_to": "claim", "said": "quote", "after": "following"}


class Desk:
    """What lies on the desk while the kinds ask one fact.

    ``anchors`` are the fields that tie it to one event of the world, ``unfit`` is why it cannot be asked
    by template, ``words`` are the content words of each phrase, ``slots`` the slot of the wordings
    that each cue fills, with its text, and ``given`` the cues as the question bank states them. ``fronted``
    says whether the date goes to the front of a sentence, as ``View`` has it. ``tellers`` has for each cue
    the field that tells it, or a part of it, instead of its own text: no prompt without that field tells the cue.
    """

    __slots__ = (
        "anchors",
        "context",
        "fronted",
        "given",
        "index",
        "slots",
        "statement",
        "tellers",
        "unfit",
        "view",
        "wordings",
        "words",
    )

    def __init__(
        self, view: View, statement: Statement, context: Context, index: Index, wordings: Wordings
    ) -> None:
        self.view = view
        self.statement = statement
        self.context = context
        self.index = index
        self.wordings = wordings
        self.anchors = index.acts.anchors(view.number)
        self.unfit = unfit(view)
        self.words = {cue: content(phrase.text) for cue, phrase in view.phrases.items()}
        self.slots = {cue: (_slot(view, cue), p.text) for cue, p in view.phrases.items()}
        self.fronted = view.fronted
        self.tellers = _tellers(view)
        self.given = {cue: (cue, given_value(view.typed, cue)) for cue in view.phrases}


def _tellers(view: View) -> dict[str, str]:
    """Give the fields that tell a cue or a part of it (a year, a place) which its own text leaves out."""
    fact = view.fact
    found = {cue: "" if phrase.text else "did" for cue, phrase in view.phrases.items()}
    if "where" in found:
        found["where"] = tells_place(fact)
    if fact.when and "when" in found and typed.tells_year(fact.did, fact.when):
        found["when"] = "did"
    return found


def _slot(view: View, cue: str) -> str:
    """Give the name that wordings have for a cue."""
    return "subject" if cue == view.subject else _SLOTS.get(cue, cue)
