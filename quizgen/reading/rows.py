"""The rows of a run become nodes, in bulk.

The rows of what is nested in a field are first joined to the field's own row, with marks between
them that no fact file can have. So one row is one field, and the rows of all groups are taken
apart, counted and made nodes by a few calls; only values that are more than a plain text are
looked at one by one.
"""

from __future__ import annotations

from itertools import accumulate, compress, count, pairwise, repeat
from sys import intern

from quizgen.reading.nested import (
    NEXT_ROW,
    SAME_COLUMN,
    RepeatedName,
    value_of,
    without_comment,
)
from quizgen.reading.simple import Layout
from quizgen.reading.tree import Entry, Mapping, Node, Scalar

Groups = tuple[Mapping, ...] | tuple[Entry, ...]
"""List items, or declared names with what they declare."""

_MORE_THAN_FIELDS = ('"', "'", "#", "{", "\n\n", " \n", ":\n", NEXT_ROW)  # else a row has one ": "
_NOT_PLAIN = (': "', ": '", ": [", ": {", NEXT_ROW)
_FIRST_OF_OTHERS = frozenset("\"'[{")
_NO_FIELD = frozenset(["", "#"])

_new = tuple.__new__  # what Scalar(…) does, without the call of a Python function

Texts = tuple[str, ...]
Numbers = tuple[int, ...]
Spans = list[tuple[int, int]]


def read_run(body: str, line: int, layout: Layout) -> Groups:
    """Give the groups of a run that starts on this line, or none where a name stands twice."""
    joined = _joined(body, layout)
    heads, raws, lines = _fields(joined, line)
    keys = {head: intern(head.lstrip(" ").removeprefix("- ").rstrip(":")) for head in set(heads)}
    after = {head: len(head) + (1 if head[-1] == ":" else 3) for head in keys}
    try:
        values = _values(joined, raws, lines, tuple(map(after.__getitem__, heads)), layout)
    except RepeatedName:
        return ()
    names = map(keys.__getitem__, heads)
    entries = tuple(map(_new, repeat(Entry), zip(names, lines, repeat(layout.field + 1), values)))
    firsts = {head for head in keys if head[layout.group] != " "}
    starts = compress(count(), map(firsts.__contains__, heads))
    spans = list(pairwise([*starts, len(heads)]))
    if _repeats(spans, heads, keys, within=not layout.is_item):
        return ()
    if layout.is_item:
        column = layout.field + 1
        return tuple([_new(Mapping, (entries[a:z], lines[a], column)) for a, z in spans])
    return tuple([_declaration(entries[a:z], layout) for a, z in spans])


def _joined(body: str, layout: Layout) -> str:
    """Give a run with one row for each field."""
    joined = body.replace("\n" + " " * layout.nested, NEXT_ROW)
    same_column = "\n" + " " * layout.field + "- "
    if same_column in joined:
        joined = joined.replace(same_column, NEXT_ROW + SAME_COLUMN)
    if NEXT_ROW in joined:  # so that what is nested comes after ": ", as other values do
        joined = joined.replace(":" + NEXT_ROW, ": " + NEXT_ROW)
    return joined


def _fields(joined: str, line: int) -> tuple[Texts, Texts, Numbers]:
    """Give head, typed value and line of each field of a run."""
    if not any(mark in joined for mark in _MORE_THAN_FIELDS):  # the usual case, in half of the time
        parts = tuple(joined[:-1].replace("\n", ": ").split(": "))
        return parts[::2], parts[1::2], tuple(range(line, line + len(parts) // 2))
    rows = joined[:-1].split("\n")
    heads, _, raws = zip(*map(str.partition, rows, repeat(": ")), strict=True)
    lines: Numbers = tuple(range(line, line + len(rows)))
    if NEXT_ROW in joined:
        heights = [row.count(NEXT_ROW) + 1 for row in rows]
        lines = tuple(accumulate(heights[:-1], initial=line))
    is_field = {head: head.lstrip(" ")[:1] not in _NO_FIELD for head in set(heads)}
    if not all(is_field.values()):  # blank lines and comments
        fields = list(map(is_field.__getitem__, heads))
        heads, raws = tuple(compress(heads, fields)), tuple(compress(raws, fields))
        lines = tuple(compress(lines, fields))
    return heads, _without_ends(raws, joined), lines


def _without_ends(raws: Texts, joined: str) -> Texts:
    """Give the values without the comments and blanks that may follow them."""
    if "#" in joined:
        found = [n for n, raw in enumerate(raws) if "#" in raw]
        cleaned = list(raws)
        for n in found:
            if NEXT_ROW not in raws[n]:
                cleaned[n] = without_comment(raws[n])
        raws = tuple(cleaned)
    if " \n" in joined:
        raws = tuple([raw.rstrip(" ") for raw in raws])
    return raws


def _values(
    joined: str, raws: Texts, lines: Numbers, columns: Numbers, layout: Layout
) -> list[Node]:
    """Give the nodes of typed values. Raises RepeatedName."""
    if any(mark in joined for mark in _NOT_PLAIN):
        others = [n for n, raw in enumerate(raws) if raw[:1] in _FIRST_OF_OTHERS or NEXT_ROW in raw]
        values: list[Node] = list(map(_new, repeat(Scalar), zip(raws, lines, columns, strict=True)))
        for n in others:
            values[n] = value_of(raws[n], lines[n], columns[n], layout)
        return values
    return list(map(_new, repeat(Scalar), zip(raws, lines, columns, strict=True)))


def _repeats(spans: Spans, heads: Texts, keys: dict[str, str], *, within: bool) -> bool:
    """Whether a name stands twice among the fields of one group."""
    shapes = {heads[first + within : end] for first, end in spans}
    return any(len({keys[head] for head in shape}) < len(shape) for shape in shapes)


def _declaration(rows: tuple[Entry, ...], layout: Layout) -> Entry:
    """Give a name with what it declares: the value on its row, or the fields below."""
    first, *fields = rows
    value = first.value
    if fields:
        value = _new(Mapping, (tuple(fields), fields[0].line, layout.field + 1))
    return _new(Entry, (first.key, first.line, layout.group + 1, value))
