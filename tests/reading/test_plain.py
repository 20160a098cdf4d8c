"""The fast lane must read exactly what libyaml reads, and libyaml's peers must agree."""

from __future__ import annotations

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from quizgen.reading import tree
from quizgen.reading.build import build
from quizgen.reading.event import Gaps
from quizgen.reading.finding import Checked
from quizgen.reading.placing import Taken
from quizgen.reading.plain import take
from quizgen.reading.reader import read
from quizgen.reading.text import check
from tests.reading.fair_texts import fair_files
from tests.reading.yaml_texts import files

Value = str | list["Value"] | dict[str, "Value"]


def by_libyaml(text: str) -> Checked[tree.Mapping]:
    """Read without the fast lane."""
    decoded = check(text.encode(), "facts.yaml")
    assert decoded.value is not None
    checked = build(Taken.nothing(decoded.value), "facts.yaml")[0]
    both = (*decoded.findings, *checked.findings)
    return Checked(checked.value, tuple(sorted(both, key=lambda f: (f.place.line, f.place.column))))


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


TAKEN = {
    "plain fields": "facts:\n  - id: a\n    who: b c\n  - id: d\n",
    "no indentation": "facts:\n- id: a\n  who: b\npeople: x\n",
    "deep indentation": "facts:\n        - id: a\n          who: b\n",
    "some indentation": "facts:\n    - id: a\n      who: b\n    - id: c\n",
    "quotes": "facts:\n  - id: \"a: b # c\"\n    who: 'it''s'\n    did: \"\"\n",
    "lists": "facts:\n  - who: [a, b c, \"d, e\", 'f''g', h'i]\n    at: [j]\n",
    "comments": "facts:\n  # a\n  - id: b  # c: d\n  # e\n    who: 'f # g' # h\n# i\n    at: j#k\n",
    "blank lines": "facts:\n\n  - id: a\n\n    who: b\n  \n\n  - id: c\n\n\npeople: x\n",
    "blanks at line ends": "facts:\n  - id: a  \n    who: [b] \n    did: 'c' \n",
    "blanks at the ends of plain fields": "facts:\n  - id: a  \n    who: b\n",
    "blanks at the ends of items": "facts:\n  - who:\n      - a \n      - b\n",
    "colon in an item, and a blank line": "facts:\n  - id: [a, 'b: c']\n\n  - id: d\n",
    "colon in the first item, and a blank line": "facts:\n  - id: ['b: c']\n\n  - id: d\n",
    "colon in quotes, and a blank line": 'facts:\n  - id: ["b: c"]\n\n  - id: d\n',
    "mark that starts no comment": "facts:\n  - id: C# b\n    who:\n      - D# e\n",
    "marks inside": "facts:\n  - id: a:b#c\n    who: -4 [b] {c} 'd' \"e\" & * ! | > % @ `\n",
    "other letters": "facts:\n  - id: \u00e9t\u00e9\u00a0\n    who: \u3000\u65e5\u672c 😀\n",
    "text on further lines": "facts:\n  - id: a\n    who: b\n      c\n        d # e\n    at: f\n",
    "quoted text on further lines": "facts:\n  - id: \"a\n      b: c\"\n    at: 'd''\n       e' # f\n",
    "folded text": "facts:\n  - did: >-\n      a: b\n      # c\n    said: >\n      - d\n      e\n\n  - id: f\n",
    "colon at the end of a line": "facts:\n  - did: >-\n      b:\n      c\n    at: 'd:\n      e'\n",
    "text as it stands": "facts:\n  - id: a\n    said: |\n      'b\n      - c\n    did: |-\n      d\n\n\n",
    "list below its name": "facts:\n  - who:\n      - b c # d\n      - 'e # f'\n    at: g\n",
    "list in the column of its name": "facts:\n  - id: a\n    who:\n    - b\n    - c\n    at: d\n",
    "fields below their name": "facts:\n  - where:\n      in: b\n      on: [c, d] # e\n    at: f\n",
    "fields in braces": "facts:\n  - where: {in: a}\n    at: {b: 'c, d', e: [f, g]} # h\n",
    "wide steps": "facts:\n    - who:\n          - a\n          - b\n      did: >-\n          c\n          d\n",
    "quotes after backslashes": 'facts:\n  - id: "a \\"b\\" \\\\ \\/"\n    at: ["\\""]\n',
    "number in a list": "facts:\n  - id: [-4, -b]\n",
    "declarations": "people:\n  Dong Jun:\n    role: a\n    aka: [b]\n\n  Yi Li: {role: c, aka: [d]}\n"
    "  # e\n  Ye Jiang: f # g\n  Bo Xi:\n  the US:\n    role:\n      - h\n",
    "declarations with wide steps": "people:\n    Dong Jun:\n        role:\n            - a\n    Yi Li: b\n",
    "many": "facts:\n" + "  - id: a\n    who: b\n" * 1200,
    "two lists": "facts:\n  - id: a\nmore:\n  - id: b\n    who: c\n",
}

