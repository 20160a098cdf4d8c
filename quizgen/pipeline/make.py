"""Make the files of a build as drafts: deck, quiz, key, lock."""

from __future__ import annotations

import shutil
from collections import deque
from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import partial
from typing import NamedTuple

from quizgen.anki.deck import Built
from quizgen.anki.extras import Extras
from quizgen.anki.lock import Lock
from quizgen.anki.lock_text import parse
from quizgen.anki.renames import renamed
from quizgen.paper.record import render as record_text
from quizgen.paper.record import with_quiz
from quizgen.pipeline.bench import Bench
from quizgen.pipeline.images import read_images
from quizgen.pipeline.lockfile import read_lock
from quizgen.pipeline.papers import Printed, print_quiz
from quizgen.pipeline.press import Press
from quizgen.pipeline.quizfile import read_record
from quizgen.pipeline.renames import advise, earlier, farewells
from quizgen.pipeline.steps import each, then
from quizgen.pipeline.wanted import Wanted
from quizgen.pipeline.writing import Order, Written
from quizgen.reading.finding import Checked, Finding, Place
from quizgen.reading.reader import decode


class Made(NamedTuple):
    """What was made of one recipe: its deck, and each quiz that was printed."""

    bench: Bench
    built: Built | None
    printed: tuple[Printed, ...] = ()


def make_all(bench: Bench) -> Checked[Made]:
    """Make the deck, the quiz and its key, the record of quizzes, and the lock."""
    ready = prepare(bench)
    if ready.value is None:
        return Checked(None, ready.findings + _faults_on_paper(bench))
    order = _order(bench, *ready.value)
    return then(_written(bench, order), lambda built: _with_papers(bench, order, built))


def _with_papers(bench: Bench, order: Order, built: Built) -> Checked[Made]:
    """Make what goes with a deck, and then count it: a second process may have begun to."""
    printed = _make_papers(bench)
    if printed.value is not None:
        shutil.move(order.lock_file, bench.desk.path(bench.names.lock))
    counted = then(printed, lambda _: _counted(bench, order, built))
    return then(counted, lambda deck: Checked(Made(bench, deck, printed.value or ())))


def prepare(bench: Bench) -> Checked[tuple[Lock, Mapping[str, bytes]]]:
    """Read what a deck needs beside its facts: what the lock says of the last one, and pictures."""
    lock = read_lock(bench.request.folder, bench.names, bench.known)
    images = read_images(bench.book, bench.home)
    findings = lock.findings + images.findings
    if lock.value is None or images.value is None:
        return Checked(None, findings)
    return Checked((lock.value, images.value), findings)


def _faults_on_paper(bench: Bench) -> tuple[Finding, ...]:
    """Find what the papers would be refused for too, so that one run tells all."""
    deque(bench.stream(), maxlen=0)
    papers = _make_papers(bench)
    return papers.findings if papers.failed else ()


def make_only_papers(bench: Bench) -> Checked[Made]:
    """Make the versions of a quiz and their keys. The pictures must be there and sound as for a deck."""
    orders = each(bench.presses, _orderly)
    images = then(orders, lambda _: read_images(bench.book, bench.home))
    if images.value is None:
        return Checked(None, images.findings)
    deque(bench.stream(), maxlen=0)
    return then(_make_papers(bench), lambda printed: Checked(Made(bench, None, printed)))


def _orderly(press: Press) -> Checked[Wanted]:
    """Give what a quiz is to be about, where it can be had and there is something to make."""
    ticket = press.ticket
    if ticket.layout or ticket.html or ticket.flashcards:
        return press.wanted
    place = ticket.place or Place("--paper")
    finding = Finding("no-paper", "`none` as paper makes nothing by itself", place, "add --html")
    return Checked(None, (finding,))


def make_deck(bench: Bench, lock: Lock, images: Mapping[str, bytes]) -> Checked[Lock]:
    """Write the deck with what the lock says of the last one, count it, and give its lock."""
    order = _order(bench, lock, images)
    counted = then(_written(bench, order), partial(_counted, bench, order))
    return then(counted, lambda _: parse(decode(order.lock_file.read_bytes()), bench.names.lock))


def _order(bench: Bench, lock: Lock, images: Mapping[str, bytes]) -> Order:
    """Say what is to be written of a deck beside its questions."""
    before = renamed(lock, earlier(bench.book))
    target = bench.desk.path(bench.names.deck)
    return Order(
        target=target,
        lock_file=target.with_name(f"{target.name}.lock"),
        key=before.key,
        cover=bench.cover,
        lock=before,
        now=bench.request.now,
        images=images,
        extras=Extras(bench.recipe.choices, bench.recipe.voice),
        by_priority=bench.recipe.order == "priority",
        releases=bench.recipe.tombstones,
        farewells=farewells(bench.book),
    )


def _written(bench: Bench, order: Order) -> Checked[Built]:
    """Write a deck, and say what is odd about it."""
    written = bench.writer.write(order, bench.for_deck())
    home = Checked(written.value, _at_home(bench, written.findings))
    return then(home, partial(_judged, bench))


def _judged(bench: Bench, written: Written) -> Checked[Built]:
    built, advice = written.built, advise(bench.book, written.renames)
    return Checked(built, (*built.findings, *advice, *_empty(bench, built)))


def _empty(bench: Bench, built: Built) -> Iterator[Finding]:
    """Find a deck without a card: a file that Anki takes without a word and without effect."""
    if not built.cards and not built.failed:
        message = "no question for a deck comes of these facts"
        hint = "`quizgen questions --skipped` says why; `quizgen quiz` makes papers alone"
        yield Finding("empty-deck", message, Place(bench.book.file), hint)


def _counted(bench: Bench, order: Order, built: Built) -> Checked[Built]:
    bench.request.begin("checking the deck")
    return Checked(built, _at_home(bench, bench.writer.count(order)))


def _at_home(bench: Bench, found: tuple[Finding, ...]) -> tuple[Finding, ...]:
    """Put what was found in the package at the path that the package will have."""
    place = Place(str(bench.request.folder / bench.names.deck))
    return tuple(replace(f, place=place) for f in found)


def _make_papers(bench: Bench) -> Checked[tuple[Printed, ...]]:
    """Make every quiz of the deck that is to be made, and the record of them; none is fine too."""
    if not bench.presses:
        return Checked(())
    bench.request.begin("laying out the papers")
    printed = each(bench.presses, lambda press: print_quiz(bench, press))
    return then(printed, lambda made: _recorded(bench, made))


def _recorded(bench: Bench, printed: tuple[Printed, ...]) -> Checked[tuple[Printed, ...]]:
    """Write the record of quizzes with these in it."""
    record = read_record(bench.request.folder, bench.names)
    if record.value is None:
        return Checked(None, record.findings)
    quizzes = record.value
    for one in printed:
        quizzes = with_quiz(quizzes, one.quiz) if one.quiz else quizzes
    if any(one.quiz for one in printed):
        bench.desk.write(bench.names.record, record_text(quizzes).encode())
    return Checked(printed)
