"""One right answer: what the index proves, a plain scan over all facts must find too."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quizgen.questions.ask import Asker
from quizgen.questions.model import Question
from tests.questions.asking import HEAD, book, questions, skips
from tests.questions.brute import Scan

PEOPLE = ["Anna Berg", "Ben Cole", "Chen Yu", "Admiral Yu"]
PLACES = ["Rome", "Lisbon", "Italy", "Portugal"]
ACTS = ["met Omar Diaz", "met Chen Yu", "met Admiral Yu", "signed the accord", "was elected"]
DATES = ["2024", "2024-05", "2024-05-03", "2024-05/2024-06", "2023-11~", "1999", "2024-05-04"]
OCCASIONS = ["the spring summit", "the autumn summit"]
QUOTES = [
    "we will build the bridge before winter comes",
    "we will build the bridge before the flood",
    "no one is above the law",
]
NAMES = """\
people:
  Chen Yu: {title: Admiral, aka: [Admiral Yu]}
  Anna Berg:
places:
  Rome: Italy
  Lisbon: {in: Portugal}
"""


def line(key: str, value: object) -> str:
    if isinstance(value, list):
        return f"    {key}: [{', '.join(value)}]\n"
    return f"    {key}: {value}\n"


@st.composite
def facts(draw: st.DrawFn) -> str:
    out = []
    for number in range(draw(st.integers(2, 9))):
        fields: dict[str, object] = {
            "who": draw(st.lists(st.sampled_from(PEOPLE), min_size=1, max_size=2, unique=True))
        }
        quote = draw(st.booleans()) and draw(st.booleans())
        fields["said" if quote else "did"] = draw(st.sampled_from(QUOTES if quote else ACTS))
        for key, values in (("where", PLACES), ("when", DATES), ("at", OCCASIONS)):
            if draw(st.integers(0, 3)):
                fields[key] = draw(st.sampled_from(values))
        if not quote and draw(st.integers(0, 5)) == 0:
            fields["according_to"] = draw(st.sampled_from(["Anna Berg", "the Guild"]))
        body = "".join(line(key, value) for key, value in fields.items())
        out.append(f"  - id: fact-{number}\n{body}")
    return HEAD + NAMES + "facts:\n" + "".join(out)


@settings(deadline=None)
@given(facts())
def test_every_question_has_one_answer_in_the_book(text: str) -> None:
    made = book(text)
    scan = Scan(made)
    for asked in Asker(made).ask():
        for question in asked.questions:
            if not question.fact.startswith("people:"):
                assert scan.answers(whole(question)) == {own(scan, question)}, question


def own(scan: Scan, question: Question) -> object:
    fact = next(f for f in scan.book.facts if f.id == question.fact)
    return scan.value(fact, question.asked)


def whole(question: Question) -> Question:
    """Give the question with the cues that the scan can compare."""
    return replace(question, given=tuple((f, v) for f, v in question.given if f != "verb"))


@settings(deadline=None)
@given(facts())
def test_no_option_but_the_key_answers_the_question(text: str) -> None:
    made = book(text)
    scan = Scan(made)
    asker = Asker(made)
    for asked in asker.ask():
        for question in asker.for_paper(asked):
            options = question.options
            if options and not question.fact.startswith("people:"):
                assert len(set(options.texts)) == len(options.texts)
                assert options.texts.count(question.answer) == 1
                right = scan.answers(whole(question))
                for text_, fact_id in zip(options.texts, options.facts, strict=True):
                    if text_ != question.answer:
                        fact = next(f for f in made.facts if f.id == fact_id)
                        assert scan.value(fact, question.asked) not in right


TWINS = """\
facts:
  - {id: first, who: Anna Berg, did: met Omar Diaz, where: Rome, when: 2024-05-03}
  - {id: second, who: Ben Cole, did: met Omar Diaz, where: Rome, when: 2024-05-04}
"""


def test_a_twin_fact_makes_the_generator_state_one_more_cue() -> None:
    asked = questions(TWINS)["first/who"]
    assert asked.prompt == "Who met Omar Diaz in Rome on 3 May 2024?"
    assert dict(asked.given)["when"] == "2024-05-03"


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        pytest.param(("2024-05-04", "2024-05"), "ambiguous", id="overlapping dates"),
        pytest.param(("when: 2024-05-04", "at: a dinner"), "ambiguous", id="an open date"),
    ],
)
def test_what_no_cue_can_settle_is_dropped(change: tuple[str, str], reason: str) -> None:
    text = TWINS.replace(*change)
    assert "first/who" not in questions(text)
    assert skips(text)["first/who"].reason == reason


def test_two_facts_with_one_shared_answer_are_no_ambiguity() -> None:
    text = TWINS.replace("Ben Cole", "Anna Berg")
    assert questions(text)["first/who"].answer == "Anna Berg"


def test_an_alias_is_the_same_person() -> None:
    text = """\
people:
  Omar Diaz: {aka: [Omar D.]}
facts:
  - {id: first, who: Anna Berg, did: met Omar Diaz, where: Rome}
  - {id: second, who: Ben Cole, did: met Omar D., where: Rome}
"""
    assert skips(text)["first/who"].reason == "ambiguous"


def test_a_city_and_its_country_are_not_two_places() -> None:
    text = """\
places:
  Rome: Italy
facts:
  - {id: first, who: Anna Berg, did: met Omar Diaz, where: Rome, at: the dinner}
  - {id: second, who: Ben Cole, did: met Omar Diaz, where: Italy, at: the dinner}
"""
    assert skips(text)["first/who"].reason == "ambiguous"
