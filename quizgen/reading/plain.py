"""The fast lane: list items and declarations of simple fields, read without libyaml.

A large fact file is thousands of items such as

    - id: hegseth-meets-dong
      who: [Pete Hegseth, Dong Jun]
      when: 2025-10-31

and of names with what they declare. Each event of libyaml costs an object and two marks: read so,
10,000 facts take a third of the time of ``yaml.load(…, Loader=CSafeLoader)``. Here one pattern
recognises such items, and their lines become nodes in bulk, which takes a tenth
(``tests/benchmarks/bench_reading.py`` measures both). Whatever is not recognised is left to libyaml.

Why the result is the same. A run of recognised items is taken out of the text: an empty item
``-`` stands for it; for a run of declarations its first name stands there, without a value. libyaml
reads what is left; blank lines keep the line numbers, or its marks are moved. Where it meets the empty item as an
item of a list, a block list goes on at that line, and so the run's first line starts an item;
where it meets the name as one of a block of fields, the run's first line is one of those fields.
Each field of the run is complete in itself; and the next line that is not blank stands no deeper
than the dashes or names, so that no text goes on. Were the run inside quotes, brackets or a ``|``
text instead, libyaml would not meet what stands for it: then, as after any error, the whole file
is read by libyaml alone. The tests hold both ways against each other.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from quizgen.reading.event import Gaps
from quizgen.reading.placing import Groups, Taken
from quizgen.reading.rows import Shapes, read_run
from quizgen.reading.simple import Layout, find

_SMALL = 0.04  # share of a text; setting one mark right takes as long as reading 25 blank lines


class _Cut(NamedTuple):
    """A run that was taken out: its offsets, its line (from 1), and the row that stands for it."""

    start: int
    end: int
    line: int
    stand_in: str


def take(text: str, *, small: float = _SMALL) -> Taken:
    """Read the groups that can be read here, and leave the rest to libyaml.

    Blank lines stand for those of a run. Where the rest is no more than a ``small`` share of the
    text, they would take longer than all of it, and are left out.
    """
    runs: dict[int, Groups] = {}
    cuts: list[_Cut] = []
    shapes: dict[Layout, Shapes] = {}
    done, line = 0, 1
    for start, end, layout in find(text):
        line += text.count("\n", done, start)
        body = text[start:end]
        if groups := read_run(body, line, layout, shapes.setdefault(layout, Shapes(layout))):
            runs[line] = groups
            cuts.append(_Cut(start, end, line, _stand_in(body, layout)))
        done, line = end, line + body.count("\n")
    left = len(text) - sum(cut.end - cut.start for cut in cuts)
    rest, gaps = _rest(text, cuts, gapped=left <= small * len(text))
    return Taken(rest, runs, gaps)


def _stand_in(body: str, layout: Layout) -> str:
    """Give the row that stands for a run: an empty item, or a name without a value."""
    return " " * layout.group + ("-" if layout.is_item else body[: body.index(":") + 1].lstrip(" "))


def _rest(text: str, cuts: Iterable[_Cut], *, gapped: bool) -> tuple[str, Gaps]:
    """Give the text without the runs, and the lines that are no more in it."""
    rest: list[str] = []
    gaps = Gaps()
    done = 0
    for cut in cuts:
        height = text.count("\n", cut.start, cut.end)
        if gapped:
            gaps.add(cut.line - 1, height - 1)
        rest += text[done : cut.start], cut.stand_in, "\n" * (1 if gapped else height)
        done = cut.end
    return "".join(rest) + text[done:], gaps
