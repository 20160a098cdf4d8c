"""What somebody who has never seen the tool types, and the questions that a teacher would strike out."""

from __future__ import annotations

import pytest

from quizgen.questions import hand_written
from tests.questions.asking import across, book, paper_questions, skips, skips_across


def only(fact: str, head: str = "") -> dict[str, str]:
    """Give prompt and answer of each question of one fact."""
    made = paper_questions(f"{head}facts:\n  - {{id: x, {fact}}}\n")
    return {id_.removeprefix("x/"): f"{q.prompt} → {q.answer}" for id_, q in made.items()}


@pytest.mark.parametrize(
    ("fact", "kind", "prompt"),
    [
        (
            "what: the Fram, did: was launched, where: Larvik, when: 1892-10-26",
            "what",
            "What was launched in Larvik on 26 October 1892? → the Fram",
        ),
        (
            "who: James Cook, did: landed, where: Tahiti, when: 1769-04-13",
            "who",
            "Who landed in Tahiti on 13 April 1769? → James Cook",
        ),
        (
            "what: the Ninth, did: was first performed, at: a gala concert, when: 1824-05-07",
            "what",
            "What was first performed at a gala concert on 7 May 1824? → the Ninth",
        ),
        (  # an act with an object says enough
            "who: Clyde Tombaugh, did: discovered Pluto, where: Flagstaff, when: 1930-02-18",
            "who",
            "Who discovered Pluto on 18 February 1930? → Clyde Tombaugh",
        ),
        (  # the place would tell the answer
            "what: the Kyoto Protocol, did: was adopted, where: Kyoto, when: 1997-12-11",
            "what",
            "What was adopted on 11 December 1997? → the Kyoto Protocol",
        ),
    ],
    ids=["launched", "landed", "first performed", "with an object", "told by the place"],
)
def test_a_mere_verb_is_not_asked_with_a_date_alone(fact: str, kind: str, prompt: str) -> None:
    assert only(fact)[kind] == prompt


def test_exact_words_are_asked_without_their_occasion() -> None:
    fact = "who: John Paul II, said: Be not afraid of it, at: his first Mass, when: 1978-10-22"
    assert (
        only(fact)["said-by"]
        == "On 22 October 1978, who said “Be not afraid of it”? → John Paul II"
    )


@pytest.mark.parametrize(
    ("did", "asked"),
    [
        ("built the dome", "Over about how many years did Ada Berg build the dome?"),
        ("wrote for the Times", "For about how many years did Ada Berg write for the Times?"),
        ("led the guild", "For about how many years did Ada Berg lead the guild?"),
        (
            "sailed 800 nautical miles",
            "Over about how many years did Ada Berg sail 800 nautical miles?",
        ),
    ],
)
def test_what_is_done_at_the_end_takes_over_and_not_for(did: str, asked: str) -> None:
    made = only(f"who: Ada Berg, did: {did}, when: 1420/1436")
    assert made["duration"] == f"{asked} → 16"


def test_what_was_made_takes_over_too() -> None:
    made = only("what: Lake Ada, did: was created, where: Egypt, when: 1970/1976")
    assert made["duration"] == "Over about how many years was Lake Ada created in Egypt? → 6"


def test_a_blank_for_a_place_in_a_place_keeps_no_comma_of_it() -> None:
    fact = "who: Ada Berg, did: was shot, where: [Dallas, Texas], when: 1963-11-22, at: a parade"
    head = "places: {Dallas: Texas}\n"
    made = paper_questions(f"{head}facts:\n  - {{id: x, {fact}}}\n  - {{id: y, {fact}}}\n")
    blanks = {q.prompt for q in made.values() if q.kind == "cloze" and q.asked == "where"}
    assert blanks == {"Ada Berg was shot at a parade in ____ on 22 November 1963."}


def test_the_date_of_a_claim_in_the_present_is_that_of_the_claim() -> None:
    fact = "according_to: Brazilian scientists, what: the Amazon, did: is longer than the Nile"
    assert only(f"{fact}, when: 2007") == {
        "what": "According to Brazilian scientists in 2007, what is longer than the Nile? → the Amazon",
        "claim-by": "Who claims that the Amazon is longer than the Nile? → Brazilian scientists",
        "cloze/what": "According to Brazilian scientists in 2007, ____ is longer than the Nile. → the Amazon",
    }


