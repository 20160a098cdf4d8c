"""Falsity: when a fact that disagrees with a prompt says that its own value is a wrong answer to it.

The world is open: what a file does not say is not false. A value is known to be wrong where its own fact
contradicts a stated cue, or where the asked fact is declared to be the only one.

A dated event has one date and one place, so another act or another subject is contradiction enough for these.
Who took part in an event is not settled by what he did elsewhere: only another time, another place or
another occasion is, or other exact words, which are one person's. A date that is unsure contradicts nothing,
nor does another name of an occasion on the same day. A place contradicts one that it does not lie in: of a
town and its country the file has to say so (``places: in``).
"""

from __future__ import annotations

from quizgen.facts.model import Fact
from quizgen.questions.keys import Key

_CUES = frozenset({"when", "where", "at", "about", "to", "did", "said", "who", "what"})
_SUBJECT = frozenset({"who", "what", "did"})
"""Fields that say who took part in what: about these one fact says little of another."""
_SETTLES_SUBJECT = frozenset({"when", "where", "at", "about", "to", "said"})
_EXACT_WORDS = 4
"""Words from which on a quotation is one person's: "never again" is anybody's."""


def is_only(fact: Fact, asked: str) -> bool:
    """Whether the author declares that a field of a fact has no other right value."""
    return fact.functional or (fact.complete and asked == "who")


def tells(asked: str, field: str, mine: Key, own: Key) -> bool:
    """Whether it counts for the asked field that two facts disagree in another one."""
    if field not in _CUES:
        return False
    if field == "when" and any(key.when and key.when.uncertain for key in (mine, own)):
        return False
    if asked not in _SUBJECT:
        return True
    if field == "at":
        return not (mine.when and own.when and mine.when.overlaps(own.when))
    if field == "said":
        return asked == "who" and len(own.said.split()) >= _EXACT_WORDS
    return field in _SETTLES_SUBJECT
