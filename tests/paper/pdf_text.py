"""What a PDF says when it is read back: its text, page by page, without white space."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from itertools import chain
from typing import NamedTuple

import pypdfium2  # type: ignore[import-untyped] # it comes without stubs

from quizgen.paper.model import Item, Paper

FOOT = 50
"""The footer stands lower than this many points from the bottom edge."""

MARGIN = 48
"""No text of the page comes nearer to its left, right and top edge, in points."""


class Box(NamedTuple):
    """Where a character stands on its page, in points from the lower left corner."""

    left: float
    bottom: float
    right: float
    top: float


def squeezed(text: str) -> str:
    """Drop white space, invisible marks of line breaks, and the way accents are stored."""
    text = text.replace("\ufffe", "-").replace("\x02", "-").replace("\u200b", "")
    return unicodedata.normalize("NFC", "".join(text.split()))


def without_points(text: str) -> str:
    """Drop "2 points": beside an item that flows over pages they come before its second page."""
    return re.sub(r"\d+points?", "", text)


def bodies(pdf: bytes) -> list[str]:
    """Give the text of every page above its footer, squeezed."""
    with pypdfium2.PdfDocument(pdf) as document:
        return [squeezed(page.get_textpage().get_text_bounded(bottom=FOOT)) for page in document]


def feet(pdf: bytes) -> list[str]:
    """Give the text of every page's footer, as it stands."""
    with pypdfium2.PdfDocument(pdf) as document:
        return [page.get_textpage().get_text_bounded(top=FOOT) for page in document]


def sizes(pdf: bytes) -> set[tuple[int, int]]:
    """Give the sizes of the pages, in whole points."""
    with pypdfium2.PdfDocument(pdf) as document:
        return {(round(page.get_width()), round(page.get_height())) for page in document}


def boxes(pdf: bytes) -> Iterator[tuple[str, Box, float, float]]:
    """Give every character, where it stands, and the width and height of its page."""
    with pypdfium2.PdfDocument(pdf) as document:
        for page in document:
            text = page.get_textpage()
            for index in range(text.count_chars()):
                box = Box(*text.get_charbox(index))
                yield text.get_text_range(index, 1), box, page.get_width(), page.get_height()


def rules(pdf: bytes) -> int:
    """Count the lines and boxes that are drawn."""
    with pypdfium2.PdfDocument(pdf) as document:
        path = pypdfium2.raw.FPDF_PAGEOBJ_PATH
        return sum(1 for page in document for _ in page.get_objects(filter=[path]))


def outside(pdf: bytes) -> Iterator[str]:
    """Give every character that reaches into a margin or off the page."""
    for character, box, width, height in boxes(pdf):
        too_wide = box.left < MARGIN or box.right > width - MARGIN
        if too_wide or box.bottom < FOOT / 2 or box.top > height - FOOT / 2:
            yield character


def on_quiz(item: Item) -> str:
    """Give the text of an item as the quiz should print it, squeezed."""
    ticks = "TrueFalse" if item.form == "true-false" else ""
    entries = "".join(f"{item.number}.{n}{entry}" for n, entry in enumerate(item.entries, 1))
    options = "".join(chain.from_iterable(item.options))
    places = "Firstlast" if item.form == "order" else ""
    shown = f"{entries}{options}{places}{ticks}"
    return squeezed(f"{item.number}.{item.prompt}{_points(item.points)}{shown}")


def on_answers(item: Item) -> str:
    """Give the text of an item on the answer sheet: its numbers, and a letter in each bubble."""
    if item.form == "true-false":
        return f"{item.number}TF"
    letters = "".join(option.letter for option in item.options)
    if len(item.letters) > 1:
        return "".join(f"{item.number}.{n}{letters}" for n in range(1, len(item.letters) + 1))
    return f"{item.number}{letters}"


def answers_text(paper: Paper) -> str:
    """Give the whole text of the answer sheet, squeezed."""
    written = [item for item in paper.items if item.form in {"complete", "short-answer"}]
    marked = [item for item in paper.items if item not in written]
    bubbles = ["Fill in one bubble in each row", *map(on_answers, marked)] if marked else []
    lines = ["Write your answers", *map(on_answers, written)] if written else []
    head = f"Answer sheet{paper.title}{paper.cover_line}Version {paper.version}NameClassDate"
    return squeezed("".join((head, *bubbles, *lines)))


def in_key(item: Item) -> str:
    """Give the text of an item as the key should print it, squeezed."""
    truth = f"· the truth: {item.correction}" if item.correction else ""
    accept = f"Also right: {'; '.join(item.accept)}" if item.accept else ""
    evidence = f"In the source: “{item.evidence}”" if item.evidence else ""
    cited = [f"Source: {line}{f', {url}' if url else ''}" for line, url in item.sources]
    dated = f"As of {item.as_of}." if item.as_of else ""
    said = "" if item.form in {"match", "order"} else item.answer
    answer = f"{item.number}.{item.letter}{said}{truth}{_points(item.points)}{_spelled(item)}"
    return squeezed(f"{answer}{accept}{item.sentence}{evidence}{dated}{''.join(cited)}")


def _spelled(item: Item) -> str:
    texts = dict(item.options)
    if item.form == "match":
        pairs = enumerate(zip(item.entries, item.letters, strict=True), 1)
        return "".join(f"{item.number}.{n}{entry}:{texts[x]}" for n, (entry, x) in pairs)
    return "".join(f"{x}{texts[x]}" for x in item.letters) if item.form == "order" else ""


def quiz_text(paper: Paper) -> str:
    """Give the whole text of the quiz, squeezed."""
    count = f"{len(paper.items)} question{'s' * (len(paper.items) != 1)}"
    head = f"Version {paper.version} Score / {paper.total} Name Class Date"
    told = f"Answer every question: {count}, {_points(paper.total)}."
    sections = "".join(
        squeezed(f"{s.heading}{_points(sum(i.points for i in s.items))}{s.hint}")
        + "".join(map(on_quiz, s.items))
        for s in paper.sections
    )
    return squeezed(f"{paper.title}{paper.cover_line}{head}{told}") + sections


def key_text(paper: Paper) -> str:
    """Give the whole text of the key, squeezed."""
    glance = "".join(
        f"{item.number}{item.letter or item.answer}"
        for item in paper.items
        if item.form not in {"complete", "short-answer"}
    )
    sections = "".join(
        squeezed(f"{s.heading}{_points(sum(i.points for i in s.items))}")
        + "".join(map(in_key, s.items))
        for s in paper.sections
    )
    head = f"Answer key{paper.title}{paper.cover_line}Version {paper.version}{glance}"
    return squeezed(head) + sections


def _points(count: int) -> str:
    return f"{count} point{'s' * (count != 1)}"
