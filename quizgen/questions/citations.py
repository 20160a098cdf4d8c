"""Citations: each source as the one line that a card's back and a printed key show."""

from __future__ import annotations

import re

from quizgen.facts.model import Book, Source
from quizgen.questions.english import dates
from quizgen.questions.model import Citation, Cover, Parts

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
        lang=book.lang,
        parts={key: parts(source) for key, source in book.sources.items()},
    )


def cite(source: Source) -> Citation:
    """Give author, title, publisher, date and page of a source, as far as the file has them."""
    texts = (source.author, f"“{source.title}”", *_after(source))
    return Citation(", ".join(filter(None, texts)), source.url)


def parts(source: Source) -> Parts:
    """Give the same in parts."""
    return Parts(source.title, tuple(filter(None, (source.author, *_after(source)))))


def _after(source: Source) -> tuple[str, ...]:
    date = dates.answer(source.published) if source.published else ""
    read = f"read {dates.answer(source.accessed)}" if source.accessed else ""
    return source.publisher, date, paged(source.page), read


def paged(page: str) -> str:
    """Give a page as a citation has it: "p. 12", "pp. 12-14"; "chapter 3" and "III.33" as typed."""
    if _ONE_PAGE.fullmatch(page):
        return f"p. {page}"
    return f"pp. {page}" if _PAGES.fullmatch(page) else page
