"""What the facts of a book tell of its names, and since which build they do.

A fact that comes later tells nothing of what was asked before: it would change the options of old questions.
"""

from __future__ import annotations

from collections import defaultdict
from typing import Generic, TypeVar

T = TypeVar("T")


class Told(Generic[T]):
    """Values by folded name, each with the number of the first build that told it."""

    def __init__(self) -> None:
        self._told: dict[str, dict[T, int]] = defaultdict(dict)

    def tell(self, name: str, value: T, build: int) -> None:
        """Take in what a fact of a build says of a name; 0 is for declarations, which were always there."""
        told = self._told[name]
        told[value] = min(build, told.get(value, build))

    def of(self, name: str, build: int) -> frozenset[T]:
        """Give what is told of a name by a build and those before it."""
        return frozenset(value for value, at in self._told.get(name, {}).items() if at <= build)
