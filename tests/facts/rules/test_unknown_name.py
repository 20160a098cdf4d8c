from __future__ import annotations

import pytest

from tests.facts.from_text import check, findings, hints, with_head

NAMES = """\
people:
  Pete Hegseth: US Defence Secretary
  Dong Jun: {title: Admiral, role: Chinese Defence Minister, country: China}
  Xi Jinping: Chinese President
places:
  Malaysia:
  South Korea:
groups:
  China:
  the Pentagon: {country: United States, aka: [the Defence Department]}
"""


def said(fields: str) -> list[str]:
    """Give messages and hints of the findings in a fact beside the declared names."""
    found = check(with_head(f"- {{id: a, did: met, {fields}}}", NAMES)).findings
    assert all(f.slug == "unknown-name" for f in found)
    return [f"{f.message} | {f.hint}" for f in found]


@pytest.mark.parametrize(
    ("name", "meant"),
    [
        ("Pete Hegset", "Pete Hegseth"),
        ("Hegseth Pete", "Pete Hegseth"),
        ("Dong June", "Dong Jun"),
        ("Malasia", "Malaysia"),
        ("Pentagon", "the Pentagon"),
        ("the pentagon", "the Pentagon"),
        ("Admiral Dong June", "Admiral Dong Jun"),
        ("The Defense Department", "the Defence Department"),
    ],
)
def test_a_name_close_to_a_declared_one_is_a_slip(name: str, meant: str) -> None:
    message = f"`{name}` is not declared, but close to `{meant}`"
    hint = f"did you mean `{meant}`? If it is another name, declare it too"
    assert said(f"who: {name}") == [f"{message} | {hint}"]


@pytest.mark.parametrize("name", ["Hegseth", "Secretary Hegseth", "US Defence Secretary Hegseth"])
def test_a_part_of_a_name_is_allowed_only_when_declared(name: str) -> None:
    message = f"`{name}` is only a part of the name `Pete Hegseth`"
    hint = f"did you mean `Pete Hegseth`? `aka: [{name}]` there allows the short form"
    assert said(f"who: {name}") == [f"{message} | {hint}"]


def test_a_family_name_may_come_first() -> None:
    assert len(said("who: [Xi, President Xi, Minister Dong]")) == 3


def test_names_joined_in_one_text_are_to_be_a_list() -> None:
    assert said("who: Pete Hegseth and Dong Jun") == [
        "`Pete Hegseth and Dong Jun` is 2 names in one text | write a list: `[Pete Hegseth, Dong Jun]`"
    ]
    assert said("who: 'Pete Hegseth, Dong Jun, and Xi Jinping'")


@pytest.mark.parametrize(
    "fields",
    [
        "who: [North Korea, Nancy Pelosi, Bosnia and Herzegovina, Kim Jong Un, Hegseth the Younger]",
        "who: [Pete Hegseth, Admiral Dong Jun, the Defence Department, China, Malaysia]",
        "who: Ann, where: [Washington, North Korea, Xi, Hegseth]",
        "who: Ann, according_to: [Beijing, the Kremlin]",
    ],
)
def test_other_names_and_declared_ones_pass(fields: str) -> None:
    assert said(fields) == []


def test_a_last_name_of_two_declared_people_is_left_alone() -> None:
    people = "people:\n  Ann Lee: {role: pilot}\n  Bob Lee: {role: cook}\n"
    assert findings(with_head("- {id: a, who: Lee, did: flew}", people)) == []


def test_the_place_is_the_item_of_the_list() -> None:
    text = with_head("- {id: a, who: [Ann, Pete Hegset], did: met}", NAMES)
    assert findings(text)[0].startswith("16:24 unknown-name")


@pytest.mark.parametrize(
    "text",
    [
        "people: {Ann: {country: Chnia}}\nplaces: {China: }\n",
        "places: {China: , Beijing: {in: Chinna}}\n",
        "places: {China: , Beijing: Chinna}\n",
        "places: {China: }\ngroups: {PLA: {country: Chian}}\n",
    ],
)
def test_countries_and_larger_places_are_names_too(text: str) -> None:
    found = check(with_head("- {id: a, who: Ann, did: flew}", text)).findings
    assert [f.slug for f in found] == ["unknown-name"]
    assert found[0].place.width >= 5  # the caret is under the name, not under the mapping
    assert "did you mean `China`?" in found[0].hint


def test_declaring_the_other_name_settles_it() -> None:
    places = "places:\n  Suzhou:\n  Suizhou:\n"
    assert (
        hints(with_head("- {id: a, who: Ann, did: flew, where: [Suzhou, Suizhou]}", places)) == []
    )
