"""A file's text, line by line, for findings to point into and to quote from."""

from __future__ import annotations

import re
from typing import NamedTuple

from quizgen.reading.event import Gaps, Mark
from quizgen.reading.finding import Place

LINE_BREAK = re.compile(r"\r\n|\n|\r")
"""What ends a line: for libyaml, for editors and in reports."""

_COMMENT = re.compile(r"\s+#.*")
_TAB_IN_INDENTATION = re.compile(r" *\t")
_END_IN_FLOW = re.compile(r"\s*[,\[\]{}]")
_TYPED = re.compile(r"\s*(?:- +)*(?:(?P<field>[^\s:\"'][^:]*?) *:\s+)?(?P<value>.*)")
_LONGEST_LOOK = 1000  # characters of a line that are looked at for a suggestion
_LONGEST_SUGGESTION = 72


class Typed(NamedTuple):
    """A line taken apart: the name of its first field ("" where there is none), and the rest."""

    field: str
    value: str
    column: int


class Lines:
    """The lines of one file, blank where they were left out of its text.

    Their numbers count from 0 here, as libyaml's do.
    """

    __slots__ = ("_gaps", "_rows", "_text", "file")

    def __init__(self, text: str, file: str, gaps: Gaps) -> None:
        self._text = text
        self._gaps = gaps
        self._rows: list[str] | None = None
        self.file = file

    def __getitem__(self, number: int) -> str:
        rows, row = self._split(), self._gaps.row(number)
        return rows[row] if 0 <= row < len(rows) else ""

    def _split(self) -> list[str]:
        if self._rows is None:
            self._rows = LINE_BREAK.split(self._text)
        return self._rows

    def place(self, start: Mark, end: Mark | None = None) -> Place:
        """Give the place from one mark to another, or to the end of the line if that is nearer."""
        row = self[start.line]
        stop = end.column if end and end.line == start.line else len(row.rstrip())
        width = stop - start.column if end else 1
        return Place(self.file, start.line + 1, start.column + 1, max(width, 1))

    def start_of(self, number: int) -> Place:
        """Give the place of a line's first character that is no blank."""
        row = self[number]
        return Place(self.file, number + 1, len(row) - len(row.lstrip()) + 1)

    def rest(self, mark: Mark, *, flow: bool = False) -> str:
        """Give what stands from a mark on: to the end of the line, or of the item in a [list]."""
        row = self[mark.line][mark.column : mark.column + _LONGEST_LOOK]
        typed = _COMMENT.sub("", row).strip()
        return _END_IN_FLOW.split(typed, maxsplit=1)[0] if flow else typed

    def typed(self, number: int) -> Typed:
        """Give field and value of a line; ``column`` (from 0) is where the value starts."""
        match = _TYPED.match(self[number][:_LONGEST_LOOK])
        if not match:
            return Typed("", "", 0)
        value = _COMMENT.sub("", match["value"]).rstrip()
        return Typed(match["field"] or "", value, match.start("value"))

    def tabs_from(self, first: int) -> int:
        """Count the lines from this one on that have a tab in their indentation."""
        rows = self._split()[self._gaps.row(first) :]
        return sum(_TAB_IN_INDENTATION.match(row) is not None for row in rows)

    def first_with(self, prefix: str) -> int:
        """Give the number of the first line that starts so; 0 where none does."""
        rows = enumerate(self._split())
        return next((self._gaps.line(n) for n, row in rows if row.startswith(prefix)), 0)


def quoted(typed: str) -> str:
    """Give a text in double quotes, or in single ones where it has what would need an escape."""
    if '"' in typed or "\\" in typed:
        return "'" + typed.replace("'", "''") + "'"
    return f'"{typed}"'


def such_as(typed: str) -> str:
    """Give ": `typed`" to end a hint with, or nothing where that would be too long to read."""
    return f": `{typed}`" if 0 < len(typed) <= _LONGEST_SUGGESTION else ""
