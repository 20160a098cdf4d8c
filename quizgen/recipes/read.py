"""Read the located tree of a recipe file as a recipe: every field in its shape."""

from __future__ import annotations

import re
from collections.abc import Iterable

from quizgen.facts.findings import Findings
from quizgen.facts.mapping import read_mapping
from quizgen.questions.table import NAMES
from quizgen.reading import tree
from quizgen.reading.finding import Checked
from quizgen.recipes.fields import RECIPE
from quizgen.recipes.model import Recipe
from quizgen.recipes.near import instead
from quizgen.recipes.places import value
from quizgen.recipes.quizzes import read_quizzes

_VOICE = re.compile("[a-z]{2,3}_[A-Z]{2}")


def read_recipe(root: tree.Mapping, file: str, name: str) -> Checked[Recipe]:
    """Give the recipe that a tree says; None where any finding is an error.

    ``file`` is the name that findings carry, ``name`` the deck's: the file's own without its ending.
    """
    findings = Findings(file)
    values = read_mapping(root, RECIPE, findings)
    kept = {key: found for key, found in values.items() if found is not None}
    recipe = Recipe(name, file, root, **kept, quizzes=read_quizzes(root, findings))
    _check_kinds(recipe, findings)
    _check_voice(recipe, findings)
    checked = Checked(recipe, tuple(findings.found))
    return Checked(None, checked.findings) if checked.failed else checked


def _check_kinds(recipe: Recipe, findings: Findings) -> None:
    """Find kinds that there are not, and kinds that are both in and out."""
    for key, kinds in (("kinds", recipe.kinds), ("without_kinds", recipe.without_kinds)):
        for kind in kinds:
            if kind not in NAMES:
                message = f"there is no kind `{kind}`"
                findings.add(
                    "unknown-kind", message, value(recipe, key, kind), instead(kind, NAMES)
                )
    _check_clashes(recipe, findings, ("kinds", "facts", "tags"))


def _check_voice(recipe: Recipe, findings: Findings) -> None:
    """Find a voice that no device could have: Anki wants a language and a country."""
    if recipe.voice and not _VOICE.fullmatch(recipe.voice):
        message = f"`{recipe.voice}` is no language with its country"
        hint = "write it as `en_GB`, `fr_FR` or `zh_CN`"
        findings.add("bad-value", message, value(recipe, "voice"), hint)


def _check_clashes(recipe: Recipe, findings: Findings, keys: Iterable[str]) -> None:
    for key in keys:
        for text in getattr(recipe, key):
            if text in getattr(recipe, f"without_{key}"):
                message = f"`{text}` stands under `{key}` and under `without_{key}`"
                at = value(recipe, f"without_{key}", text)
                findings.add("in-and-out", message, at, "leave one of the two out")
