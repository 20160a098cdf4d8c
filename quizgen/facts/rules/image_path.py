"""An image is a file beside the fact file or in a folder below it, so that the two travel together.

Fails::

    facts:
      - {id: a, who: NASA, did: flew, source: report, image: ../eagle.png, credit: NASA}

Passes::

    facts:
      - {id: a, who: NASA, did: flew, source: report, image: images/eagle.png, credit: NASA}
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from quizgen.facts.case import Case
from quizgen.reading.finding import Finding

SLUG = "image-path"

_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:")  # C: as well as https:


def check(case: Case) -> Iterator[Finding]:
    """Find images that are elsewhere."""
    for fact in case.book.facts:
        if fact.image:
            fault = _fault(fact.image)
            if fault:
                place = case.value(fact.node, "image")
                hint = "put the picture beside the fact file: `image: images/picture.png`"
                yield Finding(SLUG, f"`{fact.image}` {fault}", place, hint)


def _fault(path: str) -> str:
    """Say why a path cannot be used; "" if it can."""
    if _SCHEME.match(path):
        return "is not a path beside the fact file"
    if "\\" in path:
        return "has a backslash: folders are parted by /"
    if path.startswith(("/", "~")):
        return "is an absolute path"
    if ".." in path.split("/"):
        return "climbs out of the folder of the fact file"
    return "names a folder" if path.endswith(("/", "/.")) or path == "." else ""
