"""Where in its file a recipe says something."""

from __future__ import annotations

from quizgen.facts.values import clean
from quizgen.reading import tree
from quizgen.recipes.model import Recipe

_NOWHERE = tree.Mapping((), 1, 1)


def value(recipe: Recipe, key: str, text: str = "") -> tree.Node:
    """Give the node of a field, or of the item of its list that reads ``text``; the whole otherwise."""
    return inside(recipe.node or _NOWHERE, key, text)


def inside(node: tree.Mapping, key: str, text: str = "") -> tree.Node:
    """Give the same of any mapping of a recipe."""
    entry = node.get(key)
    if entry is None:
        return node
    items = entry.value.items if isinstance(entry.value, tree.Sequence) else ()
    scalars = (i for i in items if isinstance(i, tree.Scalar) and clean(i.text) == text)
    return next(scalars, entry.value)
