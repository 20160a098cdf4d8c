"""The lines of a fact file that a fact stands in, for a reader to see beside its cards."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

_INDENT = re.compile(r"[ -]*")

MOST = 60
"""Lines of one fact that are shown."""


class Lines(NamedTuple):
    """Lines of a file: the number of the first, from 1, and their text, less common indentation."""

    first: int
    texts: tuple[str, ...]


def lines_of(text: Sequence[str], where_in_file: str) -> Lines:
    """Give the lines of the entry that begins at a place such as ``facts.yaml:34``.

    An entry goes on while lines are blank or further in than its first one. What is blank
    at its end, or a comment that leads to the next entry, is not part of it.
    """
    first = _number(where_in_file)
    if not 1 <= first <= len(text):
        return Lines(first, ())
    edge = _edge(text[first - 1])
    end = first
    while end < len(text) and end < first + MOST and _inside(text[end], edge):
        end += 1
    kept = list(text[first - 1 : end])
    while len(kept) > 1 and (not kept[-1].strip() or kept[-1].lstrip().startswith("#")):
        kept.pop()
    return Lines(first, tuple(line[edge:].rstrip() or " " for line in kept))


def _number(where_in_file: str) -> int:
    numbers = [int(part) for part in where_in_file.split(":")[1:] if part.isdigit()]
    return numbers[0] if numbers else 0


def _edge(line: str) -> int:
    """Give the column at which an entry begins: that of its dash, or of its key."""
    found = _INDENT.match(line)
    indent = found[0] if found else ""
    return indent.index("-") if "-" in indent else len(indent)


def _inside(line: str, edge: int) -> bool:
    return not line.strip() or len(line) - len(line.lstrip()) > edge
