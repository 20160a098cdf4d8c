"""Letters of versions, as people type them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from string import ascii_uppercase

HINT = "give letters from A to Z, such as A,B,C or A-F"


def letters_of(parts: Iterable[str]) -> tuple[str, ...] | None:
    """Read "A", "b" and "C-F", in any case; None where a part is none of these."""
    runs = [tuple(_run(part.strip().upper())) for part in parts]
    return tuple(letter for run in runs for letter in run) if all(runs) else None


def _run(part: str) -> Iterator[str]:
    first, dash, last = part.partition("-")
    ends = (first, last if dash else first)
    if all(len(end) == 1 and end in ascii_uppercase for end in ends):
        start, end = map(ascii_uppercase.index, ends)
        yield from ascii_uppercase[start : end + 1]
