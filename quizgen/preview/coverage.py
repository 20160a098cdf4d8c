"""The coverage grid: which kinds of question each fact gives, and where it could not be asked.

A row is a fact. From ROWS facts on, a row is a run of facts in file order, and a cell the share of
them that a kind asks.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from quizgen.preview.drawing import Drawing, fitted, width
from quizgen.preview.groups import Group, counted
from quizgen.questions.table import NAMES

ROWS = 60
"""Facts with a row each; more share rows."""

_MARGIN = 24
_CELL = 28
_ROW = 22
_LABEL = 270.0
_HEAD = 78


class Row(NamedTuple):
    """One row: its name, how many facts it stands for, cards and refusals by kind."""

    name: str
    facts: int
    asked: Counter[str]
    refused: Counter[str]


def rows(groups: Sequence[Group]) -> list[Row]:
    """Give the rows of the grid, ROWS at most."""
    each = -(-len(groups) // ROWS) if len(groups) > ROWS else 1
    return [_row(groups[at : at + each]) for at in range(0, len(groups), each)]


def _row(run: Sequence[Group]) -> Row:
    name = run[0].id if len(run) == 1 else f"{run[0].id} … {run[-1].id}"
    cards = Counter(kind for group in run for kind in group.kinds)
    return Row(name, len(run), cards, Counter(kind for group in run for kind in group.refused))


def coverage(title: str, groups: Sequence[Group], *, alone: bool = False) -> str:
    """Give the picture as SVG; ``alone`` for a file of its own."""
    found = rows(groups)
    summary = _summary(groups)
    present = {kind for row in found for kind in (*row.asked, *row.refused)}
    kinds = [kind for kind in NAMES if kind in present]
    across = max(640, int(_LABEL + _CELL * len(kinds) + 120))
    drawing = Drawing("coverage", f"Coverage: {title}", _in_words(summary, found, kinds), across)
    drawing.text(_MARGIN, 40, fitted(title, 18, across - 2 * _MARGIN), "head")
    drawing.text(_MARGIN, 62, summary, "quiet")
    top = 80 + _HEAD
    for n, kind in enumerate(kinds):
        drawing.turned(_LABEL + _CELL * n + 14, top - 18, kind)
    drawing.text(_LABEL + _CELL * len(kinds) + 44, top - 18, "all", "small quiet end")
    y = float(top)
    for row in found:
        _draw(drawing, row, kinds, y)
        y += _ROW
    y = _totals(drawing, found, kinds, y)
    return drawing.svg(_legend(drawing, y, shared=len(groups) > ROWS), alone=alone)


def _summary(groups: Sequence[Group]) -> str:
    ways = sum(len(group.kinds) for group in groups)
    bare = sum(not group.kinds for group in groups)
    none = f"; {bare:,} without any" if bare else ""
    return f"{counted(groups)}, {ways:,} ways to ask them{none}"


def _in_words(summary: str, found: Sequence[Row], kinds: Sequence[str]) -> str:
    sums = [(kind, sum(row.asked[kind] for row in found)) for kind in kinds]
    return f"{summary}. By kind: {', '.join(f'{kind} {number:,}' for kind, number in sums)}."


def _draw(drawing: Drawing, row: Row, kinds: Sequence[str], y: float) -> None:
    drawing.line(_MARGIN, y + 6.5, _LABEL + _CELL * len(kinds) + 44, y + 6.5)
    drawing.text(_MARGIN, y, _name(row, _LABEL - _MARGIN - 12), hint=row.name)
    for n, kind in enumerate(kinds):
        x = _LABEL + _CELL * n
        if row.asked[kind]:
            _cell(drawing, x, y, row.asked[kind] / row.facts)
        elif row.refused[kind]:
            drawing.dot(x + 11, y - 4.5, 3.5, "open")
        else:
            drawing.dot(x + 11, y - 4.5, 1.2, "faint")
    total = row.asked.total()
    drawing.text(_LABEL + _CELL * len(kinds) + 44, y, f"{total:,}", "small end")


def _name(row: Row, room: float) -> str:
    """Give the name of a row; of a run both ends are cut alike."""
    first, dots, last = row.name.partition(" … ")
    if not dots or width(row.name, 13) <= room:
        return fitted(row.name, 13, room)
    half = (room - width(" – ", 13)) / 2
    return f"{fitted(first, 13, half)} – {fitted(last, 13, half)}"


def _cell(drawing: Drawing, x: float, y: float, share: float) -> None:
    """Fill a box from below by its share, so that it reads without colour too."""
    drawing.box(x + 4, y - 11.5, 14, 14, "ring" if share < 1 else "full")
    if share < 1:
        high = max(2.0, 12 * share)
        drawing.box(x + 5, y + 1.5 - high, 12, high, "soft")


def _totals(drawing: Drawing, found: Sequence[Row], kinds: Sequence[str], y: float) -> float:
    drawing.text(_MARGIN, y + 4, "all", "small quiet")
    for n, kind in enumerate(kinds):
        number = sum(row.asked[kind] for row in found)
        drawing.text(_LABEL + _CELL * n + 11, y + 4, _short(number), "small quiet middle")
    return y + 4


def _short(number: int) -> str:
    """Give a number in four characters at most, up to a million."""
    return f"{number}" if number < 1000 else f"{number / 1000:.3g}k"  # noqa: PLR2004 - as in "kilo"


def _legend(drawing: Drawing, top: float, *, shared: bool) -> float:
    y, x = top + 30, float(_MARGIN)
    drawing.box(x, y - 11.5, 14, 14, "full")
    words = "asked" if not shared else "asked of all; less full, of some"
    drawing.text(x + 22, y, words, "small quiet")
    x += width(words, 11.5) + 60
    drawing.dot(x, y - 4.5, 3.5, "open")
    drawing.text(
        x + 12, y, "could not be asked honestly (quizgen questions --skipped)", "small quiet"
    )
    return y + 20
