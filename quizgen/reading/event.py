"""libyaml's event stream, with the types that PyYAML's own stubs leave open.

libyaml reads the file and says what it meets: a scalar, the start of a list, its end. Nothing
of PyYAML above that is used: its composer and constructor turn ``NO`` into False, keep the last
of two equal keys and take six times as long.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol, cast

from yaml.cyaml import CParser


class Mark(Protocol):
    """A point of the text. Line and column count from 0, in characters."""

    line: int
    column: int


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


def events(text: str) -> Callable[[], Event]:
    """Give a function that answers the next event of a text each time it is called.

    The function raises ``yaml.YAMLError`` at the first syntax error.
    """
    return cast("Callable[[], Event]", CParser(text).get_event)
