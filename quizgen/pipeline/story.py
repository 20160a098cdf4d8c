"""The story on one screen: load, ask, make the deck, make the papers, write.

Every step answers with a value and findings. Until the last step nothing stands under its own
name, so a build that fails leaves the output folder as it found it.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TypeVar

from quizgen.facts.load import load as load_book
from quizgen.facts.model import Book
from quizgen.pipeline.bench import Bench
from quizgen.pipeline.compare import same, stale
from quizgen.pipeline.disk import Drafts, Output, drafts
from quizgen.pipeline.factfile import FactFile, placed
from quizgen.pipeline.job import Job
from quizgen.pipeline.make import Made, make_all, make_only_papers
from quizgen.pipeline.planning import DeckPlan, plan_deck
from quizgen.pipeline.recipes import find_recipes
from quizgen.pipeline.report import BuildReport, report
from quizgen.pipeline.request import Request
from quizgen.pipeline.steps import collector_paused, then
from quizgen.pipeline.trouble import guarded
from quizgen.questions.ask import Asker
from quizgen.reading.finding import Checked
from quizgen.reading.reader import read

T = TypeVar("T")
Reports = tuple[BuildReport, ...]
"""What there is to say of each deck, in the order of their names."""


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


def build(fact_file: FactFile, request: Request) -> Checked[Reports]:
    """Make every output of every deck asked for, and put all of them in place, or none."""
    return _made(fact_file, request, partial(_put, make_all))


def papers(fact_file: FactFile, request: Request) -> Checked[Reports]:
    """Make one version of the quiz and its key, and put both in place, or none."""
    return _made(fact_file, request, partial(_put, make_only_papers))


def check(fact_file: FactFile, request: Request) -> Checked[Reports]:
    """Make every output elsewhere; find those in the folder that are not what the facts give."""
    return _made(fact_file, request, _compare)


def plan(fact_file: FactFile, request: Request) -> Checked[tuple[DeckPlan, ...]]:
    """Make every deck elsewhere; tell what each would change for those who have the last one."""
    return _made(fact_file, request, _plan)


def _made(fact_file: FactFile, request: Request, step: Callable[[Job], Checked[T]]) -> Checked[T]:
    with collector_paused():
        request.tell("reading", 0, 0)
        book = load(fact_file)
        jobs = then(book, lambda b: _jobs(b, fact_file, request))
        made = then(jobs, lambda job: guarded(lambda: step(job), request.folder))
        return Checked(made.value, placed(made.findings, fact_file))


def _jobs(book: Book, fact_file: FactFile, request: Request) -> Checked[Job]:
    recipes = find_recipes(fact_file, book, request.decks)
    return then(recipes, lambda found: Checked(Job(book, found, fact_file, request)))


def _plan(job: Job) -> Checked[tuple[DeckPlan, ...]]:
    with TemporaryDirectory(prefix="quizgen-") as folder:
        return job.make(plan_deck, Drafts(job.request.folder, made_in=Path(folder)))


def _put(make: Callable[[Bench], Checked[Made]], job: Job) -> Checked[Reports]:
    with drafts(job.request.folder) as desk:
        made = job.make(make, desk)
        free = then(made, lambda m: Checked(m, desk.blocked()))
        return then(free, lambda m: Checked(_reports(m, desk.publish(same))))


def _compare(job: Job) -> Checked[Reports]:
    with TemporaryDirectory(prefix="quizgen-") as folder:
        desk = Drafts(job.request.folder, made_in=Path(folder))
        made = job.make(make_all, desk)
        return then(made, lambda m: _judged(_reports(m, desk.compared(same)), job.fact_file))


def _reports(made: tuple[Made, ...], outputs: tuple[Output, ...]) -> Reports:
    return tuple(report(one, outputs) for one in made)


def _judged(found: Reports, fact_file: FactFile) -> Checked[Reports]:
    outputs = [output for one in found for output in one.outputs]
    return Checked(found, stale(outputs, fact_file.name))
