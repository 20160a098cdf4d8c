"""Pieces of grammar that several kinds share: inversion, and the cues that go with a subject."""

from __future__ import annotations

from collections.abc import Mapping

from quizgen.questions.english import verbs
from quizgen.questions.index import Token
from quizgen.questions.kind import Context, Refusal
from quizgen.questions.view import View


def inverted(view: View) -> dict[str, str] | Refusal:
    """Give the slots ``aux`` and ``rest`` of the fact's verb phrase, or why it has none."""
    predicate = view.predicate
    if isinstance(predicate, verbs.Unclear):
        return Refusal("", predicate.reason, predicate.detail)
    return {"aux": predicate.aux, "rest": predicate.rest}


def act_tokens(view: View, context: Context) -> tuple[Token, ...]:
    """Give the posting lists on which stands every fact with this subject and this act."""
    act: Token = ("said", context.key.said) if view.clause == "quote" else ("did", context.key.did)
    if view.subject == "what":
        return (act, ("what", context.key.what))
    if len(context.key.who) == 1:
        return (act, *(("who", name) for name in context.key.who))
    return (act,)


_HAPPENED = frozenset(
    ("took place", "was held", "were held", "was fought", "were fought", "happened", "occurred")
)


def happened(view: View) -> bool:
    """Whether the fact says of an event no more than that it took place."""
    return view.subject == "what" and view.fact.did in _HAPPENED


def lasted(split: Mapping[str, str]) -> bool:
    """Whether an act, split by ``inverted``, fills its whole time: "the war lasted"."""
    return split["rest"].partition(" ")[0] == "last"


def spellings(names: tuple[str, ...], context: Context) -> tuple[str, ...]:
    """Give the other names under which an answer of one name is right."""
    return context.aliases(names[0]) if len(names) == 1 else ()
