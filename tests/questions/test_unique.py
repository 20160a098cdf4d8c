"""One right answer: what the index proves, a plain scan over all facts must find too."""

from __future__ import annotations

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
AMOUNTS = ["12 ships", "1200 ships", "1,200 ships", "12 barges"]
EVENTS = ["the flood", "fact-0", "The Flood", "the talks"]
DATES = [
    *["2024", "2024-05", "2024-05-03", "2024-05/2024-06", "2023-11~", "1999", "2024-05-04"],
    *[
        "1999-12-30/2000-01-02",
        "1998/2003",
        "1998-03/2003-04",
        "1961~",
        "1969~",
        "2024-05-03/2024-05-05",
    ],
]
OCCASIONS = ["the spring summit", "the autumn summit"]
QUOTES = [
    "we will build the bridge before winter comes",
    "we will build the bridge before the flood",
    "we will build the tunnel before winter comes",
    "we will build the bridge until winter comes",
    "no one is above the law",
]
TOPICS = ["the harbour", "the budget"]
OUTCOMES = ["a truce", "a joint plan"]
SUBJECTS = st.lists(st.sampled_from(PEOPLE), min_size=1, max_size=2, unique=True)
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
        quote = draw(st.booleans()) and draw(st.booleans())
        fields = draw(words() if quote else acts())
        more = (("to", PEOPLE), ("about", TOPICS)) if quote else (("outcome", OUTCOMES),)
        events = () if number == 0 else (("part_of", EVENTS), ("after", EVENTS))
        for key, values in (("where", PLACES), ("when", DATES), ("at", OCCASIONS), *more, *events):
            if draw(st.integers(0, 3)):
                fields[key] = draw(st.sampled_from(values))
        if not quote and draw(st.integers(0, 5)) == 0:
            fields["according_to"] = draw(st.sampled_from(["Anna Berg", "the Guild"]))
        body = "".join(line(key, value) for key, value in fields.items())
        out.append(f"  - id: fact-{number}\n{body}")
    return HEAD + NAMES + "facts:\n" + "".join(out)


@st.composite
def words(draw: st.DrawFn) -> dict[str, object]:
    return {"who": draw(SUBJECTS), "said": draw(st.sampled_from(QUOTES))}


@st.composite
def acts(draw: st.DrawFn) -> dict[str, object]:
    sort = draw(st.integers(0, 7))
    if sort == 0:
        return {"what": draw(st.sampled_from(["the talks", "the fair"])), "did": "took place"}
    if sort > 2:
        return {"who": draw(SUBJECTS), "did": draw(st.sampled_from(ACTS))}
    amount = draw(st.sampled_from(AMOUNTS))
    fields: dict[str, object] = {"who": draw(SUBJECTS), "did": f"built {amount}"}
    return {**fields, "amount": f'"{amount}"'} if draw(st.integers(0, 3)) else fields


@settings(deadline=None)
@given(facts())
def test_every_question_has_one_answer_in_the_book(text: str) -> None:
    made = book(text)
    scan = Scan(made)
    asker = Asker(made)
    for asked in asker.ask():
        for question in asker.for_paper(asked):
            if not question.fact.startswith("people:") and question.form != "true-false":
                assert scan.answers(whole(question)) == {own(scan, question)}, question


def own(scan: Scan, question: Question) -> object:
    fact = next(f for f in scan.book.facts if f.id == question.fact)
    return scan.value(fact, question.asked, question.kind)


def whole(question: Question) -> Question:
    """Give the question with the cues that the scan can compare."""
    return question._replace(given=tuple((f, v) for f, v in question.given if f != "verb"))


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
                        assert scan.value(fact, question.asked, question.kind) not in right


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
