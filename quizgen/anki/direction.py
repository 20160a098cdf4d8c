"""Which way a text runs, and the HTML that keeps names of the other direction in their place.

A browser's own guess (``dir="auto"``) goes by a text's first letter, so an English sentence that
begins with an Arabic name would be set from right to left. Here the deck's language decides for
all wording, most letters of a text decide for what the author wrote, and every run of the
other direction is isolated with ``bdi`` (UAX #9, isolates): two names beside each other stay two.
"""

from __future__ import annotations

import re
from typing import NamedTuple
from unicodedata import name

from quizgen.anki.escape import field_text

_RIGHT = "\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff"
_RIGHT_LETTER = re.compile(f"[{_RIGHT}]")
_LEFT = f"[^\\W\\d_{_RIGHT}]"
_LETTER = re.compile(r"[^\W\d_]")
_JOINED = r"(?:[ \u00a0\u200c\u200d.'’-]{1,2}(?=[%s]))"
_RUN = {
    "ltr": re.compile(f"[{_RIGHT}](?:[{_RIGHT}]|{_JOINED % _RIGHT})*"),
    "rtl": re.compile(f"{_LEFT}(?:[^\\W{_RIGHT}]|[ \u00a0.'’–-]{{1,2}}(?={_LEFT}|\\d))*"),
}

_RIGHT_TO_LEFT = frozenset(
    {"ar", "arc", "ckb", "dv", "fa", "he", "ps", "sd", "syr", "ug", "ur", "yi"}
)
"""Languages written from right to left (CLDR, layout of characters)."""

_LANGUAGES = {
    "ARABIC": "und-Arab",
    "BENGALI": "und-Beng",
    "CJK": "und-Hani",
    "CYRILLIC": "und-Cyrl",
    "DEVANAGARI": "und-Deva",
    "GREEK": "el",
    "HANGUL": "ko",
    "HEBREW": "he",
    "HIRAGANA": "ja",
    "KATAKANA": "ja",
    "TAMIL": "ta",
    "THAI": "th",
}
"""What a script tells of a language, as a BCP 47 tag: often no more than the script itself."""


class Reading(NamedTuple):
    """How a text is read: its language as a BCP 47 tag, and the ``dir`` of the element around it."""

    lang: str
    direction: str


def reading(lang: str) -> Reading:
    """Give the way in which a language is read."""
    return Reading(lang, "rtl" if lang.partition("-")[0] in _RIGHT_TO_LEFT else "ltr")


def reading_of(text: str, deck: Reading) -> Reading:
    """Give the way in which most letters of an author's text are read; the deck's for Latin ones."""
    letters = _LETTER.findall(text)
    if not letters or text.isascii():
        return deck
    scripts = [name(letter, "?").partition(" ")[0] for letter in letters]
    script = max(dict.fromkeys(scripts), key=scripts.count)
    if script == "CJK" and {"HIRAGANA", "KATAKANA"}.intersection(scripts):
        script = "HIRAGANA"
    if script == "LATIN":
        return deck if deck.direction == "ltr" else Reading(deck.lang, "ltr")
    return Reading(_LANGUAGES.get(script, deck.lang), _direction(letters, deck))


def _direction(letters: list[str], deck: Reading) -> str:
    rightward = sum(bool(_RIGHT_LETTER.match(letter)) for letter in letters)
    if 2 * rightward == len(letters):
        return deck.direction
    return "rtl" if 2 * rightward > len(letters) else "ltr"


def phrase(text: str, base: str = "ltr") -> str:
    """Give the HTML of a text that runs along ``base``, each run of the other direction isolated."""
    if base == "ltr" and (text.isascii() or not _RIGHT_LETTER.search(text)):
        return field_text(text)
    pieces, done = [], 0
    for run in _RUN[base].finditer(text):
        pieces.append(field_text(text[done : run.start()]))
        pieces.append(f"<bdi>{field_text(run[0])}</bdi>")
        done = run.end()
    return "".join((*pieces, field_text(text[done:])))


def unit(text: str, base: str = "ltr") -> str:
    """Give the HTML of what stands for itself (an answer, an excerpt): its own letters decide."""
    if base == "ltr" and (text.isascii() or not _RIGHT_LETTER.search(text)):
        return field_text(text)
    own = _direction(_LETTER.findall(text), Reading("", base))
    if own == base:
        return phrase(text, base)
    return f'<bdi dir="{own}">{phrase(text, own)}</bdi>'
