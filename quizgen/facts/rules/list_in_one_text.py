"""A list needs brackets: `wrong: Venus, Earth` is one wrong answer with a comma in it.

It is a warning, for `wrong` and `accept`, where the answer itself has no comma.

Fails::

    facts:
      - {id: a, ask: Which is redder?, answer: Mars, wrong: "Venus, Earth", source: report}

Passes::

    facts:
      - {id: a, ask: Which is redder?, answer: Mars, wrong: [Venus, Earth], source: report}
"""

from __future__ import annotations

from collections.abc import Iterator

from quizgen.facts.case import Case
from quizgen.reading import tree
from quizgen.reading.finding import Finding, Level

SLUG = "list-in-one-text"


def check(case: Case) -> Iterator[Finding]:
    """Find answers that are typed as one text and look like several."""
    for fact in case.book.facts:
        if fact.ask and "," not in fact.answer:
            for field in ("wrong", "accept"):
                entry = fact.node.get(field)
                if entry and isinstance(entry.value, tree.Scalar) and "," in entry.value.text:
                    yield _found(case, fact.node, field, entry.value.text)


def _found(case: Case, node: tree.Mapping, field: str, text: str) -> Finding:
    parts = ", ".join(part.strip() for part in text.split(",") if part.strip())
    message = f"`{field}` is one answer here, with commas in it"
    place = case.value(node, field)
    return Finding(SLUG, message, place, f"for several, write `{field}: [{parts}]`", Level.WARNING)
