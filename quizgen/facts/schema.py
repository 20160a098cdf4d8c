"""The JSON Schema of fact files (draft-07), which editors use to complete, explain and check.

It is made from the tables of fields, so it knows every field and its meaning. It is looser than
quizgen itself: it knows nothing of names, of dates that do not exist, or of other facts.
Numbers and booleans are allowed where a text belongs, since an editor reads ``page: 12`` as a
number while quizgen takes every value as it is typed.
"""

from __future__ import annotations

from collections.abc import Callable

from quizgen.facts import language
from quizgen.facts.field import Field, Shape, Table
from quizgen.facts.fields import CLASHES, FACT, GROUP, LISTED, PERSON, PLACE, SOURCE, TOP

Json = dict[str, object]

_DATE = (
    "(-?[0-9]{4}|[0-9]{3}X|[0-9]{2}XX|Y-?[0-9]{5,})"
    "(-(0[1-9]|1[0-2]|XX)(-(0[1-9]|[12][0-9]|3[01]|XX))?)?[?~%]?"
)
_END = rf"({_DATE}|\.\.)?"
_ID = "^[^\u0000-/:-@A-Z\\[-`{-\u007f][^\u0000-,/:-@A-Z\\[-^`{-\u007f]*$"

_TEXT: Json = {"type": ["string", "number", "boolean"], "pattern": r"\S"}

_SHAPES: dict[Shape, Callable[[Field], Json]] = {
    Shape.ID: lambda _: {"type": ["string", "number"], "pattern": _ID},
    Shape.TEXT: lambda _: _TEXT,
    Shape.TEXTS: lambda _: {"anyOf": [_TEXT, {"type": "array", "items": _TEXT, "minItems": 1}]},
    Shape.MOMENT: lambda _: _date(f"^({_DATE}|{_END}/{_END})$"),
    Shape.DAY: lambda _: _date(f"^{_DATE}$"),
    Shape.AMOUNT: lambda _: {"type": "string", "pattern": r"^[0-9].* \S"},
    Shape.FLAG: lambda _: {"type": "boolean"},
    Shape.CHOICE: lambda field: {"enum": list(field.choices)},
    Shape.RANK: lambda _: {"enum": [1, 2, 3]},
    Shape.COUNT: lambda _: {"type": "integer", "minimum": 0, "maximum": 999},
    Shape.LANGUAGE: lambda _: {"type": "string", "pattern": f"^{language.PATTERN}$"},
}

_SECTIONS: dict[str, Table] = {
    "sources": SOURCE,
    "people": PERSON,
    "places": PLACE,
    "groups": GROUP,
}


def schema() -> dict[str, object]:
    """Give the JSON Schema (draft-07) of a fact file, as plain JSON values."""
    return {
        "$schema": "http://json-schema.org/draft-07/schema#",
        "title": "quizgen fact file",
        "type": "object",
        "properties": {key: _top(field) for key, field in TOP.fields.items()},
        "additionalProperties": False,
        "required": ["deck"],
        "anyOf": [{"required": [key]} for key in ("facts", "people", "lists")],
        "definitions": {
            "fact": _fact(),
            "source": {**of_mapping(SOURCE), "required": ["title"]},
            "person": of_mapping(PERSON),
            "place": of_mapping(PLACE),
            "group": of_mapping(GROUP),
            "list": _list(),
        },
    }


def _top(field: Field) -> Json:
    if field.key in ("facts", "lists"):
        item = field.key.removesuffix("s")
        return {**_words(field), "type": "array", "items": {"$ref": f"#/definitions/{item}"}}
    if field.key in _SECTIONS:
        table = _SECTIONS[field.key]
        return {**_words(field), "type": "object", "additionalProperties": _declared(table)}
    return _value(field)


def _declared(table: Table) -> Json:
    """Give what may stand behind a declared name: the short form, the long one, or nothing."""
    short = table.fields[table.short]
    forms: list[Json] = [
        _SHAPES[short.shape](short),
        {"$ref": f"#/definitions/{table.noun.split()[-1]}"},
    ]
    return {"anyOf": forms if table is SOURCE else [{"type": "null"}, *forms]}


def _fact() -> Json:
    needs: dict[str, object] = {f.key: [f.needs] for f in FACT.fields.values() if f.needs}
    subject = {"anyOf": [{"required": ["who"]}, {"required": ["what"]}]}
    return {
        **of_mapping(FACT),
        "required": ["id"],
        "anyOf": [{"required": [key]} for key in ("did", "said", "ask")],
        "allOf": [{"not": {"required": list(pair)}} for pair in CLASHES],
        "dependencies": {**needs, "ask": ["answer"], "said": ["who"], "did": subject},
    }


def _list() -> Json:
    needs: dict[str, object] = {f.key: [f.needs] for f in LISTED.fields.values() if f.needs}
    return {**of_mapping(LISTED), "required": ["id", "title", "members"], "dependencies": needs}


def _members(field: Field) -> Json:
    """Give what a list of members is: names, or one name with its dates or its number each."""
    pair: Json = {"type": "object", "minProperties": 1, "maxProperties": 1}
    named = {**pair, "additionalProperties": _TEXT}
    items = {"anyOf": [_TEXT, named]}
    return {**_words(field), "type": "array", "minItems": 1, "items": items}


def of_mapping(table: Table) -> Json:
    """Give the schema of one mapping, of a fact file or of another file made of such fields."""
    return {
        "type": "object",
        "properties": {key: _value(field) for key, field in table.fields.items()},
        "additionalProperties": False,
    }


def _value(field: Field) -> Json:
    if field.shape is Shape.LIST:
        return _members(field)
    return {**_words(field), **_SHAPES[field.shape](field)}


def _words(field: Field) -> Json:
    """Give the hover text: what the field means, and an example."""
    return {"description": f"{field.meaning}\nExample: {field.key}: {field.example}"}


def _date(pattern: str) -> Json:
    """Allow a date as a text, or a year, which editors read as a number."""
    return {"type": ["string", "integer"], "pattern": pattern}
