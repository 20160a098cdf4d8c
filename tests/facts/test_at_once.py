"""What is read at once is what the reader with a place reads, and that has nothing to say of it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizgen.facts.at_once import AT_ONCE
from quizgen.facts.field import Field, Shape
from quizgen.facts.findings import Findings
from quizgen.facts.values import READERS
from quizgen.reading.tree import Mapping, Node, Scalar, Sequence

DATES = ("2025-10-31", "2025/..", "2025-13")
USUAL = ("a", "a b", "a-1", "A", "é-1", "1", "true", "12 boats", "x" * 300)
ODD = ("", "~", " ", " a", "a ", "a  b", "a\tb", "a\x1f", "\u200b", "a\u3000", "x" * 2001)
TEXTS = st.sampled_from([*DATES, *USUAL, *ODD]) | st.text(max_size=5)
TEXT = TEXTS.map(lambda text: Scalar(text, 1, 1))
LISTS = st.lists(TEXT, max_size=3).map(lambda items: Sequence(tuple(items), 1, 1))
NODES = st.one_of(
    TEXT, TEXT, LISTS, st.just(Mapping((), 1, 1)), st.just(Sequence((Mapping((), 1, 1),), 1, 1))
)


@pytest.mark.parametrize("shape", READERS)
@given(node=NODES)
def test_nothing_would_be_said_about_what_is_read_at_once(shape: Shape, node: Node) -> None:
    value = AT_ONCE[shape](node.text if isinstance(node, Scalar) else node)
    findings = Findings("facts.yaml")
    read = READERS[shape](node, Field("key", shape, "", "x"), findings)
    if value is not None:
        assert (read, findings.found) == (value, [])


@pytest.mark.parametrize(
    ("shape", "value"),
    [
        (Shape.TEXT, "Pete Hegseth"),
        (Shape.TEXTS, "Pete Hegseth"),
        (Shape.TEXTS, Sequence((Scalar("Pete Hegseth", 1, 1), Scalar("Dong Jun", 2, 1)), 1, 1)),
        (Shape.ID, "hegseth-meets-dong"),
        (Shape.MOMENT, "2025-10-31"),
    ],
)
def test_usual_values_are_read_at_once(shape: Shape, value: str | Node) -> None:
    assert AT_ONCE[shape](value) is not None
