"""A timeline of the facts: a strip to scale, and below it every date with what happened.

The strip is true to scale, so most facts of a long history crowd into a few pixels of it; the rows
below keep the order and are always readable. From ROWS dated facts on, a row is a period: how many facts,
and the first of them.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby
from math import log10
from typing import NamedTuple

from quizgen.facts.model import Book, Fact
from quizgen.facts.moment import OPEN, Moment, Precision
from quizgen.preview.drawing import Drawing, fitted, width
from quizgen.preview.periods import Tick, ticks, unit_for
from quizgen.questions.english import dates

ACROSS = 960
ROWS = 60
"""Dated facts with a row each; of more, periods get the rows."""

_MARGIN = 24
_LANES = 6
_STRIP = 9 * _LANES
_ROW = 24
_COLUMN = 8
_LEAST = 4  # pixels of a mark on the strip


class Mark(NamedTuple):
    """A fact with a date: its words, and the first and the last day that it may cover."""

    words: str
    date: str
    low: int
    high: int
    kind: str
    span: bool
    priority: int


def marks(book: Book, sentences: Mapping[str, str]) -> list[Mark]:
    """Give the dated facts in the order of time: those that have an entry in ``sentences``, by id."""
    dated = [_mark(f, f.when, sentences[f.id]) for f in book.facts if f.when and f.id in sentences]
    return sorted(dated, key=lambda m: (_shown_days(m), m.priority))


def _mark(fact: Fact, when: Moment, sentence: str) -> Mark:
    words = sentence or fact.ask or fact.id
    date, kind = dates.answer(when), _kind(when)
    return Mark(words, date, when.low, when.high, kind, when.is_interval, fact.priority)


def _kind(when: Moment) -> str:
    if when.approximate or when.uncertain:
        return "hedged"
    return "full" if when.precision is Precision.DAY else "ring"


def _shown_days(mark: Mark) -> tuple[int, int]:
    """Give the days between which a mark is drawn: an open end is as long as the other end's day."""
    low = mark.high if mark.low == -OPEN else mark.low
    return low, low if mark.high == OPEN else mark.high


def timeline(title: str, found: Sequence[Mark], undated: int = 0, *, alone: bool = False) -> str:
    """Give the picture of marks in the order of time as SVG; ``alone`` for a file of its own."""
    drawing = Drawing("timeline", f"Timeline: {title}", _in_words(found, undated), ACROSS)
    drawing.text(_MARGIN, 40, fitted(title, 18, ACROSS - 2 * _MARGIN), "head")
    drawing.text(_MARGIN, 62, _summary(found, undated), "quiet")
    down = 80.0
    if found:
        down = _strip(drawing, found, down)
        many = len(found) > ROWS
        down = _periods(drawing, found, down) if many else _facts(drawing, found, down)
        down = _legend(drawing, down, many=many)
    return drawing.svg(down + _MARGIN / 2, alone=alone)


def _summary(found: Sequence[Mark], undated: int) -> str:
    parts = []
    if found:
        span = found[0].date if len(found) == 1 else f"{found[0].date} to {found[-1].date}"
        parts.append(f"{len(found):,} dated {'fact' if len(found) == 1 else 'facts'}, {span}")
    if undated:
        parts.append(f"{undated:,} without a date")
    return "; ".join(parts)


def _in_words(found: Sequence[Mark], undated: int) -> str:
    """Give the text alternative: the span, and the rows."""
    rows = [f"{mark.date}: {mark.words}" for mark in found[:ROWS]]
    if len(found) > ROWS:
        rows = [f"{label}: {len(group)}" for label, group in _grouped(found)]
    return f"{_summary(found, undated)}. {' '.join(rows)}"


# The strip, true to scale


class _Scale(NamedTuple):
    first: int
    last: int

    def at(self, day: int) -> float:
        room = ACROSS - 2 * _MARGIN - _LEAST
        return _MARGIN + room * (day - self.first) / max(1, self.last - self.first)


def _strip(drawing: Drawing, found: Sequence[Mark], top: float) -> float:
    ends = [day for mark in found for day in _shown_days(mark)]
    scale = _Scale(min(ends), max(ends))
    axis = top + _STRIP
    (_columns if len(found) > ROWS else _bars)(drawing, found, scale, axis)
    drawing.line(_MARGIN, axis, ACROSS - _MARGIN, axis, "spine")
    end = 0.0
    for tick in _spread(ticks(scale.first, scale.last, 10)):
        x = scale.at(tick.day)
        half = width(tick.label, 11.5) / 2
        if x - half >= end and x + half <= ACROSS:
            drawing.line(x, axis, x, axis + 5, "spine")
            drawing.text(x, axis + 20, tick.label, "small quiet middle")
            end = x + half + 12
    return axis + 52


