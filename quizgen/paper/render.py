"""From a paper to PDF: its texts are checked, then its data goes to Typst as JSON."""

from __future__ import annotations

from quizgen.paper import glyphs
from quizgen.paper.model import Item, Paper, Sheet, Size
from quizgen.paper.pieces import pieces
from quizgen.paper.typesetter import Refused, typeset
from quizgen.reading.finding import Checked

LONGEST_IN_TITLE = 15
"""Letters of a word that stays whole in a title, whose type is twice as large."""


NARROWEST = 35
"""Characters that fit on a line of an item, whatever they are."""


def render(paper: Paper, *, sheet: Sheet, size: Size = "a4") -> Checked[bytes]:
    """Draw the quiz or its key as a PDF/UA-1 document; the same paper gives the same bytes.

    The value is None where a text of either sheet holds a character that the fonts cannot show:
    a finding for each item names it. Raises typesetter.Refused for a bug in a template.
    """
    found = glyphs.check(paper)
    if found:
        return Checked(None, found)
    try:
        return Checked(typeset(sheet, _data(paper), size=size))
    except Refused as refusal:
        found = glyphs.refused(paper, refusal.reasons)
        if not found:
            raise
        return Checked(None, found)


def _data(paper: Paper) -> dict[str, object]:
    """Give what the templates read, under the names that the model has."""
    return {
        "title": pieces(paper.title, LONGEST_IN_TITLE),
        "cover_line": pieces(paper.cover_line),
        "version": paper.version,
        "code": paper.code,
        "count": len(paper.items),
        "total": paper.total,
        "sections": [
            {
                "form": section.form,
                "heading": section.heading,
                "hint": section.hint,
                "items": [_item(item) for item in section.items],
            }
            for section in paper.sections
        ],
    }


def _item(item: Item) -> dict[str, object]:
    return {
        "number": item.number,
        "form": item.form,
        "prompt": pieces(item.prompt),
        "entries": [pieces(entry) for entry in item.entries],
        "options": [[option.letter, pieces(option.text)] for option in item.options],
        "points": item.points,
        "lines": item.lines,
        "letters": item.letters,
        "answer": pieces(item.answer),
        "correction": pieces(item.correction),
        "accept": [pieces(text) for text in item.accept],
        "sentence": pieces(item.sentence),
        "evidence": pieces(item.evidence),
        "sources": [[pieces(source.line), pieces(source.url)] for source in item.sources],
        "as_of": item.as_of,
        "rows": _rows(item),
    }


def _rows(item: Item) -> int:
    """Give a number of lines that neither sheet exceeds for the item."""
    texts = glyphs.texts_of(item)
    return item.lines * 2 + sum(
        1 + len(text) // NARROWEST + len(text.splitlines()) for text in texts if text
    )
