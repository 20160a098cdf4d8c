"""The second verb of a phrase: "met Dong Jun and signed the accord".

In a question both verbs lose their tense ("meet ... and sign ..."). A word after "and" is taken for
such a verb only where nothing else can be meant; where it may be one, the phrase is unclear.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Literal, NamedTuple

from quizgen.questions.english.clause import (
    Tense,
    Unclear,
    Word,
    follows,
    is_adverb,
    is_finite,
    other_clause,
    past_adverbs,
)
from quizgen.questions.english.lexicon import forms
from quizgen.questions.english.vocabulary import (
    ADJECTIVAL,
    ATTRIBUTIVE,
    AUXILIARIES,
    COORDINATORS,
    DOUBLE_OBJECT,
    INTRANSITIVE,
    PARTICLES,
    SUBORDINATORS,
    VERB_BEFORE,
    VERBAL,
    VERBS_FIRST,
)

Verdict = Literal["verb", "no", "unsure", "sentence"]
"""Whether a word is a second verb; "sentence" where a new subject begins."""


_JOINT = re.compile(r"[,;]|\b(?:and|or|but|nor)\b", re.IGNORECASE)


class Edit(NamedTuple):
    """A word to be replaced by its base form."""

    word: Word
    base: str


class Joint(NamedTuple):
    """A place where a second verb may start: the word's index, and the last one before the joint."""

    at: int
    left: int
    comma: bool


def has_joint(phrase: str) -> bool:
    """Whether a second verb is possible at all: it needs "and" or its like, or a comma."""
    return _JOINT.search(phrase) is not None


def second_verbs(found: tuple[Word, ...], first: int, tense: Tense) -> tuple[Edit, ...] | Unclear:
    """Give the further finite verbs that share the subject of the verb at ``first``."""
    edits: list[Edit] = []
    loose = None
    for joint in _joints(found, first) if tense != "plain" else ():
        word, last = found[joint.at], found.index(edits[-1].word) if edits else first
        verdict = _verdict(found, joint, last, tense)
        if verdict == "verb":
            edits.append(Edit(word, _base(word, tense)))
        elif verdict == "unsure" and joint.comma:
            loose = loose or word  # ", built in 1900" is a participle unless another verb follows
        elif verdict != "no":
            return _unclear(word, verdict)
    return _unclear(loose, "unsure") if loose and edits else tuple(edits)


def _unclear(word: Word, verdict: Verdict) -> Unclear:
    advice = "write two facts, or every verb in `base`, as in `base: meet, sign`"
    reading = "starts a second sentence" if verdict == "sentence" else "may be a second verb"
    return Unclear("coordinated-verbs", f"“{word.text}” {reading}: {advice}")


def _base(word: Word, tense: Tense) -> str:
    read = forms(word.low)
    return (read.past if tense == "past" else read.third)[0]


def _joints(found: tuple[Word, ...], first: int) -> Iterator[Joint]:
    seen: set[int] = set()
    for at in range(first + 1, len(found)):
        if found[at].quoted:
            continue
        coordinator = found[at].low in COORDINATORS
        if not coordinator and not found[at - 1].comma:
            continue
        start = past_adverbs(found, at + 1 if coordinator else at)
        if start < len(found) and not (found[start].low in COORDINATORS and not coordinator):
            if start not in seen:  # two commas in a row, or one on each side of an adverb
                yield Joint(start, at - 1, not coordinator)
            seen.add(start)


def _verdict(found: tuple[Word, ...], joint: Joint, last: int, tense: Tense) -> Verdict:
    word = found[joint.at]
    if word.quoted:
        return "no"
    apart = other_clause(found, last + 1, joint.left + 1)
    own = _own_verdict(found, joint, last, tense)
    if own == "verb" and apart:
        return "unsure"
    if own == "no" and not apart and not joint.comma and _new_subject(found, joint.at):
        return "sentence"
    return own


def _own_verdict(found: tuple[Word, ...], joint: Joint, last: int, tense: Tense) -> Verdict:
    word = found[joint.at]
    if word.capital:
        return "no"
    if word.low in AUXILIARIES:
        return "no" if joint.comma else "unsure"
    if tense == "past":
        return _as_past(found, joint, last)
    if tense == "third":
        third = _as_third(found, joint, last)
        return third if third != "no" or not _only_past(word) else "unsure"
    return _as_any(found, joint, last, tense)


