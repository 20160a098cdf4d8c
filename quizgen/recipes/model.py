"""The nouns of this room: a recipe, the order of a deck, a quiz with a name, and what is wished of one."""

from __future__ import annotations

from dataclasses import dataclass, fields, replace
from typing import Any, Literal

from quizgen.facts.moment import Moment
from quizgen.reading import tree

Order = Literal["priority", "file", "date"]
"""In which order new cards come: the first priorities first, as in the fact file, or by date."""

TOMBSTONES = 12
"""For how many releases a deck carries the note of a fact that has left it."""


@dataclass(frozen=True, slots=True)
class Wish:
    """What a recipe or a command line says of a quiz; None, "" and () are what it leaves open.

    The fields have the names of the options: see ``quizgen quiz``. ``paper`` is a size, or "none".
    """

    title: str = ""
    about: str = ""
    count: int | None = None
    sections: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    since: str = ""
    versions: tuple[str, ...] = ()
    seed: str = ""
    paper: str = ""
    columns: int | None = None
    access: bool | None = None
    answers: bool | None = None
    html: bool | None = None
    single: bool | None = None
    flashcards: bool | None = None

    def said(self) -> dict[str, Any]:
        """Give what is not left open, by the names of the fields."""
        every = {field.name: getattr(self, field.name) for field in fields(self)}
        return {name: value for name, value in every.items() if value not in _OPEN}

    def under(self, typed: Wish) -> Wish:
        """Give this wish with what was typed in the place of what it says."""
        return replace(self, **typed.said())


_OPEN = (None, "", ())


@dataclass(frozen=True, slots=True)
class NamedQuiz:
    """A quiz that a recipe names. ``node`` is its entry there: the name and what it says."""

    name: str
    wish: Wish
    node: tree.Entry


@dataclass(frozen=True, slots=True)
class Recipe:
    """What goes into one deck. ``name`` is the deck's key and the stem of its files.

    "" and () stand for what the recipe does not say: every fact, every kind, the fact file's own title.
    ``node`` is what the recipe was read from, None for a deck without a recipe.
    """

    name: str
    file: str = ""
    node: tree.Mapping | None = None
    deck: str = ""
    about: str = ""
    fact_file: str = ""
    tags: tuple[str, ...] = ()
    without_tags: tuple[str, ...] = ()
    facts: tuple[str, ...] = ()
    without_facts: tuple[str, ...] = ()
    period: Moment | None = None
    priority: int = 3
    kinds: tuple[str, ...] = ()
    without_kinds: tuple[str, ...] = ()
    order: Order = "priority"
    choices: bool = False
    voice: str = ""
    tombstones: int = TOMBSTONES
    quizzes: tuple[NamedQuiz, ...] = ()
