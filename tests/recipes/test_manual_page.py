"""``docs/recipes.md``: every example is read, and every field and finding is there."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
import yaml
from jsonschema import Draft7Validator  # type: ignore[import-untyped]  # the package has no types

from quizgen.recipes.fields import QUIZ, RECIPE
from quizgen.recipes.rules import check
from quizgen.recipes.schema import schema
from tests.cli.running import type_in
from tests.recipes.from_text import book, checked, recipe

PAGE = (Path(__file__).parents[2] / "docs" / "recipes.md").read_text(encoding="utf-8")
BLOCKS = re.findall(r"^```yaml\n(.*?)^```$", PAGE, re.MULTILINE | re.DOTALL)
VALIDATOR = Draft7Validator(schema())


@pytest.mark.parametrize("block", BLOCKS, ids=lambda block: " ".join(block.split()[:6]))
def test_an_example_is_a_recipe_for_the_book_of_the_tests(block: str) -> None:
    assert not list(check(recipe(block), book()))
    assert not list(VALIDATOR.iter_errors(yaml.safe_load(block)))


def test_every_field_has_its_row_and_an_example() -> None:
    used = {entry.key for block in BLOCKS for entry in recipe(block).node.entries}  # type: ignore[union-attr]
    for field in RECIPE.fields.values():
        assert f"| `{field.key}` | {field.shape.value} | {field.meaning} |\n" in PAGE
        assert field.key in used, field.key
        assert not checked(f"{field.key}: {field.example}\n").failed, field.key


def test_every_field_of_a_quiz_has_its_row() -> None:
    for field in QUIZ.fields.values():
        assert f"| `{field.key}` | {field.shape.value} | {field.meaning} |\n" in PAGE
        text = f"quizzes:\n  final:\n    {field.key}: {field.example}\n"
        assert not checked(text).failed, field.key
        assert not list(VALIDATOR.iter_errors(yaml.safe_load(text)))


@pytest.mark.parametrize(
    "bad",
    [
        {"deck": ""},
        {"kinds": "wen"},
        {"kinds": ["who", "wen"]},
        {"priority": 4},
        {"order": "x"},
        {"tombstones": -1},
        {"period": "the sixties"},
        {"tagz": "moon"},
        {"quizzes": ["week-1"]},
        {"quizzes": {"Week 1": {}}},
        {"quizzes": {"a": {"cuont": 3}}},
        {"quizzes": {"a": {"count": 0}}},
        {"quizzes": {"a": {"versions": "A,1"}}},
        {"quizzes": {"a": {"sections": "chioce"}}},
        {"quizzes": {"a": {"columns": 3}}},
    ],
    ids=str,
)
def test_the_schema_refuses(bad: dict[str, object]) -> None:
    assert list(VALIDATOR.iter_errors(bad))


def test_the_schema_is_printed() -> None:
    assert json.loads(type_in("schema", "--recipe").stdout) == schema()
