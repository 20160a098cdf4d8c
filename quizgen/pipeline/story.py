"""The story on one screen: load, ask, make the deck, make the papers, write.

Every step answers with a value and findings. Until the last step nothing stands under its own
name, so a build that fails leaves the output folder as it found it.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

from quizgen.facts.load import load as load_book
from quizgen.facts.model import Book
from quizgen.pipeline.compare import same, stale
from quizgen.pipeline.disk import Drafts, drafts
from quizgen.pipeline.factfile import FactFile, placed
from quizgen.pipeline.keys import make_key
from quizgen.pipeline.make import Bench, Made, make_all, make_only_papers, set_up
from quizgen.pipeline.report import BuildReport, report
from quizgen.pipeline.request import Request
from quizgen.pipeline.steps import collector_paused, then
from quizgen.pipeline.trouble import guarded
from quizgen.questions.ask import Asker
from quizgen.reading.finding import Checked
from quizgen.reading.reader import read

Make = Callable[[Bench], Checked[Made]]
Step = Callable[[Book, FactFile, Request], Checked[BuildReport]]


def load(fact_file: FactFile) -> Checked[Book]:
    """Read and check a fact file. The value is None where any finding is an error.

    Inside, the file goes by its last name alone: what is printed or packed must not depend on
    the folder that the command was typed in.
    """
    tree = read(fact_file.data, fact_file.short_name)
    book = then(tree, lambda root: load_book(root, fact_file.short_name))
    return Checked(book.value, placed(book.findings, fact_file))


def ask(fact_file: FactFile) -> Checked[Asker]:
    """Load a fact file and make ready to ask: the question bank."""
    return then(load(fact_file), lambda book: Checked(Asker(book)))


def build(fact_file: FactFile, request: Request) -> Checked[BuildReport]:
    """Make every output and put all of them in place, or none."""
    return _made(fact_file, request, partial(_put, make_all))


def papers(fact_file: FactFile, request: Request) -> Checked[BuildReport]:
    """Make the versions of a quiz and their keys, and put all in place, or none."""
    return _made(fact_file, request, partial(_put, make_only_papers))


def key(fact_file: FactFile, request: Request, code: str) -> Checked[BuildReport]:
    """Make the key of the paper with this code again, and put it in place."""
    return _made(fact_file, request, partial(_put, partial(make_key, typed=code)))


def check(fact_file: FactFile, request: Request) -> Checked[BuildReport]:
    """Make every output elsewhere; find those in the folder that are not what the facts give."""
    return _made(fact_file, request, _compare)


def _made(fact_file: FactFile, request: Request, step: Step) -> Checked[BuildReport]:
    with collector_paused():
        request.tell("reading", 0, 0)
        book = load(fact_file)
        made = then(book, lambda b: guarded(lambda: step(b, fact_file, request), request.folder))
        return Checked(made.value, placed(made.findings, fact_file))


def _put(make: Make, book: Book, fact_file: FactFile, request: Request) -> Checked[BuildReport]:
    with drafts(request.folder) as desk:
        made = then(set_up(book, fact_file.folder, request, desk), make)
        free = then(made, lambda m: Checked(m, desk.blocked()))
        return then(free, lambda m: Checked(report(book, m, desk.publish(same))))


def _compare(book: Book, fact_file: FactFile, request: Request) -> Checked[BuildReport]:
    with TemporaryDirectory(prefix="quizgen-") as folder:
        desk = Drafts(request.folder, made_in=Path(folder))
        made = then(set_up(book, fact_file.folder, request, desk), make_all)
        return then(made, lambda m: _judged(report(book, m, desk.compared(same)), fact_file))


def _judged(found: BuildReport, fact_file: FactFile) -> Checked[BuildReport]:
    return Checked(found, stale(found.outputs, fact_file.name))
