"""The bench: what the making of one deck needs, from the questions of the whole book."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator
from itertools import chain
from pathlib import Path

from quizgen.paper.shares import Days
from quizgen.pipeline.disk import Drafts
from quizgen.pipeline.lockfile import Known
from quizgen.pipeline.naming import names
from quizgen.pipeline.press import Press, is_asked_for
from quizgen.pipeline.recipes import FOLDER, recipe_names
from quizgen.pipeline.request import Request
from quizgen.pipeline.stream import Tally
from quizgen.pipeline.tickets import tickets_of
from quizgen.pipeline.writing import Writer
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

    def __init__(  # noqa: PLR0913 - what a deck needs, and each is something else
        self,
        asker: Asker,
        home: Path,
        request: Request,
        desk: Drafts,
        recipe: Recipe,
        *,
        writer: Writer,
    ) -> None:
        recipes = recipe_names(home / FOLDER)
        self.book = asker.book
        self.home = home
        self.request = request
        self.desk = desk
        self.writer = writer
        self.recipe = recipe
        self.selection = Selection(recipe, asker.book)
        self.names = names(recipe.name)
        self.known = Known(frozenset(filter(self.selection.takes, self.selection.ids)), recipes)
        self.asker = asker
        self.tally = Tally()
        self.presses = tuple(Press(ticket, asker.book) for ticket in tickets_of(recipe, request))
        self._offered: dict[str, tuple[Question, ...]] = {}

    @property
    def facts(self) -> int:
        """Give the number of facts that the deck has."""
        return sum(map(self.selection.takes, (fact.id for fact in self.book.facts)))

    @property
    def days(self) -> Days:
        """Give the first day of every fact that has a date, by the fact's id."""
        return {fact.id: fact.when.low for fact in self.book.facts if fact.when}

    @property
    def cover(self) -> Cover:
        """Give what stands around the questions of this deck."""
        return self.asker.cover.headed(self.recipe.deck, self.recipe.about)

    def for_paper(self, press: Press) -> list[Question]:
        """Give the questions that a quiz may choose from, once the stream has passed."""
        chosen = chain(press.pool.facts(), press.together.facts())
        return [q for one in chosen for q in self._on_paper(one) if press.ticket.asks(q)]

    def _on_paper(self, asked: Asked) -> tuple[Question, ...]:
        """Give what a paper may ask of these facts; several quizzes of a deck share it."""
        found = self._offered.get(asked.statement.id)
        if found is None:
            found = self.selection.kept(self.asker.for_paper(asked))
            self._offered[asked.statement.id] = found
        return found

    def of_facts(self, heads: Container[str]) -> list[Question]:
        """Give all that a paper could ask of these facts (or groups of facts: "a+b")."""
        asked = chain(self._selected(), self._kept(self.asker.across("paper")))
        own = (one for one in asked if one.statement.id.partition("/")[0] in heads)
        return [q for one in own for q in self.selection.kept(self.asker.for_paper(one))]

    def stream(self) -> Iterator[Asked]:
        """Ask all questions, once: counted, and the best facts for each quiz kept."""
        facts = self._told()
        for press in self.presses:
            facts = press.pool.watch(facts)
        return self.tally.watch(chain(facts, self._together()))

    def for_deck(self) -> Iterator[Asked]:
        """Give the same for a deck: with options, where its recipe wants them on the cards."""
        if not self.recipe.choices:
            return self.stream()
        return map(self.asker.offered, self.stream())

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
        return self._kept(self.asker.ask())

    def _together(self) -> Iterator[Asked]:
        """Ask what several facts, or a list, yield; what a paper alone asks goes to the presses only."""
        if not self.presses:
            return self._kept(self.asker.across("deck"))
        stream = self._kept(self.asker.across())
        for press in self.presses:
            stream = press.together.watch(stream)
        return (asked for asked in stream if is_asked_for("deck", asked))

    def _kept(self, stream: Iterable[Asked]) -> Iterator[Asked]:
        for asked in stream:
            self.request.look()
            if self.selection.takes_all(asked):
                yield asked._replace(questions=self.selection.kept(asked.questions))
