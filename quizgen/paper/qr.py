"""The code of a paper as a QR code, for a phone to read from the page."""

from __future__ import annotations

from functools import lru_cache

from quizgen.paper.imprint import COMMAND

QUIET = 4
"""Modules of white around it, as ISO/IEC 18004 asks for."""


@lru_cache(maxsize=64)
def drawing(code: str) -> str:
    """Give an SVG drawing: what is read from it is the command that makes the key again."""
    import segno

    matrix = segno.make(f"{COMMAND} {code}", error="m", boost_error=False, micro=False).matrix
    side = len(matrix) + 2 * QUIET
    runs = "".join(_row(row, y) for y, row in enumerate(matrix, QUIET))
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {side} {side}">'
        f'<path d="{runs}"/></svg>'
    )


def _row(row: bytearray | tuple[int, ...], y: int) -> str:
    """Draw the dark modules of a row, each run of them as one bar."""
    bars = []
    x = 0
    while x < len(row):
        end = x
        while end < len(row) and row[end]:
            end += 1
        if end > x:
            bars.append(f"M{x + QUIET} {y}h{end - x}v1h-{end - x}z")
        x = end + 1
    return "".join(bars)
