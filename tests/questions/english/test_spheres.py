"""Spheres: which acts are of one sort, in the words that authors use for them."""

from __future__ import annotations

import pytest

from quizgen.questions.english.spheres import sphere


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param("was published anonymously", "was first performed", id="works"),
        pytest.param("appeared in 20 monthly parts", "premiered in Vienna", id="works that came"),
        pytest.param("was fought", "took place", id="events, one of them in two words"),
        pytest.param("discovered oxygen", "had first isolated radium", id="adverb and tense"),
        pytest.param("borders Spain", "borders the Congo", id="a verb that no sphere lists"),
        pytest.param("is the capital of Peru", "is the capital of Chile", id="a lasting state"),
    ],
)
def test_one_sphere(one: str, other: str) -> None:
    assert sphere(one) == sphere(other) != ""


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param("was published", "was fought", id="a novel and a battle"),
        pytest.param("was discovered", "was published", id="an element and a novel"),
        pytest.param("killed 39 people", "was killed", id="who did it and whom it befell"),
        pytest.param("borders Spain", "pays in euros", id="two verbs that no sphere lists"),
        pytest.param("took place", "took the city", id="one verb, two meanings"),
    ],
)
def test_two_spheres(one: str, other: str) -> None:
    assert sphere(one) != sphere(other)


@pytest.mark.parametrize("act", ["", "was", "nearly", "Опубликовал роман", "出版"])
def test_what_is_no_english_act_is_no_error(act: str) -> None:
    assert isinstance(sphere(act), str)
