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
from contextlib import ExitStack, closing, contextmanager
from itertools import islice
from tempfile import TemporaryDirectory
from typing import IO, TypeVar

from quizgen.pipeline.wire import Wire
from quizgen.pipeline.writing import Here, Order, Writer, Written
from quizgen.questions.model import Asked
from quizgen.reading.finding import Checked, Finding, Place

MANY = 500_000
"""Bytes of a fact file from which on a second process pays: about 2,000 facts, two seconds of work."""

_PIPE = 1 << 20
"""Bytes that a pipe holds, where the system lets us choose: a few batches, so that nobody waits."""

T = TypeVar("T")

_BATCH = 250
"""Facts that go over at a time: a few hundred kilobytes of questions."""

START = "import sys; sys.path[:] = sys.argv[1:]; from quizgen.pipeline.second import main; main()"


@contextmanager
def writer_for(size: int) -> Iterator[Writer]:
    """Open a writer for the decks of a fact file of so many bytes."""
    if size < MANY or processors() == 1:
        yield Here()
        return
    with closing(Apart()) as apart:
        yield apart


def processors() -> int:
    """Count the processors that this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


class Apart:
    """Writes decks in a second process, which runs from the making of this object to its end.

    Its temporary files are in a folder of its own: it may be killed at any moment, and they go then.
    """

    def __init__(self) -> None:
        self._at_end = ExitStack()
        self._process = self._started()
        self._wire: Wire | None = None
        self._uncounted = False
        self._here = Here()

    def write(self, order: Order, asked: Iterable[Asked]) -> Checked[Written]:
        """Write the package and its lock. Raises OSError where they cannot be written."""
        if self._uncounted:  # the deck before came to nothing after it was written
            self.count(order)
        wire = self._ready()
        if wire is None:
            return self._here.write(order, asked)
        made = self._told(lambda: _written(wire, order, asked), order)
        self._uncounted = made.value is not None and not made.value.built.failed
        return made

    def count(self, order: Order) -> tuple[Finding, ...]:
        """Count the package last written against what was asked. Raises OSError."""
        wire = self._ready()
        if wire is None:
            return self._here.count(order)
        self._uncounted = False
        counted = self._told(lambda: _answer(wire, tuple), order)
        return counted.value or counted.findings

    def _told(self, work: Callable[[], T], order: Order) -> Checked[T]:
        """Give what the second process tells; end it unless all goes well, before its files go."""
        with ExitStack() as unless_well:
            unless_well.callback(self.close)
            try:
                told = work()
            except EOFError:
                return Checked(None, (_stopped(order),))
            unless_well.pop_all()
        return Checked(told)

    def _ready(self) -> Wire | None:
        """Give the wire to the second process, None where the system has not let it come up."""
        if self._wire is None and self._process is not None:
            wire = Wire(_stream(self._process.stdout), _stream(self._process.stdin))
            try:
                wire.receive()
            except EOFError:
                self.close()
            else:
                self._wire = wire
        return self._wire

    def close(self) -> None:
        """End the second process, whatever it is at; decks are written here from now on."""
        self._process = self._wire = None
        self._at_end.close()

    def _started(self) -> subprocess.Popen[bytes] | None:
        """Start the second process, None where the system does not let it start.

        It has a session of its own, so that Ctrl-C in the terminal comes to this process alone.
        """
        command = [sys.executable, "-c", START, *sys.path]
        try:
            folder = TemporaryDirectory(prefix="quizgen-", ignore_cleanup_errors=True)
            surroundings = {**os.environ, "TMPDIR": self._at_end.enter_context(folder)}
            process = subprocess.Popen(  # noqa: S603 - this program itself
                command,
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                env=surroundings,
                pipesize=_PIPE,
                start_new_session=True,
            )
        except OSError:
            return None
        self._at_end.callback(_killed, process)
        return process


def _killed(process: subprocess.Popen[bytes]) -> None:
    process.kill()
    process.communicate()


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
