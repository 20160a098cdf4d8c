"""``given`` says what the prompt tells, no more: a reader of the bank judges a question by it."""

from __future__ import annotations

import pytest

from tests.questions.asking import across, paper_questions

FOLLOWING = """\
facts:
  - id: wall
    who: [Ada Berg, Ben Cole]
    did: put up the wall
    after: the war
    complete: true
  - id: mine
    who: [Ada Berg, Ben Cole, Chen Yu]
    did: closed the mine
    after: the flood
    complete: true
"""


@pytest.mark.parametrize(
    ("question", "prompt"),
    [
        ("wall/missing-member", "Besides Ben Cole, who put up the wall after the war?"),
        ("mine/count", "How many people closed the mine after the flood?"),
    ],
)
def test_what_an_event_followed_is_said_where_it_is_a_cue(question: str, prompt: str) -> None:
    asked = across(FOLLOWING)[question]
    assert dict(asked.given)["after"]
    assert asked.prompt == prompt


def test_acts_to_be_matched_tell_what_they_followed() -> None:
    made = across("""\
facts:
  - {id: a, who: Ada Berg, did: closed the mine, where: Oslo, after: the war}
  - {id: b, who: Ben Cole, did: closed the mine, where: Rome, after: the war}
  - {id: c, who: Chen Yu, did: closed the mine, where: Lima, after: the war}
  - {id: d, who: Dora Ek, did: closed the mine, where: Bern, after: the war}
  - {id: e, who: Eva Lund, did: closed the mine, where: Kyiv, after: the war}
  - {id: rival, who: Finn Aas, did: closed the mine, where: Oslo, after: the flood}
""")
    items = {item for q in made.values() if q.kind == "match-people-events" for item in q.items}
    assert "closed the mine in Oslo after the war" in items


TWICE = """\
facts:
  - id: first-prize
    who: Otto Ek
    did: won the prize
    when: 1940-05-10
    after: the fall of the wall
  - id: second-prize
    who: Otto Ek
    did: won the prize
    when: 1998
    after: the war
  - {id: canal, what: the canal, did: was opened, when: 1500}
  - {id: tower, what: the tower, did: was raised, when: 1921}
"""


def test_events_in_order_tell_what_they_followed_where_only_that_tells_them_apart() -> None:
    items = {item for q in across(TWICE).values() for item in q.items if item.startswith("Otto")}
    assert items == {
        "Otto Ek won the prize after the war",
        "Otto Ek won the prize after the fall of the wall",
    }


def test_an_event_that_follows_another_is_not_dated_by_days_after_a_third() -> None:
    days = """\
facts:
  - {id: hearing, who: Ada Berg, did: opened the hearing, when: 2024-05-03}
  - {id: verdict, what: the court, did: gave its verdict, after: the fire, when: 2024-05-17}
"""
    assert "verdict/days-between" not in across(days)
    assert "verdict/days-between" in across(days.replace("after: the fire, ", ""))


@pytest.mark.parametrize("date", ["1990", "1990-06-15"])
def test_an_act_that_says_its_own_date_is_not_told_from_others_by_it(date: str) -> None:
    text = """\
facts:
  - {id: bridge, who: Ada Berg, did: opened the bridge in 1990, at: the fair, when: DATE}
  - {id: rome, who: Ada Berg, did: visited Rome, when: 1969-07-20}
""".replace("DATE", date)
    assert "bridge/did" not in paper_questions(text)
    assert "bridge/did" in paper_questions(text.replace(" in 1990", " of wood"))


def test_of_several_places_the_act_tells_one_and_the_prompt_the_others() -> None:
    made = paper_questions("""\
facts:
  - id: treaty
    who: Gita Rao
    did: signed a treaty with Norway
    where: [Norway, Italy]
    when: 1971
""")
    assert made["treaty/when"].prompt == (
        "In which year did Gita Rao sign a treaty with Norway in Italy?"
    )
    assert dict(made["treaty/when"].given)["where"] == ("Norway", "Italy")