@pytest.mark.parametrize(
    ("fact", "asked"),
    [
        ("what: the statue, did: is 5.17 metres tall, amount: 5.17 metres", "How many metres tall is the statue?"),
        (
            "what: the redwood Ada, did: stands 116 metres tall, amount: 116 metres",
            "How many metres tall does the redwood Ada stand?",
        ),
        (
            "who: Russia, did: sold Alaska to the Union for 7.2 million dollars, amount: 7.2 million dollars",
            "For how many dollars did Russia sell Alaska to the Union?",
        ),
        (
            "who: Ron Wayne, did: sold his 10 per cent stake in Apple for 800 dollars, amount: 800 dollars",
            "For how many dollars did Ron Wayne sell his 10 per cent stake in Apple?",
        ),
        ("who: Ada Berg, did: bought a claim to sell it for 800 dollars, amount: 800 dollars", ""),
        ("who: Ada Berg, did: bought ships and held them for 800 dollars, amount: 800 dollars", ""),
    ],
)  # fmt: skip
def test_an_amount_is_asked_with_its_measure_and_as_a_price(fact: str, asked: str) -> None:
    made = only(fact).get("amount", "")
    assert made.partition(" →")[0] == asked


@pytest.mark.parametrize(
    "did",
    [
        "is the tallest land animal",
        "weighs less than 2 grams",
        "has a drop of 979 metres",
        "stands 116 metres tall",
        "can run at 100 kilometres per hour",
    ],
)
def test_a_property_is_not_asked_for_its_place(did: str) -> None:
    made = only(f"what: the giraffe, did: {did}, where: Africa")
    assert not {"where", "cloze/where"} & set(made)
    assert made["what"].endswith("in Africa? → the giraffe")


@pytest.mark.parametrize(
    "did",
    [
        "rises at the foot of a hill",
        "has its seat",
        "is found",
        "stands",
        "has hosted the Games twice",
    ],
)
def test_what_lies_somewhere_is_asked_for_its_place(did: str) -> None:
    assert "where" in only(f"what: the Danube, did: {did}, where: Germany")


def test_a_body_is_no_occasion() -> None:
    head = "groups: {CERN: Switzerland, Bell Labs: United States}\n"
    fact = "who: Ada Berg, did: proposed a web of texts, at: CERN, when: 1989-03-12"
    made = only(fact, head)
    assert not {"occasion", "cloze/at"} & set(made)
    assert (
        made["when"] == "On what date did Ada Berg propose a web of texts at CERN? → 12 March 1989"
    )


def test_nobody_claims_a_legend() -> None:
    fact = "what: Saturn, did: would float on water, according_to: a popular legend"
    assert set(only(fact)) == {"what", "cloze/what"}


def test_a_country_that_nobody_declared_is_no_person_among_the_options() -> None:
    text = "facts:\n" + "".join(
        f"  - {{id: a{n}, who: {who}, did: signed the charter of {town}, when: 19{n}0-05-01}}\n"
        for n, (who, town) in enumerate(
            [
                ("Ada Berg", "Rome"),
                ("Ben Cole", "Oslo"),
                ("Chen Yu", "Bonn"),
                ("Nicaragua", "Lima"),
                ("Spain", "Bern"),
                ("Portugal", "Riga"),
            ],
            start=1,
        )
    )
    asked = [q for q in paper_questions(text).values() if q.asked == "who" and q.options]
    countries = {"Nicaragua", "Spain", "Portugal"}
    assert len(asked) >= 6
    for question in asked:
        assert question.options
        among = countries & set(question.options.texts)
        assert len(among) in {0, len(question.options.texts)} or question.form == "true-false"


@pytest.mark.parametrize(
    ("role", "kinds"),
    [
        ("officer in the Indian Army", {"role-of": "an officer in the Indian Army"}),
        ("critic of Le Charivari", {"role-of": "a critic of Le Charivari"}),
        ("chief executive officer of Acme", {"role-of": "chief", "holder-of-role": "Who"}),
        (
            "leader of the 1953 expedition",
            {"holder-of-role": "Who was leader of the 1953 expedition"},
        ),
    ],
)
def test_a_rank_that_many_hold_and_a_post_with_its_year(role: str, kinds: dict[str, str]) -> None:
    made = paper_questions(f"people: {{Ada Berg: {{role: {role}, as_of: 1953-05-29}}}}\n")
    found = {id_.rpartition("/")[2]: f"{q.about.text} {q.prompt}" for id_, q in made.items()}
    assert set(found) == set(kinds)
    assert all(text in found[kind] for kind, text in kinds.items())


