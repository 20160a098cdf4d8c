"""Where what was read already goes in the tree that libyaml's events make.

A run of list items is stood for by an empty item, a run of entries by their first name without a
value. A run counts as placed only where libyaml meets just that.
"""

from __future__ import annotations

from collections.abc import Container
from collections.abc import Mapping as Table
from typing import NamedTuple

from quizgen.reading.event import Event, Gaps
from quizgen.reading.tree import Entry, Mapping, Node, Scalar

Groups = tuple[Mapping, ...] | tuple[Entry, ...]
"""What a run has: list items, or declared names with what they declare."""

Runs = Table[int, Groups]
"""What was read already, by the line (from 1) of what stands for it."""


class Taken(NamedTuple):
    """What is left of a text for libyaml, and what was read already.

    ``gaps`` are lines of the file that are not in the rest.
    """

    rest: str
    runs: Runs
    gaps: Gaps

    @classmethod
    def nothing(cls, text: str) -> Taken:
        """Leave all of a text to libyaml."""
        return cls(text, {}, Gaps())


class Placing:
    """Runs by their lines, and how many of them found their place."""

    __slots__ = ("_runs", "placed")

    def __init__(self, runs: Runs) -> None:
        self._runs = runs
        self.placed = 0

    def items(self, empty: Scalar) -> tuple[Mapping, ...]:
        """Give the list items that an empty item stands for; none where it stands for itself."""
        run = tuple(one for one in self._runs.get(empty.line, ()) if isinstance(one, Mapping))
        self.placed += bool(run)
        return run

    def entries(self, key: Event, value: Node, seen: Container[str]) -> tuple[Entry, ...]:
        """Give the entries that a name without a value stands for, none where it does for none.

        None, too, where one of their names was seen: libyaml's events tell better what is wrong.
        """
        if not self._runs or not isinstance(value, Scalar) or value.text:
            return ()
        line, column = key.start_mark.line + 1, key.start_mark.column + 1
        run = tuple(one for one in self._runs.get(line, ()) if isinstance(one, Entry))
        names = {entry.key for entry in run}
        if not run or run[0][:3] != (key.value, line, column):
            return ()
        if len(names) < len(run) or any(name in seen for name in names):
            return ()
        self.placed += 1
        return run
