"""Odd one out: by what the prompt says, one of the four is odd; by what else the file says, no other is."""

from __future__ import annotations

from collections import Counter

from hypothesis import given, settings
from hypothesis import strategies as st

from quizgen.questions.ask import Asker
from tests.questions.asking import HEAD, across, book

COUNTRIES = ["Norway", "Italy", "Peru"]
ROLES = ["envoy", "mayor", "minister of war", "minister of trade"]


@st.composite
def people(draw: st.DrawFn) -> str:
    text = HEAD + "people:\n"
    for number in range(draw(st.integers(3, 12))):
        country, role = draw(st.sampled_from(COUNTRIES)), draw(st.sampled_from(ROLES))
        title = draw(st.sampled_from(["", ", title: Admiral", ", title: Dr"]))
        text += f"  Person {chr(65 + number)}: {{role: {role}, country: {country}{title}}}\n"
    return text + "facts: []\n"


@settings(deadline=None, max_examples=100)
@given(people())
def test_nothing_singles_out_another(text: str) -> None:
    made = book(text)
    for asked in Asker(made).across():
        for question in asked.questions:
            assert question.options
            country = dict(question.given)["country"]
            four = [made.people[name] for name in question.options.texts]
            assert [p.name for p in four if p.country != country] == [question.answer]
            for traits in ([p.title for p in four], [p.roles for p in four]):
                value, times = Counter(map(str, traits)).most_common(1)[0]
                if times == 3 and value:
                    (odd,) = (p for p, t in zip(four, traits, strict=True) if str(t) != value)
                    assert odd.name == question.answer


PLANETS = """\
lists:
  - {id: inner, title: inner planets, complete: true, members: [Mercury, Venus, Earth, Mars]}
  - {id: outer, title: outer planets of the Sun, complete: true, members: [Jupiter, Saturn, Uranus]}
"""


def test_members_of_two_lists_of_one_noun_are_parted() -> None:
    made = [q for q in across(PLANETS).values() if q.kind == "odd-one-out"]
    assert {q.prompt for q in made} == {
        "All but one of these are among the inner planets: which is the odd one out?",
        "All but one of these are among the outer planets of the Sun: which is the odd one out?",
    }
    inner = next(q for q in made if "inner" in q.prompt)
    assert inner.answer in {"Jupiter", "Saturn", "Uranus"}
    assert inner.about.text.endswith(f"are among the inner planets; {inner.answer} is not.")


def test_an_open_list_parts_nobody() -> None:
    assert not any("odd-one-out" in i for i in across(PLANETS.replace("complete: true, ", "")))


def test_a_member_of_both_lists_is_not_odd() -> None:
    made = across(PLANETS.replace("Jupiter, Saturn, Uranus", "earth, MARS"))
    assert not any("inner/odd" in i for i in made)


def test_a_list_for_the_deck_alone_parts_nobody_on_paper() -> None:
    made = across(PLANETS.replace("id: inner", "id: inner, only: deck"))
    assert [i for i in made if "odd" in i] == ["lists:outer/odd-one-out"]


def test_an_article_does_not_tell_the_odd_one() -> None:
    made = across(PLANETS.replace("Jupiter, Saturn, Uranus", "the Moon, the Comet, the Rock"))
    assert not any("odd-one-out" in i for i in made)