def _bars(drawing: Drawing, found: Sequence[Mark], scale: _Scale, axis: float) -> None:
    """Draw every fact as long as it lasts, those of one time above each other."""
    free = [float("-inf")] * _LANES
    for mark in found:
        low, high = map(scale.at, _shown_days(mark))
        high = max(high, low + _LEAST)
        lane = next((n for n, end in enumerate(free) if end <= low), _LANES - 1)
        free[lane] = max(free[lane], high + 1)
        drawing.box(low, axis - 9 * (lane + 1), high - low, 7, "soft")


def _columns(drawing: Drawing, found: Sequence[Mark], scale: _Scale, axis: float) -> None:
    """Draw how many facts begin in each stretch of the strip."""
    counts = Counter(int(scale.at(_shown_days(mark)[0]) // _COLUMN) for mark in found)
    most = max(counts.values())
    for number, count in sorted(counts.items()):
        high = max(2.0, (_STRIP + 4) * count / most)
        drawing.box(number * _COLUMN, axis - high, _COLUMN - 1, high, "soft")


def _spread(found: list[Tick]) -> list[Tick]:
    """Keep every second, third, … tick where there are too many for the width."""
    return found[:: max(1, -(-len(found) // 10))]


# The rows, one fact each


def _facts(drawing: Drawing, found: Sequence[Mark], top: float) -> float:
    column = min(250.0, max(width(mark.date, 13) for mark in found)) + _MARGIN
    spine, y, before = column + 22, top, ""
    last = found[0].low
    rows: list[tuple[float, Mark]] = []
    for mark in found:
        low, _ = _shown_days(mark)
        y += min(26.0, 7 * log10(1 + max(0, low - last) / 20)) if rows else 0.0
        rows.append((y, mark))
        last = low
        y += _ROW
    drawing.line(spine, top - 14, spine, y - _ROW + 6, "spine")
    for at, mark in rows:
        if mark.date != before:
            drawing.text(
                column, at, fitted(mark.date, 13, column - _MARGIN), "end quiet", mark.date
            )
        before = mark.date
        _sign(drawing, spine, at - 4.5, mark)
        room = ACROSS - _MARGIN - spine - 24
        drawing.text(spine + 24, at, fitted(mark.words, 13, room), hint=mark.words)
    return y


def _sign(drawing: Drawing, x: float, y: float, mark: Mark) -> None:
    """Draw a disc for a date, a lying capsule for a span that was given as one."""
    if mark.span:
        drawing.box(x - 10, y - 5, 20, 10, mark.kind)
    else:
        drawing.dot(x, y, 5, mark.kind)


# The rows, one period each


def _grouped(found: Sequence[Mark]) -> Iterator[tuple[str, list[Mark]]]:
    unit = unit_for([_shown_days(mark)[0] for mark in found], ROWS)
    for number, group in groupby(found, key=lambda mark: unit.number(_shown_days(mark)[0])):
        yield unit.label(number), list(group)


def _periods(drawing: Drawing, found: Sequence[Mark], top: float) -> float:
    groups = list(_grouped(found))
    most = max(len(group) for _, group in groups)
    column = min(250.0, max(width(label, 13) for label, _ in groups)) + _MARGIN
    bar, y = column + 12, top
    text = bar + 150
    drawing.line(bar, top - 14, bar, top + _ROW * (len(groups) - 1) + 6, "spine")
    for label, group in groups:
        first = min(group, key=lambda mark: mark.priority)
        more = f" … and {len(group) - 1:,} more" if len(group) > 1 else ""
        across = max(_LEAST, 90 * len(group) / most)
        drawing.text(column, y, fitted(label, 13, column - _MARGIN), "end quiet")
        drawing.box(bar, y - 11, across, 13, "full")
        drawing.text(bar + across + 8, y, f"{len(group):,}", "small")
        room = ACROSS - _MARGIN - text - width(more, 13)
        drawing.text(text, y, f"{fitted(first.words, 13, room)}{more}", hint=first.words)
        y += _ROW
    return y


def _legend(drawing: Drawing, top: float, *, many: bool) -> float:
    y = top + 16
    if many:
        drawing.text(
            _MARGIN, y, "bars: facts that begin in the period, the first named", "small quiet"
        )
        return y + 10
    x = float(_MARGIN)
    for kind, words in (
        ("full", "to the day"),
        ("ring", "to the month, or coarser"),
        ("hedged", "about"),
    ):
        drawing.dot(x + 6, y - 4, 5, kind)
        drawing.text(x + 18, y, words, "small quiet")
        x += width(words, 11.5) + 44
    drawing.box(x, y - 9, 20, 10, "full")
    drawing.text(x + 28, y, "a span", "small quiet")
    return y + 10
