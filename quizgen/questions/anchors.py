"""Anchors: what ties the cues of a prompt to one event in a world larger than the file.

A file is a small sample of the world: "Who was elected in May 2024?" has one answer in a file that knows
one election. Exact words, an occasion and a day anchor an event: hardly two facts share them. A year or a
country does not. What the acts of the file tell of this is in ``acts.py``.
"""

from __future__ import annotations

from quizgen.facts.model import Fact
from quizgen.facts.moment import Moment, Precision
from quizgen.questions.model import BLANK

REVERSE = frozenset({"who", "what", "did"})
"""Fields that make a fact what it is: asking for one leaves the rest to say which fact is meant."""
_LONGEST_DAYS = 31
_BARE_WORDS = 2


def anchors(fact: Fact) -> tuple[str, ...]:
    """Give the fields of a fact that anchor it, the shorter one to state first."""
    dated = ("when",) if fact.when and is_a_day(fact.when) else ()
    return (*dated, *(field for field in ("at", "after") if getattr(fact, field)))


def is_a_day(moment: Moment) -> bool:
    """Whether a moment is a day, or a few, that are known for sure."""
    if moment.approximate or moment.uncertain:
        return False
    return moment.precision is Precision.DAY and moment.high - moment.low <= _LONGEST_DAYS


def particular(shell: str) -> bool:
    """Whether an act says enough with a name left out: "met ____" does not."""
    return len(shell.replace(BLANK, "").split()) > _BARE_WORDS
