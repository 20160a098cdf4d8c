"""Measures behind a preposition of their own: "in 6 weeks", "by 3 goals", "after 9 days".

A measure says something of the verb even where an object stands between them, which a name does not: "In how many
weeks did she write it?" (Huddleston and Pullum, The Cambridge Grammar of the English Language, 2002, chapter 8).
"""

from __future__ import annotations

from itertools import pairwise

from quizgen.questions.english.clause import Word, words
from quizgen.questions.english.heads import Head, head
from quizgen.questions.english.lexicon import forms
from quizgen.questions.english.vocabulary import COORDINATORS, SUBORDINATORS
from quizgen.questions.english.whom import Gap, closes, may_follow

_ADJOINING = frozenset("in for by after within".split())


def adjunct_gap(before: str, after: str, *, price: bool = False) -> Gap | None:
    """Take a measure out of a phrase from behind its preposition: "wrote it in" (6 weeks).

    A measure belongs to the verb whatever stands between them, so its preposition goes to the front with
    it ("In how many weeks ..."), unless another phrase, a list or a clause might hold it. A ``price`` belongs
    to the sale whatever stands between ("sold Alaska to the United States for" 7 million dollars).
    """
    front, _, preposition = before.rpartition(" ")
    found = words(front)
    verb = head(found) if found else None
    if price and preposition == "for" and isinstance(verb, Head) and _is_sale(found):
        return Gap(front, preposition, after) if may_follow(after, names=False) else None
    if preposition not in _ADJOINING or not isinstance(verb, Head) or not verb.base:
        return None
    between = found[verb.at + 1 :]
    if any(closes(word) for word in between) or not may_follow(after, names=False):
        return None
    return Gap(front, preposition, after)


def _is_sale(found: tuple[Word, ...]) -> bool:
    """Whether an act of buying or selling has no clause, list or second verb that a price could belong to."""
    sold = [word.low in _SALES for word in found]
    rest = found[sold.index(True) + 1 :] if any(sold[:3]) else ()
    loose = any(word.comma or word.quoted or word.low in _ELSEWHERE for word in rest)
    to_do = any(
        one.low == "to" and not other.capital and forms(other.low).plain
        for one, other in pairwise(rest)
    )
    return bool(rest) and not loose and not to_do


_SALES = frozenset(
    "sold bought purchased acquired auctioned ceded leased rented pawned licensed".split()
)
_ELSEWHERE = SUBORDINATORS | COORDINATORS | {"for"}
