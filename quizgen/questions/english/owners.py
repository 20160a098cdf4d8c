"""Owners: "its" in an act, where the prompt does not name whose.

"Seiko sold its first clock" is a sentence, but "Who sold its first clock?" asks for the owner of a clock and
for its seller. Where the subject is asked for, "their" is the word (Huddleston and Pullum, The Cambridge
Grammar of the English Language, 2002, chapter 5, section 17.2.4, on "they" with "who").
"""

from __future__ import annotations

from functools import lru_cache

from quizgen.questions.english.clause import Unclear, Word, is_adverb, past_adverbs, words
from quizgen.questions.english.heads import Head, head
from quizgen.questions.english.lexicon import forms
from quizgen.questions.english.vocabulary import BE, PARTICLES, PREPOSITIONS

_THEIRS = {"its": "their", "itself": "themselves"}
_LIGHT = PREPOSITIONS | PARTICLES | set("all both half each most some one two three many".split())


def unowned(act: str) -> str:
    """Give an act for the subject "who": "sold its first clock" becomes "sold their first clock".

    Only where nothing but the subject can own it: in "joined the union and its bank" it may be the union.
    """
    return _with_their(act) if "its" in act else act


@lru_cache(maxsize=1 << 12)
def _with_their(act: str) -> str:
    found = words(act)
    verb = head(found)
    if isinstance(verb, Unclear) or (verb.aux in BE and not _is_passive(found, verb)):
        return act
    at = verb.at + 1
    while at < len(found) and _is_passed(found, at, helped=not verb.base):
        at += 1
    if at == len(found) or found[at].low not in _THEIRS or found[at].quoted:
        return act
    owned = found[at]
    return f"{act[: owned.start]}{_THEIRS[owned.low]}{act[owned.end :]}"


def _is_passive(found: tuple[Word, ...], verb: Head) -> bool:
    """Whether a participle follows: "was robbed of its gold", but not "was its president"."""
    at = past_adverbs(found, verb.at + 1)
    return at < len(found) and bool(forms(found[at].low).participle)


def _is_passed(found: tuple[Word, ...], at: int, *, helped: bool) -> bool:
    """Whether a word names nothing that could be the owner; ``helped`` where a verb form follows.

    A plural owns nothing as "its": "carried 900 passengers on its first day".
    """
    word = found[at]
    if word.low in _THEIRS:
        return False
    if word.low in _LIGHT or is_adverb(word) or word.low.isdecimal() or word.text[:1].isdigit():
        return True
    read = forms(word.low)
    verb = helped and bool(read.participle or read.plain)
    plural = word.low.endswith("s") and not word.low.endswith(("ss", "us", "is")) and read.noun
    return not word.capital and (verb or plural)


def each_other(act: str) -> str:
    """Give an act that several people do to one another with its object, where it has none: "met"."""
    return f"{act} each other" if is_mutual(act) else act


@lru_cache(maxsize=1 << 12)
def is_mutual(act: str) -> bool:
    """Whether people did an act to one another, so that it is no act of one of them: "met"."""
    found = words(act)
    return bool(found) and found[-1].low in _MUTUAL and past_adverbs(found, 0) == len(found) - 1


_MUTUAL = frozenset("met married befriended".split())
