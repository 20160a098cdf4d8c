"""libyaml's event stream, with the types that PyYAML's own stubs leave open.

libyaml reads the file and says what it meets: a scalar, the start of a list, its end. Nothing
of PyYAML above that is used: its composer and constructor turn ``NO`` into False, keep the last
of two equal keys and take six times as long.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable
from functools import partial
from typing import NamedTuple, Protocol, cast

from yaml import events as kinds
from yaml._yaml import CParser
from yaml.error import MarkedYAMLError

# Typed as objects, so that "event.__class__ is SCALAR" may be asked of the protocol below.
ALIAS: object = kinds.AliasEvent
DOCUMENT_START: object = kinds.DocumentStartEvent
MAPPING_END: object = kinds.MappingEndEvent
MAPPING_START: object = kinds.MappingStartEvent
SCALAR: object = kinds.ScalarEvent
SEQUENCE_END: object = kinds.SequenceEndEvent
STREAM_END: object = kinds.StreamEndEvent


class Mark(Protocol):
    """A point of the text. Line and column count from 0, in characters."""

    @property
    def line(self) -> int:
        """The number of the line."""

    @property
    def column(self) -> int:
        """The number of characters before it on the line."""


class Event(Protocol):
    """One step of the stream. The class of the event says which attributes it has.

    ``anchor`` is on scalars, aliases and collection starts; ``tag`` on scalars and collection
    starts; ``value`` and ``style`` ("" where plain) on scalars; ``flow_style`` on collection
    starts; ``version`` and ``tags`` (directives) on document starts.
    """

    start_mark: Mark
    end_mark: Mark
    anchor: str | None
    tag: str | None
    value: str
    style: str
    flow_style: bool
    version: tuple[int, int] | None
    tags: dict[str, str] | None


class Point(NamedTuple):
    """A mark of our own."""

    line: int
    column: int


class Gaps:
    """Lines of a file that libyaml does not get to see. All numbers count from 0."""

    __slots__ = ("_left_out", "_lines", "_rows")

    def __init__(self) -> None:
        self._lines: list[int] = []  # that have a gap below them, in the file
        self._rows: list[int] = []  # the same in what libyaml sees
        self._left_out = [0]

    def __bool__(self) -> bool:
        return bool(self._rows)

    def add(self, line: int, height: int) -> None:
        """Note that so many lines are left out below this line of the file."""
        self._lines.append(line)
        self._rows.append(line - self._left_out[-1])
        self._left_out.append(self._left_out[-1] + height)

    def line(self, row: int) -> int:
        """Give the line of the file that libyaml counts as this row."""
        return row + self._left_out[bisect_left(self._rows, row)]

    def row(self, line: int) -> int:
        """Give the row that libyaml sees for a line of the file, -1 for a line in a gap."""
        before = bisect_left(self._lines, line)
        row = line - self._left_out[before]
        return row if not before or row > self._rows[before - 1] else -1


def events(text: str, gaps: Gaps) -> Callable[[], Event]:
    """Give a function that answers the next event of a text each time it is called.

    The function raises ``yaml.YAMLError`` at the first syntax error. Marks of events and errors
    count the lines that were left out of the text.
    """
    pull = cast("Callable[[], Event]", CParser(text).get_event)
    return partial(_mended, pull, gaps) if gaps else pull


def _mended(pull: Callable[[], Event], gaps: Gaps) -> Event:
    try:
        event = pull()
    except MarkedYAMLError as error:
        for name in ("problem_mark", "context_mark"):
            if mark := getattr(error, name):
                setattr(error, name, Point(gaps.line(mark.line), mark.column))
        raise
    event.start_mark = Point(gaps.line(event.start_mark.line), event.start_mark.column)
    event.end_mark = Point(gaps.line(event.end_mark.line), event.end_mark.column)
    return event
