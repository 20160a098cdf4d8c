"""Answers that nobody reads by accident: JSON under a stream of bytes, in base 64.

This is a veil and no lock. The page lifts it to mark, so whoever reads its script can do so too.
"""

from __future__ import annotations

import json
from base64 import b64encode
from textwrap import wrap

from quizgen.html.model import Page, Solution

_MULTIPLIER, _INCREMENT, _MODULUS = 1_664_525, 1_013_904_223, 1 << 32
"""A linear congruential generator, as Numerical Recipes gives it; quiz.js has the same."""


def veiled(page: Page) -> str:
    """Give the solutions of all items, in the order of their numbers, as lines of base 64."""
    plain = json.dumps(
        [_solution(item.solution) for item in page.items],
        ensure_ascii=False,
        separators=(",", ":"),
    )
    data = plain.encode()
    stream = _stream(page.code, len(data))
    mixed = bytes(a ^ b for a, b in zip(data, stream, strict=True))
    return "\n".join(wrap(b64encode(mixed).decode(), 100))


def _stream(seed: str, length: int) -> bytes:
    state = 0
    for byte in seed.encode():
        state = (state * 31 + byte) % _MODULUS
    stream = bytearray()
    for _ in range(length):
        state = (state * _MULTIPLIER + _INCREMENT) % _MODULUS
        stream.append(state >> 24)
    return bytes(stream)


def _solution(solution: Solution) -> dict[str, object]:
    return {
        "key": solution.key,
        "texts": solution.texts,
        "answer": solution.answer,
        "accept": solution.accept,
        "correction": solution.correction,
        "sentence": solution.sentence,
        "evidence": solution.evidence,
        "sources": solution.sources,
        "asOf": solution.as_of,
    }
