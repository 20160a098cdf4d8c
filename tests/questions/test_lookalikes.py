"""Look-alikes: what the back says about an answer that could be taken for another."""

from __future__ import annotations

import json

import pytest

from quizgen.questions.bank import line
from tests.questions.asking import questions

BERGS = """\
facts:
  - {id: first, who: Anna Berg, did: opened the harbour, where: Lisbon, when: 2024-05-03}
  - {id: second, who: Ada Berg, did: closed the mine, where: Kiruna, when: 2019-02-11}
"""


def alike(text: str, question_id: str) -> str:
    return questions(text)[question_id].lookalike


def test_people_of_one_surname_are_told_apart() -> None:
    expected = "Not Ada Berg, who closed the mine in Kiruna on 11 February 2019"
    assert alike(BERGS, "first/who") == expected


def test_the_bank_has_the_line() -> None:
    record = json.loads(line(questions(BERGS)["second/who"]))
    assert record["lookalike"] == "Not Anna Berg, who opened the harbour in Lisbon on 3 May 2024"


@pytest.mark.parametrize(
    ("mine", "other", "expected"),
    [
        pytest.param(
            "where: South Korea, when: 2024-05-03",
            "where: North Korea, when: 2024-07-08",
            "Not North Korea, which is where Ben Cole met Omar Diaz on 8 July 2024",
            id="places of one last word",
        ),
        pytest.param(
            "where: Slovakia, when: 2024-05-03",
            "where: Slovenia, when: 2023",
            "Not Slovenia, which is where Ben Cole met Omar Diaz in 2023",
            id="one word, the same beginning and end",
        ),
        pytest.param("where: Rome, when: 2024-05-03", "where: Oslo, when: 2023", "", id="unlike"),
    ],
)
def test_places(mine: str, other: str, expected: str) -> None:
    text = f"""\
facts:
  - {{id: first, who: Anna Berg, did: met Chen Yu, {mine}}}
  - {{id: second, who: Ben Cole, did: met Omar Diaz, {other}}}
"""
    assert alike(text, "first/where") == expected


@pytest.mark.parametrize(
    ("mine", "other", "found"),
    [
        pytest.param("2024-05-03", "2021-05-03", True, id="the same day of another year"),
        pytest.param("2024-05-03", "2024-05-21", True, id="another day of the month"),
        pytest.param("2024-05-03", "2021-11-09", False, id="nothing in common"),
        pytest.param("1912", "1921", True, id="the same digits"),
        pytest.param("1912", "1987", False, id="other digits"),
        pytest.param("2024-05", "2024-05-21", False, id="dates that overlap"),
    ],
)
def test_dates_of_one_subject(mine: str, other: str, found: bool) -> None:  # noqa: FBT001 - a case
    text = f"""\
facts:
  - {{id: first, who: Anna Berg, did: opened the harbour, where: Lisbon, when: {mine}}}
  - {{id: second, who: Anna Berg, did: closed the mine, where: Kiruna, when: {other}}}
"""
    assert bool(alike(text, "first/when")) is found
    stranger = text.replace("who: Anna Berg, did: closed", "who: Ben Cole, did: closed")
    assert not alike(stranger, "first/when")


def test_numbered_things_are_told_apart() -> None:
    text = """\
facts:
  - {id: first, what: the 18th Talks, did: were held by both sides, where: Beijing, when: 2024}
  - {id: second, what: the 19th Talks, did: brought officials together, where: Rome, when: 2025}
"""
    expected = "Not the 19th Talks, which brought officials together in Rome in 2025"
    assert alike(text, "first/what") == expected


@pytest.mark.parametrize(
    "other",
    [
        pytest.param("who: Ada Berg, did: closed the mine", id="it lacks the cues"),
        pytest.param(
            "who: Ada Berg, did: closes the mine, according_to: Ben Cole, where: Oslo, when: 2019",
            id="a claim",
        ),
        pytest.param(
            "who: Ada Berg, did: closed the mine, where: Oslo, when: 2019, retired: 2024",
            id="retired",
        ),
    ],
)
def test_what_is_not_linked(other: str) -> None:
    text = f"""\
facts:
  - {{id: first, who: Anna Berg, did: opened the harbour, where: Lisbon, when: 2024-05-03}}
  - {{id: second, {other}}}
"""
    assert not alike(text, "first/who")


def test_an_alias_is_no_look_alike() -> None:
    text = (
        """\
people:
  Anna Berg: {aka: [Ada Berg]}
"""
        + BERGS
    )
    assert not alike(text, "first/who")


def test_the_order_of_the_facts_changes_nothing() -> None:
    head, first, second = BERGS.splitlines()
    turned = f"{head}\n{second}\n{first}"
    assert alike(turned, "first/who") == alike(BERGS, "first/who")
