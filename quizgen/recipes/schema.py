"""The JSON Schema of recipe files (draft-07), for editors."""

from __future__ import annotations

from collections.abc import Sequence

from quizgen.facts.schema import of_mapping
from quizgen.questions.table import NAMES
from quizgen.recipes.fields import FORMS, QUIZ, RECIPE

Json = dict[str, object]

_VERSIONS = r"^\s*[A-Za-z](\s*-\s*[A-Za-z])?(\s*,\s*[A-Za-z](\s*-\s*[A-Za-z])?)*\s*$"
_NAME = r"^[^\sA-Z_/.]+$"


def schema() -> Json:
    """Give the JSON Schema of a recipe, as plain JSON values; the kinds are those that there are."""
    fields = {key: field for key, field in RECIPE.fields.items() if key != "quizzes"}
    made = of_mapping(RECIPE._replace(fields=fields))
    properties = _properties(made)
    for key in ("kinds", "without_kinds"):
        properties[key] = {**_words(properties[key]), **_of(NAMES)}
    field = RECIPE.fields["quizzes"]
    words = f"{field.meaning}\nExample: {field.key}: {field.example}"
    quizzes = {"type": "object", "propertyNames": {"pattern": _NAME}}
    either = {"anyOf": [{"type": "null"}, _quiz()]}
    properties["quizzes"] = {"description": words, **quizzes, "additionalProperties": either}
    head = {"$schema": "http://json-schema.org/draft-07/schema#", "title": "quizgen recipe"}
    return {**head, **made}


def _quiz() -> Json:
    made = of_mapping(QUIZ)
    properties = _properties(made)
    for key, known in (("kinds", NAMES), ("sections", FORMS)):
        several: Json = {"type": "string", "pattern": ","}
        properties[key] = {**_words(properties[key]), **_of(known, several)}
    letters = {"type": "string", "pattern": _VERSIONS}
    many = {"type": "array", "items": letters, "minItems": 1}
    properties["versions"] = {**_words(properties["versions"]), "anyOf": [letters, many]}
    properties["columns"] = {**_words(properties["columns"]), "enum": [1, 2]}
    properties["count"] = {**_words(properties["count"]), "type": "integer", "minimum": 1}
    return made


def _of(words: Sequence[str], *more: Json) -> Json:
    """Allow one of these words, or a list of them, or more."""
    one = {"enum": list(words)}
    return {"anyOf": [one, {"type": "array", "items": one, "minItems": 1}, *more]}


def _words(value: Json) -> Json:
    """Keep what an editor shows of a field."""
    return {"description": value["description"]}


def _properties(made: Json) -> dict[str, Json]:
    found = made["properties"]
    if not isinstance(found, dict):
        raise TypeError(found)  # the schema of a mapping has them
    return found