def terms(*members: str) -> str:
    listed = ", ".join(members)
    return (
        f"lists:\n  - {{id: l, title: heads of the Guild, complete: true, members: [{listed}]}}\n"
    )


def test_terms_that_are_long_over_are_counted_without_a_day() -> None:
    text = terms("Ada Berg: 1919/1928", "Ben Cole: 1928/1930", "Chen Yu: 1930/1933")
    question = across(text)["lists:l/count"]
    assert question.prompt == "How many heads of the Guild were there?"
    assert question.about.text == "Number of heads of the Guild: 3."


def test_terms_that_go_on_are_counted_up_to_a_day_and_not_on_it() -> None:
    text = terms("Ada Berg: 1919/1928", "Ben Cole: 1928/1930", "Chen Yu: 1930/..")
    question = across(text)["lists:l/count"]
    assert question.prompt == "How many heads of the Guild had there been by 17 December 2025?"
    assert question.about.text == "Number of heads of the Guild up to 17 December 2025: 3."


@pytest.mark.parametrize(
    ("title", "counted"),
    [
        ("longest rivers in the world", False),
        ("most famous poets of Rome", False),
        ("western heights of Rome", True),
        ("forests of Rome", True),
    ],
)
def test_a_list_that_ends_where_its_author_likes_is_not_counted(title: str, counted: bool) -> None:  # noqa: FBT001 - a case
    members = "[the Nile, the Amazon, the Congo, the Lena, the Ob]"
    text = f"lists:\n  - {{id: l, title: {title}, complete: true, members: {members}}}\n"
    assert ("lists:l/count" in across(text)) is counted
    assert (skips_across(text).get("lists:l/count") is None) is counted


def test_events_in_a_list_begin_alike() -> None:
    text = "facts:\n" + "".join(
        f"  - {{id: a{n}, {subject}, did: {did}, where: Rome, when: 19{n}0-0{n}-01}}\n"
        for n, (subject, did) in enumerate(
            [
                ("what: the bridge", "was opened by nobody"),
                ("who: Ada Berg", "swore the oath"),
                ("what: the mill", "burned down at night"),
                ("what: iPhones", "went on sale"),
            ],
            start=1,
        )
    )
    made = across(text)
    assert set(made["a1/order"].items) >= {"The bridge was opened by nobody in Rome"} | {
        "Ada Berg swore the oath in Rome"
    }
    assert not [item for q in made.values() for item in q.items if item.startswith("the ")]


@pytest.mark.parametrize(
    ("ask", "answer", "asked"),
    [
        ("Which treaty created the Union?", "the Maastricht Treaty", True),
        ("Which of the rivers is the deepest?", "the Congo River", True),
        ("What river runs through Paris?", "the river Seine", True),
        ("Who founded the Herschel Museum?", "Caroline Herschel", False),
        ("Which treaty was signed in Maastricht?", "the Maastricht Treaty", False),
    ],
)
def test_what_a_question_of_the_author_asks_for_may_stand_in_its_answer(
    ask: str,
    answer: str,
    asked: bool,  # noqa: FBT001 - a case
) -> None:
    text = f"facts:\n  - {{id: x, ask: '{ask}', answer: '{answer}'}}\n"
    assert ("x/ask" in paper_questions(text)) is asked
    found = list(hand_written.check(book(text)))
    assert [one.slug for one in found] == ([] if asked else ["answer-in-ask"])


@pytest.mark.parametrize(
    ("what", "did", "asked"),
    [
        ("Venus", "is the hottest planet in the Solar System", "What is the hottest planet in the Solar System?"),
        ("bats", "are the only mammals that can fly", "What are the only mammals that can fly?"),
        ("Venus", "is the fastest", ""),
        ("Venus", "is a planet of rock", ""),
        ("Rome", "was the largest city in the world", ""),
    ],
)  # fmt: skip
def test_what_is_true_of_one_thing_needs_no_second_cue(what: str, did: str, asked: str) -> None:
    assert only(f"what: {what}, did: {did}").get("what", "").partition(" →")[0] == asked


def test_a_property_without_time_and_place_is_told_of_functional() -> None:
    text = "facts:\n  - {id: x, what: bamboo, did: belongs to the grasses}\n"
    detail = skips(text)["x/what"].detail
    assert detail.endswith("or `functional: true` if it is true of nothing else")
