"""Acts that somebody did, apart from what befell them: "died" answers no "What did she do?"."""

from __future__ import annotations

import re
from functools import lru_cache

from quizgen.questions.english.verbs import Predicate, predicate

_BEFALLING = re.compile(
    r"(?:died|perished|succumbed|miscarried|fainted|suffered|outlived|survived|inherited)\b|"
    r"fell (?:ill|sick|asleep|in love|overboard)\b|turned \d|"
    r"(?:drowned|starved|suffocated|collapsed|fell)(?:$| (?:in|at|on|off|from|of|to|during|with|while)\b)"
)
"""Acts that nobody decides on."""
_PRONOUN = re.compile(
    r"\b(?:(his|him|himself)|(her|hers|herself)|(its|itself)|(their|theirs|them|themselves))\b",
    re.IGNORECASE,
)


@lru_cache(maxsize=1 << 12)
def is_deed(act: str, base: str) -> bool:
    """Whether an act is something that somebody did: not "was shot", not "died"."""
    split = predicate(act, base, plural=False)  # as its questions ask for it, and so kept
    return isinstance(split, Predicate) and split.aux == "did" and not _BEFALLING.match(act)


def told_by_pronoun(act: str) -> int:
    """Give which sort of doer an act tells by its first pronoun: 1 he, 2 she, 3 it, 4 they; 0 none.

    "Won her second prize" is no wrong answer to what a man did.
    """
    found = _PRONOUN.search(act)
    return found.lastindex or 0 if found else 0
