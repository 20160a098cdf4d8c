"""A picture says who made it, or by what right it is shown: a deck is passed on, and so is the picture.

Fails::

    facts:
      - {id: a, who: NASA, did: flew, source: report, image: eagle.png}

Passes::

    facts:
      - {id: a, who: NASA, did: flew, source: report, image: eagle.png, licence: public domain}
"""

from __future__ import annotations

from collections.abc import Iterator

from quizgen.facts.case import Case
from quizgen.reading.finding import Finding, Level

SLUG = "uncredited-image"


def check(case: Case) -> Iterator[Finding]:
    """Find pictures with neither a maker nor a licence."""
    for fact in case.book.facts:
        if fact.image and not (fact.credit or fact.licence):
            message = f"`{fact.image}` names neither its maker nor its licence"
            hint = "add `credit: NASA` or `licence: public domain`: cards show it below the picture"
            yield Finding(SLUG, message, case.value(fact.node, "image"), hint, Level.WARNING)
