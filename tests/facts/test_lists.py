"""Lists: members as they are typed, and every finding about them with its place."""

from __future__ import annotations

import pytest

from quizgen.facts.load import load
from quizgen.reading.reader import read
from tests.facts.from_text import check

HEAD = "deck: D\nsources: {r: R}\nsource: r\n"


def listed(body: str) -> str:
    return f"{HEAD}lists:\n  - id: one\n    title: mountains of Examplia\n{body}"


def test_members_with_dates_and_numbers_are_read_as_typed() -> None:
    text = listed(
        "    by: height\n    members:\n      - Ada: 2,914\n      - Ben: −0.5\n      - Chen\n"
    )
    root = read(text.encode(), "f.yaml").value
    assert root
    made = load(root, "f.yaml")
    assert made.value, made.findings
    ada, ben, chen = made.value.lists[0].members
    assert (ada.name, str(ada.number), ada.typed) == ("Ada", "2914", "2,914")
    assert str(ben.number) == "-0.5"
    assert chen.number is None


def test_a_file_may_have_lists_alone() -> None:
    assert not check(listed("    members: [Ada, Ben]\n")).findings


def test_the_article_before_a_title_is_dropped() -> None:
    text = listed("    members: [Ada, Ben]\n").replace("mountains", "the mountains")
    root = read(text.encode(), "f.yaml").value
    assert root
    made = load(root, "f.yaml").value
    assert made
    assert made.lists[0].title == "mountains of Examplia"


@pytest.mark.parametrize(
    ("body", "slug", "line"),
    [
        pytest.param("    members: Ada\n", "wrong-shape", 7, id="members as a text"),
        pytest.param("    members: []\n", "empty-value", 7, id="no members"),
        pytest.param("    ordered: true\n", "missing-field", 5, id="no field members"),
        pytest.param("    members: [[Ada]]\n", "wrong-shape", 7, id="a list in the list"),
        pytest.param("    members: [{Ada: 1990, Ben: 1991}]\n", "wrong-shape", 7, id="two in one"),
        pytest.param("    members: [Ada: 31.12.1990]\n", "bad-date", 7, id="no date"),
        pytest.param("    by: height\n    members: [Ada: high]\n", "bad-number", 8, id="no number"),
        pytest.param("    by: height\n    members: [Ada: 2,914]\n", "bad-name", 8, id="a comma"),
        pytest.param("    members: [Ada, '!?']\n", "bad-name", 7, id="a name without a letter"),
        pytest.param("    unit: metres\n    members: [Ada, Ben]\n", "stray-field", 7, id="a unit"),
        pytest.param("    measure: x\n    members: [Ada, Ben]\n", "unknown-key", 7, id="a key"),
        pytest.param("    members: [Ada, Ada]\n", "double-member", 7, id="twice"),
        pytest.param("    source: s\n    members: [Ada, Ben]\n", "unknown-source", 7, id="source"),
    ],
)
def test_a_wrong_list_is_found_where_it_is_wrong(body: str, slug: str, line: int) -> None:
    found = [(f.slug, f.place.line) for f in check(listed(body)).findings]
    assert found == [(slug, line)]


def test_two_lists_with_one_id_are_found() -> None:
    text = listed("    members: [Ada, Ben]\n")
    twice = text + text.removeprefix(f"{HEAD}lists:\n")
    assert [f.slug for f in check(twice).findings] == ["double-id"]


def test_a_list_without_a_source_is_a_warning() -> None:
    text = listed("    members: [Ada, Ben]\n").replace("source: r\n", "", 1)
    assert [f.slug for f in check(text).findings] == ["missing-source"]


def test_a_misspelt_member_is_found() -> None:
    text = listed("    members: [Ada Bergh, Ben]\n") + "people:\n  Ada Berg:\n"
    assert [f.slug for f in check(text).findings] == ["unknown-name"]
