from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizgen.facts.values import clean
from tests.facts.from_text import book, fact, findings, hints, one_fact, slugs, with_head


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        pytest.param("NO", "NO", id="a country code"),
        pytest.param("0123", "0123", id="leading zero"),
        pytest.param("12:30", "12:30", id="a time"),
        pytest.param("1e3", "1e3", id="a float"),
        pytest.param("null", "null", id="null"),
        pytest.param("'  spaced  out  '", "spaced out", id="blanks"),
        pytest.param("' before'", "before", id="a blank before"),
        pytest.param("'after '", "after", id="a blank after"),
        pytest.param('"one\\ntwo"', "one two", id="a line break"),
        pytest.param('"one\\ttwo"', "one two", id="a tab"),
        pytest.param('"one\\u2028two"', "one two", id="a line separator"),
        pytest.param("10\u00a0km", "10\u00a0km", id="a no-break space stays"),
        pytest.param("<script>", "<script>", id="markup"),
        pytest.param("'{{c1::x}}'", "{{c1::x}}", id="cloze marks"),
        pytest.param("'#let $x$'", "#let $x$", id="typst"),
        pytest.param("שלום e\u0301 \u200fx", "שלום e\u0301 \u200fx", id="right to left, combining"),
    ],
)
def test_a_text_is_what_was_typed(typed: str, read: str) -> None:
    assert fact(f"what: {typed}\ndid: took place").what == read


def test_a_text_may_be_broken_over_lines() -> None:
    folded = fact("""\
        who: Someone
        said: >
          first line
          second line

          third line
    """)
    assert folded.said == "first line second line third line"
    assert fact("what: |\n  one\n  two\ndid: ran").what == "one two"


@given(st.text(max_size=40))
def test_cleaning_twice_changes_nothing(text: str) -> None:
    once = clean(text)
    assert clean(once) == once
    assert "  " not in once
    assert "\n" not in once


@pytest.mark.parametrize("code", ["00", "07", "0B", "1B", "1F", "7F", "9F"])
def test_a_control_character_is_refused_with_its_place(code: str) -> None:
    text = one_fact(f'what: It\ndid: "ran \\x{code} away"')
    assert findings(text) == [
        f"8:10 control-character: `did` holds the control character U+00{code} after 4 characters"
    ]


def test_a_control_character_at_the_end_is_not_trimmed_away() -> None:
    assert slugs(one_fact('what: It\ndid: "ran\\x1f"')) == ["control-character"]


@pytest.mark.parametrize("empty", ["", "''", "'   '", "~", '"\\u00a0"', '"\\u200b"', "[]"])
def test_an_empty_value_is_found(empty: str) -> None:
    assert slugs(one_fact(f"what: It\ndid: ran\nwhere: {empty}")) == ["empty-value"]


def test_an_empty_item_of_a_list_is_found() -> None:
    assert findings(one_fact("who: [Ann, '', Bob]\ndid: met")) == [
        "7:16 empty-value: `who` is empty"
    ]


def test_an_item_that_stands_twice_is_a_warning_and_read_once() -> None:
    text = one_fact("who: [Ann, Bob, Ann]\ndid: met")
    assert findings(text) == ["7:21 double-value: `Ann` stands twice in `who`"]


@pytest.mark.parametrize(
    ("field", "message"),
    [
        ("did: [a, b]", "`did` takes a text, not a list"),
        ("at: {a: b}", "`at` takes a text, not keys with values"),
        ("where: {a: b}", "`where` takes a text or a list of texts, not keys with values"),
        ("where: [[a]]", "`where` takes a text or a list of texts, not a list"),
        ("when: [2025]", "`when` takes a date or an interval, not a list"),
        ("complete: [true]", "`complete` takes true or false, not a list"),
        ("priority: {1: 2}", "`priority` takes 1, 2 or 3, not keys with values"),
    ],
)
def test_a_wrong_shape_is_found(field: str, message: str) -> None:
    other = "what: It\n" if field.startswith("did") else "what: It\ndid: ran\n"
    (found,) = findings(one_fact(other + field))
    assert found.partition(" ")[2] == f"wrong-shape: {message}"


def test_the_hint_to_a_wrong_shape_shows_the_field() -> None:
    (hint,) = hints(one_fact("what: It\ndid: {c1: x}"))
    assert hint.startswith("write `did: landed`, say")
    assert "quotes" in hint


@pytest.mark.parametrize(
    ("field", "message", "hint"),
    [
        ("complete: yes", "`complete` cannot be `yes`", "write `true` or `false`"),
        ("functional: 1", "`functional` cannot be `1`", "write `true` or `false`"),
        ("priority: high", "`priority` cannot be `high`", "write `1`, `2` or `3`"),
        ("priority: 0", "`priority` cannot be `0`", "write `1`, `2` or `3`"),
        ("only: phone", "`only` cannot be `phone`", "write `deck` or `paper`"),
    ],
)
def test_a_bad_value_is_found(field: str, message: str, hint: str) -> None:
    text = one_fact(f"what: It\ndid: ran\n{field}")
    assert [f.partition(": ")[2] for f in findings(text)] == [message]
    assert hints(text) == [hint]


def test_good_values_are_read() -> None:
    read = fact("what: It\ndid: ran\ncomplete: true\nfunctional: False\npriority: 3\nonly: paper")
    assert (read.complete, read.functional, read.priority, read.only) == (True, False, 3, "paper")


def test_a_bad_date_is_found_at_its_place_with_what_to_type() -> None:
    text = one_fact("what: It\ndid: ran\nwhen: 31.10.2025")
    assert findings(text) == ["9:11 bad-date: cannot read the date `31.10.2025`"]
    assert hints(text) == ["write the year first: `2025-10-31`"]


@pytest.mark.parametrize("key", ["as_of", "review_by", "until", "retired"])
def test_a_single_date_is_no_interval(key: str) -> None:
    text = one_fact(f"what: It\ndid: ran\n{key}: 2031/2032")
    assert [f.partition(" ")[2] for f in findings(text)] == [f"bad-date: `{key}` takes one date"]


@pytest.mark.parametrize(
    "id_", ["a", "apollo-11", "2024.1_b", "été-2024", "月着陸", "भारत", "сми-1"]
)
def test_an_id_may_have_letters_of_any_script(id_: str) -> None:
    assert book(with_head(f"- {{id: {id_}, what: It, did: ran}}")).facts[0].id == id_


@pytest.mark.parametrize(
    ("id_", "proposed"),
    [
        ("Apollo", "apollo"),
        ("apollo 11", "apollo-11"),
        ("apollo/11", "apollo-11"),
        ("'people:x'", "people-x"),
        ("-a", "a"),
        ("a!", "a"),
        ("'…'", "landing"),
        ('"e\\u0301t\\u00e9"', "ete"),
    ],
)
def test_an_id_with_other_characters_is_refused(id_: str, proposed: str) -> None:
    text = with_head(f"- id: {id_}\n  what: It\n  did: ran")
    assert slugs(text) == ["bad-id"]
    assert hints(text) == [f"write `id: {proposed}`"]
