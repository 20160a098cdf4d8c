"""Collect the findings of one fact file while its shape is read."""

from __future__ import annotations

from quizgen.reading import tree
from quizgen.reading.finding import Finding, Level, Place


class Findings:
    """What was found so far in one file, in the order in which it was found."""

    def __init__(self, file: str) -> None:
        self.file = file
        self.found: list[Finding] = []

    def add(
        self,
        slug: str,
        message: str,
        at: tree.Node | tree.Entry,
        hint: str = "",
        level: Level = Level.ERROR,
    ) -> None:
        """Note one finding at a node, or at the key of an entry."""
        self.found.append(Finding(slug, message, self.place(at), hint, level))

    def place(self, at: tree.Node | tree.Entry) -> Place:
        """Give the place of a node, or of the key of an entry."""
        return place_of(self.file, at)


def place_of(file: str, at: tree.Node | tree.Entry) -> Place:
    """Give the place of a node or of a key: as wide as its text, 1 where it has none."""
    match at:
        case tree.Scalar(text, line, column) | tree.Entry(text, line, column):
            return Place(file, line, column, max(1, len(text)))
        case _:
            return Place(file, at.line, at.column)
