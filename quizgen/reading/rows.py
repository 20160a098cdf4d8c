"""The rows of a run become nodes, in bulk.

The rows of what is nested in a field are first joined to the field's own row, with marks between
them that no fact file can have. So one row is one field, and the rows of all groups are taken
apart by a few calls; values that are more than a plain text are read together with those that
begin alike. Groups whose fields have the same names in the same rows share their shape.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate, compress, count, pairwise, repeat
from operator import sub
from sys import intern

from quizgen.reading.alike import TO_VALUE, Among, read_alike
from quizgen.reading.compact import Fields, Shape, Value, node_of
from quizgen.reading.nested import NEXT_ROW, SAME_COLUMN, RepeatedName
from quizgen.reading.placing import Groups
from quizgen.reading.simple import Layout
from quizgen.reading.tree import Entry, Mapping, Node

_MARKS_OF_MORE = (NEXT_ROW, '"', "#", "{", ": '", "['", ", '")  # without them a row has one ": "
_MARKS_OF_OTHERS = (NEXT_ROW, '"', "'", "[", "{", "#")  # without them all values are as typed
_FIRST_OF_OTHERS = frozenset("\"'[{")
_NO_FIELD = frozenset(["", "#"])

_new = tuple.__new__  # what Fields(…) would do, without the call of a Python function

Texts = tuple[str, ...]
Numbers = tuple[int, ...]


class Shapes(dict[tuple[Texts, Numbers], Shape]):
    """Shapes of fields by how those begin and by the height of each but the last, () for all 1.

    Raises RepeatedName.
    """

    def __init__(self, layout: Layout) -> None:
        super().__init__()
        self._column = layout.field + 1

    def __missing__(self, at: tuple[Texts, Numbers]) -> Shape:
        heads, heights = at
        keys = tuple(intern(head.lstrip(" ").removeprefix("- ")) for head in heads)
        if len(set(keys)) < len(keys):
            raise RepeatedName
        rows = tuple(accumulate(heights, initial=0)) if heights else tuple(range(len(keys)))
        starts = tuple(len(head) + TO_VALUE for head in heads)
        self[at] = shape = Shape(keys, rows, (self._column,) * len(keys), starts, self._column)
        return shape


def read_run(body: str, line: int, layout: Layout, shapes: Shapes) -> Groups:
    """Give the groups of a run that starts on this line, or none where a name stands twice."""
    joined = _joined(body, layout)
    heads, raws, lines = _fields(joined, line)
    try:
        values = _values(joined, heads, raws, lines, layout)
        return _groups(heads, values, lines, layout, shapes)
    except RepeatedName:
        return ()


def _groups(
    heads: Texts, values: tuple[Value, ...], lines: Sequence[int], layout: Layout, shapes: Shapes
) -> Groups:
    """Give the groups that fields make. Raises RepeatedName."""
    heights = () if isinstance(lines, range) else tuple(map(sub, lines[1:], lines))
    firsts = {head for head in set(heads) if head[layout.group] != " "}
    starts = [*compress(count(), map(firsts.__contains__, heads)), len(heads)]

    def mapping(start: int, end: int) -> Mapping:
        shape = shapes[heads[start:end], heights[start : end - 1]]
        return _new(Fields, (values[start:end], lines[start], shape))

    if layout.is_item:
        return tuple(map(mapping, starts, starts[1:]))
    return tuple(
        Entry(
            intern(heads[start].lstrip(" ").rstrip(":")),
            lines[start],
            layout.group + 1,
            mapping(start + 1, end)
            if end > start + 1
            else _short(heads[start], values[start], lines[start]),
        )
        for start, end in pairwise(starts)
    )


def _short(head: str, value: Value, line: int) -> Node:
    """Give the one value of a declaration, an empty text where it has none."""
    return node_of(value, line, len(head) + (1 if head[-1] == ":" else TO_VALUE))


def _joined(body: str, layout: Layout) -> str:
    """Give a run with one row for each field."""
    joined = body.replace("\n" + " " * layout.nested, NEXT_ROW)
    same_column = "\n" + " " * layout.field + "- "
    if same_column in joined:
        joined = joined.replace(same_column, NEXT_ROW + SAME_COLUMN)
    if NEXT_ROW in joined:  # so that what is nested comes after ": ", as other values do
        joined = joined.replace(":" + NEXT_ROW, ": " + NEXT_ROW)
    return joined


def _fields(joined: str, line: int) -> tuple[Texts, Texts, Sequence[int]]:
    """Give head, typed value and line of each field of a run."""
    rows = joined.count("\n")
    if not any(mark in joined for mark in _MARKS_OF_MORE):
        parts = tuple(joined[:-1].replace("\n", ": ").split(": "))
        if len(parts) == 2 * rows and " \n" not in joined:  # the usual case, in half of the time
            return parts[::2], parts[1::2], range(line, line + rows)
    heads, _, raws = zip(*map(str.partition, joined[:-1].split("\n"), repeat(": ")), strict=True)
    lines: Sequence[int] = range(line, line + rows)
    if NEXT_ROW in joined:
        heights = [raw.count(NEXT_ROW) + 1 for raw in raws]
        lines = list(accumulate(heights[:-1], initial=line))
    is_field = {head: head.lstrip(" ")[:1] not in _NO_FIELD for head in set(heads)}
    if not all(is_field.values()):  # blank lines and comments
        fields = list(map(is_field.__getitem__, heads))
        heads, raws = tuple(compress(heads, fields)), tuple(compress(raws, fields))
        lines = list(compress(lines, fields))
    if " \n" in joined:
        raws = tuple([raw.rstrip(" ") for raw in raws])
    return heads, raws, lines


def _values(
    joined: str, heads: Texts, raws: Texts, lines: Sequence[int], layout: Layout
) -> tuple[Value, ...]:
    """Give the values of fields, those that are one row of plain text as they are.

    Raises RepeatedName.
    """
    if not any(mark in joined for mark in _MARKS_OF_OTHERS):
        return raws
    if "#" in joined:
        others = [
            n
            for n, raw in enumerate(raws)
            if raw[:1] in _FIRST_OF_OTHERS or NEXT_ROW in raw or " #" in raw
        ]
    else:
        others = [n for n, raw in enumerate(raws) if raw[:1] in _FIRST_OF_OTHERS or NEXT_ROW in raw]
    values: list[Value] = list(raws)
    for n, value in read_alike(raws, Among(others, heads, lines, layout)):
        values[n] = value
    return tuple(values)
