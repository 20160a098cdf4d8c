"""What is known when libyaml stops: what a row of the table of syntax errors can ask about."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from yaml.error import MarkedYAMLError

from quizgen.reading.event import SCALAR, Event, Mark, Point
from quizgen.reading.lines import Lines, Typed

_NO_SPACE = re.compile(r"\s*(?:- +)*(?P<field>[^\W\d][\w -]*):(?P<value>[^\s/].*)")
_QUOTES = ('"', "'")
_BRACKETS = ("]", "}")
_BRACKETS_OPEN = ("[", "{")
_COMMENT_IN_BRACKETS = re.compile(r"(?<=[\s\[{,])#.*[\]}]")
_LONG_NAME = 1000  # libyaml takes no name beyond 1,024 characters


class Scene(NamedTuple):
    """Where and how libyaml stopped.

    ``at`` is the point where it could not go on, ``since`` where the thing began that it was
    reading; ``last`` is the last event before, ``flow`` the innermost [list] or {mapping} that
    is still open.
    """

    problem: str
    at: Mark
    since: Mark
    lines: Lines
    last: Event
    flow: Event | None

    @classmethod
    def of(cls, error: MarkedYAMLError, lines: Lines, last: Event, flows: Sequence[Event]) -> Scene:
        """Take what the error says, and what the reader knew when it came."""
        at: Mark = error.problem_mark or Point(0, 0)
        since: Mark = error.context_mark or at
        problem = f"{error.context or ''}: {error.problem or ''}"
        return cls(problem, at, since, lines, last, flows[-1] if flows else None)

    @property
    def row(self) -> str:
        """The line where libyaml stopped."""
        return self.lines[self.at.line]

    @property
    def before(self) -> str:
        """What stands on the line before the point, less blanks at its end."""
        return self.row[: self.at.column].rstrip()

    @property
    def char(self) -> str:
        """The character where libyaml stopped; "" at the end of a line."""
        return self.row[self.at.column : self.at.column + 1]

    @property
    def typed(self) -> Typed:
        """The line taken apart."""
        return self.lines.typed(self.at.line)

    @property
    def unspaced(self) -> re.Match[str] | None:
        """A field whose colon has no space after it, on the line where reading began."""
        return _NO_SPACE.match(self.lines[self.bare_start().line])

    @property
    def closer(self) -> str:
        """The bracket that would close it."""
        mark = self.opening()
        return "}" if self.lines[mark.line].startswith("{", mark.column) else "]"

    @property
    def hiding(self) -> re.Match[str] | None:
        """A comment that hides a closing bracket on the line of the opening one."""
        mark = self.opening()
        return _COMMENT_IN_BRACKETS.search(self.lines[mark.line], mark.column)

    # Where a mistake was made

    def point(self) -> Mark:
        """Where libyaml could not go on."""
        return self.at

    def beginning(self) -> Mark:
        """Where the thing began that libyaml was reading."""
        return self.since

    def opening(self) -> Mark:
        """Where the innermost open [list] or {mapping} began, or what libyaml was reading."""
        return self.flow.start_mark if self.flow else self.since

    def last_start(self) -> Mark:
        """Where the last event began."""
        return self.last.start_mark

    def line_start(self) -> Mark:
        """Give the first character of the line that is no blank."""
        return Point(self.at.line, len(self.row) - len(self.row.lstrip()))

    def line_above(self) -> Mark:
        """Give the start of the nearest line above that says something."""
        for number in range(self.at.line - 1, -1, -1):
            typed = self.lines[number].lstrip()
            if typed and not typed.startswith("#"):
                return Point(number, len(self.lines[number]) - len(typed))
        return self.at

    def bare_start(self) -> Mark:
        """Where a text of several lines began, if that just ended, or what was being read."""
        return self.last.start_mark if self.after_bare_lines() else self.since

    def colon(self) -> Mark:
        """Give the colon that has no space after it."""
        start = self.bare_start()
        return Point(start.line, self.unspaced.end("field") if self.unspaced else start.column)

    def comment(self) -> Mark:
        """Give the comment that hides a closing bracket."""
        mark = self.opening()
        return Point(mark.line, self.hiding.start() if self.hiding else mark.column)

    def escape(self) -> Mark:
        """Give the backslash of an escape."""
        return Point(self.at.line, self.row.rfind("\\", 0, self.at.column + 1))

    # What must stand there

    def at_tab(self) -> bool:
        """Whether libyaml stopped at a tab."""
        return self.char == "\t"

    def at_closing_bracket(self) -> bool:
        """Whether it stopped at a bracket or comma that has nothing to close or to part."""
        return self.char != "" and self.char in "]},"

    def began_with_bracket(self) -> bool:
        """Whether it was reading a [list] or {mapping}."""
        return self.lines[self.since.line].startswith(_BRACKETS_OPEN, self.since.column)

    def below_dots(self) -> bool:
        """Whether the line above says that the document ends."""
        return self.lines[self.line_above().line].startswith("...")

    def at_colon(self) -> bool:
        """Whether it stopped at a colon."""
        return self.char == ":"

    def at_dash(self) -> bool:
        """Whether it stopped at what looks like a list item."""
        return self.char == "-"

    def at_lone_comma(self) -> bool:
        """Whether it stopped at a comma in brackets that has no item before it."""
        return self.flow is not None and self.char == ","

    def closes_on_line(self) -> bool:
        """Whether the bracket does close further right on the same line."""
        return self.since.line == self.at.line and self.closer in self.row[self.at.column :]

    def hides_bracket(self) -> bool:
        """Whether a comment hides the bracket that would close the list."""
        return self.flow is not None and self.hiding is not None

    def lacks_space(self) -> bool:
        """Whether the line has a field whose colon has no space after it."""
        return self.unspaced is not None

    def bare_lines_lack_space(self) -> bool:
        """Whether such a line began a text of several lines, where a field should be."""
        return self.after_bare_lines() and self.lacks_space()

    def second_colon(self) -> bool:
        """Whether the name of a field stands further left on the line."""
        return bool(self.typed.field) and self.typed.column <= self.at.column

    def after_long_name(self) -> bool:
        """Whether what stands before the colon is too long for a name."""
        start = self.last.start_mark
        return start.line == self.at.line and self.at.column - start.column > _LONG_NAME

    def after_quotes(self) -> bool:
        """Whether a text in quotes ends right before."""
        return self._touches_last() and self.before.endswith(_QUOTES)

    def after_quoted_lines(self) -> bool:
        """Whether such a text began on an earlier line."""
        return self.after_quotes() and self._after_lines()

    def after_brackets(self) -> bool:
        """Whether a [list] or {mapping} ends right before."""
        return self._touches_last() and self.before.endswith(_BRACKETS)

    def after_bare_lines(self) -> bool:
        """Whether a text of several lines ends right before that began where a field should."""
        start = self.last.start_mark
        return self._after_lines() and not self.lines[start.line][: start.column].strip(" -")

    def _after_lines(self) -> bool:
        is_text = self.last.__class__ is SCALAR
        return is_text and self._touches_last() and self.last.start_mark.line < self.at.line

    def _touches_last(self) -> bool:
        """Whether only blanks stand between the end of the last event and the point."""
        end = self.last.end_mark
        return end.line == self.at.line and not self.row[end.column : self.at.column].strip()
