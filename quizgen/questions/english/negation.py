"""Negation: what somebody did not do, and what somebody resolved not to do, which is an act."""

from __future__ import annotations

import re
from functools import lru_cache

_HEAD = 4
"""Words at the beginning of a phrase among which its verb is negated."""
_NOT = re.compile(r"\b(?:not|never|neither|nor|cannot|unable|no longer)\b|n[’']t\b", re.IGNORECASE)
_NOT_TO = re.compile(r"(?<= )(?:not|never)(?: again)? to\b", re.IGNORECASE)
_AUXILIARIES = frozenset(
    "am is are was were be been being has have had ought used need needs dares "
    "seem seems seemed appear appears appeared happened tended".split()
)
"""Words after which "not to" negates the act itself: "was not to return", "seemed not to know"."""


@lru_cache(maxsize=1 << 14)
def negates(act: str) -> bool:
    """Whether an act says what was not done: "never signed", not "swore not to sign"."""
    return _NOT.search(" ".join(_without_resolve(act).split()[:_HEAD])) is not None


def _without_resolve(act: str) -> str:
    """Give a phrase without the "not" of what somebody only resolved: "swore not to yield"."""
    first = act.partition(" ")[0].casefold()
    return act if first in _AUXILIARIES else _NOT_TO.sub("to", act)
