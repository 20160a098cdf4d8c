"""Gather what a preview shows: cards, lines of the file, pictures."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain, islice
from typing import NamedTuple

from quizgen.anki.extras import NONE, Extras
from quizgen.anki.notes import Maker
from quizgen.facts.model import Book
from quizgen.preview.cards import cards
from quizgen.preview.coverage import coverage
from quizgen.preview.groups import Group, counted, grouped
from quizgen.preview.lines import lines_of
from quizgen.preview.page import Entry, Pictures, Show
from quizgen.preview.timeline import marks, timeline
from quizgen.questions.ask import Asker
from quizgen.questions.model import Asked, Cover

MOST = 2000
"""Entries on a page: with their cards some 30 MB of HTML, which a browser still scrolls."""


class Deck(NamedTuple):
    """A deck to be shown: its book, its cover, its questions as they come, and its cards' extras."""

    book: Book
    cover: Cover
    asked: Iterable[Asked]
    extras: Extras = NONE


def whole(asker: Asker, extras: Extras = NONE) -> Deck:
    """Give the deck of a whole book: all that its facts give, by themselves and together."""
    asked = chain(asker.ask(), asker.across("deck"))
    return Deck(
        asker.book,
        asker.cover,
        map(asker.offered, asked) if extras.choices else asked,
        extras,
    )


def show(deck: Deck, text: str, images: Mapping[str, bytes], most: int = MOST) -> tuple[Show, bool]:
    """Give what the page shows of a deck, and whether entries beyond ``most`` were left out.

    ``text`` is the fact file's, ``images`` the bytes of pictures by their path in it.
    """
    asked = list(islice(deck.asked, most + 1))
    cut = len(asked) > most
    groups = grouped(asked[:most])
    maker = Maker("preview", deck.cover, images, deck.extras)
    lines = text.splitlines()
    entries = [_entry(group, maker, lines) for group in groups]
    summary = counted(groups)
    return Show(deck.cover.title, summary, entries, _pictures(deck, groups), images), cut


def _entry(group: Group, maker: Maker, lines: Sequence[str]) -> Entry:
    notes = (note for one in group.asked for note in maker.make(one).notes)
    found = tuple(card for note in notes for card in cards(note))
    where = group.asked[0].statement.where_in_file
    skips = tuple(skip for one in group.asked for skip in one.skips)
    return Entry(group.id, where, lines_of(lines, where), found, skips)


def _pictures(deck: Deck, groups: Sequence[Group]) -> Pictures:
    dated = marks(deck.book, _sentences(groups))
    return Pictures(
        timeline(deck.cover.title, dated, _undated(deck.book, groups)),
        coverage(deck.cover.title, groups),
        [(mark.date, mark.words) for mark in dated],
        Counter(kind for group in groups for kind in group.kinds).most_common(),
    )


def _sentences(groups: Sequence[Group]) -> dict[str, str]:
    return {group.id: group.asked[0].statement.text for group in groups}


def _undated(book: Book, groups: Sequence[Group]) -> int:
    shown = {group.id for group in groups}
    return sum(fact.when is None and fact.id in shown for fact in book.facts)


def drawings(deck: Deck) -> Iterator[tuple[str, str]]:
    """Give the pictures as files of their own: name and SVG."""
    groups, title = grouped(deck.asked), deck.cover.title
    dated = marks(deck.book, _sentences(groups))
    yield "timeline.svg", timeline(title, dated, _undated(deck.book, groups), alone=True)
    yield "coverage.svg", coverage(title, groups, alone=True)
