"""Find the recipes that stand in the folder ``decks`` beside a fact file."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
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
    fact_file: FactFile, book: Book, wanted: Sequence[str]
) -> Checked[tuple[Recipe, ...]]:
    """Give the wanted decks of a book, all where none is named.

    A book without a recipe has one deck, which has all its facts, under the fact file's title.
    """
    folder = fact_file.folder / FOLDER
    names = () if fact_file.is_stdin else recipe_names(folder)
    found = then(
        each((folder / f"{name}.yaml" for name in names), _read),
        lambda recipes: _for_this(recipes, fact_file),
    )
    fit = then(found, lambda recipes: _checked(recipes, book))
    return then(fit, lambda recipes: _wanted(recipes, wanted, folder))


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
    recipes: tuple[Recipe, ...], wanted: Sequence[str], folder: Path
) -> Checked[tuple[Recipe, ...]]:
    known = {recipe.name: recipe for recipe in recipes}
    findings = [_unknown(name, list(known), folder) for name in wanted if name not in known]
    if findings:
        return Checked(None, tuple(findings))
    return Checked(tuple(known[name] for name in dict.fromkeys(wanted)) or recipes)


def _unknown(name: str, known: list[str], folder: Path) -> Finding:
    message = f"there is no deck `{name}`"
    hint = f"{instead(name, known)}; a fact file is named with its ending".removeprefix("; ")
    return Finding("unknown-deck", message, Place(str(folder / f"{name}.yaml")), hint)
