"""Anchors: what is stated, and what is not asked, because the world is larger than the file."""

from __future__ import annotations

import pytest

from quizgen.questions.anchors import family
from quizgen.questions.buckets import kept_shares
from tests.questions.asking import questions, skips


@pytest.mark.parametrize(
    ("act", "lead"),
    [
        ("won the Nobel Prize in Physics", "won the"),
        ("borders Spain", "borders"),
        ("discovered polonium", "discovered"),
        ("was born", "was"),
        ("has the dialling code 44", "has the dialling code"),
        ("resigned", "resigned"),
        ("Brexit", ""),
    ],
)
def test_a_family_is_what_an_act_begins_with(act: str, lead: str) -> None:
    assert family(act) == lead


def test_an_occasion_is_stated_rather_than_a_year() -> None:
    text = "facts:\n  - {id: a, who: Ann Lee, did: won the Vane Prize, at: the fifth gala, when: 2024}\n"
    assert questions(text)["a/who"].prompt == "Who won the Vane Prize at the fifth gala?"


def test_a_day_needs_no_occasion_beside_it() -> None:
    text = "facts:\n  - {id: a, who: Ann Lee, did: met Bo, where: Rome, when: 2024-05-03, at: a gala}\n"
    assert questions(text)["a/who"].prompt == "Who met Bo on 3 May 2024?"


def test_without_an_anchor_everything_is_stated() -> None:
    text = "facts:\n  - {id: a, who: Ann Lee, did: found the Vane tomb, where: Rome, when: 2024}\n"
    assert questions(text)["a/who"].prompt == "Who found the Vane tomb in Rome in 2024?"


PRIZES = """\
facts:
  - {id: a, who: Ann Lee, did: won the Vane Prize, when: 2024}
  - {id: b, who: Ben Cole, did: won the Vane Prize, when: 2023}
"""
NEIGHBOURS = """\
facts:
  - {id: a, who: Andorra, did: borders Spain, where: Pyrenees}
  - {id: b, who: Portugal, did: borders Spain, where: Iberia}
  - {id: c, who: Monaco, did: borders France, where: Riviera}
"""


@pytest.mark.parametrize(
    ("text", "skip_id"),
    [
        pytest.param(PRIZES, "a/who", id="an act that recurs, and a year"),
        pytest.param(PRIZES, "a/did", id="an act of a year"),
        pytest.param(NEIGHBOURS, "c/who", id="a relation that its family shows to be shared"),
        pytest.param(
            "facts:\n  - {id: a, who: Ann Lee, did: was elected, when: 2024, where: Rome}\n",
            "a/who", id="an act that says little",
        ),
        pytest.param(
            "facts:\n  - {id: a, who: Japan, did: has the dialling code 81, where: Asia}\n",
            "a/who", id="a lasting relation to a code",
        ),
    ],
)  # fmt: skip
def test_what_others_may_have_done_is_not_asked(text: str, skip_id: str) -> None:
    assert skips(text)[skip_id].reason == "needs-anchor"


def test_the_author_may_say_that_it_has_one_answer() -> None:
    text = PRIZES.replace("when: 2024", "when: 2024, functional: true")
    assert questions(text)["a/who"].prompt == "Who won the Vane Prize in 2024?"


def test_a_common_value_keeps_so_many_choice_questions_that_it_is_the_key_in_a_third() -> None:
    kept = kept_shares({"big": 30, **{f"small {n}": 1 for n in range(70)}})
    assert set(kept) == {"big"}
    first, second = 0.3 / 0.99, 0.69 / 0.99 * 0.3 / 0.98
    key, wrong = kept["big"] * 0.3, 0.7 * (first + second)
    assert wrong / key == pytest.approx(2)


def test_values_of_one_frequency_keep_all() -> None:
    kept = kept_shares(dict.fromkeys("abcdef", 4))
    assert list(kept.values()) == pytest.approx([1.0] * 6)
