"""The bench: what the making of one deck needs, from the questions of the whole book."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path

from quizgen.pipeline.disk import Drafts
from quizgen.pipeline.lockfile import Known
from quizgen.pipeline.naming import names
from quizgen.pipeline.recipes import FOLDER, recipe_names
from quizgen.pipeline.request import Request
from quizgen.pipeline.stream import Pool, Tally
from quizgen.questions.ask import Asker
from quizgen.questions.model import Asked, Cover, Question
from quizgen.recipes.model import Recipe
from quizgen.recipes.select import Selection

EVERY = 100
"""Facts between two words of progress."""


class Bench:
    """All that the making of one deck's files needs, and the one stream of its questions.

    ``home`` is the folder of the fact file, where its pictures are looked for.
    """

    def __init__(
        self, asker: Asker, home: Path, request: Request, desk: Drafts, recipe: Recipe
    ) -> None:
        recipes = recipe_names(home / FOLDER)
        self.book = asker.book
        self.home = home
        self.request = request
        self.desk = desk
        self.recipe = recipe
        self.selection = Selection(recipe, asker.book)
        self.names = names(recipe.name, request.version)
        self.known = Known(frozenset(filter(self.selection.takes, self.selection.ids)), recipes)
        self.asker = asker
        self.tally = Tally()
        self.pool = Pool(request.count or 0)

    @property
    def facts(self) -> int:
        """Give the number of facts that the deck has."""
        return sum(map(self.selection.takes, (fact.id for fact in self.book.facts)))

    @property
    def cover(self) -> Cover:
        """Give what stands around the questions of this deck."""
        cover, recipe = self.asker.cover, self.recipe
        return replace(cover, title=recipe.deck or cover.title, about=recipe.about or cover.about)

    def for_paper(self) -> list[Question]:
        """Give the questions that a paper may choose from."""
        offered = map(self.asker.for_paper, self.pool.facts())
        return [q for questions in offered for q in self.selection.kept(questions)]

    def stream(self) -> Iterator[Asked]:
        """Ask all questions, once: counted, and the best facts for a paper kept."""
        return self.tally.watch(self.pool.watch(self._told()))

    def _told(self) -> Iterator[Asked]:
        total = len(self.book.facts)
        for number, asked in enumerate(self._in_order()):
            if number % EVERY == 0:
                self.request.tell("asking", min(number, total), total)
            yield asked

    def _in_order(self) -> Iterable[Asked]:
        if self.recipe.order == "date":
            return sorted(self._selected(), key=self.selection.day)
        return self._selected()

    def _selected(self) -> Iterator[Asked]:
        for asked in self.asker.ask():
            if self.selection.takes(asked.statement.id):
                yield asked._replace(questions=self.selection.kept(asked.questions))
