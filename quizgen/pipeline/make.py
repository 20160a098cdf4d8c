"""Make the files of a build as drafts: deck, quiz, key, lock."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

from quizgen.anki.deck import Built, write_deck
from quizgen.anki.lock import render as lock_text
from quizgen.anki.verify import verify
from quizgen.facts.model import Book
from quizgen.pipeline import papers
from quizgen.pipeline.disk import Drafts
from quizgen.pipeline.images import read_images
from quizgen.pipeline.lockfile import read_lock
from quizgen.pipeline.naming import Names, names
from quizgen.pipeline.papers import Press, Printed
from quizgen.pipeline.request import Request
from quizgen.pipeline.steps import then
from quizgen.pipeline.stream import Pool, Tally
from quizgen.pipeline.wanted import Wanted, wanted
from quizgen.questions.ask import Asker
from quizgen.questions.model import Asked
from quizgen.reading.finding import Checked, Finding, Place

EVERY = 100
"""Facts between two words of progress."""


class Made(NamedTuple):
    """What was made. ``printed`` is empty where there is nothing to print, or none was asked for."""

    names: Names
    tally: Tally
    built: Built | None
    printed: Printed


class Bench:
    """All that the making of one book's files needs, and the one stream of its questions.

    ``home`` is the folder of the fact file, where its pictures are looked for.
    """

    def __init__(
        self,
        book: Book,
        home: Path,
        request: Request,
        desk: Drafts,
        wants: Wanted,
    ) -> None:
        self.book = book
        self.home = home
        self.request = request
        self.desk = desk
        self.names = names(book.deck)
        self.asker = Asker(book)
        self.tally = Tally()
        self.pool = Pool(request.brief.count or 0, wants)

    def stream(self) -> Iterator[Asked]:
        """Ask all questions, once: counted, and the best facts for a paper kept."""
        return self.tally.watch(self.pool.watch(self._told()))

    def _told(self) -> Iterator[Asked]:
        total = len(self.book.facts)
        for number, asked in enumerate(self.asker.ask()):
            if number % EVERY == 0:
                self.request.tell("asking", min(number, total), total)
            yield asked


def set_up(book: Book, home: Path, request: Request, desk: Drafts) -> Checked[Bench]:
    """Make ready to make one book's files; the tags and the time that a quiz asks for are checked."""
    return then(
        wanted(book, request.brief), lambda wants: Checked(Bench(book, home, request, desk, wants))
    )


def make_all(bench: Bench) -> Checked[Made]:
    """Make the deck, the quiz and its key, the record of quizzes, and the lock."""
    built = make_deck(bench)
    printed = then(built, lambda _: make_papers(bench))
    if built.value is None or printed.value is None:
        return Checked(None, printed.findings)
    bench.desk.write(bench.names.lock, lock_text(built.value.lock).encode())
    return Checked(Made(bench.names, bench.tally, built.value, printed.value), printed.findings)


def make_only_papers(bench: Bench) -> Checked[Made]:
    """Make the versions of a quiz and their keys. The pictures must be there and sound as for a deck."""
    deque(bench.stream(), maxlen=0)
    printed = then(read_images(bench.book, bench.home), lambda _: make_papers(bench))
    return then(printed, lambda p: Checked(Made(bench.names, bench.tally, None, p)))


def make_deck(bench: Bench) -> Checked[Built]:
    """Write the deck with what the lock says of the last one, then open it again and count."""
    lock = read_lock(bench.request.folder, bench.names, bench.book)
    images = read_images(bench.book, bench.home)
    if lock.value is None or images.value is None:
        return Checked(None, lock.findings + images.findings)
    target = bench.desk.path(bench.names.deck)
    built = write_deck(
        target,
        key=lock.value.key,
        cover=bench.asker.cover,
        asked=bench.stream(),
        lock=lock.value,
        now=bench.request.now,
        images=images.value,
    )
    written = Checked(built, (*built.findings, *_empty(bench, built)))
    return then(written, lambda _: _verified(bench, target, built))


def _empty(bench: Bench, built: Built) -> Iterator[Finding]:
    """Find a deck without a card: a file that Anki takes without a word and without effect."""
    if not built.cards and not built.failed:
        message = "no question for a deck comes of these facts"
        hint = "`quizgen questions --skipped` says why; `quizgen quiz` makes papers alone"
        yield Finding("empty-deck", message, Place(bench.book.file), hint)


def _verified(bench: Bench, target: Path, built: Built) -> Checked[Built]:
    bench.request.tell("checking the deck", 0, 0)
    place = Place(str(bench.request.folder / bench.names.deck))
    return Checked(built, tuple(replace(f, place=place) for f in verify(target, built)))


def make_papers(bench: Bench) -> Checked[Printed]:
    """Make the papers of the best facts; no paper is fine too."""
    if bench.request.layout is None:
        return Checked(Printed())
    bench.request.tell("laying out the papers", 0, 0)
    questions = [q for asked in bench.pool.facts() for q in bench.asker.for_paper(asked)]
    press = Press(bench.book, bench.asker.cover, bench.names, bench.request, bench.desk)
    return papers.make_papers(press, questions)
