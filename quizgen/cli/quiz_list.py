"""The quizzes that recipes name, in a list."""

from __future__ import annotations

from collections.abc import Iterator

import click

from quizgen.cli.outputs import Asked, told
from quizgen.cli.screen import exit_code, say
from quizgen.pipeline import story
from quizgen.pipeline.factfile import fetch
from quizgen.pipeline.request import silent, undisturbed
from quizgen.pipeline.steps import then
from quizgen.recipes.model import Recipe, Wish

_NONE = "no recipe names a quiz: write them under `quizzes:` in decks/NAME.yaml"


def print_list(asked: Asked) -> int:
    """Print a line for each quiz: its name, and what its recipe says of it."""
    fact_file = fetch(asked.target.file)
    recipes = then(
        fact_file, lambda found: told(story.recipes, found, asked, (silent, undisturbed))
    )
    say(recipes.findings, fact_file.value)
    if recipes.value is not None:
        click.echo("\n".join(_lines(recipes.value)) or _NONE)
    return exit_code(recipes.findings)


def _lines(recipes: tuple[Recipe, ...]) -> Iterator[str]:
    quizzes = [(quiz, recipe) for recipe in recipes for quiz in recipe.quizzes]
    width = max((len(quiz.name) for quiz, _ in quizzes), default=0)
    for quiz, recipe in quizzes:
        deck = f"  (deck {recipe.name})" if len(recipes) > 1 else ""
        yield f"{quiz.name:<{width}}  {_said(quiz.wish)}{deck}"


def _said(wish: Wish) -> str:
    """Give what a recipe says, in its own words."""
    shown = (f"{name}: {_word(value)}" for name, value in wish.said().items())
    return ", ".join(shown) or "as the deck's own quiz"


def _word(value: object) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    return ",".join(map(str, value)) if isinstance(value, tuple) else str(value)
