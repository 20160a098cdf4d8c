"""Collect the findings of one fact file while its shape is read."""

from __future__ import annotations

from dataclasses import replace

from quizgen.reading import tree
from quizgen.reading.finding import Finding, Level, Place

MANY = 1000
"""After so many findings no more suggestions are looked for: the file is another kind of file."""

_LONGEST = 300  # of a message; texts of the file can be as long as the file
_HEAD, _TAIL = 200, 80


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


def readable(finding: Finding) -> Finding:
    """Give a finding whose texts are of one screen at most and hold nothing unprintable."""
    message, hint = _readable(finding.message), _readable(finding.hint)
    if (message, hint) == (finding.message, finding.hint):
        return finding
    return replace(finding, message=message, hint=hint)


def _readable(text: str) -> str:
    if len(text) > _LONGEST:
        text = f"{text[:_HEAD]}…{text[-_TAIL:]}"
    if text.isprintable():
        return text
    return "".join(c if c.isprintable() else f"\\u{ord(c):04x}" for c in text)
