"""Values that are more than one plain text: lists, fields, quotes, texts of several rows.

They come as typed, the rows joined by a mark, and are forms that ``quizgen.reading.simple`` knows.
"""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import count
from sys import intern

from quizgen.reading.compact import Fields, Row, Shape, Value, node_of
from quizgen.reading.simple import ONE_ITEM, ONE_PAIR, ONE_VALUE, Layout
from quizgen.reading.tree import Entry, Mapping, Node, Scalar, Sequence

NEXT_ROW = "\1"
"""Stands for a line break and the blanks before a nested row; no fact file can have it."""

SAME_COLUMN = "\2"
"""Follows NEXT_ROW where a list item has its dash under its field's name, not deeper."""

_new = tuple.__new__  # what Scalar(…) does, without the call of a Python function

_SHAPES = 1 << 10  # of nested fields, kept to be shared
_ESCAPE = re.compile(r"\\(.)")
_MARKS_OF_MORE = frozenset("\"'[{")


class RepeatedName(Exception):  # noqa: N818 - no error, only the way back to libyaml, which tells it
    """A name stands twice where each may stand once."""


def without_comment(raw: str) -> str:
    """Give a value of one row without what may follow it."""
    if "#" not in raw:
        return raw.rstrip(" ")
    if raw[0] in _MARKS_OF_MORE:
        match = ONE_VALUE.match(raw)
        return match[0] if match else raw
    return raw.partition(" #")[0].rstrip(" ")


def _one(raw: str, line: int, column: int) -> Value:
    """Give a value on one row."""
    if raw[0] == "[":
        return list_in_brackets(raw, line, column)
    if raw[0] == "{":
        return braces(raw, line, column)
    return unquoted(raw)


def unquoted(raw: str) -> str:
    """Give the text of a typed value; its only escapes are a doubled ' and a backslash."""
    if raw[0] == '"':
        return _ESCAPE.sub(r"\1", raw[1:-1]) if "\\" in raw else raw[1:-1]
    return raw[1:-1].replace("''", "'") if raw[0] == "'" else raw


def list_in_brackets(raw: str, line: int, column: int) -> Sequence:
    """Give a list in brackets."""
    if '"' not in raw and "'" not in raw:
        return _new(Row, (tuple(raw[1:-1].split(", ")), line, column))
    items: list[Node] = []
    start = column + len("[")
    for item in ONE_ITEM.findall(raw, 1):
        items.append(_new(Scalar, (unquoted(item), line, start)))
        start += len(item) + len(", ")
    return _new(Sequence, (tuple(items), line, column))


def braces(raw: str, line: int, column: int) -> Mapping:
    """Give fields in braces. Raises RepeatedName."""
    if "," not in raw and "[" not in raw:
        key, _, value = raw[1:-1].partition(": ")
        return _new(Fields, ((unquoted(value),), line, _shape_of_one(key, column)))
    entries: list[Entry] = []
    for pair in ONE_PAIR.finditer(raw, 1):
        node = node_of(_one(pair[2], line, column + pair.start(2)), line, column + pair.start(2))
        entries.append(_new(Entry, (intern(pair[1]), line, column + pair.start(), node)))
    if len({entry.key for entry in entries}) < len(entries):
        raise RepeatedName
    return _new(Mapping, (tuple(entries), line, column))


@lru_cache(maxsize=_SHAPES)
def _shape_of_one(key: str, column: int) -> Shape:
    """Give the shape of one field in braces."""
    start = column + len("{")
    return Shape((intern(key),), (0,), (start,), (start + len(key) + len(": "),), column)


def fields_below(raw: str, line: int, layout: Layout) -> Mapping:
    """Give the fields whose rows stand below a name, from this line on. Raises RepeatedName."""
    rows = [row.partition(": ") for row in raw[1:].split(NEXT_ROW)]
    shape = _shape_of_rows(tuple([key for key, _, _ in rows]), layout.nested + 1)
    if not _has_more(raw):
        return _new(Fields, (tuple([value for _, _, value in rows]), line, shape))
    values = tuple(
        _one(without_comment(value), number, start)
        for number, (_, _, value), start in zip(count(line), rows, shape.starts)
    )
    return _new(Fields, (values, line, shape))


@lru_cache(maxsize=_SHAPES)
def _shape_of_rows(keys: tuple[str, ...], column: int) -> Shape:
    """Give the shape of fields on a row each. Raises RepeatedName."""
    if len(set(keys)) < len(keys):
        raise RepeatedName
    starts = tuple(column + len(key) + len(": ") for key in keys)
    return Shape(
        tuple(map(intern, keys)), tuple(range(len(keys))), (column,) * len(keys), starts, column
    )


def _has_more(raw: str) -> bool:
    """Whether any of the rows may have more than a plain text."""
    return (
        '"' in raw
        or "'" in raw
        or "#" in raw
        or "[" in raw
        or "{" in raw
        or " " + NEXT_ROW in raw
        or raw[-1] == " "
    )
