"""Values that are more than one plain text: lists, fields, quotes, texts of several rows.

They come as typed, the rows joined by a mark, and are forms that ``quizgen.reading.simple`` knows.
"""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import count
from sys import intern

from quizgen.reading.compact import Dashes, Fields, Row, Shape, Value, node_of
from quizgen.reading.simple import ONE_ITEM, ONE_PAIR, ONE_VALUE, Layout
from quizgen.reading.tree import Entry, Mapping, Node, Scalar, Sequence

NEXT_ROW = "\1"
"""Stands for a line break and the blanks before a nested row; no fact file can have it."""

SAME_COLUMN = "\2"
"""Follows NEXT_ROW where a list item has its dash under its field's name, not deeper."""

_new = tuple.__new__  # what Scalar(…) does, without the call of a Python function

_SHAPES = 1 << 10  # of nested fields, kept to be shared
_BLANK_ROW = ": " + NEXT_ROW
_ESCAPE = re.compile(r"\\(.)")
_MARKS_OF_TEXT = frozenset("|>")
_MARKS_OF_MORE = frozenset("\"'[{")


class RepeatedName(Exception):  # noqa: N818 - no error, only the way back to libyaml, which tells it
    """A name stands twice where each may stand once."""


def value_of(raw: str, line: int, column: int, layout: Layout) -> Value:
    """Give a typed value that is not one row of plain text: a text, or the node of more than that.

    Raises RepeatedName.
    """
    first = raw[0]
    if first == NEXT_ROW:
        return _block(raw, line + 1, layout)
    if first == "[":
        return _list(raw, line, column)
    if first == "{":
        return _braces(raw, line, column)
    if NEXT_ROW not in raw:
        return _unquoted(raw)
    if _BLANK_ROW in raw:
        raw = raw.replace(_BLANK_ROW, ":" + NEXT_ROW)  # the blank is of the joining
    return _of_rows(raw) if first in _MARKS_OF_TEXT else _folded(raw)


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
        return _list(raw, line, column)
    if raw[0] == "{":
        return _braces(raw, line, column)
    return _unquoted(raw)


def _unquoted(raw: str) -> str:
    """Give the text of a typed value; its only escapes are a doubled ' and a backslash."""
    if raw[0] == '"':
        return _ESCAPE.sub(r"\1", raw[1:-1]) if "\\" in raw else raw[1:-1]
    return raw[1:-1].replace("''", "'") if raw[0] == "'" else raw


def _list(raw: str, line: int, column: int) -> Sequence:
    """Give a list in brackets."""
    if '"' not in raw and "'" not in raw:
        return _new(Row, (tuple(raw[1:-1].split(", ")), line, column))
    items: list[Node] = []
    start = column + len("[")
    for item in ONE_ITEM.findall(raw, 1):
        items.append(_new(Scalar, (_unquoted(item), line, start)))
        start += len(item) + len(", ")
    return _new(Sequence, (tuple(items), line, column))


def _braces(raw: str, line: int, column: int) -> Mapping:
    """Give fields in braces."""
    if "," not in raw and "[" not in raw:
        key, _, value = raw[1:-1].partition(": ")
        return _new(Fields, ((_unquoted(value),), line, _shape_of_one(key, column)))
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


def _block(raw: str, line: int, layout: Layout) -> Node:
    """Give the list or the fields whose rows stand below a field's name."""
    if raw[1] == SAME_COLUMN:
        return _items(raw, NEXT_ROW + SAME_COLUMN, line, layout.field + 1)
    if raw.startswith("- ", 1):
        return _items(raw, NEXT_ROW + "- ", line, layout.nested + 1)
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


def _items(raw: str, dash: str, line: int, column: int) -> Sequence:
    """Give a list of one item a row."""
    texts = raw[len(dash) :].split(dash)
    if _has_more(raw):
        texts = [_unquoted(without_comment(text)) for text in texts]
    return _new(Dashes, (tuple(texts), line, column))


def _of_rows(raw: str) -> str:
    """Give a text that a > or a | begins; a - after it drops the last line break."""
    mark, _, text = raw.partition(NEXT_ROW)
    text = text.replace(NEXT_ROW, " " if mark[0] == ">" else "\n")
    return text if mark[1:] else text + "\n"


def _folded(raw: str) -> str:
    """Give a text without such a mark that goes on over several rows."""
    if " " + NEXT_ROW in raw or NEXT_ROW + " " in raw:
        raw = NEXT_ROW.join([row.strip(" ") for row in raw.split(NEXT_ROW)])
    return _unquoted(without_comment(raw.replace(NEXT_ROW, " ")))
