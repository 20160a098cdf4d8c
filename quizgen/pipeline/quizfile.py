"""The record of quizzes in the output folder."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from quizgen.paper.record import Quiz, parse
from quizgen.pipeline.naming import Names, names
from quizgen.reading.finding import Checked, Finding, Level, Place
from quizgen.reading.reader import decode
from quizgen.recipes.model import Recipe


def read_record(folder: Path, named: Names) -> Checked[tuple[Quiz, ...]]:
    """Read what quizzes were made; none where there is no record. Raises OSError."""
    path = folder / named.record
    return parse(decode(path.read_bytes()), str(path)) if path.exists() else Checked(())


def left_behind(folder: Path, recipes: Iterable[Recipe]) -> Iterator[Finding]:
    """Find the papers of quizzes that no recipe names any more: the record tells which there were.

    A record that is damaged tells none. Raises OSError.
    """
    recipes = tuple(recipes)
    named = {
        name for recipe in recipes for name in (recipe.name, *(q.name for q in recipe.quizzes))
    }
    for recipe in recipes:
        record = read_record(folder, names(recipe.name)).value or ()
        for name in dict.fromkeys(quiz.name for quiz in record if quiz.name not in named):
            files = [
                path for path in sorted(folder.glob(f"{name}-*")) if names(name).own(path.name)
            ]
            if files:
                message = (
                    f"no recipe names the quiz `{name}` any more, and its files stay as they were"
                )
                hint = f"delete {', '.join(path.name for path in files)}"
                yield Finding("left-behind", message, Place(str(files[0])), hint, Level.WARNING)
