"""Find the recipes that stand in the folder ``decks`` beside a fact file."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path

from quizgen.facts.findings import place_of
from quizgen.facts.model import Book
from quizgen.pipeline.factfile import FactFile, fetch
from quizgen.pipeline.naming import slug
from quizgen.pipeline.steps import each, then
from quizgen.reading.finding import Checked, Finding, Place
from quizgen.reading.reader import read
from quizgen.recipes import rules
from quizgen.recipes.model import Recipe
from quizgen.recipes.near import instead
from quizgen.recipes.places import value
from quizgen.recipes.read import read_recipe

FOLDER = "decks"
"""Where recipes stand, and outputs unless another folder is asked for."""


def recipe_names(folder: Path) -> tuple[str, ...]:
    """Give the names of all recipes in a folder, whichever fact file they are for."""
    return tuple(sorted(path.stem for path in folder.glob("*.yaml")))


def find_recipes(
    fact_file: FactFile, book: Book, wanted: Sequence[str] = (), *, quizzes: bool = False
) -> Checked[tuple[Recipe, ...]]:
    """Give the wanted decks of a book, all where none is named.

    With ``quizzes`` the name of a quiz is as good: its deck is wanted then. A book without a recipe
    has one deck, which has all its facts, under the fact file's title.
    """
    folder = fact_file.folder / FOLDER
    names = () if fact_file.is_stdin else recipe_names(folder)
    read_all = each((folder / f"{name}.yaml" for name in names), _read)
    told_apart = then(read_all, lambda recipes: Checked(recipes, tuple(_same_names(recipes))))
    found = then(told_apart, lambda recipes: _for_this(recipes, fact_file))
    fit = then(found, lambda recipes: _checked(recipes, book))
    return then(fit, lambda recipes: _wanted(recipes, wanted, folder, quizzes=quizzes))


def _same_names(recipes: Iterable[Recipe]) -> Iterator[Finding]:
    """Find quizzes whose files would have the names of others, or that no file can have."""
    recipes = tuple(recipes)
    first: dict[str, Place] = {recipe.name: Place(recipe.file) for recipe in recipes}
    for recipe in recipes:
        for quiz in recipe.quizzes:
            place = place_of(recipe.file, quiz.node)
            if slug(quiz.name) != quiz.name:
                message = f"no quiz can have the name `{quiz.name}`"
                hint = (
                    f"name it `{slug(quiz.name)}`: its files get this name, and `title` is printed"
                )
                yield Finding("bad-name", message, place, hint)
            elif quiz.name in first:
                message = f"two have the name `{quiz.name}`, and their files would be the same"
                hint = "give this quiz another name, one that no deck and no quiz has"
                yield Finding("same-name", message, place, hint, also=(first[quiz.name],))
            first.setdefault(quiz.name, place)


def _read(path: Path) -> Checked[Recipe]:
    name = path.stem
    if slug(name) != name:
        hint = f"name it `{slug(name)}.yaml`: the files of the deck get this name"
        return Checked(
            None, (Finding("bad-name", "no deck can have this name", Place(str(path)), hint),)
        )
    text = fetch(str(path))
    tree = then(text, lambda file: read(file.data, str(path)))
    return then(tree, lambda root: read_recipe(root, str(path), name))


def _for_this(recipes: Iterable[Recipe], fact_file: FactFile) -> Checked[tuple[Recipe, ...]]:
    """Leave out the recipes that are for another fact file beside this one."""
    kept, findings = [], []
    for recipe in recipes:
        other = recipe.fact_file
        if other in {"", fact_file.short_name}:
            kept.append(recipe)
        elif not (fact_file.folder / other).is_file():
            place = place_of(recipe.file, value(recipe, "from"))
            hint = "give the name of a fact file beside the folder of the recipe"
            findings.append(Finding("no-such-file", "there is no such fact file", place, hint))
    return Checked(None if findings else tuple(kept), tuple(findings))


def _checked(recipes: tuple[Recipe, ...], book: Book) -> Checked[tuple[Recipe, ...]]:
    if not recipes:
        return Checked((Recipe(slug(book.deck)),))
    faults = [found for recipe in recipes for found in rules.check(recipe, book)]
    findings = (*faults, *_same_titles(recipes, book))
    return Checked(None if findings else recipes, findings)


def _same_titles(recipes: Iterable[Recipe], book: Book) -> Iterator[Finding]:
    """Find two decks that would be one to Anki, which goes by their names."""
    first: dict[str, Recipe] = {}
    for recipe in recipes:
        title = recipe.deck or book.deck
        other = first.setdefault(slug(title), recipe)
        if other is not recipe:
            message = f"two decks have the title “{title}”, and Anki would make them one"
            hint = f"give this one a title of its own, `deck: {title}, part two`, say"
            places = [place_of(r.file, value(r, "deck")) for r in (recipe, other)]
            yield Finding("same-title", message, places[0], hint, also=(places[1],))


def _wanted(
    recipes: tuple[Recipe, ...], wanted: Sequence[str], folder: Path, *, quizzes: bool
) -> Checked[tuple[Recipe, ...]]:
    decks = {recipe.name: recipe for recipe in recipes}
    holders = {quiz.name: recipe for recipe in recipes for quiz in recipe.quizzes}
    known = {**holders, **decks} if quizzes else decks
    findings = [
        _unknown(name, list(known), (holders, folder), quizzes=quizzes)
        for name in wanted
        if name not in known
    ]
    if findings:
        return Checked(None, tuple(findings))
    chosen = {known[name].name: known[name] for name in wanted}
    return Checked(tuple(chosen.values()) or recipes)


def _unknown(
    name: str, known: list[str], where: tuple[Mapping[str, Recipe], Path], *, quizzes: bool
) -> Finding:
    holders, folder = where
    place = Place(str(folder / f"{name}.yaml"))
    if name in holders:
        hint = f"`quizgen quiz {name}` makes that quiz; its deck is `{holders[name].name}`"
        return Finding("unknown-deck", f"`{name}` is a quiz, not a deck", place, hint)
    if quizzes and not holders:
        hint = f"{instead(name, known)}; a recipe names quizzes under `quizzes:` ({known[0]}.yaml)"
        message = f"there is no quiz and no deck `{name}`"
        return Finding("unknown-quiz", message, Place(str(folder)), hint)
    hint = f"{instead(name, known)}; a fact file is named with its ending".removeprefix("; ")
    if quizzes:
        message = f"there is no quiz and no deck `{name}`"
        return Finding("unknown-quiz", message, Place(str(folder)), hint)
    return Finding("unknown-deck", f"there is no deck `{name}`", place, hint)
