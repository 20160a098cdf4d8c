"""libyaml's event stream, with the types that PyYAML's own stubs leave open.

libyaml reads the file and says what it meets: a scalar, the start of a list, its end. Nothing
of PyYAML above that is used: its composer and constructor turn ``NO`` into False, keep the last
of two equal keys and take six times as long.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol, cast

from yaml import events as kinds
from yaml._yaml import CParser

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


def events(text: str) -> Callable[[], Event]:
    """Give a function that answers the next event of a text each time it is called.

    The function raises ``yaml.YAMLError`` at the first syntax error.
    """
    return cast("Callable[[], Event]", CParser(text).get_event)
