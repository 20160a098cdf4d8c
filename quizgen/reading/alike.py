"""Values that begin alike are read together: quotes, texts of several rows, lists.

They come as typed, their rows joined by a mark, and are forms that ``quizgen.reading.simple``
knows. Joined to one text, the values of a run take a few calls, whatever their number; only what is
rare among them is looked at one by one.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import accumulate, pairwise, repeat
from typing import NamedTuple

from quizgen.reading.compact import Dashes, Row, Value
from quizgen.reading.nested import (
    NEXT_ROW,
    SAME_COLUMN,
    braces,
    fields_below,
    list_in_brackets,
    unquoted,
    without_comment,
)
from quizgen.reading.simple import Layout


class Among(NamedTuple):
    """Some of the fields of a run: their numbers, and what is known of all fields."""

    numbers: Sequence[int]
    heads: Sequence[str]
    all_lines: Sequence[int]
    layout: Layout

    @property
    def lines(self) -> Iterator[int]:
        """The line of each, from 1."""
        return map(self.all_lines.__getitem__, self.numbers)

    @property
    def columns(self) -> Iterator[int]:
        """The column where the value of each begins, from 1."""
        return (len(self.heads[n]) + TO_VALUE for n in self.numbers)


Reader = Callable[[list[str], Among], Iterable[Value]]

TO_VALUE = len(": ") + 1
"""From the end of what stands before the colon to the value's column."""

_new = tuple.__new__  # what Dashes(…) would do, without the call of a Python function

_BETWEEN = "\n"  # values while they are joined: none of them has a line break
_BETWEEN_TEXTS = "\3"  # where line breaks come into them
_FOLD = re.compile(f" *+{NEXT_ROW} *+")
_DASH = NEXT_ROW + "- "
_DASH_IN_COLUMN = NEXT_ROW + SAME_COLUMN
_STARTS_COMMENT = " #"
_QUOTES = ("'", '"')


def read_alike(raws: Sequence[str], among: Among) -> Iterator[tuple[int, Value]]:
    """Give the values of these fields, each with its number. Raises RepeatedName."""
    kinds: defaultdict[str, list[int]] = defaultdict(list)
    for n in among.numbers:
        first = raws[n][0]
        kinds[first if first != NEXT_ROW else raws[n][:2]].append(n)
    for first, alike in kinds.items():
        read = _READERS.get(first, _fields if first[0] == NEXT_ROW else _bare)
        values = read([raws[n] for n in alike], among._replace(numbers=alike))
        yield from zip(alike, values, strict=True)


def _bare(raws: list[str], _: Among) -> list[str]:
    """Read texts without quotes."""
    return _on_one_row(raws)


def _single(raws: list[str], _: Among) -> list[str]:
    """Read texts in single quotes."""
    return [raw[1:-1].replace("''", "'") for raw in _on_one_row(raws)]


def _double(raws: list[str], _: Among) -> list[str]:
    """Read texts in double quotes."""
    rows = _on_one_row(raws)
    return [unquoted(row) if "\\" in row else row[1:-1] for row in rows]


def _on_one_row(raws: list[str]) -> list[str]:
    """Fold texts of several rows, and take the comments off that may follow."""
    text = _BETWEEN.join(raws)
    if NEXT_ROW in text:
        text = _without_joining(text)
        odd = " " + NEXT_ROW in text or NEXT_ROW + " " in text
        text = _FOLD.sub(" ", text) if odd else text.replace(NEXT_ROW, " ")
    rows = text.split(_BETWEEN)
    return list(map(without_comment, rows)) if _STARTS_COMMENT in text else rows


def _without_joining(text: str) -> str:
    """Take out the blanks that came in when rows were joined, after a colon."""
    return text.replace(": " + NEXT_ROW, ":" + NEXT_ROW)


def _kept(raws: list[str], _: Among) -> list[str]:
    """Read texts that begin with a | and keep their line breaks."""
    return _of_rows(raws, "\n")


def _folded(raws: list[str], _: Among) -> list[str]:
    """Read texts that begin with a > and whose line breaks are blanks."""
    return _of_rows(raws, " ")


def _of_rows(raws: list[str], between: str) -> list[str]:
    """Give the texts of several rows; a - after their first mark drops the last line break."""
    text = _without_joining(_BETWEEN_TEXTS.join(raws))
    texts = text.replace(NEXT_ROW, between).split(_BETWEEN_TEXTS)
    return [text[3:] if text[1] == "-" else text[2:] + "\n" for text in texts]


def _brackets(raws: list[str], among: Among) -> list[Value]:
    """Read lists in brackets."""
    text = _BETWEEN.join(raws)
    if _STARTS_COMMENT in text:
        raws = list(map(without_comment, raws))
    if any(quote in text for quote in _QUOTES):
        return list(map(list_in_brackets, raws, among.lines, among.columns))
    texts = [tuple(raw[1:-1].split(", ")) for raw in raws]
    return list(map(_new, repeat(Row), zip(texts, among.lines, among.columns, strict=True)))


def _braces(raws: list[str], among: Among) -> list[Value]:
    """Read fields in braces."""
    return list(map(braces, map(without_comment, raws), among.lines, among.columns))


def _dashes(raws: list[str], among: Among) -> list[Value]:
    """Read lists of one item a row, deeper than their name."""
    return _items(raws, _DASH, among.lines, among.layout.nested + 1)


def _dashes_in_column(raws: list[str], among: Among) -> list[Value]:
    """Read lists of one item a row, in the column of their name."""
    return _items(raws, _DASH_IN_COLUMN, among.lines, among.layout.field + 1)


def _items(raws: list[str], dash: str, lines: Iterable[int], column: int) -> list[Value]:
    """Read lists whose items stand each behind a dash."""
    text = "".join(raws)
    items = text[len(dash) :].split(dash)
    if _STARTS_COMMENT in text or " " + NEXT_ROW in text:
        items = list(map(without_comment, items))
    if any(quote in text for quote in _QUOTES):
        items = [unquoted(item) if item[0] in _QUOTES else item for item in items]
    texts = tuple(items)
    ends = accumulate([raw.count(NEXT_ROW) for raw in raws], initial=0)
    return [
        _new(Dashes, (texts[start:end], line + 1, column))
        for (start, end), line in zip(pairwise(ends), lines, strict=True)
    ]


def _fields(raws: list[str], among: Among) -> list[Value]:
    """Read fields of one row each, deeper than their name."""
    below = (line + 1 for line in among.lines)
    return [fields_below(raw, line, among.layout) for raw, line in zip(raws, below, strict=True)]


_READERS: dict[str, Reader] = {
    '"': _double,
    "'": _single,
    "|": _kept,
    ">": _folded,
    "[": _brackets,
    "{": _braces,
    _DASH[:2]: _dashes,
    _DASH_IN_COLUMN: _dashes_in_column,
}
"""How values are read by what they begin with; others are fields below, or texts without quotes."""
