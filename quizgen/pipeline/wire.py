"""The wire between two processes: values one after the other, as pickles over a pair of streams.

Both ends are this very program, started by itself, so what comes in is as trusted as what goes out.
"""

from __future__ import annotations

import pickle
from typing import IO, Any


class Wire:
    """One end: what comes in, and what goes out."""

    def __init__(self, incoming: IO[bytes], outgoing: IO[bytes]) -> None:
        self._incoming = incoming
        self._outgoing = outgoing

    def send(self, value: object) -> None:
        """Send a value. Raises BrokenPipeError where the other end is gone."""
        pickle.dump(value, self._outgoing, protocol=pickle.HIGHEST_PROTOCOL)
        self._outgoing.flush()

    def receive(self) -> Any:  # noqa: ANN401 - whatever the other end sent
        """Give the next value. Raises EOFError where the other end is gone, in the middle of a value too."""
        try:
            return pickle.load(self._incoming)  # noqa: S301 - see above
        except pickle.UnpicklingError as error:
            raise EOFError from error
