"""Acts that somebody did, apart from what befell them: "died" answers no "What did she do?"."""

from __future__ import annotations

import re
from functools import lru_cache

from quizgen.questions.english.vocabulary import BE, HAVE, MODALS

_BEFALLING = frozenset(
    """died drowned starved perished collapsed fainted suffocated succumbed suffered miscarried fell
    contracted inherited caught survived outlived turned""".split()
)
"""First words of acts that nobody decides on; "fell ill" and "turned 40" among them."""
_PRONOUN = re.compile(
    r"\b(?:(his|him|himself)|(her|hers|herself)|(its|itself)|(their|theirs|them|themselves))\b",
    re.IGNORECASE,
)


@lru_cache(maxsize=1 << 12)
def is_deed(act: str) -> bool:
    """Whether an act is something that somebody did: not "was shot", not "died"."""
    first = act.partition(" ")[0].casefold()
    return first not in BE | HAVE | MODALS | _BEFALLING


@lru_cache(maxsize=1 << 12)
def told_by_pronoun(act: str) -> int:
    """Give which sort of doer an act tells by its first pronoun: 1 he, 2 she, 3 it, 4 they; 0 none.

    "Won her second prize" is no wrong answer to what a man did.
    """
    found = _PRONOUN.search(act)
    return found.lastindex or 0 if found else 0
