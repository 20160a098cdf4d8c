"""Order by hash: parts keep their borders."""

from __future__ import annotations

from quizgen.paper.order import keyed


def test_parts_keep_their_limits() -> None:
    assert keyed("a", "bc") != keyed("ab", "c")
    assert keyed("a") != keyed("a", "")
