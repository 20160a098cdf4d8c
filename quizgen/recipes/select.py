"""Which facts and which questions a recipe takes."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cached_property

from quizgen.facts.model import Book, Fact, NamedList, Person
from quizgen.facts.moment import OPEN, Moment
from quizgen.questions.model import Asked, Question
from quizgen.recipes.model import Recipe

_PERSON_PRIORITY = 2
"""What people's roles are taken for: the middle one, as a fact that does not say."""

Entry = Fact | Person | NamedList
"""What the book has under an id."""


class Selection:
    """The facts and kinds of one deck.

    ``people:`` and a name is the id of a person's roles, ``lists:`` and its id that of a list.
    """

    def __init__(self, recipe: Recipe, book: Book) -> None:
        self.recipe = recipe
        self._book = book
        self._named = frozenset(recipe.facts)
        self._out = frozenset(recipe.without_facts)
        self._kinds = frozenset(recipe.kinds)
        self._not_kinds = frozenset(recipe.without_kinds)

    @cached_property
    def ids(self) -> dict[str, Entry]:
        """Give all that the book has, by id, in file order."""
        people = {f"people:{p.slug}": p for p in self._book.people.values()}
        lists = {f"lists:{one.id}": one for one in self._book.lists}
        return {**{fact.id: fact for fact in self._book.facts}, **people, **lists}

    def takes(self, fact_id: str) -> bool:
        """Whether the deck has this fact, or this person's roles."""
        if fact_id in self._out:
            return False
        if fact_id in self._named or self._takes_all:
            return True
        found = self.ids.get(fact_id)
        if found is None or (self._named and not self._chooses):
            return False
        return self._fits(found)

    def takes_all(self, asked: Asked) -> bool:
        """Whether the deck has every fact, person or list that is asked about together."""
        facts = {fact for question in asked.questions for fact in question.facts}
        return all(map(self.takes, facts or {asked.statement.id.partition("/")[0]}))

    @cached_property
    def _chooses(self) -> bool:
        """Whether facts are chosen by what they are, not by their ids alone."""
        recipe = self.recipe
        return bool(recipe.tags or recipe.without_tags or recipe.period or recipe.priority < 3)  # noqa: PLR2004 - the last priority

    @cached_property
    def _takes_all(self) -> bool:
        return not self._chooses and not self._named

    def _fits(self, found: Entry) -> bool:
        recipe, book = self.recipe, self._book
        if isinstance(found, Person):
            tags, day, rank = book.tags, found.as_of or book.as_of, _PERSON_PRIORITY
        elif isinstance(found, NamedList):
            tags, rank = (*book.tags, *found.tags), found.priority
            day = found.as_of or book.as_of
        else:
            tags, day, rank = (*book.tags, *found.tags), found.when, found.priority
        if recipe.tags and not has_tag(tags, recipe.tags):
            return False
        if has_tag(tags, recipe.without_tags) or rank > recipe.priority:
            return False
        return recipe.period is None or (day is not None and _begins_in(recipe.period, day))

    def asks(self, kind: str) -> bool:
        """Whether the deck asks this kind of question."""
        return kind not in self._not_kinds and (not self._kinds or kind in self._kinds)

    def kept(self, questions: Iterable[Question]) -> tuple[Question, ...]:
        """Give the questions of the kinds that the deck asks."""
        return tuple(q for q in questions if self.asks(q.kind))

    def day(self, asked: Asked) -> int:
        """Give the first day on which a fact may have been, as a day number; the last for undated."""
        found = self.ids.get(asked.statement.id)
        moment = found.when if isinstance(found, Fact) else None
        return moment.low if moment else OPEN


def has_tag(tags: Sequence[str], wanted: Sequence[str]) -> bool:
    """Whether one of the tags is wanted, or stands below one that is (``space::moon`` in ``space``)."""
    return any(tag == one or tag.startswith(f"{one}::") for one in wanted for tag in tags)


def _begins_in(period: Moment, day: Moment) -> bool:
    """Whether a date begins in the period: so each fact lies in one of two periods in a row."""
    return period.low <= day.low <= period.high
