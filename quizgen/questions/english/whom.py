"""Whom: taking a name out of a verb phrase so that it can be asked for.

English lets an object be asked only from certain places (Ross, Constraints on Variables in Syntax,
1967: not from one half of "Trump and Xi", not from inside a longer noun phrase, not from a relative
clause). So a name is taken out only from patterns that are known to be free: right after the verb,
after the verb's preposition, or after verb, noun and preposition that together make one verb.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from quizgen.questions.english.clause import Unclear, Word, is_adverb, past_adverbs, words
from quizgen.questions.english.coordination import has_joint, second_verbs
from quizgen.questions.english.heads import Head, head
from quizgen.questions.english.lexicon import forms
from quizgen.questions.english.vocabulary import (
    APOSTROPHE,
    ASKED_PREPOSITIONS,
    BE,
    COORDINATORS,
    COPULAR,
    DETERMINERS,
    HAVE,
    LIGHT_VERBS,
    NAMING,
    PARTICLES,
    PHRASAL,
    PREPOSITIONS,
    SUBORDINATORS,
)

_BEING = BE | {"be", "been", "being"}
_HELPERS = _BEING | HAVE


class Gap(NamedTuple):
    """A phrase without a name: what stood before it, its preposition (or ""), and what followed."""

    before: str
    preposition: str
    after: str


class _Group(NamedTuple):
    """The verb group of a phrase: main verb in its base form, index of its last word, passive."""

    verb: str
    end: int
    passive: bool


class _Opening(NamedTuple):
    """What stands before a name that can be asked; ``names`` where a complement may follow it."""

    gap: Gap
    names: bool


def object_gap(phrase: str, name: str, titles: Sequence[str] = ()) -> Gap | None:
    """Take a name out of a verb phrase; None where it cannot be asked for cleanly.

    The name must stand in the phrase once, as whole words. ``titles`` are texts that go out
    with it where they stand right before it ("Admiral", "Chinese Defence Minister").
    """
    start = _only_place(phrase, name)
    if start is None:
        return None
    opening = _opening(_without_titles(phrase[:start].rstrip(), titles))
    after = phrase[start + len(name) :].strip()
    if opening is None or not may_follow(after, names=opening.names) or _many_verbs(phrase):
        return None
    return opening.gap._replace(after=after)


@lru_cache(maxsize=1 << 12)
def _opening(before: str) -> _Opening | None:
    """Read what stands before the name; None where no name can be asked behind it."""
    found = words(before)
    verb = head(found) if found else None
    group = _group(found, verb) if isinstance(verb, Head) else None
    gap = _gap(before, found, group) if group else None
    if gap is None or group is None:
        return None
    return _Opening(gap, names=group.verb in NAMING and group.end == len(found) - 1)


def _many_verbs(phrase: str) -> bool:
    """Whether the phrase has, or may have, a second verb: then no object of the first is asked."""
    if not has_joint(phrase):
        return False
    found = words(phrase)
    verb = head(found)
    return isinstance(verb, Unclear) or second_verbs(found, verb.at, verb.tense) != ()


def _only_place(phrase: str, name: str) -> int | None:
    """Give where the name starts, if it stands there as whole words and nowhere else."""
    text, wanted = phrase.replace(APOSTROPHE, "'"), name.replace(APOSTROPHE, "'")
    start = text.find(wanted) if wanted.strip() else -1
    if start < 0 or text.find(wanted, start + 1) >= 0:
        return None
    end = start + len(wanted)
    whole = text[max(start - 1, 0) : start] in {"", " "} and text[end : end + 1] in {"", " "}
    return start if whole else None


def _without_titles(before: str, titles: Sequence[str]) -> str:
    """Drop what goes out with the name: its titles, and an article before them."""
    known = sorted((title for title in titles if title.strip()), key=len, reverse=True)
    shorter = True
    while shorter:
        rests = (_without_end(before, title) for title in known)
        rest = next((rest for rest in rests if rest is not None), None)
        shorter = rest is not None
        before = before if rest is None else rest
    article = _without_end(before, "the")
    return before if article is None else article


def _without_end(text: str, end: str) -> str | None:
    if not text.casefold().endswith(f" {end.casefold()}"):
        return None
    return text[: -len(end)].rstrip()


def may_follow(after: str, *, names: bool) -> bool:
    """Whether what follows the name leaves it free: nothing, a preposition, an adverb."""
    if not after:
        return True
    rest = words(" ".join(after.split(None, 2)[:2]))
    following = rest[0]
    if not following.text or not after.startswith(following.text) or following.capital:
        return False
    if following.low in PREPOSITIONS or is_adverb(following):
        return True
    if len(rest) > 1 and rest[1].low == "times":
        return True
    return names and following.low in DETERMINERS


def _group(found: tuple[Word, ...], verb: Head) -> _Group | None:
    """Give the verb group: "met", "has not recognised", "was elected", "agreed to meet"."""
    group = _Group(verb.base, verb.at, passive=False) if verb.base else _chain(found, verb.at)
    if group is None or group.passive:
        return group
    return _infinitive(found, group.end) or group


def _chain(found: tuple[Word, ...], at: int) -> _Group | None:
    """Follow the auxiliaries from the first one to the main verb, if there is one."""
    helper, at = found[at].low, past_adverbs(found, at + 1)
    while at < len(found) and found[at].low in _HELPERS:
        helper, at = found[at].low, past_adverbs(found, at + 1)
    if at == len(found):
        return None
    word, read = found[at].low, forms(found[at].low)
    if helper in _BEING:
        if word.endswith("ing"):
            return _Group("", at, passive=False)
        return _Group(read.participle[0], at, passive=True) if read.participle else None
    if helper in HAVE:
        return _Group(read.participle[0], at, passive=False) if read.participle else None
    return _Group(word, at, passive=False) if read.plain else None


def _infinitive(found: tuple[Word, ...], end: int) -> _Group | None:
    """Give "meet" of "agreed to meet"."""
    if end + 2 >= len(found) or found[end + 1].low != "to":
        return None
    at = past_adverbs(found, end + 2)
    if at == len(found) or found[at].capital or not forms(found[at].low).plain:
        return None
    return _Group(found[at].low, at, passive=False)


def _gap(before: str, found: tuple[Word, ...], group: _Group) -> Gap | None:
    start = group.end + 1
    while start < len(found) and (found[start].low in PARTICLES or is_adverb(found[start])):
        start += 1
    tail = found[start:]
    if not tail:
        free = not group.passive and group.verb not in COPULAR
        return Gap(before, "", "") if free else None
    preposition = tail[-1].low
    if len(tail) == 1 and _is_phrasal(group, preposition):
        return Gap(before, "", "")
    if preposition in ASKED_PREPOSITIONS and _makes_one_verb(group, tail[:-1], preposition):
        return Gap(before[: tail[-1].start].rstrip(), preposition, "")
    return None


def _is_phrasal(group: _Group, preposition: str) -> bool:
    """Whether the preposition is better left behind: "Whom did she take on?"."""
    if group.passive:
        return False
    return preposition == "by" or preposition in PHRASAL.get(group.verb, ())


def _makes_one_verb(group: _Group, noun: tuple[Word, ...], preposition: str) -> bool:
    """Whether the words between verb and preposition leave what follows free: "held talks with"."""
    if not noun:
        return True
    if any(closes(word) for word in noun):
        return False
    if group.passive:
        return preposition == "by"
    return group.verb in LIGHT_VERBS.get(preposition, ())


def closes(word: Word) -> bool:
    """Whether nothing behind this word can be asked: another phrase, clause or list begins here."""
    low = word.low
    listed = word.comma or word.quoted or not word.text or low in COORDINATORS
    return listed or low in SUBORDINATORS or (low in PREPOSITIONS and low != "of")


def verb_and_object(phrase: str) -> tuple[str, str] | None:
    """Cut a verb phrase before the first noun phrase that shows as one; None where there is none.

    "held talks with Ye Jiang" gives "held talks with" and "Ye Jiang": a name, an article, a
    number or a quotation opens the object; without any, all that follows the verb is the object.
    """
    found = words(phrase)
    verb = head(found, plural=True)
    if isinstance(verb, Unclear):
        return None
    group = _group(found, verb)
    start = (group.end if group else verb.at) + 1
    while start < len(found) and (found[start].low in PARTICLES or is_adverb(found[start])):
        start += 1
    shown = next((at for at in range(start, len(found)) if _opens_object(found[at])), start)
    if shown >= len(found):
        return None
    cut = phrase.rfind(" ", 0, found[shown].start) + 1
    return phrase[:cut].strip(), phrase[cut:].strip()


def _opens_object(word: Word) -> bool:
    return word.capital or word.quoted or word.low in DETERMINERS or word.text[:1].isdigit()
