"""Articles and first words: "a" or "an", a doubled "the", the small letter in mid-sentence."""

from __future__ import annotations

import re
from functools import lru_cache

from quizgen.questions.english.vocabulary import (
    ARTICLES,
    CAPITAL_THE,
    DETERMINERS,
    OWNERS,
    PREPOSITIONS,
    SPOKEN_INITIALS,
)

_DOUBLED = re.compile(r"\b([Tt]he|[Aa]n?)\s+([Tt]he|[Aa]n?)\s+(?!priori\b|posteriori\b|cappella\b)")
_LEADING = re.compile(r"[^\W_]+")
_ARTICLE = re.compile(
    r"(?:the|an?|this|these|his|her|its|their|some|no|every|each)\s", re.IGNORECASE
)
# Spelled with a vowel, spoken with a consonant ("a unit", "a one-off") ...
_CONSONANT = re.compile(
    r"eu|ewe|ure|uni(?!n|m|den)|unanim|unes|us[aeu]|ut[aeio]|uk|ugan|ur[aiu]|uy|ubi|ouija|"
    r"one(?:s|ness|self)?$|once"
)
# ... and the other way round ("an hour", "an honest").
_SILENT_H = re.compile(r"(?:hour|honest|honor|honour|heir)")
_EIGHT = re.compile(r"(?:8|11(?!\d)|11,|18(?!\d)|18,)")


@lru_cache(maxsize=1 << 12)
def indefinite(noun: str) -> str:
    """Give a noun phrase with "a" or "an" before it, by its sound: "an hour", "a US envoy".

    A phrase that has an article or an owner already stays as it is.
    """
    if not noun.strip() or _ARTICLE.match(noun):
        return noun
    return f"{'an' if _sounds_vowel(noun) else 'a'} {noun}"


def _sounds_vowel(noun: str) -> bool:
    found = _LEADING.search(noun)
    if not found:
        return False
    word = found.group()
    if word[0].isdigit():
        return bool(_EIGHT.match(noun[found.start() :]))
    if word.isupper() and word not in SPOKEN_INITIALS:
        return word[0] in "AEFHILMNORSX"
    low = word.lower()
    if _SILENT_H.match(low):
        return True
    return low[0] in "aeiouàáâäåæèéêëìíîïòóôöøùúûü" and not _CONSONANT.match(low)


def no_double_article(text: str) -> str:
    """Drop the first of two articles: "the the Pentagon" becomes "the Pentagon".

    A capital article inside ("the A list", "the The") is dropped only where the first has one too.
    """
    return _DOUBLED.sub(_second, text)


def _second(match: re.Match[str]) -> str:
    first, second = match.group(1), match.group(2)
    if first[0].isupper():
        return f"{second[0].upper()}{second[1:]} "
    if second in {"A", "An"}:
        return match.group()
    return f"{second} "


def mid(text: str) -> str:
    """Give a text as it stands in mid-sentence: "The talks" becomes "the talks".

    Only articles and owners lose their capital, and those only before a word in small letters;
    "The" also before names, except where it belongs to them ("The Hague").
    """
    first, _, rest = text.partition(" ")
    if first == "The":
        capital = text.startswith(CAPITAL_THE)
    else:
        capital = first not in ARTICLES | OWNERS or not _has_small_noun(rest)
    return text if capital or not rest else f"{first[0].lower()}{text[1:]}"


def _has_small_noun(text: str) -> bool:
    """Whether a word of weight is written small, as in a description and not in a title."""
    return any(
        word[0].islower() and word not in PREPOSITIONS | DETERMINERS | {"and", "or", "of"}
        for word in text.split()
    )
