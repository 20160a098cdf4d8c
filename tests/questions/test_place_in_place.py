"""A town with its country behind it is one place: not the town next door, and not its namesake elsewhere."""

from __future__ import annotations

import pytest

from quizgen.questions.model import Question
from tests.questions.asking import paper_questions, skips

BIRTHS = """\
facts:
  - {id: ada, who: Ada Berg, did: was born, where: [Athens, USA], when: 1956-12-23}
  - {id: ben, who: Ben Cole, did: was born, where: [Chicago, USA], when: 1930-03-02}
  - {id: chen, who: Chen Yu, did: was born, where: [Boston, USA], when: 1941-05-11}
  - {id: dora, who: Dora Ek, did: was born, where: [Dallas, USA], when: 1967-08-30}
  - {id: eva, who: Eva Lund, did: was born, where: [Matanzas, Cuba], when: 1972-01-19}
"""


def test_towns_of_one_country_are_wrong_answers_to_each_other() -> None:
    made = paper_questions(BIRTHS)
    shown = {text for id_ in ("ada", "ben", "chen", "dora") for text in texts(made, f"{id_}/where")}
    assert shown >= {"Athens, USA", "Chicago, USA", "Boston, USA", "Dallas, USA"}
    for question in made.values():
        if question.kind == "where" and question.answer.endswith("USA"):
            assert sum(text.endswith("USA") for text in texts(made, question.id)) > 1


def texts(made: dict[str, Question], id_: str) -> tuple[str, ...]:
    options = made[id_].options
    return options.texts if options else ()


@pytest.mark.parametrize(
    ("where", "asked"),
    [
        pytest.param("[Athens, Greece]", False, id="another Athens is a second answer"),
        pytest.param("[Boston, USA]", False, id="and so is another town of the country"),
        pytest.param("[Athens, USA]", True, id="the same is none"),
    ],
)
def test_where_has_one_answer(where: str, *, asked: bool) -> None:
    text = f"""\
facts:
  - {{id: one, who: Ada Berg, did: opened the fair, where: [Athens, USA], at: the feast}}
  - {{id: two, who: Ada Berg, did: opened the fair, where: {where}, at: the feast}}
"""
    assert ("one/where" in paper_questions(text)) == asked


@pytest.mark.parametrize(
    ("where", "rival"),
    [
        pytest.param("[Athens, Greece]", False, id="a namesake elsewhere is another place"),
        pytest.param("[Chicago, USA]", False, id="so is its neighbour"),
        pytest.param("Athens", True, id="the name alone may be this one"),
        pytest.param("USA", True, id="so may anything in the country"),
        pytest.param("[Athens, USA]", True, id="the same is the same"),
    ],
)
def test_a_place_with_its_country_is_a_cue(where: str, *, rival: bool) -> None:
    text = f"""\
facts:
  - {{id: one, who: Ada Berg, did: opened the fair, where: [Athens, USA], functional: true}}
  - {{id: two, who: Ben Cole, did: opened the fair, where: {where}}}
"""
    assert ("one/who" in paper_questions(text)) != rival
    assert (skips(text).get("one/who") is not None) == rival
