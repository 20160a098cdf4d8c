"""Where and on what occasion: the preposition that goes before a place or an event."""

from __future__ import annotations

import re
from functools import lru_cache

from quizgen.questions.english.articles import mid
from quizgen.questions.english.venues import (
    ABOARD_FIRST,
    ABOARD_NAMES,
    ARTICLED_NOUNS,
    AT_FIRST,
    AT_NAMES,
    AT_NOUNS,
    ATTACHING,
    IN_NAMES,
    OCCASION_NOUNS,
    ON_FIRST,
    ON_NAMES,
    ON_NOUNS,
    SKIPPED_LAST,
)
from quizgen.questions.english.vocabulary import DETERMINERS

_INNER = re.compile(
    r",|\b(?:of|in|on|at|for|with|to|between|near|by|from|over|about|against|the)\s"
)
_LIST = re.compile(r"(, and |, or |; and |; | and | or |, )")
_HOUSE_NUMBER = re.compile(r"\d+[a-zA-Z]?\s+\S.*\b(?:Street|Road|Avenue|Lane|Square|Drive|Row)\b")


@lru_cache(maxsize=1 << 14)
def occasion(text: str) -> str:
    """Put an occasion into a phrase: "at the summit", "during the visit", "on the sidelines of …"."""
    text = _attached(text.strip())
    if _first(text) in ATTACHING:
        return text
    noun = _last_noun(_without_article(text))
    return f"{OCCASION_NOUNS.get(noun, 'at')} {_with_article(text, noun)}" if text else ""


def _with_article(text: str, noun: str) -> str:
    """Give an occasion with "the" where a single one of its sort was typed bare: "World Cup final"."""
    first = _first(text)
    has_one = (
        first.lower() in DETERMINERS or first.endswith(("’s", "'s", "’", "'")) or text[0].isdigit()
    )
    owned = re.search(r"[’']s?\s", _INNER.split(text, maxsplit=1)[0] + " ") is not None
    bare = noun in ARTICLED_NOUNS and text.rsplit(maxsplit=1)[-1].strip("”\"'’") == noun
    return mid(text) if has_one or owned or not bare else f"the {text}"


@lru_cache(maxsize=1 << 14)
def location(text: str, preposition: str = "") -> str:
    """Put one place or a list of places into a phrase: "in Malaysia", "at the Pentagon".

    ``preposition`` is the author's word, which wins. A text that begins with a preposition stays.
    """
    text = _attached(text.strip())
    if not text or _first(text) in ATTACHING:
        return text
    if preposition:
        return f"{preposition.strip()} {text}"
    pieces = _LIST.split(text)
    if len(pieces) == 1:
        return f"{_preposition(text)} {text}"
    return _several(pieces)


def is_site(name: str) -> bool:
    """Whether a place is a building or a site by its name: "Shea Stadium"."""
    return _preposition(name) in {"at", "aboard"}


def is_venue(text: str) -> bool:
    """Whether an occasion is a place in truth: "DuPont’s research station"."""
    noun = _last_noun(_without_article(text))
    return noun in AT_NOUNS and noun not in OCCASION_NOUNS and noun not in _MEETINGS


_MEETINGS = frozenset({"conference", "convention", "congress", "court", "mission", "exchange"})
_PARTED = re.compile(
    r"(in|at|on|In|At|On) (?!board\b|top\b|front\b|the (?:way|road|eve|sidelines|margins)\b)(.+)"
)


@lru_cache(maxsize=1 << 12)
def parted(name: str) -> tuple[str, str]:
    """Cut a preposition off that was typed before a place: "in London" is London. Either may be ""."""
    found = _PARTED.fullmatch(name)
    return (found[1].lower(), found[2]) if found else ("", name)


def _several(pieces: list[str]) -> str:
    """Put places and the words between them into a phrase; each new preposition is said."""
    said, place_before = _preposition(pieces[0]), pieces[0]
    written = [said, " ", pieces[0]]
    is_list = any(joint.strip() != "," for joint in pieces[1::2])
    chained = any(";" in joint for joint in pieces[1::2])  # "Bonn, Germany; and Rome, Italy"
    for joint, place in zip(pieces[1::2], pieces[2::2], strict=True):
        one_name = " of " in place_before and not place.startswith("the ")
        larger = one_name or (chained and joint.strip() == ",")
        wanted = _preposition(place) if is_list and not larger else said
        written += (joint, f"{wanted} " if wanted != said else "", place)
        said, place_before = wanted, place
    return "".join(written)


def _preposition(place: str) -> str:
    """Give "in", "at", "on" or "aboard" for one place, by its name or the noun in it."""
    name = _without_article(place).lower()
    first, last = _first(name), _last_noun(name)
    if name in IN_NAMES:
        return "in"
    if name in ABOARD_NAMES or first in ABOARD_FIRST:
        return "aboard"
    if name in ON_NAMES or first in ON_FIRST:
        return "on"
    if name in AT_NAMES or first in AT_FIRST or _HOUSE_NUMBER.match(place):
        return "at"
    if name == last and not place[:1].islower() and name == place.lower():
        return "in"  # a town may be called Temple or Hill
    words = name.split()  # "Prince of Wales Theatre", "King's College London"
    is_site = words[-1] in AT_NOUNS or "college" in words[1:]
    return "on" if last in ON_NOUNS else "at" if last in AT_NOUNS or is_site else "in"


def _attached(text: str) -> str:
    """Give a small first letter to a preposition that was typed with a capital."""
    first, _, rest = text.partition(" ")
    typed = first[1:].islower() and first.lower() in ATTACHING and rest[:1].islower()
    return f"{first.lower()} {rest}" if typed else text


def _first(text: str) -> str:
    return text.split(None, 1)[0] if text.strip() else ""


def _without_article(text: str) -> str:
    first, _, rest = text.partition(" ")
    return rest.strip() if first.lower() in {"the", "a", "an"} and rest.strip() else text


def _last_noun(name: str) -> str:
    """Give the noun that a name turns on: "palace" of "Palace of Versailles"."""
    head = _INNER.split(name.lower(), maxsplit=1)[0].split()
    while len(head) > 1 and (head[-1] in SKIPPED_LAST or head[-1][0].isdigit()):
        head.pop()
    return head[-1].strip("“”\"'.()") if head else ""
