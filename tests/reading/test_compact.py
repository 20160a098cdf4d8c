"""Nodes that hold texts are, to everybody else, nodes like those with a node for everything."""

from __future__ import annotations

import copy
from collections.abc import Iterator

from hypothesis import given, settings

from quizgen.reading.compact import Fields
from quizgen.reading.reader import read
from quizgen.reading.tree import Entry, Mapping, Node, Scalar, Sequence
from tests.reading.fair_texts import fair_files

FACTS = """\
facts:
  - id: a
    who: [b c, d]
    at:
      - e
      - f g

    where:
      in: h
      on: [i]
"""
FACT = Mapping(
    (
        Entry("id", 2, 5, Scalar("a", 2, 9)),
        Entry("who", 3, 5, Sequence((Scalar("b c", 3, 11), Scalar("d", 3, 16)), 3, 10)),
        Entry("at", 4, 5, Sequence((Scalar("e", 5, 9), Scalar("f g", 6, 9)), 5, 7)),
        Entry(
            "where",
            8,
            5,
            Mapping(
                (
                    Entry("in", 9, 7, Scalar("h", 9, 11)),
                    Entry("on", 10, 7, Sequence((Scalar("i", 10, 12),), 10, 11)),
                ),
                9,
                7,
            ),
        ),
    ),
    2,
    5,
)


def fact() -> Mapping:
    root = read(FACTS.encode(), "facts.yaml").value
    assert root is not None
    [facts] = [entry.value for entry in root.entries]
    assert isinstance(facts, Sequence)
    [only] = facts.items
    assert isinstance(only, Mapping)
    return only


def nodes(node: Node) -> Iterator[Node]:
    yield node
    inner = [e.value for e in node.entries] if isinstance(node, Mapping) else ()
    for child in node.items if isinstance(node, Sequence) else inner:
        yield from nodes(child)


def in_full(node: Node) -> Node:
    """Give the node with a node for everything, made one by one."""
    if isinstance(node, Mapping):
        entries = (entry._replace(value=in_full(entry.value)) for entry in node.entries)
        return Mapping(tuple(entries), node.line, node.column)
    if isinstance(node, Sequence):
        return Sequence(tuple(map(in_full, node.items)), node.line, node.column)
    return node


def test_a_simple_fact_holds_its_texts_alone() -> None:
    kinds = [node.__class__.__name__ for node in nodes(fact()) if not isinstance(node, Scalar)]
    assert kinds == ["Fields", "Row", "Dashes", "Fields", "Row"]


def test_every_text_of_it_has_its_place() -> None:
    found = fact()
    assert found.entries == FACT.entries
    assert (found.line, found.column) == (2, 5)
    assert in_full(found) == FACT


def test_it_equals_a_mapping_that_has_a_node_for_everything() -> None:
    assert fact() == FACT
    assert (fact(),) == (FACT,)
    assert hash(fact()) == hash(FACT)
    assert repr(fact()) == repr(FACT)
    assert not fact() != FACT  # noqa: SIM202 - both operators are asked
    assert fact() != FACT._replace(line=3)
    assert FACT._replace(entries=FACT.entries[1:]) != fact()
    others: list[object] = [Scalar("a", 2, 5), "a", None]
    assert fact() not in others


def test_a_copy_is_the_same() -> None:
    for again in (copy.copy(fact()), copy.deepcopy(fact())):
        assert again == FACT
        assert isinstance(again, Fields)


def test_facts_of_the_same_fields_share_their_shape() -> None:
    items = "".join(f"  - id: f{n}\n    who: A\n\n  # c\n" for n in range(400))
    root = read(f"facts:\n{items}".encode(), "facts.yaml").value
    assert root is not None
    [facts] = [entry.value for entry in root.entries]
    assert len({id(tuple(fact)[2]) for fact in nodes(facts) if isinstance(fact, Fields)}) <= 2


@settings(max_examples=100)
@given(fair_files())
def test_any_node_answers_as_if_it_had_a_node_for_everything(text: str) -> None:
    root = read(text.encode(), "facts.yaml").value
    for node in nodes(root) if root else ():
        full = in_full(node)
        assert (node, hash(node), repr(node)) == (full, hash(full), repr(full))
        if isinstance(node, Mapping) and isinstance(full, Mapping):
            assert list(node.pairs()) == list(full.pairs())
            assert [node.get(key) for key, _ in node.pairs()] == list(full.entries)
            assert node.get("no such key") is None
        if isinstance(node, Sequence) and isinstance(full, Sequence):
            assert node.texts == full.texts
