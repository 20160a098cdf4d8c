"""Hold a recipe against the book: what it names must be there, and something must be left."""

from __future__ import annotations

from collections.abc import Iterator

from quizgen.facts.findings import place_of
from quizgen.facts.model import Book
from quizgen.reading import tree
from quizgen.reading.finding import Finding, Place
from quizgen.recipes.model import Recipe
from quizgen.recipes.near import instead
from quizgen.recipes.places import inside, value
from quizgen.recipes.select import Selection, has_tag


def check(recipe: Recipe, book: Book) -> Iterator[Finding]:
    """Find facts and tags that the book has not, and a selection that leaves nothing."""
    missing = [*_unknown_facts(recipe, book), *_unknown_tags(recipe, book)]
    yield from missing
    selection = Selection(recipe, book)
    if not missing and not any(map(selection.takes, selection.ids)):
        hint = "a fact is in that has one of `tags`, begins in `period` and is within `priority`"
        place = _place(recipe, "", "")
        yield Finding("empty-recipe", "no fact of the book is in this deck", place, hint)


def _unknown_facts(recipe: Recipe, book: Book) -> Iterator[Finding]:
    known = [*(f.id for f in book.facts), *(f"people:{p.slug}" for p in book.people.values())]
    present = set(known)
    earlier = {old: fact.id for fact in book.facts for old in fact.was}
    for key, ids in (("facts", recipe.facts), ("without_facts", recipe.without_facts)):
        for fact in ids:
            if fact not in present:
                now = earlier.get(fact)
                hint = f"its id is `{now}` now" if now else instead(fact, known)
                message = f"there is no fact `{fact}`"
                yield Finding("unknown-fact", message, _place(recipe, key, fact), hint)


def _unknown_tags(recipe: Recipe, book: Book) -> Iterator[Finding]:
    known = list(dict.fromkeys([*book.tags, *(tag for f in book.facts for tag in f.tags)]))
    for tag, at in _tags(recipe):
        if not has_tag(known, (tag,)):
            hint = instead(tag, known) or "no fact has a tag"
            message = f"no fact has the tag `{tag}`"
            yield Finding("unknown-tag", message, place_of(recipe.file, at), hint)


def _tags(recipe: Recipe) -> Iterator[tuple[str, tree.Node]]:
    """Give every tag that a recipe names, in its quizzes too, with its place."""
    for key, tags in (("tags", recipe.tags), ("without_tags", recipe.without_tags)):
        yield from ((tag, value(recipe, key, tag)) for tag in tags)
    for quiz in recipe.quizzes:
        if isinstance(quiz.node.value, tree.Mapping):
            for tag in quiz.wish.tags:
                yield tag, inside(quiz.node.value, "tags", tag)


def _place(recipe: Recipe, key: str, text: str) -> Place:
    return place_of(recipe.file, value(recipe, key, text))
