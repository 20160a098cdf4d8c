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
reads what is left, and its marks are moved by the lines that it did not see. Where it meets the empty item as an
item of a list, a block list goes on at that line, and so the run's first line starts an item;
where it meets the name as one of a block of fields, the run's first line is one of those fields.
Each field of the run is complete in itself; and the next line that is not blank stands no deeper
than the dashes or names, so that no text goes on. Were the run inside quotes, brackets or a ``|``
text instead, libyaml would not meet what stands for it: then, as after any error, the whole file
is read by libyaml alone. The tests hold both ways against each other.
"""

from __future__ import annotations

from quizgen.reading.event import Gaps
from quizgen.reading.placing import Run, Taken
from quizgen.reading.rows import Shapes, read_run
from quizgen.reading.simple import Layout, find


def take(text: str) -> Taken:
    """Read the groups that can be read here, and leave the rest."""
    rest: list[str] = []
    runs: dict[int, Run] = {}
    gaps = Gaps()
    shapes: dict[Layout, Shapes] = {}
    done, line = 0, 1
    for run in find(text):
        before, body = text[done : run.start], text[run.start : run.end]
        line += before.count("\n")
        height = body.count("\n")
        known = shapes.setdefault(run.layout, Shapes(run.layout))
        if groups := read_run(body, line, run.layout, known):
            runs[line] = groups
            gaps.add(line - 1, height - 1)
            stand_in = "-" if run.layout.is_item else body[: body.index(":") + 1].lstrip(" ")
            body = " " * run.layout.group + stand_in + "\n"
        rest += before, body
        done, line = run.end, line + height
    return Taken("".join(rest) + text[done:], runs, gaps)
