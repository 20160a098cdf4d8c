"""From papers to PDF: their texts are checked, then their data goes to Typst as JSON."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Executor, ThreadPoolExecutor
from functools import lru_cache
from typing import NamedTuple

from quizgen.paper import glyphs
from quizgen.paper.brief import Layout
from quizgen.paper.model import Item, Paper, Section, Sheet
from quizgen.paper.pieces import Widths, pieces
from quizgen.paper.qr import drawing
from quizgen.paper.typesetter import Refused, typeset
from quizgen.reading.finding import Checked

TITLES: dict[Sheet, str] = {"quiz": "", "answers": "Answer sheet: ", "key": "Answer key: "}
"""What a screen reader says before the title of the quiz."""


def _go_on() -> None:
    """Let the work go on."""


NARROWEST = 35
"""Characters that fit on a line of an item over the whole page, whatever they are."""


class Print(NamedTuple):
    """What one document holds: these sheets of every version, version by version.

    Every sheet counts its own pages and begins on a right-hand page.
    """

    papers: Sequence[Paper]
    sheets: Sequence[Sheet]
    layout: Layout


def render_one(wanted: Print) -> Checked[bytes]:
    """Draw one document as PDF/UA-1; the same papers give the same bytes.

    The value is None where a text of any sheet holds a character that the fonts cannot show:
    a finding for each item names it. Raises typesetter.Refused for a bug in a template.
    """
    drawn = render_all([wanted])
    return Checked(drawn.value[0] if drawn.value else None, drawn.findings)


def render_all(prints: Sequence[Print], look: Callable[[], None] = _go_on) -> Checked[list[bytes]]:
    """Draw documents of one quiz, several at a time: Typst draws one with little more than one processor.

    ``look`` is called before each, and may raise to end the work.
    """
    for access in sorted({one.layout.access for one in prints}):
        found = glyphs.check(prints[0].papers[0], access=access)
        if found:
            return Checked(None, found)
    with ThreadPoolExecutor(min(len(prints), os.cpu_count() or 1)) as hands:
        try:
            return Checked(list(_drawn(prints, hands, look)))
        except Refused as refusal:
            found = glyphs.refused(prints[0].papers[0], refusal.reasons)
            if not found:
                raise
            return Checked(None, found)
        finally:
            hands.shutdown(cancel_futures=True)


def _drawn(prints: Sequence[Print], hands: Executor, look: Callable[[], None]) -> Iterator[bytes]:
    """Draw all, and give them in their order."""
    begun = []
    for one in prints:
        look()
        begun.append(hands.submit(typeset, "print", _document(one), access=one.layout.access))
    for done in begun:
        look()
        yield done.result()


def _document(wanted: Print) -> dict[str, object]:
    papers, sheets, layout = wanted
    return {
        "title": TITLES[sheets[0]] + papers[0].title,
        "lang": papers[0].lang.split("-"),
        "layout": _look(layout),
        "papers": [_data(paper, _widths(layout)) for paper in papers],
        "parts": [(sheet, number) for number in range(len(papers)) for sheet in sheets],
    }


def _look(layout: Layout) -> dict[str, object]:
    """Give the look; an item of so many ``rows`` is surely lower than a page."""
    columns = 1 if layout.access else layout.columns
    rows = 6 if layout.access else 25 // columns**2
    return {"size": layout.size, "columns": columns, "access": layout.access, "rows": rows}


def _widths(layout: Layout) -> Widths:
    if layout.access:
        return Widths(line=18, title=9)
    return Widths(line=12 if layout.columns > 1 else 30, title=13)


@lru_cache(maxsize=64)
def _data(paper: Paper, widths: Widths) -> dict[str, object]:
    """Give what the templates read, under the names that the model has."""
    return {
        "title": pieces(paper.title, widths.title),
        "cover_line": pieces(paper.cover_line, widths.title),
        "version": paper.version,
        "code": paper.code,
        "qr": drawing(paper.code),
        "count": len(paper.items),
        "total": paper.total,
        "sections": [_section(section, widths.line) for section in paper.sections],
    }


def _section(section: Section, width: int) -> dict[str, object]:
    return {
        "form": section.form,
        "heading": section.heading,
        "hint": section.hint,
        "items": [_item(item, width) for item in section.items],
    }


def _item(item: Item, width: int) -> dict[str, object]:
    return {
        "number": item.number,
        "form": item.form,
        "prompt": pieces(item.prompt, width),
        "entries": [pieces(entry, width // 2) for entry in item.entries],
        "options": [[option.letter, pieces(option.text, width)] for option in item.options],
        "points": item.points,
        "lines": item.lines,
        "blanks": int(item.form == "complete"),
        "letters": item.letters,
        "answer": pieces(item.answer, width),
        "correction": pieces(item.correction, width),
        "accept": [pieces(text, width) for text in item.accept],
        "sentence": pieces(item.sentence, width),
        "evidence": pieces(item.evidence, width),
        "sources": [[pieces(text, width) for text in source] for source in item.sources],
        "as_of": item.as_of,
        "rows": _rows(item),
    }


def _rows(item: Item) -> int:
    """Give a number of lines that no sheet exceeds for the item."""
    texts = glyphs.texts_of(item)
    return item.lines * 2 + sum(
        1 + len(text) // NARROWEST + len(text.splitlines()) for text in texts if text
    )
