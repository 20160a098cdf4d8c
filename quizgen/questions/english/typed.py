"""What a hasty hand types: an act with a capital or a full stop, a date or a place said twice."""

from __future__ import annotations

import re
from functools import lru_cache

from quizgen.questions.english.lexicon import forms
from quizgen.questions.english.phrases import is_abbreviation
from quizgen.questions.english.vocabulary import ADVERBS, AUXILIARIES

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
    return bool(re.search(rf"(?<![\w-]){re.escape(words)}(?![\w-])", did))


def tells_place(did: str, place: str) -> bool:
    """Whether an act says the place by itself: "flew to Paris", "left Paris", not "met the Mayor of Paris"."""
    name = re.escape(place.removeprefix("the "))
    return bool(re.search(rf"(?:^\w+|\b(?:{_GOING})) (?:the )?{name}(?!\w)", did))
