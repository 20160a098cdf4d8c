"""The second process: it writes the decks that the first one asks the questions of.

It knows nothing of the book. On its wire come an order, the questions of some hundred facts at a time,
and None for the end; it answers with what was built, and then with what counting found. What the
system refused is its last word. It ends when the wire does, however the first process came to its end.
"""

from __future__ import annotations

import gc
import os
import signal
import sys
from collections.abc import Iterator

from quizgen.pipeline.wire import Wire
from quizgen.pipeline.writing import Here, Order
from quizgen.questions.model import Asked

READY = "ready"
"""The first word on the wire: all is loaded."""


def main() -> None:
    """Write decks until the wire ends."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # no session of its own on Windows
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
    except OSError as refused:
        wire.send(refused)  # is raised at the other end


def _serve(wire: Wire, order: Order) -> None:
    """Write one deck and count it. Raises OSError where that cannot be done."""
    writer = Here()
    written = writer.write(order, _arriving(wire)).value
    wire.send(written)
    if written and not written.built.failed:
        wire.send(writer.count(order))


def _arriving(wire: Wire) -> Iterator[Asked]:
    batch: list[Asked] | None
    while (batch := wire.receive()) is not None:
        yield from batch
