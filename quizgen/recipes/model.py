"""The nouns of this room: a recipe, and the order of a deck."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from quizgen.facts.moment import Moment
from quizgen.reading import tree

Order = Literal["priority", "file", "date"]
"""In which order new cards come: the first priorities first, as in the fact file, or by date."""

TOMBSTONES = 12
"""For how many releases a deck carries the note of a fact that has left it."""


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
