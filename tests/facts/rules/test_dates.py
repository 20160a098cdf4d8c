"""The rules about the dates of a fact: until, as_of, review_by, and as_of for roles."""

from __future__ import annotations

import pytest

from tests.facts.from_text import check, findings, one_fact, slugs


@pytest.mark.parametrize(
    ("dates", "found"),
    [
        ("when: 2022-08\nuntil: 2021", ["until-before-when"]),
        ("when: 2022-08\nuntil: 2022", []),
        ("when: 2022-08/..\nuntil: 2022-07", ["until-before-when"]),
        ("when: 2022-08~\nuntil: 2022-07", []),
        ("when: -0043\nuntil: -0044", ["until-before-when"]),
        ("when: 2022\nas_of: 2021-12-31", ["as-of-before-when"]),
        ("when: 2022\nas_of: 2022-01-01", []),
        ("as_of: 2029\nreview_by: 2028", ["review-before-as-of"]),
        ("review_by: 2028", ["review-before-as-of"]),
        ("as_of: 2029\nreview_by: 2029", []),
        ("when: 2031", ["as-of-before-when"]),
    ],
)
def test_dates_in_order(dates: str, found: list[str]) -> None:
    assert slugs(one_fact(f"what: It\ndid: ran\n{dates}")) == found


def test_both_dates_are_named() -> None:
    (finding,) = check(one_fact("what: It\ndid: ran\nwhen: 2022-08\nuntil: 2021")).findings
    assert finding.message == "`until` (2021) is before `when` (2022-08)"
    assert [str(p) for p in (finding.place, *finding.also)] == [
        "facts.yaml:10:12",
        "facts.yaml:9:11",
    ]


def test_facts_after_the_as_of_of_the_file_are_one_finding_there() -> None:
    text = """\
        deck: D
        as_of: 2025-12-17
        source: s
        sources: {s: S}
        facts:
          - {id: a, what: It, did: ran, when: 2026-01-05}
          - {id: b, what: It, did: flew, when: 2025-12-17}
          - {id: c, what: It, did: fell, when: 2026-02}
    """
    assert findings(text) == [
        "2:8 as-of-before-when: 2 facts are dated after `as_of` (2025-12-17), such as `a`"
    ]


def test_a_role_needs_an_as_of_of_its_own_or_of_the_file() -> None:
    people = "people:\n  Ann: pilot\n  Bob: {role: cook, as_of: 2025}\n  Cid:\n"
    text = f"deck: D\nsource: s\nsources: {{s: S}}\n{people}"
    assert findings(text) == ["5:8 role-without-as-of: nothing says when `Ann` was `pilot`"]
    assert findings(f"as_of: 2025\n{text}") == []


def test_an_as_of_that_cannot_be_read_is_not_missing_too() -> None:
    text = "deck: D\nas_of: soon\nsource: s\nsources: {s: S}\npeople: {Ann: pilot}\n"
    assert slugs(text) == ["bad-date"]
