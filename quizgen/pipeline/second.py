"""The second process: it writes the decks that the first one asks the questions of.

It knows nothing of the book. On its wire come an order, the questions of some hundred facts at a time,
and None for the end; it answers with what was built, or with what the system refused, and then
with what counting found. It ends when the wire does, however the first process came to its end.
"""

from __future__ import annotations

import gc
import os
import signal
import sys
from collections.abc import Callable, Iterator

from quizgen.pipeline.wire import Wire
from quizgen.pipeline.writing import Here, Order, Written
from quizgen.questions.model import Asked

READY = "ready"
"""The first word on the wire: all is loaded."""


def main() -> None:
    """Write decks until the wire ends."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the first process, not for us
    gc.disable()  # as in the first process: rows come and go, and none of them is a cycle
    wire = Wire(sys.stdin.buffer, sys.stdout.buffer)
    sys.stdout = sys.stderr  # a stray word would not be a pickle
    try:
        wire.send(READY)
        while True:
            _serve(wire, wire.receive())
    except (EOFError, BrokenPipeError):
        # Whoever listened is gone; there is nobody to flush the last words to.
        os.dup2(os.open(os.devnull, os.O_WRONLY), 1)


def _serve(wire: Wire, order: Order) -> None:
    """Write one deck and count it."""
    writer = Here()
    written = _tried(lambda: writer.write(order, _arriving(wire)).value)
    wire.send(written)
    if isinstance(written, Written) and not written.built.failed:
        wire.send(_tried(lambda: writer.count(order)))


def _tried(work: Callable[[], object]) -> object:
    """Give what comes of some work, or what the system refused: it is raised at the other end."""
    try:
        return work()
    except OSError as error:
        return error


def _arriving(wire: Wire) -> Iterator[Asked]:
    batch: list[Asked] | None
    while (batch := wire.receive()) is not None:
        yield from batch
