"""The fast lane: list items of simple one-line fields, read without libyaml.

A large fact file is thousands of items such as

    - id: hegseth-meets-dong
      who: [Pete Hegseth, Dong Jun]
      when: 2025-10-31

Each event of libyaml costs an object and two marks: read so, 10,000 facts take a third of the
time of ``yaml.load(…, Loader=CSafeLoader)``. Here one pattern recognises such items, and their
lines become nodes in bulk, which takes a tenth (``tests/benchmarks/bench_reading.py`` measures
both). Whatever is not recognised is left to libyaml.

Why the result is the same. A run of recognised items is taken out of the text: an empty item
``-`` stands for it, and blank lines keep the line numbers. libyaml reads what is left. Where it
meets the empty item as an item of a list, a block list goes on at that line, and so the run's
first line starts an item; each line of the run is complete in itself; and the next line that is
not blank stands no deeper than the dashes, so that no text goes on. Were the run inside quotes,
brackets or a ``|`` text instead, libyaml would not meet the empty item: then, as after any error,
the whole file is read by libyaml alone. The tests hold both ways against each other.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, partial
from itertools import compress, count, pairwise, repeat
from sys import intern

from quizgen.reading.tree import Entry, Mapping, Node, Scalar, Sequence

_MOST_ITEMS = 500  # in one run; keeps what is held at a time small
_DEEPEST_LIST = 8  # blanks before the dashes; deeper lists are left to libyaml

_KEY = "[A-Za-z][A-Za-z0-9_-]{0,60}+"  # libyaml refuses a name beyond 1,024 characters
_FIRST = r"""[^ \t\n\-?:,\[\]{}#&*!|>'"%@`]"""  # a first character that means nothing in YAML
_PLAIN = rf"(?:{_FIRST}|-[0-9A-Za-z])[^:#\t\n]*(?:(?::(?![ \n])|(?<! )#)[^:#\t\n]*)*(?<! )"
_QUOTED = r"""(?:"[^"\\\t\n]*+"|'[^'\t\n]*+'(?:'[^'\t\n]*+')*)"""
_ITEM = rf"""(?:{_FIRST}[^\[\]{{}},:?#\t\n]*+(?<! )|{_QUOTED})"""
_LIST = rf"\[{_ITEM}(?:, {_ITEM})*\]"
_VALUE = rf"(?:{_PLAIN}|{_QUOTED}|{_LIST})"
_END = r"(?: ++(?:#++(?![^\W_])[^\n]*+)?)?\n"  # blanks and a comment may follow, no "#1"
_FIELD = f"{_KEY}: {_VALUE}{_END}"
_NO_FIELD = r" *+(?:#[^\n]*+)?\n"  # a blank line or a comment

_START = re.compile(rf"^( {{0,{_DEEPEST_LIST}}})- {_KEY}: ", re.MULTILINE)
_HEAD = re.compile(rf" *+(?:- )?{_KEY}")
_TYPED = re.compile(_VALUE)
_LIST_ITEM = re.compile(_ITEM)
_AFTER_HEAD = len(": ") + 1  # from the end of a head to the column of the value
_MORE_THAN_FIELDS = ('"', "'", "#", "\n\n", " \n")  # only with these has a row no `: `, or two
_NOT_PLAIN = re.compile(r""": ["'\[]""")

_new_scalar = partial(tuple.__new__, Scalar)
_new_entry = partial(tuple.__new__, Entry)
_new_mapping = partial(tuple.__new__, Mapping)
_new_sequence = partial(tuple.__new__, Sequence)

Texts = tuple[str, ...]
Numbers = tuple[int, ...]


def take(text: str) -> tuple[str, dict[int, tuple[Mapping, ...]]]:
    """Give the text without the items that are read here, and those items by line (from 1).

    The line is that of the empty item which stands for a run of them.
    """
    rest: list[str] = []
    runs: dict[int, tuple[Mapping, ...]] = {}
    done, line = 0, 1
    for start, end, indent in _find(text):
        before, body = text[done:start], text[start:end]
        line += before.count("\n")
        height = body.count("\n")
        if items := _read_run(body, line, indent):
            runs[line] = items
            body = " " * indent + "-" + "\n" * height
        rest += before, body
        done, line = end, line + height
    return "".join(rest) + text[done:], runs


def _find(text: str) -> Iterator[tuple[int, int, int]]:
    """Give start, end and indentation of each run of items that can be read here."""
    position = 0
    while start := _START.search(text, position):
        indent = len(start[1])
        run = _run(indent).match(text, start.start())
        if run:
            yield *run.span(), indent
        position = run.end() if run else start.end()


@cache
def _run(indent: int) -> re.Pattern[str]:
    """Give the pattern of a run of items, and of a next line that cannot belong to the last."""
    item = f" {{{indent}}}- {_FIELD}(?: {{{indent + 2}}}{_FIELD}|{_NO_FIELD})*"
    shallow = rf"(?= {{0,{indent}}}[^ \t\n#]|\Z)"
    return re.compile(f"(?:{item}{shallow}){{1,{_MOST_ITEMS}}}")


def _read_run(body: str, line: int, indent: int) -> tuple[Mapping, ...]:
    """Give the items of a run that starts on this line, or none where one has a key twice."""
    heads, raws, lines = _fields(body, line)
    keys = {head: intern(head.lstrip(" ").removeprefix("- ")) for head in set(heads)}
    columns = {head: len(head) + _AFTER_HEAD for head in keys}
    values = _values(raws, lines, tuple(map(columns.__getitem__, heads)), body)
    entries = tuple(
        map(_new_entry, zip(map(keys.__getitem__, heads), lines, repeat(indent + 3), values))
    )
    starts = compress(count(), [head[indent] == "-" for head in heads])
    spans = list(pairwise([*starts, len(heads)]))
    shapes = {heads[first:end] for first, end in spans}
    if any(len({keys[head] for head in shape}) < len(shape) for shape in shapes):
        return ()
    return tuple(
        [_new_mapping((entries[first:end], lines[first], indent + 3)) for first, end in spans]
    )


def _fields(body: str, line: int) -> tuple[Texts, Texts, Numbers]:
    """Give head, typed value and line of each field of a run."""
    lines = tuple(range(line, line + body.count("\n")))
    if not any(mark in body for mark in _MORE_THAN_FIELDS):  # the usual case, in half of the time
        parts = tuple(body[:-1].replace("\n", ": ").split(": "))
        return parts[::2], parts[1::2], lines
    rows = body[:-1].split("\n")
    heads, _, raws = zip(*map(str.partition, rows, repeat(": ")), strict=True)
    is_field = {head: _HEAD.match(head) is not None for head in set(heads)}
    if not all(is_field.values()):  # blank lines and comments
        fields = list(map(is_field.__getitem__, heads))
        heads, raws = tuple(compress(heads, fields)), tuple(compress(raws, fields))
        lines = tuple(compress(lines, fields))
    if "#" in body:
        raws = tuple([_without_comment(raw) if "#" in raw else raw for raw in raws])
    if " \n" in body:
        raws = tuple([raw.rstrip(" ") for raw in raws])
    return heads, raws, lines


def _without_comment(raw: str) -> str:
    """Give the value without what may follow it."""
    match = _TYPED.match(raw)
    return match[0] if match else raw


def _values(raws: Texts, lines: Numbers, columns: Numbers, body: str) -> list[Node]:
    """Give the nodes of typed values."""
    values: list[Node] = list(map(_new_scalar, zip(raws, lines, columns, strict=True)))
    if _NOT_PLAIN.search(body):
        for n in [n for n, raw in enumerate(raws) if raw[0] in "[\"'"]:
            raw, line, column = raws[n], lines[n], columns[n]
            if raw[0] == "[":
                values[n] = _list(raw, line, column)
            else:
                values[n] = _new_scalar((_unquoted(raw), line, column))
    return values


def _list(raw: str, line: int, column: int) -> Sequence:
    """Give a list in brackets."""
    quoted = '"' in raw or "'" in raw
    items: list[Node] = []
    start = column + len("[")
    for item in _LIST_ITEM.findall(raw, 1) if quoted else raw[1:-1].split(", "):
        items.append(_new_scalar((_unquoted(item) if quoted else item, line, start)))
        start += len(item) + len(", ")
    return _new_sequence((tuple(items), line, column))


def _unquoted(raw: str) -> str:
    """Give the text of a typed value; one in quotes has no escapes but a doubled ' here."""
    if raw[0] == '"':
        return raw[1:-1]
    return raw[1:-1].replace("''", "'") if raw[0] == "'" else raw
