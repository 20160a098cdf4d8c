from __future__ import annotations

import pytest

from quizgen.facts.circles import on_circles


@pytest.mark.parametrize(
    ("following", "circle"),
    [
        pytest.param({}, set(), id="nothing"),
        pytest.param({"a": "b", "b": "c"}, set(), id="a chain"),
        pytest.param({"a": "a"}, {"a"}, id="itself"),
        pytest.param({"a": "b", "b": "a"}, {"a", "b"}, id="two"),
        pytest.param({"x": "a", "a": "b", "b": "a"}, {"a", "b"}, id="a way into a circle"),
        pytest.param({"b": "a", "a": "b", "x": "a"}, {"a", "b"}, id="the circle first"),
        pytest.param({"a": "a", "b": "c", "c": "b"}, {"a", "b", "c"}, id="two circles"),
    ],
)
def test_members_of_circles(following: dict[str, str], circle: set[str]) -> None:
    assert on_circles(following) == circle


def test_a_long_chain_is_walked_once() -> None:
    chain = {str(i): str(i + 1) for i in range(100_000)}
    assert on_circles(chain) == set()
    assert on_circles({**chain, "100000": "99999"}) == {"99999", "100000"}
