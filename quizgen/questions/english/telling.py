"""Verbs that lead up to a quotation: which take the hearer by themselves, and how words were put.

"Told reporters “…”" and "wrote to Engels “…”", where other verbs have "…, speaking to".
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

from quizgen.questions.english.clause import words
from quizgen.questions.english.lexicon import forms

HEARERS = frozenset(
    "address advise ask assure beg command convince inform notify order promise reassure remind tell "
    "thank urge warn".split()
)
"""Base forms of verbs whose object is the hearer."""
_QUOTED = ("”", '"', "\u2019", "'", "»")

_WRITTEN = frozenset(
    "write email e-mail cable telegraph text post tweet blog publish print".split()
)


@lru_cache(maxsize=1 << 10)
def takes_hearer(verb: str) -> bool:
    """Whether a verb phrase ends with a verb whose object is the hearer: "told", "later warned"."""
    found = words(verb)
    return bool(found) and not HEARERS.isdisjoint(_bases(found[-1].low))


def with_hearer(texts: Mapping[str, str], verb: str) -> dict[str, str]:
    """Give the texts of a wording with the hearer behind a verb that takes one.

    ``speaking`` is filled where the hearer or the topic stands after the quotation instead. A verb that ends
    with a title in quotation marks has a comma before the quotation: "wrote in “Walden”, “…”".
    """
    out = dict(texts)
    between = _between(verb) if out.get("to") else None
    if between is not None:
        for slot in ("verb", "rest"):
            if out.get(slot):
                out[slot] = f"{out[slot]} {between}{out['to']}"
        out["to"] = ""
    for slot in ("verb", "rest"):
        if out.get(slot, "").endswith(_QUOTED):
            out[slot] += ","
    if out.get("to") or out.get("about"):
        out["speaking"] = "writing" if _is_written(verb) else "speaking"
    return out


def _between(verb: str) -> str | None:
    """Give what stands between a verb and the hearer; None where the hearer does not follow it."""
    found = words(verb)
    if takes_hearer(verb):
        return ""
    return "to " if found and not _WRITTEN.isdisjoint(_bases(found[-1].low)) else None


def _is_written(verb: str) -> bool:
    return any(not _WRITTEN.isdisjoint(_bases(word.low)) for word in words(verb))


def _bases(word: str) -> tuple[str, ...]:
    read = forms(word)
    return (word, *read.past, *read.participle)
