"""lemminflect's two tables of English, read without its code.

Its own loader imports numpy and makes 90,000 dictionaries, 0.4 seconds in all: longer than all the rest of
a small deck takes. A deck asks for a few dozen words, and finds each here by bisection. A test holds
every word of both tables against the library's own answers.
"""

from __future__ import annotations

import gzip
from bisect import bisect_left
from collections.abc import Iterator, Mapping
from functools import lru_cache
from importlib.util import find_spec
from pathlib import Path
from types import MappingProxyType

_TAGS = ("VBD", "VBN", "VBG", "VBZ")
"""What the forms of a verb are, in the order of its line: tags of the Penn Treebank."""

_UNIVERSAL = MappingProxyType(
    {"adj": "ADJ", "adv": "ADV", "aux": "AUX", "noun": "NOUN", "verb": "VERB"}
)
"""The categories of the table as Universal Dependencies name them."""

_AUXILIARIES: Mapping[str, Mapping[str, tuple[str, ...]]] = MappingProxyType(
    {
        "be": {"VBD": ("was", "were"), "VBN": ("been",), "VBG": ("being",), "VBZ": ("is",)},
        "can": {"VBD": ("could",)},
        "dare": {},
        "may": {"VBD": ("might",)},
        "must": {"VBD": ("must",)},
        "ought": {"VBD": ("ought",)},
        "shall": {"VBD": ("should",)},
        "will": {"VBD": ("would",)},
    }
)
"""Verbs whose lines, if any, do not hold: they are irregular beyond four forms."""


def lemmas(word: str) -> dict[str, tuple[str, ...]]:
    """Give the base forms of a word in lower case, by its part of speech: "met" is VERB of "meet"."""
    found = {
        _UNIVERSAL[category]: tuple(form.lower() for form in forms[0].split("/"))
        for category, *forms in _rows("lemma_lu", word)
    }
    return {**found, **_overrides("lemma_overrides").get(word, {})}


def inflected(verb: str, tag: str) -> tuple[str, ...]:
    """Give the spellings of a verb's form; where past or participle alone is known it is both."""
    forms = _forms(verb)
    other = {"VBD": "VBN", "VBN": "VBD"}.get(tag, "")
    return forms.get(tag) or forms.get(other) or ()


def _forms(verb: str) -> Mapping[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    if verb in _AUXILIARIES:
        found.update(_AUXILIARIES[verb])
    else:
        for category, *forms in _rows("infl_lu", verb):
            if category == "verb":
                made = zip(_TAGS, forms, strict=False)
                found.update({tag: tuple(text.lower().split("/")) for tag, text in made if text})
    return {**found, **_overrides("infl_overrides").get(verb, {})}


def _rows(table: str, word: str) -> Iterator[list[str]]:
    """Give the lines of a word without the word: category, and what follows."""
    lines, start = _lines(table), f"{word},"
    at = bisect_left(lines, start)
    while at < len(lines) and lines[at].startswith(start):
        yield lines[at][len(start) :].split(",")
        at += 1


@lru_cache
def _lines(table: str) -> list[str]:
    """Give the lines of a table, sorted: "met,verb,meet"."""
    data = gzip.decompress((_folder() / f"{table}.csv.gz").read_bytes())
    return sorted(data.decode().split("\n"))


@lru_cache
def _overrides(table: str) -> Mapping[str, Mapping[str, tuple[str, ...]]]:
    """Give what holds instead of a line: forms by tag or part of speech, by word."""
    found: dict[str, dict[str, tuple[str, ...]]] = {}
    for line in (_folder() / f"{table}.csv").read_text(encoding="utf-8").splitlines():
        word, comma, rest = line.strip().partition(",")
        if comma and not word.startswith("#"):
            part, _, form = rest.partition(",")
            found.setdefault(word, {})[part] = (form.lower(),)
    return found


def _folder() -> Path:
    """Give the folder of the tables, without running the package they are in."""
    spec = find_spec("lemminflect")
    if spec is None or spec.origin is None:
        raise ModuleNotFoundError("lemminflect")
    return Path(spec.origin).parent / "resources"
