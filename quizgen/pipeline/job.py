"""A job: the decks of one book that a command is about."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import NamedTuple, TypeVar

from quizgen.facts.model import Book
from quizgen.pipeline.bench import Bench
from quizgen.pipeline.disk import Drafts
from quizgen.pipeline.factfile import FactFile
from quizgen.pipeline.lockfile import Known, left_behind
from quizgen.pipeline.recipes import FOLDER, recipe_names
from quizgen.pipeline.request import Request
from quizgen.pipeline.steps import each, then
from quizgen.questions.ask import Asker
from quizgen.reading.finding import Checked, Finding
from quizgen.recipes.model import Recipe

T = TypeVar("T")


class Job(NamedTuple):
    """What is to be made: the decks of one book."""

    book: Book
    recipes: tuple[Recipe, ...]
    fact_file: FactFile
    request: Request

    def make(self, make: Callable[[Bench], Checked[T]], desk: Drafts) -> Checked[tuple[T, ...]]:
        """Make every deck as drafts on this desk; the whole book is got ready for asking once."""
        asker, home = Asker(self.book), self.fact_file.folder
        made = each(
            self.recipes, lambda recipe: make(Bench(asker, home, self.request, desk, recipe))
        )
        return then(made, lambda m: Checked(m, tuple(self._left_behind())))

    def _left_behind(self) -> Iterator[Finding]:
        """Find decks of the time before there were recipes."""
        if any(recipe.node for recipe in self.recipes):
            names = recipe_names(self.fact_file.folder / FOLDER)
            facts = frozenset(fact.id for fact in self.book.facts)
            yield from left_behind(self.request.folder, Known(facts, names))
