"""From papers to PDF: their texts are checked, then their data goes to Typst as JSON."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from quizgen.paper import glyphs
from quizgen.paper.brief import Layout
from quizgen.paper.model import Item, Paper, Section, Sheet, Size
from quizgen.paper.pieces import Widths, pieces
from quizgen.paper.qr import drawing
from quizgen.paper.typesetter import Refused, typeset
from quizgen.reading.finding import Checked

TITLES: dict[Sheet, str] = {"quiz": "", "answers": "Answer sheet: ", "key": "Answer key: "}
"""What a screen reader says before the title of the quiz."""

NARROWEST = 35
"""Characters that fit on a line of an item over the whole page, whatever they are."""


def render(
    paper: Paper, *, sheet: Sheet, size: Size = "a4", columns: int = 1, access: bool = False
) -> Checked[bytes]:
    """Draw one sheet of a paper as a PDF/UA-1 document; the same paper gives the same bytes.

    The value is None where a text of any sheet holds a character that the fonts cannot show:
    a finding for each item names it. Raises typesetter.Refused for a bug in a template.
    """
    return render_all([paper], (sheet,), Layout(size, columns, access))


def render_all(papers: Sequence[Paper], sheets: Sequence[Sheet], layout: Layout) -> Checked[bytes]:
    """Draw these sheets of every version into one document, version by version.

    Every sheet counts its own pages and begins on a right-hand page.
    """
    found = glyphs.check(papers[0], access=layout.access)
    if found:
        return Checked(None, found)
    try:
        return Checked(typeset("print", _document(papers, sheets, layout), access=layout.access))
    except Refused as refusal:
        found = glyphs.refused(papers[0], refusal.reasons)
        if not found:
            raise
        return Checked(None, found)


def _document(
    papers: Sequence[Paper], sheets: Sequence[Sheet], layout: Layout
) -> dict[str, object]:
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
