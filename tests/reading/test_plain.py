"""The fast lane must read exactly what libyaml reads, and libyaml's peers must agree."""

from __future__ import annotations

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from quizgen.reading import tree
from quizgen.reading.build import build
from quizgen.reading.finding import Checked
from quizgen.reading.plain import take
from quizgen.reading.reader import read
from quizgen.reading.text import check
from tests.reading.yaml_texts import files

Value = str | list["Value"] | dict[str, "Value"]


def by_libyaml(text: str) -> Checked[tree.Mapping]:
    """Read without the fast lane."""
    decoded = check(text.encode(), "facts.yaml")
    assert decoded.value is not None
    checked = build(decoded.value, "facts.yaml", {})[0]
    both = (*decoded.findings, *checked.findings)
    return Checked(
        checked.value, tuple(sorted(both, key=lambda f: (f.place.line, f.place.column)))
    )


def by_pyyaml(text: str) -> Value:
    """Read with PyYAML's own loader, all scalars as text."""
    loaded: Value = yaml.load(text, Loader=yaml.CBaseLoader)  # noqa: S506 - it makes only texts
    return loaded


def without_places(node: tree.Node) -> Value:
    if isinstance(node, tree.Scalar):
        return node.text
    if isinstance(node, tree.Sequence):
        return [without_places(item) for item in node.items]
    return {entry.key: without_places(entry.value) for entry in node.entries}


def scalars(node: tree.Node) -> list[tree.Scalar]:
    if isinstance(node, tree.Scalar):
        return [node]
    nodes = node.items if isinstance(node, tree.Sequence) else [e.value for e in node.entries]
    keys = [] if isinstance(node, tree.Sequence) else node.entries
    names = [tree.Scalar(entry.key, entry.line, entry.column) for entry in keys]
    return names + [scalar for child in nodes for scalar in scalars(child)]


@settings(max_examples=500)
@given(files())
def test_both_ways_give_the_same_tree_places_and_findings(text: str) -> None:
    assert read(text.encode(), "facts.yaml") == by_libyaml(text)


@settings(max_examples=300)
@given(files())
def test_what_pyyaml_reads_as_texts_is_read_the_same(text: str) -> None:
    checked = read(text.encode(), "facts.yaml")
    if not checked.failed:
        assert checked.value is not None
        assert without_places(checked.value) == by_pyyaml(text)


@settings(max_examples=300)
@given(files())
def test_what_pyyaml_refuses_is_refused(text: str) -> None:
    try:
        by_pyyaml(text)
    except yaml.YAMLError:
        assert read(text.encode(), "facts.yaml").failed


@settings(max_examples=300)
@given(files())
def test_every_place_is_where_the_text_stands(text: str) -> None:
    checked = read(text.encode(), "facts.yaml")
    rows = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    for scalar in scalars(checked.value) if checked.value and not checked.failed else []:
        typed = rows[scalar.line - 1][scalar.column - 1 :] if scalar.line <= len(rows) else ""
        first_word = scalar.text.split(" ")[0].split("\n")[0]
        assert typed.startswith((first_word, '"', "'", "|", ">"))
