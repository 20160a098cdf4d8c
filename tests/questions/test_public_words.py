"""Every public name of this room says what it is: functions, classes, and the names of types."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOM = Path(__file__).parents[2] / "quizgen" / "questions"
TYPE = re.compile(r"[A-Z][a-z]+(?:[A-Z][a-z]+)*")


def silent(tree: ast.Module) -> Iterator[str]:
    """Give the public functions, classes and named types without a docstring."""
    for node, following in zip(tree.body, [*tree.body[1:], None], strict=True):
        if isinstance(node, ast.FunctionDef | ast.ClassDef):
            if not node.name.startswith("_") and not ast.get_docstring(node):
                yield node.name
        elif isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name):
            said = isinstance(following, ast.Expr) and isinstance(following.value, ast.Constant)
            if TYPE.fullmatch(node.targets[0].id) and not said:
                yield node.targets[0].id


@pytest.mark.parametrize(
    "path", sorted(ROOM.rglob("*.py")), ids=lambda p: p.relative_to(ROOM).as_posix()
)
def test_every_public_name_says_what_it_is(path: Path) -> None:
    assert list(silent(ast.parse(path.read_text(encoding="utf-8")))) == []


def test_a_silent_name_is_found() -> None:
    assert list(silent(ast.parse('Word = str\nTold = str\n"""Said."""\ndef go(): pass\n'))) == [
        "Word",
        "go",
    ]
