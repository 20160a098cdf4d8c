"""How the steps of the story run: one after the other, and without the garbage collector."""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from typing import TypeVar

from quizgen.reading.finding import Checked

A = TypeVar("A")
B = TypeVar("B")


def then(first: Checked[A], step: Callable[[A], Checked[B]]) -> Checked[B]:
    """Go on with the first step's value unless it failed; give the findings of both."""
    if first.value is None or first.failed:
        return Checked(None, first.findings)
    second = step(first.value)
    return Checked(second.value, first.findings + second.findings)


def each(things: Iterable[A], step: Callable[[A], Checked[B]]) -> Checked[tuple[B, ...]]:
    """Do a step with each thing, and give all values, or none where one has none."""
    done = [step(thing) for thing in things]
    values = tuple(one.value for one in done if one.value is not None)
    findings = tuple(found for one in done for found in one.findings)
    return Checked(values if len(values) == len(done) else None, findings)


@contextmanager
def collector_paused() -> Iterator[None]:
    """Pause the cyclic collector: a book is a million small values and hardly a cycle.

    Each full collection walks all of them to free nothing; reference counts do the work.
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()
