"""A fact is judged by what the file had when the fact was new: no doubt that comes later takes a question away."""

from __future__ import annotations

import pytest

from quizgen.questions.ask import Asker
from tests.questions.asking import book

FIRST = "facts:\n  - {id: a, who: Ann Lee, did: won the Vane Prize, when: 2024-05-03}\n"


def row(number: int, did: str, fields: str) -> str:
    return f"  - {{id: f{number}, who: Ben C{'o' * number}le, did: {did}, {fields}}}\n"


def asked(text: str, *old: str) -> dict[str, str]:
    """Give the prompts of a book of which some facts were in a build before."""
    afresh = Asker(book(text))
    assert list(afresh.ask())
    asker = afresh.built(dict.fromkeys(old, 1))
    return {q.id: q.prompt for one in asker.ask() for q in asker.for_paper(one)}


LATER = [
    pytest.param("a/when", [row(2, "won the Vane Prize", "when: 2021")], id="a prize is won again"),
    pytest.param(
        "a/who", [row(2, "won the Vane Prize", "when: 2021"), row(3, "won the Vane Prize", "when: 2021")],
        id="two of one date",
    ),
    pytest.param(
        "a/who", [row(n, "won the Vane Prize", f"when: 2024-06-{n:02}") for n in range(2, 14)],
        id="a crowd of days",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("question", "later"), LATER)
def test_a_doubt_that_comes_later_takes_no_question_away(question: str, later: list[str]) -> None:
    grown = FIRST + "".join(later)
    assert question in asked(FIRST)
    assert question in asked(grown, "a")
    assert question not in asked(grown)


def test_what_is_new_is_judged_by_the_whole_file() -> None:
    grown = FIRST + row(2, "won the Vane Prize", "when: 2021")
    found = asked(grown, "a")
    assert "a/when" in found
    assert "f2/when" not in found
    assert "a/when" not in asked(grown)


def test_what_is_new_is_judged_by_the_old_as_well() -> None:
    days = [row(n, "entered the league", f"when: 2024-06-{n:02}") for n in range(2, 14)]
    found = asked("facts:\n" + "".join(days), *(f"f{n}" for n in range(2, 8)))
    assert "f2/who" in found
    assert "f13/who" not in found


@pytest.mark.parametrize("date", ["1981~", "1981?", "1981/1982", "198X"])
def test_a_date_that_is_no_year_for_sure_is_no_second_winner_of_one(date: str) -> None:
    rows = [row(n, "won the Vane Prize", f"when: {1980 + n}") for n in range(1, 16)]
    vague = row(16, "won the Vane Prize", f"when: {date}, where: Rome")
    found = asked("facts:\n" + "".join(rows) + vague)
    assert "f12/who" in found
    assert "f16/who" not in found


def test_an_occasion_that_comes_again_later_stays_one_for_what_was_there() -> None:
    first = "facts:\n" + row(1, "joined the team", "at: the Vane games, when: 2024")
    first += row(2, "joined the team", "at: the Moss games, when: 2019")
    later = row(3, "left the club", "at: the Vane games, when: 2021")
    assert asked(first + later, "f1", "f2")["f1/who"] == asked(first)["f1/who"]
    assert "f1/who" not in asked(first + later)


def test_a_second_right_answer_does_take_a_question_away() -> None:
    later = "  - {id: b, who: Ann Lee, did: won the Vane Prize, when: 2021-01-02}\n"
    assert "a/when" not in asked(FIRST + later, "a")


def test_what_shows_later_that_an_act_is_of_one_a_year_is_believed() -> None:
    rows = [row(n, "won the Vane Prize", f"when: {1980 + n}") for n in range(1, 16)]
    early = [f"f{n}" for n in range(1, 7)]
    assert "f1/who" not in asked("facts:\n" + "".join(rows[:6]))
    assert "f1/who" in asked("facts:\n" + "".join(rows), *early)
    tie = row(16, "won the Vane Prize", "when: 1985")
    everyone = [f"f{n}" for n in range(1, 16)]
    assert "f1/who" in asked("facts:\n" + "".join(rows) + tie, *everyone)
