"""Genders: where words tell that somebody is a man or a woman, and nothing else is taken for a hint.

A pronoun tells of the doer where no name stands before it: "published her only novel", but not "took on Ada Berg
as her assistant". Names are no hint: a file's author knows who Andrea is, and this module does not.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Literal

Gender = Literal["", "man", "woman"]
"""What words tell of somebody; "" where they tell nothing."""

_TELLING = re.compile(
    r"\b(?:(?P<man>he|his|him|himself)|(?P<woman>she|her|hers|herself))\b"
    r"|\b(?:first|only|last|youngest|oldest|second|third) (?:\w+ )?(?:(?P<one_man>man)|(?P<one_woman>woman))\b"
    r"|\b(?:became|crowned|proclaimed|declared|made) (?:the )?"
    r"(?:(?P<king>king|emperor|tsar)|(?P<queen>queen|empress|tsarina))\b"
)
_NAMED = re.compile(r"\s(?:[^\W\d_a-z]|“|\")")
_MEN = frozenset(
    """sir king emperor tsar prince duke count earl baron lord pope sultan mr father brother
    archduke viscount marquess antipope cardinal""".split()
)
_WOMEN = frozenset(
    """lady dame queen empress tsarina princess duchess countess baroness mrs miss ms sister abbess
    viscountess marchioness actress""".split()
)


@lru_cache(maxsize=1 << 12)
def of_doer(act: str) -> Gender:
    """Give what an act tells of who did it: "announced his retirement", "became the first woman in space"."""
    found = _TELLING.search(act)
    if found is None or _NAMED.search(act, 0, found.start()):
        return ""
    return "man" if found.lastgroup in {"man", "one_man", "king"} else "woman"


def of_title(*texts: str) -> Gender:
    """Give what a title, a name with its title or a role tells by its first word, the first that tells."""
    for text in texts:
        first = text.partition(" ")[0].casefold().rstrip(".")
        if first in _MEN or first in _WOMEN:
            return "man" if first in _MEN else "woman"
    return ""
