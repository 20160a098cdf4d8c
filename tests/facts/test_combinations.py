from __future__ import annotations

import pytest

from tests.facts.from_text import check, findings, one_fact, slugs


@pytest.mark.parametrize(
    "fields",
    [
        pytest.param("who: Ann\ndid: flew", id="who did"),
        pytest.param("what: It\ndid: flew", id="what did"),
        pytest.param("who: Ann\ndid: found it\nbase: find", id="did with base"),
        pytest.param("who: Ann\nsaid: Hello\nto: Bob\nabout: it\nverb: cried", id="said"),
        pytest.param("ask: Who?\nanswer: Ann\naccept: Anna\nwrong: [Bob]", id="ask"),
        pytest.param("ask: Who?\nanswer: Ann\nwhen: 1969\nwhere: Houston", id="ask with context"),
        pytest.param("according_to: Bob\nwho: Ann\ndid: flew", id="a claim"),
    ],
)
def test_good_combinations(fields: str) -> None:
    assert findings(one_fact(fields)) == []


@pytest.mark.parametrize(
    ("fields", "found"),
    [
        ("who: Ann\nwhen: 1969", "6:5 nothing-to-ask"),
        ("what: The summit\nwhen: 1969", "6:5 nothing-to-ask"),
        ("ask: Who?", "7:5 missing-field: `ask` needs `answer`"),
        ("said: Hello", "7:5 missing-field: `said` needs `who`"),
        ("did: flew", "7:5 missing-field: `did` needs `who` or `what`"),
        ("who: Ann\nwhat: It\ndid: flew", "8:5 clash: `who` and `what` cannot stand together"),
        ("who: Ann\ndid: flew\nsaid: Hello", "9:5 clash: `did` and `said` cannot stand together"),
        ("ask: Who?\nanswer: Ann\nsaid: Hi", "9:5 clash: `ask` and `said` cannot stand together"),
        ("ask: Who?\nanswer: Ann\nwho: Bob", "9:5 clash: `ask` and `who` cannot stand together"),
        ("who: Ann\ndid: flew\nanswer: Bob", "9:5 stray-field: `answer` goes with `ask`"),
        ("who: Ann\ndid: flew\nwrong: Bob", "9:5 stray-field: `wrong` goes with `ask`"),
        ("who: Ann\ndid: flew\nto: Bob", "9:5 stray-field: `to` goes with `said`"),
        ("who: Ann\ndid: flew\nverb: cried", "9:5 stray-field: `verb` goes with `said`"),
        ("who: Ann\nsaid: Hello\nbase: find", "9:5 stray-field: `base` goes with `did`"),
    ],
)
def test_fields_that_make_no_sense_together(fields: str, found: str) -> None:
    (only,) = findings(one_fact(fields))
    assert only.startswith(found)


def test_ask_beside_did_is_found() -> None:
    assert slugs(one_fact("ask: Who?\nanswer: Ann\nwhat: It\ndid: flew")) == ["clash", "clash"]


def test_a_thing_without_did_gets_a_verb_proposed() -> None:
    (finding,) = check(one_fact("what: The summit")).findings
    assert finding.hint == "add what happened, as `did: took place`"


def test_a_field_with_a_bad_value_counts_as_given() -> None:
    assert slugs(one_fact("what: It\ndid:")) == ["empty-value"]
    assert slugs(one_fact("ask: Why?\nanswer: []")) == ["wrong-shape"]
