"""The door to this room: bytes in, located tree and findings out."""

from __future__ import annotations

import gc

from quizgen.reading import tree
from quizgen.reading.build import build
from quizgen.reading.finding import Checked, Finding
from quizgen.reading.placing import Taken
from quizgen.reading.plain import take
from quizgen.reading.text import MOST_BYTES, check, decode

__all__ = ["MOST_BYTES", "decode", "read"]


def read(data: bytes, file: str) -> Checked[tree.Mapping]:
    """Give the tree of a YAML file with everything that is wrong with it, in file order.

    ``data`` is the file's bytes, ``file`` the name that places show. Never raises for what is
    in the file. The value is None where the bytes are no UTF-8 text, after a syntax error, and
    where the root is no mapping. After other findings there is a tree to go on with: the first
    of two equal fields stands in it, and what was refused stands there as it was typed.
    """
    text = check(data, file)
    if text.value is None:
        return Checked(None, text.findings)
    collecting = gc.isenabled()
    gc.disable()  # a tree has no cycles to collect, and looking for them takes half of the time
    try:
        return _read(text.value, file, text.findings)
    finally:
        if collecting:
            gc.enable()


def _read(text: str, file: str, findings: tuple[Finding, ...]) -> Checked[tree.Mapping]:
    """Give what is read, with the findings of the text and those of its YAML in file order."""
    checked = _read_yaml(text, file, fast=not findings)
    both = sorted((*findings, *checked.findings), key=lambda f: (f.place.line, f.place.column))
    return Checked(checked.value, tuple(both))


def _read_yaml(text: str, file: str, *, fast: bool) -> Checked[tree.Mapping]:
    """Read the simple items by themselves and the rest with libyaml, or all of it with libyaml."""
    taken = take(text) if fast else Taken.nothing(text)
    checked, placed = build(taken, file)
    if taken.runs and (checked.failed or placed < len(taken.runs)):
        checked, _ = build(Taken.nothing(text), file)
    return checked
