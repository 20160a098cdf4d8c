"""Drawing lots: every choice that looks random is a hash of ids, so it is the same in every build."""

from __future__ import annotations

from hashlib import blake2b


def drawn(*parts: str) -> int:
    """Give a 64-bit number that depends on nothing but the parts, their order and their borders."""
    hashed = blake2b(digest_size=8)
    for part in parts:
        data = part.encode()
        hashed.update(len(data).to_bytes(4) + data)
    return int.from_bytes(hashed.digest())
