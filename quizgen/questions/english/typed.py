"""What a hasty hand types: an act with a capital or a full stop, a date or a place said twice."""

from __future__ import annotations

import re
from functools import lru_cache

from quizgen.facts.moment import Moment, Precision
from quizgen.questions.english.clause import words
from quizgen.questions.english.lexicon import forms
from quizgen.questions.english.phrases import is_abbreviation
from quizgen.questions.english.vocabulary import (
    ADVERBS,
    AUXILIARIES,
    PARTICLES,
    PREPOSITIONS,
    SUBORDINATORS,
)

_LENGTH = re.compile(
    r"\b(?:\d+|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|\w+ty|hundred|half an?|"
    r"several|many|few)(?:[ -]and-a-half)? ?-?"
    r"(?:hour|day|night|week|fortnight|month|year|decade|century|centurie)s?\b",
    re.IGNORECASE,
)
_AFTERTHOUGHT = re.compile(r", (?:and |but )?(?:not|yet|rather than|though|but) [^,]*$")
_GOES_ON = r"$|[,;]| (?:and|or|in|on|at|with|for|from|by|as|to|under|after|before)\b"
_GOING = "in|at|on|to|into|from|near|through"


@lru_cache(maxsize=1 << 14)
def act(did: str) -> str:
    """Give an act as it follows its subject: "Won the Cup." becomes "won the Cup"."""
    if not did or (did[0].islower() and did[-1] not in ".;,"):
        return did
    text = did.rstrip(" ;,")
    if text.endswith(".") and not text.endswith("..") and not is_abbreviation(text):
        text = text[:-1].rstrip()
    first, blank, rest = text.partition(" ")
    if first[1:].islower() and _is_verb(first.lower()):
        text = f"{first.lower()}{blank}{rest}"
    return text or did


def _is_verb(word: str) -> bool:
    """Whether a word may open a predicate and is no name: "won", "was", "publicly"."""
    read = forms(word)
    adverb = word in ADVERBS or word.endswith("ly")
    return adverb or word in AUXILIARIES or bool(read.past or read.third or read.plain)


def tells_date(did: str, words: str) -> bool:
    """Whether an act says the date by itself, in these words: "won the Cup in 1998"."""
    # Most acts do not hold the words at all, and a pattern of its own for every date would be compiled each time.
    return words in did and bool(re.search(rf"(?<![\w-]){re.escape(words)}(?![\w-])", did))


def tells_year(did: str, moment: Moment) -> bool:
    """Whether an act says the year of a day or a month: "won in 1956", on 18 December."""
    date = moment.start
    if date is None or moment.is_interval or date.precision < Precision.MONTH:
        return False
    year = f"in {date.year}"
    return year in did and re.search(rf"\b{year}(?!\w)", did) is not None


def tells_place(did: str, place: str) -> bool:
    """Whether an act says the place by itself: "flew to Paris", "left Paris", "the great fire of Rome"."""
    name = place.removeprefix("the ")
    if name not in did:
        return False
    name = re.escape(name)
    going = re.search(rf"(?:^\w+|\b(?:{_GOING})) (?:the )?{name}(?:{_GOES_ON})", did)
    return bool(going or re.search(rf"(?<!\w){name}$", did))


def tells_length(did: str) -> bool:
    """Whether an act says how long it lasted: "sat for eighteen years"."""
    return bool(_LENGTH.search(did))


_AT_ONCE = re.compile(
    r"(?:won|lost|announced|declared|signed|founded|began|started|ended|became|discovered|found|reached|arrived|"
    r"resigned|died|left|joined|published|received|was (?:born|killed|awarded|given|elected|appointed))\b"
)
_COUNTED = re.compile(r"\b(?:once|twice|thrice|\w+ times)\b")


def is_done_at_once(did: str) -> bool:
    """Whether an act has no length, however far its dates lie apart: "won the prize twice"."""
    return bool(_AT_ONCE.match(did) or _COUNTED.search(did))


_NOWHERE = re.compile(
    r"(?:is|are) (?:the|an?|one of|among|\d)|(?:was|were) (?:the )?\d|"
    r"(?:has|have) (?:an?|the|about|some|over|more|fewer|\d[\d.,]*)\b|"
    r"(?:contains?|contained|weighs?|weighed|measures?|measured|can|cannot)\b|(?:stands?|stood) (?:about )?\d"
)
SUPERLATIVE = (
    r"(?:larg|long|short|high|low|tall|bigg|great|small|old|young|new|deep|wid|rich|poor|fast|slow|heavi|light|busi|"
    r"bright|near|strong|hott|cold|warm|dri|wett|hard|soft|dens|thick|thinn|farth|furth|clos|loud|steep|rar|dead|earli|"
    r"lat)est"
)
"""What matches an adjective in its highest degree; "forest" and "guest" are none."""
_THE_ONE = re.compile(
    rf"(?:is|are) the (?:world[’']s )?(?:only|most \w+|least \w+|{SUPERLATIVE})\b(?: [\w-]+){{2}}"
)
_SEATED = re.compile(r"\b(?:(?:has|have) (?:its|their|his|her)|found|seen|born|buried|kept|held)\b")


def is_the_one(did: str) -> bool:
    """Whether an act in the present says that it is true of one thing alone: "is the tallest land animal"."""
    return bool(_THE_ONE.match(did))


def is_nowhere(did: str) -> bool:
    """Whether an act is a property, which no place answers: "is the tallest land animal", "weighs 2 grams"."""
    return bool(_NOWHERE.match(did)) and not _SEATED.search(did)


_COMPLETED = re.compile(
    r"(?:was |were |)(?:re)?(?:built|constructed|erected|dug|excavated|designed|created|made|produced|painted|"
    r"carved|sculpted|wrote|written|composed|compiled|drafted|translated|circumnavigated|crossed)\b(?: (\w+))?"
)
_DISTANCE = re.compile(
    r"\w+ (?:about |some )?\d[\d.,]* (?:\w+ )?(?:miles|kilometres|kilometers|km)\b"
)


def is_completed(did: str) -> bool:
    """Whether an act goes on until it is done: one builds a dome over sixteen years, not for sixteen years.

    Vendler (Verbs and Times, The Philosophical Review 66, 1957) calls such an act an accomplishment.
    """
    found = _COMPLETED.match(did)
    if found is None:
        return _DISTANCE.match(did) is not None
    return did.startswith(("was ", "were ")) or (found[1] or "in") not in PREPOSITIONS


_HELPING = {*AUXILIARIES, *ADVERBS, *PARTICLES, "been", "being", "place", "first", "last", "again"}


def is_one_verb(did: str) -> bool:
    """Whether an act says no more than its verb does: "was launched", "sank", "took place"."""
    telling = (word for word in did.split() if word not in _HELPING and not word.endswith("ly"))
    return next(telling, None) is not None and next(telling, None) is None


@lru_cache(maxsize=1 << 14)
def has_clause(did: str) -> bool:
    """Whether an act holds a clause of its own, or an afterthought that a date would seem to belong to.

    "Called a strike that lasted nine weeks", "was shown to be a compound, not an element".
    """
    if "," in did and _AFTERTHOUGHT.search(did):
        return True
    if SUBORDINATORS.isdisjoint(did.split()):
        return False
    return any(word.low in SUBORDINATORS and not word.quoted for word in words(did)[1:])
