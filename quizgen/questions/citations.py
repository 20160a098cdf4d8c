"""Citations: each source as the one line that a card's back and a printed key show."""

from __future__ import annotations

import re

from quizgen.facts.model import Book, Source
from quizgen.questions.english import dates
from quizgen.questions.model import Citation, Cover

_ONE_PAGE = re.compile(r"\d+[a-z]?|[ivxlc]+|[A-Z]\d+", re.IGNORECASE)
_PAGES = re.compile(r"\d+(?:\s*[-–,]\s*\d+)+")


def cover(book: Book) -> Cover:
    """Give what every outlet prints around the questions of a book."""
    return Cover(
        title=book.deck,
        about=book.about,
        as_of=dates.answer(book.as_of) if book.as_of else "",
        tags=book.tags,
        citations={key: cite(source) for key, source in book.sources.items()},
    )


def cite(source: Source) -> Citation:
    """Give author, title, publisher, date and page of a source, as far as the file has them."""
    date = dates.answer(source.published) if source.published else ""
    read = f"read {dates.answer(source.accessed)}" if source.accessed else ""
    page = paged(source.page)
    title = f"“{source.title}”"
    parts = (source.author, title, source.publisher, date, page, read)
    return Citation(", ".join(part for part in parts if part), source.url)


def paged(page: str) -> str:
    """Give a page as a citation has it: "p. 12", "pp. 12-14"; "chapter 3" and "III.33" as typed."""
    if _ONE_PAGE.fullmatch(page):
        return f"p. {page}"
    return f"pp. {page}" if _PAGES.fullmatch(page) else page
