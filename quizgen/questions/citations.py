"""Citations: each source as the one line that a card's back and a printed key show."""

from __future__ import annotations

from quizgen.facts.model import Book, Source
from quizgen.questions.english import dates
from quizgen.questions.model import Citation, Cover


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
    page = f"p. {source.page}" if source.page else ""
    before, after = source.author, (source.publisher, date, page, read)
    line = ", ".join(filter(None, (before, f"“{source.title}”", *after)))
    details = tuple(filter(None, (before, *after)))
    return Citation(line, source.url, source.title, details)
