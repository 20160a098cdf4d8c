"""Say what to type in place of a word that is not known."""

from __future__ import annotations

from collections.abc import Collection
from difflib import get_close_matches

_FEW = 40
"""So many words can be listed where none is close."""


def instead(word: str, known: Collection[str]) -> str:
    """Give the hint: the known word that was meant, or all of them."""
    near = get_close_matches(word, known, n=1)
    if near:
        return f"did you mean `{near[0]}`?"
    return f"there are: {', '.join(known)}" if 0 < len(known) <= _FEW else ""
