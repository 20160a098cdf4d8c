"""Posts: whether a file has several holders of one on a day, and which are one in more words or in fewer."""

from __future__ import annotations

from collections import defaultdict

from quizgen.facts.model import Book
from quizgen.facts.moment import Moment
from quizgen.questions.keys import Key
from quizgen.questions.words import fold

FORMER = "former "
"""How a post begins that somebody no longer held on the day."""
_OF_WHAT = frozenset("of for in at on and to".split())
_ANOTHER = _OF_WHAT | frozenset(
    "vice deputy assistant associate under sub junior shadow former ex acting honorary co".split()
)
"""Words before a post that make it another one."""


class Holders:
    """The days on which the file has somebody in a post."""

    def __init__(self, book: Book) -> None:
        self._days: dict[str, list[Moment]] = defaultdict(list)
        self._worded: dict[str, set[str]] = defaultdict(set)
        for person in book.people.values():
            on = person.as_of or book.as_of
            if on is None:
                continue
            for role in map(fold, person.roles):
                self._days[role].append(on)
                for word in role.split():
                    self._worded[word].add(role)

    def several(self, role: str, on: Moment) -> bool:
        """Whether the file has several people on a day of whom a question for this post could ask."""
        rarest, *others = sorted((self._worded[w] for w in fold(role).split()), key=len)
        shared = (post for post in rarest if all(post in worded for worded in others))
        posts = [post for post in shared if _is_post(post, role)]
        return sum(day.overlaps(on) for post in posts for day in self._days[post]) > 1


def _is_post(one: str, other: str) -> bool:
    """Whether who holds the one post holds the other, which says less: a "US President" is a President.

    Not so where the words before make it another post ("Vice President", "Secretary to the President").
    """
    fuller, asked = fold(one).split(), fold(other).split()
    for start in range(len(fuller) - len(asked) + 1):
        before, after = fuller[:start], fuller[start + len(asked) :]
        if fuller[start : start + len(asked)] == asked and _ANOTHER.isdisjoint(before):
            return not after or after[0] in _OF_WHAT
    return False


def is_another(mine: Key, own: Key) -> bool:
    """Whether two people, as candidates say their posts, surely held different ones, as far as words go."""
    return not (_is_post(mine.did, own.did) or _is_post(own.did, mine.did))
