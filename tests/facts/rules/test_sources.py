"""The two rules about sources: one is missing, or one is not declared."""

from __future__ import annotations

import pytest

from tests.facts.from_text import check, findings, hints


def test_an_unknown_source_is_found_wherever_it_is_named() -> None:
    text = """\
        deck: D
        as_of: 2025
        source: repot
        sources: {report: Report}
        people:
          Ann: {role: pilot, source: reprot}
        facts:
          - {id: a, who: Ann, did: flew, source: [report, other]}
          - {id: b, who: Ann, did: sang}
    """
    assert findings(text) == [
        "3:9 unknown-source: there is no source `repot`",
        "6:30 unknown-source: there is no source `reprot`",
        "8:51 unknown-source: there is no source `other`",
    ]
    assert hints(text) == [
        "did you mean `report`?",
        "did you mean `report`?",
        "declared are `report`",
    ]


@pytest.mark.parametrize(
    ("source", "hint"),
    [
        ("https://example.org/x", "declare it under `sources`, and write its id here"),
        ("The Daily of 3 May", "declare it under `sources`, and write its id here"),
        ("daily", "declare it: `sources: {daily: its title}`"),
    ],
)
def test_a_source_that_is_no_id_is_to_be_declared(source: str, hint: str) -> None:
    assert hints(f"deck: D\nfacts: [{{id: a, who: X, did: y, source: '{source}'}}]\n") == [hint]


def test_a_fact_needs_a_source_and_a_role_or_a_claim_should_have_one() -> None:
    text = """\
        deck: D
        as_of: 2025
        sources: {s: S, t: T}
        people:
          Ann: pilot
          Bob:
        facts:
          - {id: a, who: Ann, did: flew, source: s}
          - {id: b, who: Ann, did: sang}
          - {id: c, according_to: Ann, who: Bob, did: sang}
    """
    assert findings(text) == [
        "5:3 missing-source: the role of `Ann` has no source",
        "9:5 missing-source: the fact `b` has no source",
        "10:5 missing-source: the fact `c` has no source",
    ]
    assert [f.level.value for f in check(text).findings] == ["warning", "error", "warning"]


def test_a_file_without_any_source_is_one_finding() -> None:
    text = "deck: D\nfacts:\n  - {id: a, who: Ann, did: flew}\n  - {id: b, who: Ann, did: sang}\n"
    assert findings(text) == ["2:1 missing-source: the file has no source"]


def test_a_source_with_a_bad_value_is_not_missing_too() -> None:
    text = "deck: D\nsources: {s: S}\nfacts: [{id: a, who: X, did: y, source: {a: b}}]\n"
    assert [f.split()[1] for f in findings(text)] == ["wrong-shape:"]


def test_where_a_file_has_one_source_roles_are_from_it() -> None:
    text = "deck: D\nas_of: 2025\nsources: {s: S}\npeople:\n  Ann: pilot\nfacts: []\n"
    checked = check(text)
    assert checked.value is not None
    assert checked.value.people["Ann"].sources == ("s",)
