"""The JSON Schema of recipe files (draft-07), for editors."""

from __future__ import annotations

from quizgen.facts.schema import of_mapping
from quizgen.questions.table import NAMES
from quizgen.recipes.fields import RECIPE


def schema() -> dict[str, object]:
    """Give the JSON Schema of a recipe, as plain JSON values; the kinds are those that there are."""
    made = of_mapping(RECIPE)
    properties = made["properties"]
    if isinstance(properties, dict):
        for key in ("kinds", "without_kinds"):
            kind = {"enum": list(NAMES)}
            words = {"description": properties[key]["description"]}
            many = {"type": "array", "items": kind, "minItems": 1}
            properties[key] = {**words, "anyOf": [kind, many]}
    head = {"$schema": "http://json-schema.org/draft-07/schema#", "title": "quizgen recipe"}
    return {**head, **made}
