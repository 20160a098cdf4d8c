"""Acts that one doer may do more than once: nobody is born twice, but a prize may be won again.

A file that knows of one time only cannot tell whether there was another. Where several doers are
known to have done the same at different times, the act is one of a series (an award, a contest, an
office, an eruption), and then its words tell whether one doer may come back: those of winning,
holding, visiting or striking do, those of being born, founding, joining or discovering do not.
"""

from __future__ import annotations

import re
from functools import lru_cache

from quizgen.questions.english.lexicon import forms
from quizgen.questions.english.posts import sort_of
from quizgen.questions.english.verbs import Predicate, predicate
from quizgen.questions.english.vocabulary import ADVERBS, BE

_AGAIN = frozenset(
    """win lose beat defeat top medal score qualify reach finish place rank compete play captain manage coach
    host award receive get earn claim collect nominate name honour honor elect re-elect reelect appoint select
    pick serve chair lead preside govern reign rule erupt strike hit flood shake visit tour travel sail fly
    orbit climb cross swim march meet fight attack besiege raid invade bomb sack capture occupy conquer blockade
    perform star appear sing conduct headline present address speak lecture set break tie equal hold convene sit
    celebrate vote test launch devalue default marry divorce represent run race ride pitch bat""".split()
)
"""Verbs whose doer may do the same again, in their base form."""
_DONE_AGAIN = frozenset(
    """award elect re-elect reelect appoint nominate name honour honor select pick defeat beat hit strike flood
    shake attack besiege raid invade bomb sack capture occupy conquer blockade""".split()
)
"""Verbs of what may be done again to somebody or something: a battle is fought once, a city is besieged again."""
_TAKEN = re.compile(
    r"take (?:up )?(?:office|power|gold|silver|bronze|part|the (?:throne|lead|title|\w+ medal))\b"
)
_ONCE = re.compile(
    r"\b(?:an?|the|his|her|its|their)(?: \w+)? (?:first|last|final|only|maiden|inaugural)"
    r"(?= \w)(?! (?:in|at|by|against|to|and|for|with)\b)|\bfor the (?:first|last|only) time\b"
)
_ONE_OF_MANY = re.compile(r"\S+ (?:an?|another)\b")
_STAYS = frozenset("become be gain obtain adopt declare".split())
"""Verbs of a lasting change: "became a republic"."""
_A = frozenset({"a", "an"})
_REPEATED = re.compile(r"\b(?:again|twice|thrice|once more|another)\b")


@lru_cache(maxsize=1 << 12)
def may_recur(act: str) -> bool:
    """Whether one doer may do a thing again that others have done at other times."""
    if _ONCE.search(act):
        return False
    if _REPEATED.search(act):
        return True
    split = predicate(act)
    if not isinstance(split, Predicate):
        return False
    words = split.rest.split()
    while words and words[0].casefold() in ADVERBS | {"been"}:
        words = words[1:]
    if split.aux in BE:
        return bool(words) and (_is_office(words) or not _DONE_AGAIN.isdisjoint(_done(words[0])))
    return any(_comes_back(base, words[1:]) for base in _bases(split.aux, words))


def _bases(aux: str, words: list[str]) -> tuple[str, ...]:
    """Give the base forms that the verb of a split phrase may have."""
    if not words:
        return ()
    return (words[0],) if aux in {"did", "does", "do"} else _done(words[0])


def _comes_back(base: str, rest: list[str]) -> bool:
    plain = " ".join((base, *rest))
    if base in _AGAIN or _TAKEN.match(plain):
        return True
    if base == "become" and rest and _is_office(rest):
        return True
    return base not in _STAYS and bool(_ONE_OF_MANY.match(plain))


def _done(word: str) -> tuple[str, ...]:
    """Give the base forms of a participle."""
    read = forms(word)
    return (*read.past, *read.participle)


def _is_office(words: list[str]) -> bool:
    return words[0] not in _A and sort_of(" ".join(words)) == "post"
