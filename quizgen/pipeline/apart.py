"""A deck written apart: by a second process, while this one still asks.

Asking and writing are both work for a processor, and a book of 10,000 facts keeps one busy for
seconds. The second process is started before the book is read: then it is ready in time, and holds no
copy of the book.
"""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from itertools import islice
from typing import IO, TypeVar

from quizgen.pipeline.wire import Wire
from quizgen.pipeline.writing import Here, Order, Writer, Written
from quizgen.questions.model import Asked
from quizgen.reading.finding import Checked, Finding, Place

MANY = 500_000
"""Bytes of a fact file from which on a second process pays: about 2,000 facts, two seconds of work."""

_PIPE = 1 << 20
"""Bytes that a pipe holds, where the system lets us choose: a batch, so that neither side waits for the other."""

T = TypeVar("T")
Findings = tuple[Finding, ...]

_BATCH = 250
"""Facts that go over at a time. The second process is done with as many when the last ones come."""

START = "import sys; sys.path[:] = sys.argv[1:]; from quizgen.pipeline.second import main; main()"


@contextmanager
def writer_for(size: int) -> Iterator[Writer]:
    """Open a writer for the decks of a fact file of so many bytes."""
    if size < MANY or processors() == 1:
        yield Here()
        return
    apart = Apart()
    try:
        yield apart
    finally:
        apart.end()


def processors() -> int:
    """Count the processors that this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


class Apart:
    """Writes decks in a second process, which runs from the making of this object to its end."""

    def __init__(self) -> None:
        self._process = _started()
        self._wire: Wire | None = None
        self._uncounted = False
        self._here = Here()

    @property
    def number(self) -> int | None:
        """Give the number of the second process, None where there is none any more."""
        return None if self._process is None else self._process.pid

    def write(self, order: Order, asked: Iterable[Asked]) -> Checked[Written]:
        """Write the package and its lock. Raises OSError where they cannot be written."""
        wire = self._ready()
        if wire is None:
            return self._here.write(order, asked)
        if self._uncounted:  # the deck before came to nothing after it was written
            self._asked(lambda: self._counted(wire), order)
        made = self._asked(lambda: _written(wire, order, asked), order)
        if not isinstance(made, Written):
            return Checked(None, made)
        self._uncounted = not made.built.failed
        return Checked(made)

    def count(self, order: Order) -> tuple[Finding, ...]:
        """Count the package last written against what was asked. Raises OSError."""
        wire = self._ready()
        if wire is None:
            return self._here.count(order)
        return self._asked(lambda: self._counted(wire), order)

    def _counted(self, wire: Wire) -> Findings:
        self._uncounted = False
        return _answer(wire, tuple)

    def _asked(self, work: Callable[[], T], order: Order) -> T | Findings:
        """Have the second process do some work; end it where that fails, or the work is to end."""
        try:
            return work()
        except EOFError:
            self.end()
            return (_stopped(order),)
        except BaseException:
            self.end()
            raise

    def _ready(self) -> Wire | None:
        """Give the wire to the second process, None where the system has not let it come up."""
        if self._wire is None and self._process is not None:
            wire = Wire(_stream(self._process.stdout), _stream(self._process.stdin))
            try:
                wire.receive()
            except EOFError:
                self.end()
            else:
                self._wire = wire
        return self._wire

    def end(self) -> None:
        """End the second process, whatever it is at; decks are written here from now on."""
        process, self._process, self._wire = self._process, None, None
        if process is not None:
            process.kill()
            process.communicate()


def _started() -> subprocess.Popen[bytes] | None:
    """Start the second process, None where the system does not let it start.

    It has a session of its own, so that Ctrl-C in the terminal comes to this process alone.
    """
    command = [sys.executable, "-c", START, *sys.path]
    pipe = subprocess.PIPE
    try:
        return subprocess.Popen(  # noqa: S603 - this program itself
            command, stdin=pipe, stdout=pipe, pipesize=_PIPE, start_new_session=True
        )
    except OSError:
        return None


def _stream(found: IO[bytes] | None) -> IO[bytes]:
    if found is None:
        raise ValueError("a process without a pipe")
    return found


def _written(wire: Wire, order: Order, asked: Iterable[Asked]) -> Written:
    """Send an order and its questions, and give the answer. Raises EOFError where none comes."""
    rest = iter(asked)
    sent = _sent(wire, order)
    while sent and (batch := list(islice(rest, _BATCH))):
        sent = _sent(wire, [one._replace(skips=()) for one in batch])
    if sent:
        _sent(wire, None)
    return _answer(wire, Written)


def _sent(wire: Wire, value: object) -> bool:
    """Send a value; where nobody takes it there is an answer to read, which says why."""
    try:
        wire.send(value)
    except OSError:
        return False
    return True


def _answer(wire: Wire, kind: type[T]) -> T:
    """Give the next answer; what the system refused over there is refused here."""
    answer = wire.receive()
    if isinstance(answer, OSError):
        raise answer
    if not isinstance(answer, kind):
        raise TypeError(answer)
    return answer


def _stopped(order: Order) -> Finding:
    message = "the process that was writing the deck has been stopped"
    hint = "see whether memory ran out, and build again; the files are as they were before"
    return Finding("writer-stopped", message, Place(str(order.target.parent)), hint)
