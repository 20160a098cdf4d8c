"""Identities that hold for ever: of a note (guid) and of a deck (id)."""

from __future__ import annotations

from hashlib import blake2b

_DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
_PAIRS = [low + high for high in _DIGITS for low in _DIGITS]
_BITS = 95  # 62**16 is a little more than 2**95
_LENGTH = 16


def guid(deck_key: str, note_id: str, note_type: str) -> str:
    """Give the guid of a note: 95 bits of BLAKE2b (RFC 7693) as 16 letters and digits.

    Each part stands behind its length in bytes, so that no two lists of parts run together.
    Learners' histories hang on this function: it is frozen, and golden values guard it.
    """
    number = _digest(deck_key, note_id, note_type) >> (128 - _BITS)
    pairs = []
    for _ in range(_LENGTH // 2):
        number, pair = divmod(number, 62 * 62)
        pairs.append(_PAIRS[pair])
    return "".join(pairs)


def deck_id(deck_key: str) -> int:
    """Give the id of a deck: 13 digits, in the range of milliseconds of the years 2001 to 2018."""
    return 10**12 + (_digest("deck", deck_key) >> 89)


def _digest(*parts: str) -> int:
    hashed = blake2b(digest_size=16, person=b"quizgen guid")
    for part in parts:
        data = part.encode("utf-8", "surrogatepass")
        hashed.update(b"%d:" % len(data))
        hashed.update(data)
    return int.from_bytes(hashed.digest(), "big")
