"""The story on one screen: load, ask, make the deck, make the papers, write.

Every step answers with a value and findings. Until the last step nothing stands under its own
name, so a build that fails leaves the output folder as it found it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple, TypeVar

from quizgen.facts.load import load as load_book
from quizgen.facts.model import Book
from quizgen.pipeline import generations, quizfile
from quizgen.pipeline.apart import writer_for
from quizgen.pipeline.bench import Bench
from quizgen.pipeline.compare import same, stale
from quizgen.pipeline.cutouts import make_flashcards
from quizgen.pipeline.disk import Drafts, Output, drafts
from quizgen.pipeline.factfile import FactFile, placed
from quizgen.pipeline.keys import holders, make_key
from quizgen.pipeline.lockfile import Known, left_behind
from quizgen.pipeline.make import Made, make_all, make_only_papers
from quizgen.pipeline.planning import DeckPlan, plan_deck
from quizgen.pipeline.recipes import FOLDER, find_recipes, recipe_names
from quizgen.pipeline.report import BuildReport, report
from quizgen.pipeline.request import Request
from quizgen.pipeline.steps import collector_paused, each, then
from quizgen.pipeline.trouble import guarded
from quizgen.pipeline.wordingfile import read_wordings
from quizgen.pipeline.writing import Writer
from quizgen.questions import present_tense, side_by_side
from quizgen.questions.ask import Asker
from quizgen.questions.wording import Wordings
from quizgen.reading.finding import Checked, Finding
from quizgen.reading.reader import read
from quizgen.recipes.model import Recipe

T = TypeVar("T")

Make = Callable[[Bench], Checked[Made]]
Reports = tuple[BuildReport, ...]
"""What there is to say of each deck, in the order of their names."""


class Loaded(NamedTuple):
    """A checked book, and the wordings that its questions take."""

    book: Book
    words: Wordings

    def asker(self) -> Asker:
        """Make ready to ask."""
        return Asker(self.book, self.words)


class Job(NamedTuple):
    """What is to be made: the decks of one book."""

    loaded: Loaded
    recipes: tuple[Recipe, ...]
    fact_file: FactFile
    request: Request
    writer: Writer

    def make(self, make: Callable[[Bench], Checked[T]], desk: Drafts) -> Checked[tuple[T, ...]]:
        """Make every deck as drafts on this desk; the whole book is got ready for asking once."""
        asker = self.loaded.asker()
        made = each(self.recipes, lambda recipe: then(self._bench(asker, recipe, desk), make))
        return then(made, lambda m: Checked(m, tuple(self._left_behind())))

    def _bench(self, asker: Asker, recipe: Recipe, desk: Drafts) -> Checked[Bench]:
        """Get one deck ready; its options are drawn as its lock tells."""
        home, request = self.fact_file.folder, self.request
        born = generations.of_deck(recipe.name, (request.folder, home / FOLDER), asker.book)

        def ready(found: Mapping[str, int]) -> Checked[Bench]:
            own = asker.built(found)
            return Checked(Bench(own, home, request, desk, recipe, writer=self.writer))

        return then(born, ready)

    def _left_behind(self) -> Iterator[Finding]:
        """Find decks and quizzes that no recipe makes any more."""
        if any(recipe.node for recipe in self.recipes):
            names = recipe_names(self.fact_file.folder / FOLDER)
            facts = frozenset(fact.id for fact in self.loaded.book.facts)
            yield from left_behind(self.request.folder, Known(facts, names))
            every = len(self.recipes) == len(names)  # else a quiz may have moved to another deck
            if every and not self.request.papers_only:
                yield from quizfile.left_behind(self.request.folder, self.recipes)


def _load(fact_file: FactFile) -> Checked[Loaded]:
    """Read and check a fact file and the wordings beside it.

    Inside, the file goes by its last name alone: what is printed or packed must not depend on
    the folder that the command was typed in.
    """
    tree = read(fact_file.data, fact_file.short_name)
    book = then(tree, lambda root: load_book(root, fact_file.short_name))
    told = then(book, lambda b: Checked(b, (*side_by_side.check(b), *present_tense.check(b))))
    loaded = then(told, lambda b: _with_wordings(b, fact_file))
    return Checked(loaded.value, placed(loaded.findings, fact_file))


def _with_wordings(book: Book, fact_file: FactFile) -> Checked[Loaded]:
    words = read_wordings(book, fact_file.folder)
    return then(words, lambda found: Checked(Loaded(book, found)))


def ask(fact_file: FactFile) -> Checked[Asker]:
    """Load a fact file and make ready to ask: the question bank."""
    loaded = _load(fact_file)
    asker = then(loaded, lambda one: _as_built(one, fact_file))
    return Checked(asker.value, placed(asker.findings, fact_file))


def _as_built(loaded: Loaded, fact_file: FactFile) -> Checked[Asker]:
    born = generations.of_book(fact_file, loaded.book)
    return then(born, lambda found: Checked(loaded.asker().built(found)))


def recipes(fact_file: FactFile, request: Request) -> Checked[tuple[Recipe, ...]]:
    """Give the recipes that are asked for, checked."""
    return _made(fact_file, request, lambda job: Checked(job.recipes), decks=False)


def build(fact_file: FactFile, request: Request) -> Checked[Reports]:
    """Make every output of every deck asked for, and put all of them in place, or none."""
    return _made(fact_file, request, partial(_put, make_all))


def papers(fact_file: FactFile, request: Request) -> Checked[Reports]:
    """Make the versions of a quiz and their keys, and put all in place, or none."""
    return _made(fact_file, request, partial(_put, make_only_papers), decks=False)


def flashcards(fact_file: FactFile, request: Request) -> Checked[Reports]:
    """Make flash cards to cut out, and put them in place."""
    return _made(fact_file, request, partial(_put, make_flashcards), decks=False)


def key(fact_file: FactFile, request: Request, code: str) -> Checked[Reports]:
    """Make the key of the paper with this code again, and put it in place."""

    def again(job: Job) -> Checked[Reports]:
        found = holders(job.recipes, request.folder, code)
        return then(
            found, lambda own: _put(partial(make_key, typed=code), job._replace(recipes=own))
        )

    return _made(fact_file, request, again, decks=False)


def check(fact_file: FactFile, request: Request) -> Checked[Reports]:
    """Make every output elsewhere; find those in the folder that are not what the facts give."""
    return _made(fact_file, request, _compare)


def plan(fact_file: FactFile, request: Request) -> Checked[tuple[DeckPlan, ...]]:
    """Make every deck elsewhere; tell what each would change for those who have the last one."""
    return _made(fact_file, request, _plan)


def rehearse(fact_file: FactFile, request: Request) -> Checked[Book]:
    """Find all that ``build`` would find, and give the book; what is made goes at once.

    What comes in by standard input has no recipes, and no deck that it could be an update of.
    """
    with TemporaryDirectory(prefix="quizgen-") as folder:
        work = Path(folder)
        if fact_file.is_stdin:
            request = replace(request, folder=work / FOLDER)
        return _made(fact_file, request, lambda job: _rehearsed(job, work))


def _made(
    fact_file: FactFile, request: Request, step: Callable[[Job], Checked[T]], *, decks: bool = True
) -> Checked[T]:
    """Load a fact file and go on from there; ``decks`` says whether decks will be written."""
    with collector_paused(), writer_for(len(fact_file.data) if decks else 0) as writer:
        request.begin("reading")
        loaded = _load(fact_file)
        request.begin("preparing the questions")
        jobs = then(loaded, lambda one: _jobs(one, fact_file, request, writer))
        made = then(jobs, lambda job: guarded(lambda: step(job), request.folder))
        return Checked(made.value, placed(made.findings, fact_file))


def _jobs(loaded: Loaded, fact_file: FactFile, request: Request, writer: Writer) -> Checked[Job]:
    recipes = find_recipes(fact_file, loaded.book, request.names, quizzes=request.papers_only)
    return then(recipes, lambda found: Checked(Job(loaded, found, fact_file, request, writer)))


def _plan(job: Job) -> Checked[tuple[DeckPlan, ...]]:
    with TemporaryDirectory(prefix="quizgen-") as folder:
        return job.make(plan_deck, Drafts(job.request.folder, made_in=Path(folder)))


def _put(make: Make, job: Job) -> Checked[Reports]:
    with drafts(job.request.folder) as desk:
        made = job.make(make, desk)
        free = then(made, lambda m: Checked(m, desk.blocked()))
        job.request.begin("writing")
        return then(free, lambda m: Checked(_reports(m, desk.publish(same))))


def _rehearsed(job: Job, work: Path) -> Checked[Book]:
    made = job.make(make_all, Drafts(job.request.folder, made_in=work))
    return then(made, lambda _: Checked(job.loaded.book))


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
