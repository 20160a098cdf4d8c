from __future__ import annotations

import pytest

from tests.facts.from_text import findings, slugs, with_head

FACT = "- {id: a, who: Someone, did: flew}"


@pytest.mark.parametrize(
    ("names", "found"),
    [
        (
            "people: {Lincoln: pilot}\nplaces: {Lincoln: }\n",
            "6:10 double-name: `Lincoln` (places) is also a name of `Lincoln` (people)",
        ),
        (
            "people: {Nasa: pilot}\ngroups: {Nasa: }\n",
            "6:10 double-name: `Nasa` (groups) is also a name of `Nasa` (people)",
        ),
        (
            "people: {Ann Lee: pilot, ann lee: cook}\n",
            "5:26 double-name: `ann lee` (people) is also a name of `Ann Lee` (people)",
        ),
        (
            "groups: {the Pentagon: , Pentagon: }\n",
            "5:26 double-name: `Pentagon` (groups) is also a name of `the Pentagon` (groups)",
        ),
        (
            "people: {Ann: {aka: [A, Bob]}, Bob: cook}\n",
            "5:25 double-name: `Bob` (people) is also a name of `Bob` (people)",
        ),
        (
            "groups: {X: {aka: [Z]}, Y: {aka: [Z]}}\n",
            "5:35 double-name: `Z` (groups) is also a name of `X` (groups)",
        ),
    ],
)
def test_a_name_of_two_things_is_found(names: str, found: str) -> None:
    assert findings(with_head(FACT, names)) == [found]


@pytest.mark.parametrize(
    "names",
    [
        pytest.param("places: {China: }\ngroups: {China: }\n", id="a country acts and lies"),
        pytest.param("places: {Georgetown: , George Town: }\n", id="spacing makes two places"),
        pytest.param("groups: {the US: {aka: [US, the U.S.]}}\n", id="other names of one group"),
        pytest.param("people: {Li Na: , Li Ning: }\n", id="two people"),
    ],
)
def test_names_of_one_thing_pass(names: str) -> None:
    assert slugs(with_head(FACT, names)) == []
