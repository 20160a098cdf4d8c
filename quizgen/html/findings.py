"""What a text may hold that no HTML page can."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from quizgen.html.model import Item, Page
from quizgen.reading.finding import Finding, Place

# Control characters but tab and line ends, and lone surrogates: HTML forbids them, UTF-8 the last.
_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff]")
_PLACE = re.compile(r"(?P<file>.*?):(?P<line>\d+)(?::(?P<column>\d+))?", re.DOTALL)


def check(page: Page, file: str) -> tuple[Finding, ...]:
    """Find the texts of a page that a browser would not show as they are, one for each holder."""
    return (*_in_cover(page, file), *_in_items(page))


def _in_cover(page: Page, file: str) -> Iterator[Finding]:
    for holder, text in (("the title", page.title), ("`about`", page.about)):
        if found := _FORBIDDEN.search(text):
            yield _unprintable(found[0], holder, Place(file))


def _in_items(page: Page) -> Iterator[Finding]:
    for item in page.items:
        if found := _FORBIDDEN.search("\n".join(texts_of(item))):
            yield _unprintable(found[0], item.question, _place(item.where))


def texts_of(item: Item) -> Iterator[str]:
    """Give every text of an item that a page shows."""
    solution = item.solution
    yield from (*item.prompt, *item.choices, *item.parts, *solution.texts, *solution.accept)
    yield from (solution.answer, solution.correction, solution.sentence, solution.evidence)
    yield solution.as_of
    for source in solution.sources:
        yield from source


def _unprintable(character: str, holder: str, place: Place) -> Finding:
    name = unicodedata.name(character, "a control character or half of one")
    message = f"U+{ord(character):04X} ({name}) in {holder} cannot stand in a page"
    hint = "delete this invisible character; it often comes along when text is pasted"
    return Finding("unprintable-character", message, place, hint)


def _place(where: str) -> Place:
    found = _PLACE.fullmatch(where)
    if found is None:
        return Place(where)
    return Place(found["file"], int(found["line"]), int(found["column"] or 1))