LEFT = {
    "text on further lines after a comment": "facts:\n  - id: a\n    who: b # c\n      d\n",
    "text at several depths": "facts:\n  - did: >-\n      b\n       c\n",
    "text with an empty line": "facts:\n  - did: |-\n      b\n\n      c\n",
    "text with blanks at the end of a line": "facts:\n  - did: >-\n      b \n      c\n",
    "text before a comment in its column": "facts:\n  - did: >-\n      b\n\n      # c\n",
    "text that keeps its last lines": "facts:\n  - did: |+\n      b\n\n",
    "text with a comment in between": "facts:\n  - did: b\n      # c\n      d\n",
    "list in a list": "facts:\n  - who:\n      - - b\n",
    "fields in fields": "facts:\n  - who:\n      b:\n        c: d\n",
    "list with an empty item": "facts:\n  - who:\n      -\n      - b\n",
    "two columns of items": "facts:\n  - who:\n      - b\n     - c\n",
    "braces in braces": "facts:\n  - id: {a: {b: c}}\n",
    "name given twice in braces": "facts:\n  - id: {a: b, a: c}\n",
    "name given twice below": "facts:\n  - id:\n      a: b\n      a: c\n",
    "few declarations": "people:\n  Yi Li:\n    role: a\n",
    "declared name with a list under it": "people:\n" + "  Yi Li:\n" * 4 + "  - a\n",
    "comment for a value": "people:\n" + "  Yi Li: # a\n" * 5,
    "field given twice in a declaration": "people:\n  Yi Li:\n    a: b\n    a: c\n  Bo Xi: d\n",
    "escape": 'facts:\n  - id: "a\\n"\n',
    "empty value": "facts:\n  - id:\n",
    "colon at the end": "facts:\n  - id: a:\n",
    "colon in the text": "facts:\n  - id: a: b\n",
    "colon before a comment": "facts:\n  - id: a: # b\n",
    "mapping in a list": "facts:\n  - id: [a: b]\n",
    "nested brackets": "facts:\n  - id: [[a], b]\n",
    "dash": "facts:\n  - id: -\n",
    "item in its line": "facts:\n  - id: - a\n",
    "tab": "facts:\n  - id: a\tb\n",
    "alias": "facts:\n  - id: *a\n",
    "key given twice": "facts:\n  - id: a\n    id: b\n",
    "long name": f"facts:\n  - {'x' * 1100}: a\n",
    "last line without an end": "facts:\n  - id: a",
    "field in another column": "facts:\n  - id: a\n     who: b\n",
    "next line deeper": "facts:\n  - id: a\n    - b\n",
    "comment right after quotes": "facts:\n  - id: 'a'#b\n",
}


@pytest.mark.parametrize("text", TAKEN.values(), ids=TAKEN)
def test_simple_items_are_taken_and_come_back_in_their_places(text: str) -> None:
    for taken in (take(text, small=0), take(text, small=1)):
        assert ": " not in taken.rest.replace("people: x", "")
        assert taken.runs
        checked, placed = build(taken, "facts.yaml")
        assert placed == len(taken.runs)
        assert checked == by_libyaml(text)
        assert checked.findings == ()


