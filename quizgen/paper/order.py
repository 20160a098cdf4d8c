"""Order without chance: everything that looks shuffled is sorted by a keyed hash.

The place of a thing depends on its own id alone, so adding, dropping or editing another thing
moves nothing else.
"""

from __future__ import annotations

from hashlib import blake2b

# No I, L, O or U: they are misread in handwriting and on the telephone (Crockford's base 32).
ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"


def keyed(*parts: str) -> bytes:
    """Hash the parts to 16 bytes; each carries its length, so ("a", "bc") is not ("ab", "c")."""
    digest = blake2b(digest_size=16)
    for part in parts:
        data = part.encode("utf-8", "surrogatepass")
        digest.update(len(data).to_bytes(8, "big"))
        digest.update(data)
    return digest.digest()
