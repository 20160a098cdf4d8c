"""Names that Anki itself would rewrite: deck names and tags, brought into the form it keeps."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from unicodedata import normalize

ROOT = "quizgen::tag"
"""Every tag stands under this one, so that learners tell ours from their own."""

_COLONS = re.compile(r"\s*:{2,}\s*")
_NOT_IN_DECKS = re.compile('[\x00-\x1f\x7f"]')
_NOT_IN_TAGS = re.compile('[\x00-\x20\x7f"\\s]+')


def deck_name(title: str) -> str:
    """Give the name of the deck with this title: always one deck, never a tree.

    ``::`` would make subdecks, and the name of a deck is its identity in Anki, so a title with
    ``::`` gets ``: `` there. A straight double quote, which Anki drops, becomes a single one.
    """
    name = _COLONS.sub(": ", normalize("NFC", title)).replace('"', "'")
    return _NOT_IN_DECKS.sub(" ", name).strip(" :") or "quizgen"


@lru_cache(maxsize=4096)
def tag(text: str) -> str:
    """Give an author's tag as Anki keeps it, under ROOT; "" where nothing is left of it.

    ``::`` in it makes a tree. White space and double quotes become ``_``.
    """
    parts = (_NOT_IN_TAGS.sub("_", p.strip()) for p in normalize("NFC", text).split("::"))
    kept = [p for p in parts if p.strip("_")]
    return "::".join([ROOT, *kept]) if kept else ""


def tags(texts: Iterable[str]) -> tuple[str, ...]:
    """Give the tags of a note: sorted, none twice (Anki does not tell upper from lower case)."""
    made = {name.casefold(): name for name in map(tag, texts) if name}
    return tuple(made[folded] for folded in sorted(made))
