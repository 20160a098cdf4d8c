"""The fast lane: list items of simple one-line fields, read without libyaml.

A large fact file is thousands of items such as

    - id: hegseth-meets-dong
      who: [Pete Hegseth, Dong Jun]
      when: 2025-10-31

Each event of libyaml costs an object and two marks: so read, 10,000 facts take a fifth of the
time of ``yaml.load(…, Loader=CSafeLoader)``. Here one pattern recognises such items, and their
lines become nodes in bulk, which takes a tenth (``tests/benchmarks/bench_reading.py`` measures
both). Whatever is not recognised is left to libyaml.

Why the result is the same. A run of recognised items is taken out of the text: an empty item
``-`` stands for it, and blank lines keep the line numbers. libyaml reads what is left. Where it
meets the empty item as an item of a list, a block list goes on at that line, and so the run's
first line starts an item; each line of the run is complete in itself; and the next line that is
not blank stands no deeper than the dashes, so that no text goes on. Were the run inside quotes,
brackets or a ``|`` text instead, libyaml would not meet the empty item: then, as after any
finding, the whole file is read by libyaml alone. The tests hold both ways against each other.
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

_KEY = "[A-Za-z][A-Za-z0-9_-]*+"
_FIRST = r"""[^ \t\n\-?:,\[\]{}#&*!|>'"%@`]"""  # a first character that means nothing in YAML
_PLAIN = rf"(?:{_FIRST}|-[0-9A-Za-z])[^:#\t\n]*(?:(?::(?![ \n])|(?<! )#)[^:#\t\n]*)*(?<! )"
_QUOTED = r"""(?:"[^"\\\t\n]*+"|'[^'\t\n]*+'(?:'[^'\t\n]*+')*)"""
_ITEM = rf"""(?:{_FIRST}[^\[\]{{}},:?#\t\n]*+(?<! )|{_QUOTED})"""
_LIST = rf"\[{_ITEM}(?:, {_ITEM})*\]"
_VALUE = rf"(?:{_PLAIN}|{_QUOTED}|{_LIST})"
_END = r"(?: ++(?:#[^\n]*+)?)?\n"  # blanks and a comment may follow
_FIELD = f"{_KEY}: {_VALUE}{_END}"
_NO_FIELD = r" *+(?:#[^\n]*+)?\n"  # a blank line or a comment

_START = re.compile(rf"^( {{0,{_DEEPEST_LIST}}})- {_KEY}: ", re.MULTILINE)
_HEAD = re.compile(rf" *+(?:- )?{_KEY}")
_TYPED = re.compile(_VALUE)
_LIST_ITEM = re.compile(_ITEM)
_AFTER_HEAD = len(": ") + 1  # from the end of a head to the column of the value
_NOT_PLAIN = re.compile(r""": ["'\[]""")

_new_scalar = partial(tuple.__new__, Scalar)
_new_entry = partial(tuple.__new__, Entry)
_new_mapping = partial(tuple.__new__, Mapping)

Texts = tuple[str, ...]


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
    values = _values(raws, lines, list(map(columns.__getitem__, heads)), body)
    entries = tuple(
        map(_new_entry, zip(map(keys.__getitem__, heads), lines, repeat(indent + 3), values))
    )
    starts = compress(count(), [head[indent] == "-" for head in heads])
    spans = list(pairwise([*starts, len(heads)]))
    shapes = {heads[first:end] for first, end in spans}
    if any(len({keys[head] for head in shape}) < len(shape) for shape in shapes):
        return ()
    return tuple([
        _new_mapping((entries[first:end], lines[first], indent + 3)) for first, end in spans
    ])


def _fields(body: str, line: int) -> tuple[Texts, Texts, list[int]]:
    """Give head, typed value and line of each field of a run."""
    rows = body[:-1].split("\n")
    lines = list(range(line, line + len(rows)))
    heads, _, raws = zip(*[row.partition(": ") for row in rows], strict=True)
    if " #" in body or " \n" in body:
        raws = tuple(...)
    is_field = {head: _HEAD.match(head) is not None for head in set(heads)}
    if all(is_field.values()):
        return heads, raws, lines
    fields = [is_field[head] for head in heads]  # the others are blank lines and comments
    return tuple(compress(heads, fields)), tuple(compress(raws, fields)), list(compress(lines, fields))


def _values(raws: Texts, lines: list[int], columns: list[int], body: str) -> list[Node]:
    """Give the nodes of typed values."""
    values: list[Node] = list(map(_new_scalar, zip(raws, lines, columns)))
    if _NOT_PLAIN.search(body):
        for n, raw in enumerate(raws):
            if raw[0] == "[":
                values[n] = _list(raw, lines[n], columns[n])
            elif raw[0] in "\"'":
                values[n] = _new_scalar((_unquoted(raw), lines[n], columns[n]))
    return values


def _list(raw: str, line: int, column: int) -> Sequence:
    """Give a list in brackets."""
    start = column + 1
    items: list[Node] = []
    for item in _items(raw):
        items.append(_new_scalar((_unquoted(item), line, start)))
        start += len(item) + len(", ")
    return Sequence(tuple(items), line, column)


def _items(raw: str) -> list[str]:
    """Give the items of a list in brackets as they were typed."""
    return _LIST_ITEM.findall(raw, 1) if '"' in raw or "'" in raw else raw[1:-1].split(", ")


def _unquoted(raw: str) -> str:
    """Give the text of a typed value; one in quotes has no escapes but a doubled ' here."""
    if raw[0] == '"':
        return raw[1:-1]
    return raw[1:-1].replace("''", "'") if raw[0] == "'" else raw