@pytest.mark.parametrize("text", LEFT.values(), ids=LEFT)
def test_other_items_are_left_to_libyaml(text: str) -> None:
    assert take(text)[:2] == (text, {})
    assert read(text.encode(), "facts.yaml") == by_libyaml(text)


def test_what_only_looks_like_an_item_is_not_taken_for_one() -> None:
    for text in (
        'facts:\n  - id: "a\n  - id: b\n  "\n',
        "facts: |\n  - id: a\n  - id: b\n",
        "facts: [a,\n  - id: b\n  ]\n",
        "facts: a\n  - id: b\n",
        "? facts\n  - id: b\n: c\n",
        "people: {a: b,\n  Yi Li:\n    c: d\n  Bo Xi: e\n  F:\n  G:\n  }\n",
        "people: a\n  Yi Li:\n    c: d\n  Bo Xi: e\n  F:\n  G:\n",
        "people: |\n  Yi Li:\n    c: d\n  Bo Xi: e\n  F:\n  G:\n",
        "? people\n  Yi Li:\n    c: d\n  Bo Xi: e\n  F:\n  G:\n: c\n",
        "people:\n  F: [[a]]\n  Yi Li:\n    c: d\n  Bo Xi: e\n  F:\n  G:\n",
        "people:\n  Yi Li:\n    c: d\n  Bo Xi: e\n  F:\n  G:\n  F: [[a]]\n",
        "facts:\n  - who:\n      - b: c\n",
        "people:\n  F: a\n  F: b\n  G: c\n  H: d\n",
    ):
        assert read(text.encode(), "facts.yaml") == by_libyaml(text)


def test_lines_that_were_read_already_may_be_left_out() -> None:
    facts = "  - id: a\n    who: b\n" * 300
    text = f"facts:\n{facts}people:\n  A: b\nnote: C #1\nlists:\n{facts}end:\n  - [c]\n"
    blank, gapped = take(text, small=0), take(text, small=1)
    assert blank.rest.count("\n") == text.count("\n")
    assert gapped.rest.count("\n") == 11
    assert build(gapped, "facts.yaml") == build(blank, "facts.yaml")
    assert [(f.slug, f.place.line) for f in read(text.encode(), "f").findings] == [
        ("comment-in-text", 604)
    ]


def test_a_line_is_counted_in_the_file_and_in_the_rest() -> None:
    gaps = Gaps()
    gaps.add(1, 3)
    gaps.add(5, 1)
    assert [gaps.line(row) for row in range(4)] == [0, 1, 5, 7]
    assert [gaps.row(line) for line in range(8)] == [0, 1, -1, -1, -1, 2, -1, 3]


def test_a_mistake_after_lines_left_out_has_its_own_place() -> None:
    facts = "  - id: a\n    who: b\n" * 300
    for mistake in ("note: *x\n", "said: A: B\n", "\tx: y\n\tz: a\n", "%\n", "a: b\n  c: d\n"):
        text = f"facts:\n{facts}{mistake}"
        checked, _ = build(take(text, small=1), "facts.yaml")
        assert checked.failed
        assert checked.findings == by_libyaml(text).findings


@settings(max_examples=250)
@given(fair_files())
def test_a_fair_file_is_read_the_same_in_all_ways(text: str) -> None:
    tree = by_libyaml(text)
    assert tree.findings == ()
    assert read(text.encode(), "facts.yaml") == tree
    for small in (1, 0):
        taken = take(text, small=small)
        checked, placed = build(taken, "facts.yaml")
        # A run inside of quotes is not met, and then `read` leaves the whole file to libyaml.
        assert checked == tree or checked.failed or placed < len(taken.runs)
    assert tree.value is not None
    assert without_places(tree.value) == by_pyyaml(text)


@settings(max_examples=500)
@given(files(), st.sampled_from([0, 1]))
def test_what_is_left_out_makes_no_difference(text: str, small: int) -> None:
    decoded = check(text.encode(), "facts.yaml")
    if decoded.value is not None and not decoded.findings:
        taken = take(decoded.value, small=small)
        checked, placed = build(taken, "facts.yaml")
        if placed == len(taken.runs) and not checked.failed:
            assert checked == by_libyaml(text)


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
