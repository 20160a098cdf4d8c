"""Fold what comes of a fact by itself and of its lists together: one place on the page for each."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from quizgen.questions.model import Asked


class Group(NamedTuple):
    """All that was asked of one fact, one person, or several facts together ("a+b")."""

    id: str
    asked: tuple[Asked, ...]

    @property
    def kinds(self) -> set[str]:
        """Give the kinds that a deck asks of it."""
        return {q.kind for one in self.asked for q in one.questions if q.is_for("deck")}

    @property
    def refused(self) -> set[str]:
        """Give the kinds that could not be asked of it at all."""
        return {skip.kind for one in self.asked for skip in one.skips} - self.kinds

    @property
    def noun(self) -> str:
        """Give what it is: a fact, a person, or a group of facts."""
        if self.id.startswith("people:"):
            return "person"
        return "group of facts" if "+" in self.id else "fact"


def grouped(asked: Iterable[Asked]) -> list[Group]:
    """Give the groups in the order in which their facts first come."""
    found: dict[str, list[Asked]] = {}
    for one in asked:
        found.setdefault(one.statement.id.partition("/")[0], []).append(one)
    return [Group(head, tuple(all_of_it)) for head, all_of_it in found.items()]


def counted(groups: Iterable[Group]) -> str:
    """Give how many of each noun there are: "34 facts and 7 people"."""
    return " and ".join(_counts([group.noun for group in groups])) or "no facts"


def _counts(nouns: list[str]) -> Iterator[str]:
    many = {"fact": "facts", "person": "people", "group of facts": "groups of facts"}
    for noun, plural in many.items():
        number = nouns.count(noun)
        if number:
            yield f"{number:,} {noun if number == 1 else plural}"
