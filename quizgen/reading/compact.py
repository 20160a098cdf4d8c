"""Nodes that hold texts, and make their inner nodes when somebody asks for them.

Most of a fact file is a few texts below each other, over and over in the same shape. Such a
mapping keeps its texts, its line, and a shape that it shares with all others of that shape; a list
of texts keeps those. That takes half of the memory of a node for every text, and no place is lost:
all of them follow from the shape. To everybody else they are mappings and sequences, equal to
those that have a node for everything.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import accumulate, count, repeat
from typing import NamedTuple, TypeVar, cast

from quizgen.reading.tree import Entry, Mapping, Node, Scalar, Sequence

T = TypeVar("T", Entry, Scalar)

Value = str | Node
"""A text on the line of its key, in the column that the shape says; or a node."""

_new = tuple.__new__  # what Scalar(…) does, without the call of a Python function


class Shape(NamedTuple):
    """Where the fields of a mapping stand, but for its line.

    The first four have an item for each field: its key, its row counted from the first field's,
    the column of the key, and that of the value. ``column`` is the mapping's own.
    """

    keys: tuple[str, ...]
    rows: tuple[int, ...]
    columns: tuple[int, ...]
    starts: tuple[int, ...]
    column: int


class _Compact:
    """What compact nodes have in common: they equal the nodes that have a node for everything."""

    __slots__ = ()

    def __eq__(self, other: object) -> bool:
        return _whole(self) == _whole(other)

    def __ne__(self, other: object) -> bool:
        return not self == other

    def __hash__(self) -> int:
        return hash(_whole(self))

    def __repr__(self) -> str:
        return repr(_whole(self))


class Fields(_Compact, Mapping):
    """A mapping of values, first line and shape; the keys are unique."""

    __slots__ = ()

    @property
    def entries(self) -> tuple[Entry, ...]:
        """Every field with its place, in file order."""
        values, line, shape = cast("_OfFields", self)
        lines = [line + row for row in shape.rows]
        nodes = map(node_of, values, lines, shape.starts)
        return _made(Entry, shape.keys, lines, shape.columns, nodes)

    @property
    def column(self) -> int:
        """The column where it begins, from 1."""
        return cast("_OfFields", self)[2].column

    def get(self, key: str) -> Entry | None:
        """Give the entry with this key, or None."""
        values, first, shape = cast("_OfFields", self)
        if key not in shape.keys:
            return None
        at = shape.keys.index(key)
        line = first + shape.rows[at]
        return Entry(key, line, shape.columns[at], node_of(values[at], line, shape.starts[at]))

    def pairs(self) -> Iterator[tuple[str, Value]]:
        """Give key and value of each field, the value as a text where it is one."""
        values, _, shape = cast("_OfFields", self)
        return zip(shape.keys, values, strict=True)


class Row(_Compact, Sequence):
    """A list in brackets on one row: texts without quotes, a comma and a blank between them."""

    __slots__ = ()

    @property
    def texts(self) -> tuple[str, ...]:
        """The items as texts."""
        return cast("_OfTexts", self)[0]

    @property
    def items(self) -> tuple[Node, ...]:
        """Every item with its place, in file order."""
        texts, line, column = cast("_OfTexts", self)
        widths = (len(text) + len(", ") for text in texts[:-1])
        columns = accumulate(widths, initial=column + len("["))
        return _made(Scalar, texts, repeat(line), columns)


class Dashes(Row):
    """A list of texts that stand behind a dash each, one a row."""

    __slots__ = ()

    @property
    def items(self) -> tuple[Node, ...]:
        """Every item with its place, in file order."""
        texts, line, column = cast("_OfTexts", self)
        return _made(Scalar, texts, count(line), repeat(column + len("- ")))


_OfFields = tuple[tuple[Value, ...], int, Shape]
_OfTexts = tuple[tuple[str, ...], int, int]


def node_of(value: Value, line: int, column: int) -> Node:
    """Give a value as a node: a text with the place that was known for it."""
    return _new(Scalar, (value, line, column)) if isinstance(value, str) else value


def _whole(found: object) -> object:
    """Give a node with a node for everything; whatever else is found is given as it is."""
    if isinstance(found, Mapping):
        return Mapping(found.entries, found.line, found.column)
    if isinstance(found, Sequence):
        return Sequence(found.items, found.line, found.column)
    return found


def _made(kind: type[T], *parts: Iterable[object]) -> tuple[T, ...]:
    """Give nodes of their parts, without the call of a Python function for each."""
    return tuple(map(_new, repeat(kind), zip(*parts, strict=False)))
