"""Make the files of a build as drafts: deck, quiz, key, lock."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

from quizgen.anki.deck import Built, write_deck
from quizgen.anki.lock_text import render as lock_text
from quizgen.anki.renames import renamed
from quizgen.anki.verify import verify
from quizgen.facts.model import Book
from quizgen.html.render import render as render_page
from quizgen.paper.assemble import assemble
from quizgen.paper.model import Paper, Size
from quizgen.paper.render import render
from quizgen.pipeline.bench import Bench
from quizgen.pipeline.html_page import page_of
from quizgen.pipeline.images import read_images
from quizgen.pipeline.lockfile import read_lock
from quizgen.pipeline.renames import advise, earlier, farewells
from quizgen.pipeline.request import QUESTIONS_ON_PAPER
from quizgen.pipeline.steps import then
from quizgen.reading.finding import Checked, Finding, Level, Place


class Made(NamedTuple):
    """What was made of one recipe. ``papers`` is empty where there is nothing to print, or none was asked for."""

    bench: Bench
    built: Built | None
    papers: tuple[Paper, ...]


def make_all(bench: Bench) -> Checked[Made]:
    """Make the deck, the quiz and its key, and the lock."""
    built = make_deck(bench)
    papers = then(built, lambda _: make_papers(bench))
    if built.value is None or papers.value is None:
        return Checked(None, papers.findings)
    bench.desk.write(bench.names.lock, lock_text(built.value.lock).encode())
    return Checked(Made(bench, built.value, papers.value), papers.findings)


def make_only_papers(bench: Bench) -> Checked[Made]:
    """Make one version of the quiz and its key."""
    deque(bench.stream(), maxlen=0)
    return then(make_papers(bench), lambda papers: Checked(Made(bench, None, papers)))


def make_deck(bench: Bench) -> Checked[Built]:
    """Write the deck with what the lock says of the last one, then open it again and count."""
    lock = read_lock(bench.request.folder, bench.names, bench.known)
    images = read_images(bench.book, bench.home)
    if lock.value is None or images.value is None:
        return Checked(None, lock.findings + images.findings)
    target = bench.desk.path(bench.names.deck)
    before = renamed(lock.value, earlier(bench.book))
    built = write_deck(
        target,
        key=before.key,
        cover=bench.cover,
        asked=bench.stream(),
        lock=before,
        now=bench.request.now,
        images=images.value,
        by_priority=bench.recipe.order == "priority",
        releases=bench.recipe.tombstones,
        farewells=farewells(bench.book),
    )
    advice = advise(bench.book, before, built.lock)
    written = Checked(built, (*built.findings, *advice, *_empty(bench, built)))
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


def make_papers(bench: Bench) -> Checked[tuple[Paper, ...]]:
    """Assemble a quiz from the best facts; draw it, its key and its page. No paper is fine too."""
    request = bench.request
    if request.size == "none" and not request.html:
        return Checked(())
    request.tell("laying out the papers", 0, 0)
    questions = bench.for_paper()
    count = request.count
    if count is None:
        count = min(QUESTIONS_ON_PAPER, sum(q.is_for("paper") for q in questions))
        if not count:
            return Checked((), (_no_paper(bench.book),))
    paper = assemble(
        questions,
        cover=bench.cover,
        name=bench.names.stem,
        count=count,
        version=request.version or "A",
    )
    return then(paper, lambda made: _put(bench, made))


def _no_paper(book: Book) -> Finding:
    message = "no question for a paper comes of these facts"
    hint = "`--paper none` makes the deck alone"
    return Finding("empty-paper", message, Place(book.file), hint, Level.WARNING)


def _put(bench: Bench, paper: Paper) -> Checked[tuple[Paper, ...]]:
    size = bench.request.size
    paged = _paged(bench, paper)
    return paged if size == "none" else then(paged, lambda _: _drawn(bench, paper, size))


def _paged(bench: Bench, paper: Paper) -> Checked[tuple[Paper, ...]]:
    if not bench.request.html:
        return Checked((paper,))
    page = render_page(page_of(paper), bench.book.file)
    if page.value is None:
        return Checked(None, page.findings)
    bench.desk.write(bench.names.page, page.value)
    return Checked((paper,))


def _drawn(bench: Bench, paper: Paper, size: Size) -> Checked[tuple[Paper, ...]]:
    quiz = render(paper, sheet="quiz", size=size)
    key = render(paper, sheet="key", size=size)
    findings = tuple(dict.fromkeys(quiz.findings + key.findings))
    if quiz.value is None or key.value is None:
        return Checked(None, tuple(_or_no_paper(bench, findings)))
    bench.desk.write(bench.names.quiz, quiz.value)
    bench.desk.write(bench.names.key, key.value)
    return Checked((paper,), findings)


def _or_no_paper(bench: Bench, findings: tuple[Finding, ...]) -> Iterator[Finding]:
    """Add the way out of what only paper cannot show, where a deck was asked for too."""
    for found in findings:
        way_out = "" if bench.request.version else "; `--paper none` makes the deck alone"
        if bench.request.html:
            way_out = "; `--paper none --html` makes the page for browsers alone"
        yield replace(found, hint=f"{found.hint}{way_out}")