def _as_past(found: tuple[Word, ...], joint: Joint, last: int) -> Verdict:
    """Judge a word after a verb in the past."""
    word, read = found[joint.at], forms(found[joint.at].low)
    if not read.past or word.low in read.past:
        return "no"  # of "cut" and "put" the base form looks the same
    if len(read.past) > 1:
        return "unsure"
    only = not read.participle and (not read.noun or word.low in VERBS_FIRST)
    if only or _direct(found, joint, last):
        return "verb"
    return _before(follows(found, joint.at), found, joint)


def _before(after: str, found: tuple[Word, ...], joint: Joint) -> Verdict:
    """Judge a past form that may be a participle or a noun by what follows it."""
    word, read = found[joint.at], forms(found[joint.at].low)
    if after == "noun phrase":
        return "unsure" if joint.comma and word.low in DOUBLE_OBJECT else "verb"
    if after == "by" or (after == "other" and word.low in ATTRIBUTIVE):
        return "no"
    if after == "other" and word.low not in VERBAL:
        return "unsure"
    if word.low in INTRANSITIVE or (read.noun and _shown_by_next(found, joint.at)):
        return "verb"
    left = found[joint.left]
    if joint.comma or (read.noun and not left.capital):
        return "unsure"
    ends = joint.at + 1 == len(found) and word.low in ADJECTIVAL  # "met Dong and limited"
    return "unsure" if ends or _adjectival(left) else "verb"


def _as_third(found: tuple[Word, ...], joint: Joint, last: int) -> Verdict:
    """Judge a word after a verb in the third person of the present."""
    read = forms(found[joint.at].low)
    if not read.third:
        return "no"
    noun = read.noun and found[joint.at].low not in VERBS_FIRST
    shown = follows(found, joint.at) == "noun phrase" or _shown_by_next(found, joint.at)
    return "verb" if not noun or shown or _direct(found, joint, last) else "unsure"


def _as_any(found: tuple[Word, ...], joint: Joint, last: int, tense: Tense) -> Verdict:
    """Judge a word after an auxiliary: a finite verb there cannot be inverted with it."""
    word, read = found[joint.at], forms(found[joint.at].low)
    if tense == "bare" and _as_past(found, joint, last) == "verb":
        return "unsure"
    stray = _only_past(word) or word.low in INTRANSITIVE
    third = bool(read.third) and (not read.noun or follows(found, joint.at) == "noun phrase")
    return "unsure" if stray or third else "no"


def _only_past(word: Word) -> bool:
    """Whether the word is a past form and nothing else: "took", "became"."""
    read = forms(word.low)
    return bool(read.past) and not (read.participle or read.noun or read.plain)


def _direct(found: tuple[Word, ...], joint: Joint, last: int) -> bool:
    """Whether nothing but adverbs and particles stands between the two verbs."""
    between = found[last + 1 : joint.left + 1]
    return all(is_adverb(word) or word.low in PARTICLES for word in between)


def _shown_by_next(found: tuple[Word, ...], at: int) -> bool:
    """Whether the next word shows a verb and no noun: a name ("left Malaysia"), or "left for"."""
    if found[at].comma or at + 1 >= len(found):
        return False
    return found[at + 1].capital or found[at + 1].low in VERB_BEFORE.get(found[at].low, ())


def _adjectival(word: Word) -> bool:
    """Whether the word before the joint is one that a participle may be listed with."""
    read = forms(word.low)
    return not word.capital and (read.adjective or bool(read.participle))


def _new_subject(found: tuple[Word, ...], at: int) -> bool:
    """Whether a new subject with its own verb starts here: "and his deputy took over"."""
    for index in range(at + 1, len(found)):
        word = found[index]
        if word.quoted or word.low in COORDINATORS or word.low in SUBORDINATORS:
            return False
        if is_finite(found, index) and (word.low in AUXILIARIES or _only_past(word)):
            return True
        if word.comma:
            return False
    return False
