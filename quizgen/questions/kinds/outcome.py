"""Outcome: how an event ended, or what came of an act.

A fact, and what is asked of it:

    - id: nineteenth-talks
      what: the 19th Defence Policy Coordination Talks
      did: took place
      where: Washington
      when: 2025-12-15/2025-12-16
      outcome: a joint statement

    What was the outcome of the 19th Defence Policy Coordination Talks from 15 to 16 December 2025?  a joint statement

Where somebody did something the question is "With what outcome did …". There are no wrong answers to choose from: a
file does not say which other outcomes an event did not have.
"""  # noqa: E501 - a sample stands on one line

from __future__ import annotations

from collections.abc import Iterator

from quizgen.questions.grammar import act_tokens, happened, inverted
from quizgen.questions.index import Token, differs
from quizgen.questions.kind import Context, Draft, Kind, Refusal
from quizgen.questions.view import View


def draft(view: View, context: Context) -> Iterator[Draft | Refusal]:
    """Ask for ``outcome``."""
    if view.clause != "event" or not view.subject or not view.fact.outcome:
        return
    if happened(view):
        yield _draft(view, ("what",), (("what", context.key.what),), {}, "happening")
        return
    split = inverted(view)
    if isinstance(split, Refusal):
        yield split
    else:
        yield _draft(view, (view.subject, "did"), act_tokens(view, context), split, "")


def _draft(
    view: View,
    core: tuple[str, ...],
    start: tuple[Token, ...],
    texts: dict[str, str],
    wording: str,
) -> Draft:
    return Draft(
        slot="",
        asked="outcome",
        answer=view.value("outcome"),
        core=core,
        extra=("when", "where", "at", "after"),
        start=start,
        differs=differs("outcome"),
        texts=texts,
        wording=wording,
    )


KIND = Kind("outcome", draft)
