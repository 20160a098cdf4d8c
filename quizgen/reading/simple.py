"""The forms that the fast lane reads: patterns of simple items, declarations and values.

Whatever these patterns do not match is left to libyaml, so they err on the side of less. All of
them are made of possessive parts or of parts that exclude each other: no text makes them slow.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import islice
from typing import NamedTuple

MOST_GROUPS = 150
"""Items or declarations in one run; keeps what is held at a time small."""

_LEAST_ROWS = 4  # of a run of declarations; libyaml is as quick with fewer
_DEEPEST = 8  # blanks before a group; what stands deeper is left to libyaml
_USUAL_STEP = 2
_WIDEST_STEP = 8
_ROWS_LOOKED_AT = 1000  # to see by how much a file indents

_KEY = "[A-Za-z][A-Za-z0-9_-]{0,60}+"  # libyaml refuses a name beyond 1,024 characters
_FIRST = r"""[^ \t\n\-?:,\[\]{}#&*!|>'"%@`]"""  # a first character that means nothing in YAML
_NAME = rf"(?!<<:){_FIRST}[^:#\t\n]{{0,200}}+(?<! )"  # of a person, say
_PLAIN = rf"(?:{_FIRST}|-[0-9A-Za-z])[^:#\t\n]*(?:(?::(?![ \n])|(?<! )#)[^:#\t\n]*)*(?<! )"
_DOUBLE = r'(?:[^"\\\t\n]++|\\["\\/])'
_SINGLE = r"(?:[^'\t\n]++|'')"
_QUOTED = rf"""(?:"{_DOUBLE}*+"|'{_SINGLE}*+'(?!'))"""
_ITEM = rf"""(?:{_FIRST}[^\[\]{{}},:?#\t\n]*+(?<! )|-[0-9A-Za-z][^\[\]{{}},:?#\t\n]*+(?<! )|{_QUOTED})"""
_LIST = rf"\[{_ITEM}(?:, {_ITEM})*+\]"
_PAIR = rf"{_KEY}: (?:{_ITEM}|{_LIST})"
_BRACES = rf"\{{{_PAIR}(?:, {_PAIR})*+\}}"
_VALUE = rf"(?:{_PLAIN}|{_QUOTED}|{_LIST}|{_BRACES})"
_COMMENT = r"#++(?![^\W_])[^\n]*+"  # no "#1"
_END = rf"(?: ++(?:{_COMMENT})?)?\n"  # blanks and a comment may follow
_USUAL = rf"{_FIRST}[^:#\t\n]*+"  # plain texts as most are, and blanks: _PLAIN would take longer
_USUAL_ROW = rf"{_USUAL}(?<! )\n"
_BREAK = r"(?<! )\n"  # where a text goes on; blanks before it would need more care

ONE_VALUE = re.compile(_VALUE)
ONE_ITEM = re.compile(_ITEM)
ONE_PAIR = re.compile(rf"({_KEY}): ({_LIST}|{_ITEM})")

_START = re.compile(
    rf"^(?:( {{0,{_DEEPEST}}})- {_KEY}:|( {{1,{_DEEPEST}}}){_NAME}:)(?= |\n)", re.MULTILINE
)
_STEP = re.compile(r":(?: [|>]-?)?\n( ++)[^ #\n]")


class Layout(NamedTuple):
    """How many blanks stand before the rows of a run.

    A group is a list item or a declaration: its first row, its fields, and what is nested in those.
    """

    is_item: bool
    group: int
    field: int
    nested: int


class Run(NamedTuple):
    """Groups that can be read here: from one offset to another, and how they are laid out."""

    start: int
    end: int
    layout: Layout


def find(text: str) -> Iterator[Run]:
    """Give each run of groups that can be read here."""
    step = _step(text)
    position, outer = 0, _DEEPEST
    while start := _START.search(text, position):
        position = start.end()
        layout = _layout(start, step)
        if layout.group > outer and not layout.is_item:
            continue  # a field of an item that was left to libyaml
        run = _run(layout).match(text, start.start())
        if run and (layout.is_item or run[0].count("\n") >= _LEAST_ROWS):
            yield Run(*run.span(), layout)
            position = run.end()
        outer = layout.group if layout.is_item and not run else _DEEPEST


def _layout(start: re.Match[str], step: int) -> Layout:
    if start[1] is not None:
        group = len(start[1])
        return Layout(is_item=True, group=group, field=group + 2, nested=group + 2 + step)
    group = len(start[2])
    return Layout(is_item=False, group=group, field=group + step, nested=group + 2 * step)


def _step(text: str) -> int:
    """Give by how many blanks nested rows are indented: as the first ones are."""
    for deeper in islice(_STEP.finditer(text), _ROWS_LOOKED_AT):
        row = text[text.rfind("\n", 0, deeper.start()) + 1 : deeper.start()]
        above = len(row) - len(row.lstrip(" -"))
        if above and above < len(deeper[1]) <= above + _WIDEST_STEP:
            return len(deeper[1]) - above
    return _USUAL_STEP


@cache
def _run(layout: Layout) -> re.Pattern[str]:
    """Give the pattern of a run, and of a next line that cannot belong to its last group."""
    group, field = " " * layout.group, " " * layout.field
    one = _field(layout)
    between = rf"(?: {{0,{layout.nested - 1}}}+(?:#[^\n]*+)?\n)"  # a blank line or a comment
    rows = f"(?:{field}{one}|{between})*+"
    if layout.is_item:
        head, stop = f"{group}- {one}{rows}", r"[^ \t\n#]"
    else:
        short, long = f"(?: {_VALUE}{_END}|\n){between}*", f"\n{field}{one}{rows}"
        head, stop = f"{group}{_NAME}:(?:{long}|{short})", r"[^ \t\n#\-]"
    shallow = rf"(?= {{0,{layout.group}}}{stop}|\Z)"
    return re.compile(f"(?:{head}{shallow}){{1,{MOST_GROUPS}}}+")


def _field(layout: Layout) -> str:
    """Give the pattern of a field: its name, and all rows of its value."""
    field, nested = " " * layout.field, " " * layout.nested
    further = rf"\n{nested} *+"
    plain = rf"{_PLAIN}(?: *+{further}{_PLAIN})*+"
    double = rf'"(?:"|{_DOUBLE}++(?:(?<! ){further}{_DOUBLE}++)*+")'
    single = rf"'(?:'(?!')|{_SINGLE}++(?:(?<! ){further}{_SINGLE}++)*+'(?!'))"
    text = rf"[|>]-?\n(?:{nested}[^ \t\n][^\t\n]*+{_BREAK})++(?=\n*+ {{0,{layout.nested - 1}}}[^ \n]|\n*+\Z)"
    item = rf"(?:{_USUAL_ROW}|(?:{_PLAIN}|{_QUOTED}){_END})"
    items = "|".join(f"(?:{row}- {item})++" for row in (nested, field))
    pairs = f"(?:{nested}{_KEY}: {_VALUE}{_END})++"
    further_rows = rf"(?<! )\n(?:{nested} *+{_USUAL_ROW})*+"
    usual = rf"{_USUAL}(?:{further_rows}|(?<= ){_COMMENT}\n)(?!{nested})"
    on_row = f"{usual}|(?:{plain}|{double}|{single}|{_LIST}|{_BRACES}){_END}"
    return f"{_KEY}:(?: (?:{on_row}|{text})|\n(?:{items}|{pairs}))"
