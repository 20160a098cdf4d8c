"""Dates asked coarser than they are stored, and how long something lasted."""

from __future__ import annotations

import pytest

from tests.questions.asking import questions, skips

ONE = "facts:\n  - {{id: a, {}}}\n"


@pytest.mark.parametrize(
    ("when", "kinds"),
    [
        pytest.param("2025-10-31", {"when", "month", "year", "decade"}, id="a day"),
        pytest.param("2025-10", {"when", "year", "decade"}, id="a month"),
        pytest.param("2025", {"when", "decade"}, id="a year"),
        pytest.param("202X", {"when"}, id="a decade"),
        pytest.param("1999-12-30/2000-01-02", {"when", "duration"}, id="over New Year"),
        pytest.param("1999-12-30/1999-12-31", {"when", "duration", "month", "year", "decade"}, id="one month"),
        pytest.param("1962-10~", {"when", "year", "decade"}, id="about a month"),
        pytest.param("1962-12~", {"when", "decade"}, id="about the last month of a year"),
        pytest.param("1962~", {"when", "decade"}, id="about a year"),
        pytest.param("1969~", {"when"}, id="about the last year of a decade"),
        pytest.param("2024?", set(), id="uncertain"),
        pytest.param("2022-08/..", {"when"}, id="an open end"),
        pytest.param("-0043-03-15", {"when", "month", "year"}, id="before the common era"),
        pytest.param("Y-17000", {"when"}, id="long ago"),
    ],
)  # fmt: skip
def test_a_date_is_asked_coarser_only_where_that_has_one_answer(when: str, kinds: set[str]) -> None:
    made = questions(ONE.format(f"who: Ann Lee, did: toured Rome, at: the gala, when: {when}"))
    dated = {"when", "month", "year", "decade", "duration"}
    assert {q.kind for q in made.values()} & dated == kinds


TELLING = [
    pytest.param("the 1962 games", {"month", "year", "decade"}, id="the year"),
    pytest.param("the 1961-62 games", {"year", "decade"}, id="the end of a season"),
    pytest.param("the games of the sixties", {"decade"}, id="the decade in words"),
    pytest.param("the 60s gala", {"decade"}, id="the decade in figures"),
    pytest.param("the Christmas dinner", {"month"}, id="a feast"),
    pytest.param("the December dinner", {"month"}, id="the month"),
    pytest.param("the 1960 committee", {"decade"}, id="another year of the decade"),
    pytest.param("the dinner of 19 men", set(), id="a number that is no year"),
]


@pytest.mark.parametrize(("told", "barred"), TELLING)
def test_a_cue_that_tells_the_date_is_not_stated(told: str, barred: set[str]) -> None:
    made = questions(ONE.format(f"who: Ann Lee, did: left, when: 1962-12-24, at: {told}"))
    stated = {q.kind for q in made.values() if told in q.prompt}
    assert {"month", "year", "decade"} - stated == barred


@pytest.mark.parametrize(("told", "barred"), TELLING)
def test_an_act_that_tells_the_date_is_not_asked_for_it(told: str, barred: set[str]) -> None:
    fact = f"who: Ann Lee, did: spoke of {told}, where: Rome, when: 1962-12-24"
    kinds = {q.kind for q in questions(ONE.format(fact)).values()}
    assert {"month", "year", "decade"} - kinds == barred


def test_what_the_whole_file_answers_alike_is_not_asked() -> None:
    text = "facts:\n" + "".join(
        f"  - {{id: a{n}, who: Ann Lee, did: left Rome, at: gala {n}, when: 196{n}}}\n"
        for n in range(3)
    )
    assert skips(text)["a0/decade"].reason == "same-for-all"
    assert questions(text.replace("1962", "1972"))["a0/decade"].answer == "the 1960s"


@pytest.mark.parametrize(
    ("when", "prompt", "answer"),
    [
        ("2025-12-15/2025-12-16", "How many days, both ends included, did the talks last in Rome?", "2"),
        ("2024-02-28/2024-03-01", "How many days, both ends included, did the talks last in Rome?", "3"),
        ("1936-07-17/1939-04-01", "About how many months did the talks last in Rome?", "32"),
        ("1939-09-01/1945-09-02", "About how many years did the talks last in Rome?", "6"),
        ("1861/1865", "About how many years did the talks last in Rome?", "4"),
        ("2022-08/2024-01", "About how many months did the talks last in Rome?", "17"),
    ],
)  # fmt: skip
def test_how_long_something_lasted(when: str, prompt: str, answer: str) -> None:
    fact = f"what: the talks, did: took place, where: Rome, when: {when}"
    question = questions(ONE.format(fact))["a/duration"]
    assert (question.prompt, question.answer) == (prompt, answer)


@pytest.mark.parametrize(
    "when", ["2022/2023", "2022-08/2022-09", "2022-08/2024-01-03", "1861~/1865"]
)
def test_a_length_that_is_not_known_well_enough_is_not_asked(when: str) -> None:
    fact = f"what: the talks, did: took place, where: Rome, when: {when}"
    assert skips(ONE.format(fact))["a/duration"].reason == "no-length"
