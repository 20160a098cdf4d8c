"""Gather what a preview shows: cards, lines of the file, pictures."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import islice

from quizgen.anki.look import PLAIN, Look
from quizgen.anki.notes import Maker
from quizgen.facts.model import Book
from quizgen.preview.cards import cards
from quizgen.preview.coverage import coverage
from quizgen.preview.lines import lines_of
from quizgen.preview.page import Entry, Pictures, Show
from quizgen.preview.timeline import marks, timeline
from quizgen.questions.ask import Asker
from quizgen.questions.model import Asked

MOST = 2000
"""Entries on a page: with their cards some 30 MB of HTML, which a browser still scrolls."""


def show(
    asker: Asker, text: str, images: Mapping[str, bytes], look: Look = PLAIN, most: int = MOST
) -> tuple[Show, bool]:
    """Give what the page shows of a book, and whether entries beyond ``most`` were left out.

    ``text`` is the fact file's, ``images`` the bytes of pictures by their path in it.
    """
    asked = list(islice(asker.ask(), most + 1))
    cut = len(asked) > most
    if look.choices:
        asked = [one._replace(questions=tuple(map(asker.offer, one.questions))) for one in asked]
    maker = Maker("preview", asker.cover, images, look)
    lines = text.splitlines()
    entries = [_entry(one, maker, lines) for one in asked[:most]]
    return Show(asker.book.deck, entries, _pictures(asker.book, asked), images), cut


def _entry(asked: Asked, maker: Maker, lines: Sequence[str]) -> Entry:
    statement = asked.statement
    found = (card for note in maker.make(asked).notes for card in cards(note))
    where = statement.where_in_file
    return Entry(statement.id, where, lines_of(lines, where), tuple(found), asked.skips)


def _pictures(book: Book, asked: Sequence[Asked]) -> Pictures:
    said = _sentences(asked)
    kinds = Counter(kind for one in asked for kind in {q.kind for q in one.questions})
    return Pictures(
        timeline(book, said),
        coverage(book.deck, asked),
        [(mark.date, mark.words) for mark in marks(book, said)],
        kinds.most_common(),
    )


def _sentences(asked: Sequence[Asked]) -> dict[str, str]:
    return {one.statement.id: one.statement.text for one in asked}


def drawings(asker: Asker) -> Iterator[tuple[str, str]]:
    """Give the pictures as files of their own: name and SVG."""
    asked = list(asker.ask())
    yield "timeline.svg", timeline(asker.book, _sentences(asked), alone=True)
    yield "coverage.svg", coverage(asker.book.deck, asked, alone=True)
