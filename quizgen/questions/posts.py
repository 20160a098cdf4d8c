"""Posts: which people of a file held one on a day, and which posts may be one in more words or in fewer."""

from __future__ import annotations

from collections import defaultdict

from quizgen.facts.model import Book, Person
from quizgen.facts.moment import Moment
from quizgen.questions.buckets import Candidate
from quizgen.questions.draw import drawn
from quizgen.questions.english import posts
from quizgen.questions.faces import Faces
from quizgen.questions.keys import SILENT, Key
from quizgen.questions.readings import shape
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
            for role in map(fold, person.roles) if on else ():
                assert on is not None  # noqa: S101 - for the type checker
                self._days[role].append(on)
                for word in role.split():
                    self._worded[word].add(role)

    def several(self, role: str, on: Moment) -> bool:
        """Whether the file has several people on a day of whom a question for this post could ask."""
        rarest, *others = sorted((self._worded[w] for w in fold(role).split()), key=len)
        shared = (post for post in rarest if all(post in worded for worded in others))
        posts = [post for post in shared if is_post(post, role)]
        return sum(day.overlaps(on) for post in posts for day in self._days[post]) > 1


def is_post(one: str, other: str) -> bool:
    """Whether who holds the one post holds the other, which says less: a "US President" is a President.

    Not so where the words before make it another post ("Vice President", "Secretary to the President").
    """
    fuller, asked = fold(one).split(), fold(other).split()
    for start in range(len(fuller) - len(asked) + 1):
        before, after = fuller[:start], fuller[start + len(asked) :]
        if fuller[start : start + len(asked)] == asked and _ANOTHER.isdisjoint(before):
            return not after or after[0] in _OF_WHAT
    return False


def may_be_one(one: str, other: str) -> bool:
    """Whether who holds one of two posts may hold the other as well, as far as their words go."""
    return is_post(one, other) or is_post(other, one)


def is_another(mine: Key, own: Key) -> bool:
    """Whether two people, as candidates say their posts, surely held different ones."""
    return not may_be_one(mine.did, own.did)


def of_person(person: Person, field: str, day: Moment | None, faces: Faces) -> Candidate:
    """Give a person's name or post, for those whose posts are known on the same day: others may have held it."""
    role = person.roles[0]
    on = person.as_of or day
    text = role.removeprefix(FORMER) if field == "role" else person.name
    fact = f"people:{person.slug}"
    known = (role.startswith(FORMER), on.text if on else "")
    sort = (field, *known, *shape(text), posts.sort_of(role) if field == "role" else "")
    says = SILENT._replace(did=fold(role))
    return Candidate(text, fact, says, fold(text), sort, drawn("ring", fact, field), faces.of(text))
