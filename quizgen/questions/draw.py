"""Drawing lots: every choice that looks random is a hash of ids, so it is the same in every build."""

from __future__ import annotations

from collections.abc import Iterable
from hashlib import blake2b
from typing import TypeVar

T = TypeVar("T")


def drawn(*parts: str) -> int:
    """Give a 64-bit number that depends on nothing but the parts, their order and their borders."""
    texts = [part.encode() for part in parts]
    framed = b"".join([len(text).to_bytes(4) + text for text in texts])
    return int.from_bytes(blake2b(framed, digest_size=8).digest())


def shuffled(items: Iterable[T], *parts: str) -> list[T]:
    """Give items in an order that the parts draw, whatever stands where (Fisher and Yates)."""
    found, lot = list(items), drawn(*parts)
    for last in range(len(found) - 1, 0, -1):
        lot, at = divmod(lot, last + 1)
        found[at], found[last] = found[last], found[at]
    return found
