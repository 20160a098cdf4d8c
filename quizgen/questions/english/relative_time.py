"""Relative time: words that name a time only for who reads them on the day ("recently", "last year").

A card is read for years and a printed paper for longer, so such words say something else each day. They are
looked for in small letters: "Apocalypse Now" and "USA Today" are names.
"""

from __future__ import annotations

import re
from functools import lru_cache

_UNIT = (
    "second|minute|hour|day|night|morning|evening|week|weekend|fortnight|month|quarter|year|season|term|"
    "spring|summer|autumn|fall|winter|decade|century|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday"
)
_RELATIVE = re.compile(
    r"\b(?:recently|currently|presently|nowadays|yesterday|tomorrow|tonight|lately|these days|so far|to date|"
    r"at present|at the moment|right now|until now|up to now|by now|"
    rf"(?:last|this|next) (?:{_UNIT})(?! of\b)|(?:the )?(?:following|previous) (?:{_UNIT})|"
    rf"(?:the )?(?:next|same) day|(?:{_UNIT})s? (?:ago|later|earlier|before$))(?![\w-])",
    re.MULTILINE,
)
_NOW = re.compile(r"\b(?:now|today)(?![\w-])")


def relative(text: str) -> str:
    """Give the first words of a text that say a time for one day only, "" where there are none."""
    found = _RELATIVE.search(text)
    return found[0] if found else ""


@lru_cache(maxsize=1 << 14)
def of_today(text: str) -> str:
    """Give such words, "now" and "today" among them: in an act they mean the day on which it was typed.

    Several texts may stand in lines of one: one look at all is quicker than one at each.
    """
    found = _RELATIVE.search(text) or _NOW.search(text)
    return found[0] if found else ""
