"""A mistake in YAML's syntax: how libyaml words it, and how a colleague would."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import NamedTuple

from quizgen.reading.event import Mark
from quizgen.reading.finding import Finding
from quizgen.reading.lines import quoted, such_as
from quizgen.reading.scene import Scene


class Mistake(NamedTuple):
    """What libyaml says (a pattern), what was done wrong, what to do, where, and when it is so.

    Message and hint may mention what is in ``words``.
    """

    said: str
    slug: str
    message: str
    hint: str
    start: Callable[[Scene], Mark] = Scene.point
    when: Callable[[Scene], bool] = lambda _: True
    also: Callable[[Scene], Mark] | None = None

    def fits(self, scene: Scene) -> bool:
        """Whether this is the mistake that stopped libyaml."""
        return re.search(self.said, scene.problem) is not None and self.when(scene)

    def finding(self, scene: Scene) -> Finding:
        """Give the finding that says so."""
        start = self.start(scene)
        also = self.also(scene) if self.also else start
        return Finding(
            self.slug,
            self.message.format_map(words(scene, start)),
            scene.lines.place(start),
            self.hint.format_map(words(scene, start)),
            also=(scene.lines.place(also),) if also.line != start.line else (),
        )


def words(scene: Scene, start: Mark) -> dict[str, str | int]:
    """Give what a message may mention; what is to be typed comes as ": `it`" or as nothing."""
    lines, typed, unspaced = scene.lines, scene.typed, scene.unspaced
    row = lines.rest(start)
    value = _requoted(typed.value) if typed.field or ": " not in typed.value else ""
    return {
        "said": scene.problem,
        "line": scene.at.line + 1,
        "tabs": _how_many(lines.tabs_from(start.line)),
        "closer": scene.closer,
        "char": row[:1],
        "mark": "a backtick" if row[:1] == "`" else f"`{row[:1]}`",
        "escape": row[:2],
        "word": row.split(" ", 1)[0],
        "row": such_as(quoted(row)),
        "item": such_as(quoted(lines.rest(start, flow=scene.flow is not None))),
        "value": such_as(value),
        "field": such_as(f"{typed.field}: {_requoted(typed.value)}"),
        "spaced": such_as(f"{unspaced['field']}: {unspaced['value']}" if unspaced else ""),
    }


def _how_many(tabs: int) -> str:
    return f" ({tabs:,} lines from here on have one)" if tabs > 1 else ""


def _requoted(typed: str) -> str:
    """Put quotes round a value; where its own quotes end too early, round what is in them."""
    quote, inner = typed[:1], typed[1:-1]
    is_quoted = len(typed) > 1 and quote in "\"'" and typed.endswith(quote)
    return quoted(inner if is_quoted and inner.count(quote) % 2 else typed)