def test_places_of_which_the_act_tells_one_do_not_ask_for_the_act() -> None:
    text = """\
facts:
  - id: treaty
    who: Gita Rao
    did: signed a treaty with Norway
    at: the spring fair
    where: [Norway, Italy]
  - {id: rome, who: Gita Rao, did: visited a fair, where: Rome, when: 1969-07-20}
"""
    assert "treaty/did" not in paper_questions(text)
    assert "treaty/did" in paper_questions(text.replace("with Norway", "of peace"))


def test_a_larger_place_behind_the_one_in_the_act_is_not_said_by_itself() -> None:
    made = paper_questions("""\
facts:
  - {id: talks, who: Gita Rao, did: opened talks in Geneva, where: [Geneva, Switzerland], when: 1971}
""")
    assert made["talks/when"].prompt == "In which year did Gita Rao open talks in Geneva?"


def test_a_sentence_to_judge_does_not_claim_an_event_without_a_name() -> None:
    made = paper_questions("""\
facts:
  - {id: speech, who: Chen Yu, said: nobody is above the law, when: 0999}
  - {id: siege, what: the siege of Paris, did: began, when: 1476, after: speech}
  - {id: fair, what: the spring fair, did: began, when: 1490}
  - {id: race, what: the long race, did: ended, when: 1500}
""")
    assert "after" not in dict(made["siege/true-false"].given)


def test_a_sentence_to_judge_has_thirty_words_at_most() -> None:
    text = """\
people:
  Ida Berg: {title: President}
facts:
  - id: fear
    who: [Ida Berg, Bo Lund, Ek Holm]
    said: the only thing we have to fear is fear itself
    about: the bridge
    at: the spring summit
    where: Lombardy
    when: 1990-01-01
    functional: true
  - {id: rome, who: Ek Holm, did: visited Rome, when: 1888-03-15}
  - {id: call, who: Finn Yu, did: met Omar Diaz, when: 2023-04-05}
"""
    assert "fear/true-false" not in paper_questions(text)
    shorter = paper_questions(text.replace("    about: the bridge\n", ""))
    assert len(shorter["fear/true-false"].prompt.split()) <= 30


ONE_OUTLET = """\
facts:
  - {id: bridge, who: Ada Berg, did: opened the bridge, where: Oslo, when: 1990-05-01}
  - {id: mine, who: Ben Cole, did: closed the mine, where: Rome, when: 1970-06-02}
  - {id: school, who: Chen Yu, did: founded the school, where: Lima, when: 1950-07-03}
"""


def test_a_fact_for_the_deck_is_not_asked_what_only_paper_asks() -> None:
    anywhere = paper_questions(ONE_OUTLET)
    assert {"bridge/year", "bridge/month", "bridge/decade", "bridge/true-false"} < set(anywhere)
    text = ONE_OUTLET.replace("when: 1990-05-01}", "when: 1990-05-01, only: deck}")
    deck = {q.kind: q for q in paper_questions(text).values() if q.fact == "bridge"}
    assert {"who", "when", "where"} <= set(deck)
    assert not {"year", "month", "decade", "true-false"} & set(deck)
    assert all(q.is_for("deck") for q in deck.values())


def test_a_place_in_the_name_that_is_asked_for_is_no_cue() -> None:
    text = """\
facts:
  - {id: a, what: the Treaty of Rome, did: was launched, when: 1888-03-02, where: Rome, at: the spring summit}
  - {id: b, what: the Pact of Oslo, did: was launched, when: 1888-03-02, where: Oslo, at: the spring summit}
"""
    made = paper_questions(text)
    assert "a/what" not in made
    when = made["a/when"]
    assert when.prompt == "On what date was the Treaty of Rome launched?"
    assert dict(when.given)["where"] == ("Rome",)
