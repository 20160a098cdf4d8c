"""libyaml's syntax errors in words that help: one table, and the first row that fits.

libyaml says "mapping values are not allowed in this context" where somebody typed
``said: A said: B``. A row names words of such a message and what must stand at the place, and
gives the slug, the sentence, the advice, and the place where the mistake was made: for a quote
that is never closed that is where it opens, not the end of the file.
"""

from __future__ import annotations

from quizgen.reading.finding import Finding
from quizgen.reading.layout_mistakes import IN_LAYOUT
from quizgen.reading.mistake import Mistake
from quizgen.reading.scene import Scene
from quizgen.reading.text_mistakes import IN_TEXT

MISTAKES = (
    *IN_TEXT,
    *IN_LAYOUT,
    Mistake(
        "",
        "yaml-syntax",
        "YAML cannot read this ({said})",
        "put texts with special characters in quotes",
    ),
)
"""Every mistake that libyaml can stop at; the last row takes what no other knows."""


def explain(scene: Scene) -> Finding:
    """Give the finding for the syntax error at which libyaml stopped."""
    return next(row for row in MISTAKES if row.fits(scene)).finding(scene)
