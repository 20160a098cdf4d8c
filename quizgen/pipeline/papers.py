"""Make the papers of a book: choose, print every version, draw, make pages, and keep a record."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from quizgen.facts.model import Book
from quizgen.html.render import render as render_page
from quizgen.paper.assemble import print_versions, select
from quizgen.paper.brief import Brief, Layout
from quizgen.paper.model import Paper, Sheet
from quizgen.paper.overlap import Overlap, overlaps
from quizgen.paper.record import Quiz, entry_of, with_quiz
from quizgen.paper.record import render as record_text
from quizgen.paper.render import render_all
from quizgen.pipeline.disk import Drafts
from quizgen.pipeline.html_page import page_of
from quizgen.pipeline.naming import Names, sheet_name
from quizgen.pipeline.quizfile import read_record
from quizgen.pipeline.request import Request
from quizgen.pipeline.steps import then
from quizgen.questions.model import Cover, Question
from quizgen.reading.finding import Checked, Finding, Level, Place

MOST_SINGLE = 6
"""Versions of which every one has files of its own, unless more are asked for."""


class Printed(NamedTuple):
    """The versions of a quiz that were drawn, and what neighbours have in common."""

    papers: tuple[Paper, ...] = ()
    overlaps: tuple[Overlap, ...] = ()


class Job(NamedTuple):
    """A file to draw: its name, and which sheets of which papers, how laid out, stand in it."""

    name: str
    papers: tuple[Paper, ...]
    sheets: tuple[Sheet, ...]
    layout: Layout


class Press(NamedTuple):
    """All that the printing of one book's quiz needs."""

    book: Book
    cover: Cover
    names: Names
    request: Request
    desk: Drafts


def make_papers(press: Press, questions: Sequence[Question]) -> Checked[Printed]:
    """Choose from the questions, draw quiz and key of every version, and write the record."""
    request = press.request
    if request.brief.count is None and not any(q.is_for("paper") for q in questions):
        return _no_paper(press.book, request)
    brief = replace(request.brief, name=request.brief.name or press.names.stem)
    days = {fact.id: fact.when.low for fact in press.book.facts if fact.when}
    chosen = select(questions, brief, days)
    return then(chosen, lambda c: _printed(press, brief, c.questions))


def _no_paper(book: Book, request: Request) -> Checked[Printed]:
    """Tell that there is nothing to print: an error where nothing but a quiz was asked for."""
    brief = request.brief
    if brief.tags or brief.since:
        message = "no question for a paper comes of the facts with these tags and of this time"
        hint = "leave out --tags or --since, or name others"
        return Checked(None, (Finding("empty-paper", message, Place(book.file), hint),))
    message = "no question for a paper comes of these facts"
    if request.lettered:
        hint = "`quizgen questions --skipped` says why; `quizgen build --paper none` makes a deck"
        return Checked(None, (Finding("empty-paper", message, Place(book.file), hint),))
    hint = "`--paper none` makes the deck alone"
    finding = Finding("empty-paper", message, Place(book.file), hint, Level.WARNING)
    return Checked(Printed(), (finding,))


def _printed(press: Press, brief: Brief, chosen: Sequence[Question]) -> Checked[Printed]:
    papers, layout = print_versions(chosen, press.cover, brief), press.request.layout
    files = tuple(jobs(press.names, papers, press.request, layout)) if layout else ()
    drawn = then(_paged(press, papers), lambda _: _drawn(press, files))
    record = _recorded(press, entry_of(chosen, press.cover, brief))
    both = then(drawn, lambda _: record)
    return then(both, lambda _: Checked(Printed(papers, overlaps(papers))))


def _paged(press: Press, papers: Iterable[Paper]) -> Checked[tuple[Paper, ...]]:
    """Make the page of each version, if pages are asked for; the first that fails ends it."""
    asked = tuple(papers) if press.request.html else ()
    for paper in asked:
        page = render_page(page_of(paper), press.book.file)
        if page.value is None:
            return Checked(None, page.findings)
        press.desk.write(sheet_name(press.names, "quiz", paper.version, "html"), page.value)
    return Checked(asked)


def jobs(
    names: Names, papers: tuple[Paper, ...], request: Request, layout: Layout
) -> Iterator[Job]:
    """Give the files of a quiz: two of each version, and two with all versions where there are more.

    Of more than MOST_SINGLE versions the two with all are enough, unless single files are asked for.
    A build makes one version, under plain names and without an answer sheet.
    """
    if not request.lettered:
        yield Job(names.quiz, papers, ("quiz",), layout)
        yield Job(names.key, papers, ("key",), layout)
        return
    handed: tuple[Sheet, ...] = ("quiz", "answers") if request.answers else ("quiz",)
    groups = [("quizzes", "keys", papers)] if len(papers) > 1 else []
    if request.single or len(papers) <= MOST_SINGLE:
        each = [(f"quiz-{one.version}", f"key-{one.version}", (one,)) for one in papers]
        groups = [*each, *groups]
    for quiz, key, own in groups:
        plain = replace(layout, access=False)
        yield Job(sheet_name(names, quiz), own, handed, plain)
        yield Job(sheet_name(names, key), own, ("key",), plain)
        if layout.access:
            yield Job(sheet_name(names, f"{quiz}-access"), own, handed, layout)


def _drawn(press: Press, files: Iterable[Job]) -> Checked[tuple[str, ...]]:
    """Draw all files as drafts and give their names; the first that cannot be drawn ends it."""
    names = []
    for job in files:
        press.request.look()
        drawn = render_all(job.papers, job.sheets, job.layout)
        if drawn.value is None:
            return Checked(None, tuple(_or_no_paper(press.request, drawn.findings)))
        press.desk.write(job.name, drawn.value)
        names.append(job.name)
    return Checked(tuple(names))


def _or_no_paper(request: Request, findings: tuple[Finding, ...]) -> Iterator[Finding]:
    """Add the way out of what only paper cannot show."""
    way_out = "; `--paper none` makes the deck alone"
    if request.lettered:
        way_out = "; `--html --paper none` makes a page for browsers, which have the glyphs"
    for found in findings:
        yield replace(found, hint=f"{found.hint}{way_out}")


def _recorded(press: Press, quiz: Quiz) -> Checked[Quiz]:
    """Write the record of quizzes with this one in it."""
    record = read_record(press.request.folder, press.names)
    if record.value is None:
        return Checked(None, record.findings)
    press.desk.write(press.names.record, record_text(with_quiz(record.value, quiz)).encode())
    return Checked(quiz)
