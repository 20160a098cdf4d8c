"""Make one quiz: choose, print every version, draw, make pages and cards."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from quizgen.facts.model import Book
from quizgen.html.render import render as render_page
from quizgen.paper.assemble import print_versions, select
from quizgen.paper.brief import Layout
from quizgen.paper.flashcards import Cards, cards_for, flash_cards, render_cards
from quizgen.paper.model import Paper, Sheet
from quizgen.paper.overlap import Overlap, overlaps
from quizgen.paper.record import Quiz, entry_of
from quizgen.paper.render import Print, render_all
from quizgen.pipeline.bench import Bench
from quizgen.pipeline.html_page import page_of
from quizgen.pipeline.naming import Names, sheet_name
from quizgen.pipeline.press import Press
from quizgen.pipeline.steps import then
from quizgen.pipeline.tickets import Ticket
from quizgen.questions.model import Question
from quizgen.reading.finding import Checked, Finding, Level, Place

MOST_SINGLE = 6
"""Versions of which every one has files of its own, unless more are asked for."""


class Printed(NamedTuple):
    """A quiz that was made: its versions, what neighbours have in common, and its entry in the record.

    There are no versions, and no entry, where a deck has nothing to print.
    """

    names: Names
    papers: tuple[Paper, ...] = ()
    overlaps: tuple[Overlap, ...] = ()
    quiz: Quiz | None = None


class Job(NamedTuple):
    """A file to draw: its name, and what stands in it."""

    name: str
    content: Print


def print_quiz(bench: Bench, press: Press) -> Checked[Printed]:
    """Choose the questions of a quiz, and draw every version with its key."""
    ticket, questions = press.ticket, bench.for_paper(press)
    if ticket.brief.count is None and not any(q.is_for("paper") for q in questions):
        return _no_paper(bench.book, ticket)
    chosen = select(questions, ticket.brief, bench.days)
    told = Checked(chosen.value, ticket.told(chosen.findings))
    return then(told, lambda c: _printed(bench, ticket, c.questions, questions))


def _no_paper(book: Book, ticket: Ticket) -> Checked[Printed]:
    """Tell that there is nothing to print: an error where nothing but a quiz was asked for."""
    place = Place(book.file)
    if ticket.brief.tags or ticket.brief.since or ticket.kinds:
        message = "no question for a paper comes of the facts with these tags and of this time"
        hint = "leave out tags, since or kinds, or name others"
        return Checked(None, ticket.told((Finding("empty-paper", message, place, hint),)))
    message = "no question for a paper comes of these facts"
    if ticket.lettered:
        hint = "`quizgen questions --skipped` says why; `quizgen build --paper none` makes a deck"
        return Checked(None, ticket.told((Finding("empty-paper", message, place, hint),)))
    hint = "`--paper none` makes the deck alone"
    finding = Finding("empty-paper", message, place, hint, Level.WARNING)
    return Checked(Printed(ticket.names), (finding,))


def _printed(
    bench: Bench, ticket: Ticket, chosen: Sequence[Question], questions: Sequence[Question]
) -> Checked[Printed]:
    cover = ticket.cover(bench.cover)
    papers = print_versions(chosen, cover, ticket.brief)
    files = tuple(jobs(ticket, papers)) if ticket.layout else ()
    drawn = then(_paged(bench, ticket, papers), lambda _: _drawn(bench, ticket, files))
    if ticket.flashcards:
        cards = cards_for(chosen, questions)
        drawn = then(drawn, lambda _: cut_out(bench, ticket, flash_cards(cards, cover, "")))
    entry = entry_of(chosen, cover, ticket.brief)._replace(title=ticket.title, about=ticket.about)
    made = Printed(ticket.names, papers, overlaps(papers), entry)
    return then(drawn, lambda _: Checked(made))


def cut_out(bench: Bench, ticket: Ticket, cards: Cards) -> Checked[Names]:
    """Make the cards to cut out, of the size of the sheets."""
    drawn = render_cards(cards, size=ticket.layout.size if ticket.layout else "a4")
    if drawn.value is None:
        return Checked(None, drawn.findings)
    bench.desk.write(sheet_name(ticket.names, "flashcards"), drawn.value)
    return Checked(ticket.names, drawn.findings)


def _paged(bench: Bench, ticket: Ticket, papers: Iterable[Paper]) -> Checked[Names]:
    """Make the page of each version, if pages are asked for; the first that fails ends it."""
    for paper in papers if ticket.html else ():
        page = render_page(page_of(paper), bench.book.file)
        if page.value is None:
            return Checked(None, page.findings)
        bench.desk.write(sheet_name(ticket.names, "quiz", paper.version, "html"), page.value)
    return Checked(ticket.names)


def jobs(ticket: Ticket, papers: tuple[Paper, ...]) -> Iterator[Job]:
    """Give the files of a quiz: two of each version, and two with all versions where there are more.

    Of more than MOST_SINGLE versions the two with all are enough, unless single files are asked for.
    A build makes one version, under plain names and without an answer sheet.
    """
    layout, named = ticket.layout or Layout(), ticket.names
    if not ticket.lettered:
        yield Job(named.quiz, Print(papers, ("quiz",), layout))
        yield Job(named.key, Print(papers, ("key",), layout))
        return
    handed: tuple[Sheet, ...] = ("quiz", "answers") if ticket.answers else ("quiz",)
    groups = [("quizzes", "keys", papers)] if len(papers) > 1 else []
    if ticket.single or len(papers) <= MOST_SINGLE:
        each = [(f"quiz-{one.version}", f"key-{one.version}", (one,)) for one in papers]
        groups = [*each, *groups]
    plain = replace(layout, access=False)
    for quiz, key, own in groups:
        yield Job(sheet_name(named, quiz), Print(own, handed, plain))
        yield Job(sheet_name(named, key), Print(own, ("key",), plain))
        if layout.access:
            yield Job(sheet_name(named, f"{quiz}-access"), Print(own, handed, layout))


def _drawn(bench: Bench, ticket: Ticket, files: Sequence[Job]) -> Checked[Names]:
    """Draw all files as drafts; the first that cannot be drawn ends it."""
    drawn = render_all([job.content for job in files], bench.request.look) if files else Checked([])
    if drawn.value is None:
        return Checked(None, tuple(_or_no_paper(ticket, drawn.findings)))
    for job, data in zip(files, drawn.value, strict=True):
        bench.desk.write(job.name, data)
    return Checked(ticket.names)


def _or_no_paper(ticket: Ticket, findings: tuple[Finding, ...]) -> Iterator[Finding]:
    """Add the way out of what only paper cannot show."""
    way_out = "; `--paper none` makes the deck alone"
    if ticket.lettered:
        way_out = "; `--html --paper none` makes a page for browsers, which have the glyphs"
    for found in findings:
        yield replace(found, hint=f"{found.hint}{way_out}")
