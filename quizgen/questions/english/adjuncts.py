"""Measures behind a preposition of their own: "in 6 weeks", "by 3 goals", "after 9 days".

A measure says something of the verb even where an object stands between them, which a name does not: "In how many
weeks did she write it?" (Huddleston and Pullum, The Cambridge Grammar of the English Language, 2002, chapter 8).
"""

from __future__ import annotations

from quizgen.questions.english.clause import words
from quizgen.questions.english.heads import Head, head
from quizgen.questions.english.whom import Gap, closes, may_follow

_ADJOINING = frozenset("in for by after within".split())


def adjunct_gap(before: str, after: str) -> Gap | None:
    """Take a measure out of a phrase from behind its preposition: "wrote it in" (6 weeks).

    A measure belongs to the verb whatever stands between them, so its preposition goes to the front with
    it ("In how many weeks ..."), unless another phrase, a list or a clause might hold it.
    """
    front, _, preposition = before.rpartition(" ")
    found = words(front)
    verb = head(found) if found else None
    if preposition not in _ADJOINING or not isinstance(verb, Head) or not verb.base:
        return None
    between = found[verb.at + 1 :]
    if any(closes(word) for word in between) or not may_follow(after, names=False):
        return None
    return Gap(front, preposition, after)
