"""Posts: who held one is asked where the file has one holder, and beside people who surely did not hold it."""

from __future__ import annotations

import pytest

from tests.questions.asking import paper_questions, skips

SIX = """\
people:
  Ada Berg: {role: US President}
  Ben Cole: {role: US Vice President}
  Chen Yu: {role: Chinese President}
  Dora Ek: {role: US Secretary of State}
  Eva Lund: {role: mayor of Oslo}
  Finn Aas: {role: mayor of Rome}
  Gita Rao: {role: mayor of Lima}
"""


def test_options_are_posts_of_one_case_shape() -> None:
    made = paper_questions(SIX)
    towns = {f"mayor of {town}" for town in ("Oslo", "Rome", "Lima")}
    for person in ("eva-lund", "finn-aas", "gita-rao"):
        options = made[f"people:{person}/role-of"].options
        assert options
        assert set(options.texts) == towns


@pytest.mark.parametrize(
    ("less", "more", "asked"),
    [
        pytest.param("President", "US President", False, id="a US President is a President"),
        pytest.param("Secretary", "Secretary of State", False, id="so is a Secretary of State"),
        pytest.param("minister", "minister of war", False, id="and a minister of war"),
        pytest.param("President", "Vice President", True, id="a Vice President is none"),
        pytest.param("President", "Secretary to the President", True, id="nor who serves one"),
        pytest.param("US President", "President", True, id="but not every President is a US one"),
        pytest.param("King", "former King", True, id="who was one is none"),
    ],
)
def test_who_held_a_post_has_one_answer(less: str, more: str, *, asked: bool) -> None:
    text = f"people:\n  Ada Berg: {{role: {less}}}\n  Ben Cole: {{role: {more}}}\n"
    assert ("people:ada-berg/holder-of-role" in paper_questions(text)) == asked
    assert ("people:ada-berg/holder-of-role" in skips(text)) != asked


def test_who_may_hold_the_post_in_other_words_is_no_wrong_answer() -> None:
    text = SIX.replace("US Vice President", "President")
    options = paper_questions(text)["people:ada-berg/holder-of-role"].options
    assert options
    assert "Ben Cole" not in options.texts


def test_who_is_known_on_another_day_is_no_wrong_answer() -> None:
    text = """\
people:
  Ada Berg: {role: chancellor, as_of: 2025-12-17}
  Ben Cole: {role: chancellor, as_of: 2021-12-17}
  Chen Yu: {role: speaker, as_of: 2021-12-17}
  Dora Ek: {role: envoy, as_of: 2025-12-17}
  Eva Lund: {role: mayor, as_of: 2025-12-17}
"""
    made = paper_questions(text)
    now = made["people:ada-berg/holder-of-role"].options
    assert now
    assert set(now.texts) == {"Ada Berg", "Dora Ek", "Eva Lund"}
    assert made["people:ben-cole/holder-of-role"].options is None
