"""The page of the manual that shows what each version of Anki makes of each change."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from tests.matrix.cases import CASES
from tests.matrix.judge import Judged

_HEAD = """\
# What an update does, in every version of Anki

This page is written by the tests (`python -m tests.matrix --write`). A deck of {notes} notes is imported
into a new collection of each version, every card is reviewed once ({reviews} reviews), and then the next
build is imported with the options that Anki starts with. Each case begins with its own copy of the
reviewed collection. Asserted in every cell: exactly these notes are new and these are changed, field by
field as they were built; no note doubled, none in conflict, no second note type; every card keeps its
interval, due date, ease and log of reviews; what the learner wrote or tagged on other notes is still
there.

`+1` is a new note, `~1` a note changed in place, `=` nothing. In 2.1.54 the importer is the old one in
Python, from 2.1.66 on it is the one in Rust; the options of the import dialog came with 23.10.

"""

_TAIL = """
What the cases do not show: cards that a learner has suspended, buried or moved stay as they are too,
since an import never touches a card that is there; a note that a learner has deleted comes back as a new
one. Versions from 23.10 to 24.11 stamp a changed note with the time of the import rather than that of
the build, so build after your learners' last import: the clock does that for you, a `SOURCE_DATE_EPOCH`
in the past does not.
"""


def page(results: Mapping[str, Sequence[Judged]]) -> str:
    """Give the page: a row for each case, a column for each version."""
    first = next(iter(results.values()))[0]
    reviews = first.reviews
    lines = [
        f"| | after build 1 and a review of every card, build 2 has | {' | '.join(results)} |",
        f"|---|---|{'---|' * len(results)}",
    ]
    for number, case in enumerate(CASES):
        cells = " | ".join(_cell(row[number]) for row in results.values())
        lines.append(f"| {case.letter} | {case.what} | {cells} |")
    head = _HEAD.format(notes=first.notes, reviews=reviews)
    return head + "\n".join([*lines, ""]) + _TAIL


def _cell(judged: Judged) -> str:
    if judged.faults:
        return "**no**"
    new = f"+{judged.new}" if judged.new else ""
    updated = f"~{judged.updated}" if judged.updated else ""
    return " ".join(filter(None, (new, updated))) or "="
