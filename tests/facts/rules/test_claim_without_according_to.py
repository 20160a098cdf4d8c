from __future__ import annotations

import pytest

from tests.facts.from_text import check, findings, one_fact, slugs


@pytest.mark.parametrize(
    "did",
    [
        "regards Taiwan as part of its territory",
        "opposes the plan",
        "denies the report",
        "does not recognise Taiwan",
        "doesn’t accept it",
        "still formally claims the island",
        "do not want a war",
        "regard it as theirs",
        "says that it won",
        "Rejects the treaty",
    ],
)
def test_a_present_verb_of_opinion_makes_a_claim(did: str) -> None:
    (finding,) = check(one_fact(f"who: China\ndid: {did}")).findings
    assert (finding.slug, finding.level) == ("claim-without-according-to", "warning")
    assert finding.hint == "add `according_to: China`, say"


@pytest.mark.parametrize(
    "did",
    [
        "opposed the plan",
        "denied the report",
        "said that it won",
        "claimed victory",
        "met its critics",
        "wanted a war",
        "was regarded as safe",
        "viewers won",
        "sayings were read",
    ],
)
def test_what_somebody_did_once_is_no_claim(did: str) -> None:
    assert findings(one_fact(f"who: China\ndid: {did}")) == []


def test_a_claim_with_its_owner_passes() -> None:
    assert slugs(one_fact("according_to: Beijing\nwho: China\ndid: regards it as its own")) == []


def test_the_tag_makes_a_claim_of_any_fact() -> None:
    assert slugs(one_fact("what: Coffee\ndid: was healthy\ntags: [claim]")) == [
        "claim-without-according-to"
    ]
