"""A verb phrase as words with their places, and the finite verb among them."""

from __future__ import annotations

import re
from typing import Literal, NamedTuple

from quizgen.questions.english.lexicon import forms
from quizgen.questions.english.vocabulary import (
    ADJECTIVAL,
    ADVERBIALS,
    ADVERBS,
    APOSTROPHE,
    AUXILIARIES,
    DETERMINERS,
    HAVE,
    PARTICLES,
    PREPOSITIONS,
    SUBORDINATORS,
)

_PIECE = re.compile(r"\S+")
_AROUND = "\"“”„«»()[]{}<>,;:.!?…*'\u2018\u2019\u2013\u2014-"
_CLOSERS = {"“": "”", "„": "”", "«": "»", "\u2018": APOSTROPHE, '"': '"'}
_LONGEST_ADVERBIAL = 4
_FIRST_OF_ADVERBIALS = frozenset(adverbial[0] for adverbial in ADVERBIALS)

Tense = Literal["past", "third", "plain", "participle", "bare"]
"""The form of a verb; "participle" after "was" and "has", "bare" after "did" and "will"."""


class Unclear(NamedTuple):
    """Why a phrase cannot be turned into a question.

    ``reason`` is a stable slug; ``detail`` is one short sentence that tells the author what to write.
    """

    reason: str
    detail: str


class Word(NamedTuple):
    """A word of a phrase, without the punctuation around it: characters [start, end).

    ``low`` is its lower-case form with straight apostrophes. ``comma`` is set where a comma or a
    semicolon follows it, ``quoted`` where it stands inside quotation marks.
    """

    text: str
    low: str
    start: int
    end: int
    comma: bool
    quoted: bool

    @property
    def capital(self) -> bool:
        """Whether it begins like a name."""
        return self.text[:1] != self.low[:1]


def words(phrase: str) -> tuple[Word, ...]:
    """Give the words of a phrase in order."""
    found: list[Word] = []
    closer = ""
    for piece in _PIECE.finditer(phrase):
        raw = piece.group()
        if raw.isalnum():
            start, end = piece.span()
            found.append(Word(raw, raw.lower(), start, end, comma=False, quoted=bool(closer)))
            continue
        text = raw.strip(_AROUND)
        start = piece.start() + (raw.find(text) if text else 0)
        end = start + len(text)
        before, after = raw[: start - piece.start()], raw[end - piece.start() :]
        closer = closer or next((_CLOSERS[c] for c in before if c in _CLOSERS), "")
        quoted = bool(closer)
        if closer and closer in after:
            closer = ""
        comma = "," in after or ";" in after
        found.append(Word(text, _folded(text), start, end, comma, quoted))
    return tuple(found)


def _folded(text: str) -> str:
    return text.lower().replace(APOSTROPHE, "'")


def is_adverb(word: Word) -> bool:
    """Whether the word is an adverb that may stand between a subject and its verb."""
    low = word.low
    if low in ADVERBS or not low:
        return True  # a dash or a lone comma is passed over as an adverb is
    return low.endswith("ly") and not forms(low).plain


def past_adverbs(found: tuple[Word, ...], at: int) -> int:
    """Give the index of the first word from ``at`` on that is no adverb; the length if none is."""
    while at < len(found):
        step = _adverbial(found, at)
        if not step:
            return at
        at += step
    return at


def _adverbial(found: tuple[Word, ...], at: int) -> int:
    """Give how many words from here on make one adverbial ("in turn", "publicly and")."""
    length = _idiom(found, at)
    if length or is_adverb(found[at]):
        return length or 1
    joined = at > 0 and at + 1 < len(found) and is_adverb(found[at - 1])
    if joined and found[at].low in {"and", "or", "but", "if", "yet"} and is_adverb(found[at + 1]):
        return 2
    return int(found[at].low == "since" and _is_between(found, at))


def _idiom(found: tuple[Word, ...], at: int) -> int:
    """Give the words of a set phrase from here on ("in turn", "by then"), 0 where there is none."""
    if found[at].low not in _FIRST_OF_ADVERBIALS:
        return 0
    lows = tuple(word.low for word in found[at : at + _LONGEST_ADVERBIAL])
    return next((n for n in range(len(lows), 1, -1) if lows[:n] in ADVERBIALS), 0)


def _is_between(found: tuple[Word, ...], at: int) -> bool:
    """Whether a word stands between "has" and its participle: "has since sold"."""
    if at == 0 or found[at - 1].low not in HAVE:
        return False
    after = next((word for word in found[at + 1 :] if not is_adverb(word)), None)
    return after is not None and bool(forms(after.low).participle or after.low == "been")


def other_clause(found: tuple[Word, ...], start: int, end: int) -> bool:
    """Whether a clause of its own may open between two words (start inclusive, end exclusive)."""
    span = [at for at in range(start, end) if not found[at].quoted]
    return any(found[at].low in SUBORDINATORS or is_finite(found, at) for at in span)


def is_finite(found: tuple[Word, ...], at: int) -> bool:
    """Whether this word may be a finite verb with a subject of its own."""
    word = found[at]
    if (
        word.capital
        or word.quoted
        or not word.low[:1].isalpha()
        or at == 0
        or found[at - 1].low in DETERMINERS
    ):
        return False
    if word.low in AUXILIARIES:
        return True
    read = forms(word.low)
    if not read.past or word.low in read.past or word.low in ADJECTIVAL:
        return False
    return not (at + 1 < len(found) and found[at + 1].low == "by")


def follows(found: tuple[Word, ...], at: int) -> str:
    """Give what follows a word: "noun phrase", "by", "open" (end, preposition, name) or "other"."""
    if found[at].comma or at + 1 >= len(found):
        return "open"
    word = found[at + 1]
    if word.low == "by":
        return "by"
    if word.low in DETERMINERS or word.low == "not":
        return "noun phrase"
    plural_initials = word.text[:-1].isupper() and word.text.endswith("s")
    open_ = word.low in PREPOSITIONS or word.low in PARTICLES or word.quoted or is_adverb(word)
    named = word.capital or word.text[:1].isdigit()
    return "open" if open_ or (named and not plural_initials) else "other"
