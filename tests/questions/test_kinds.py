"""YAML text beside the questions it gives, word for word."""

from __future__ import annotations

import pytest

from tests.questions.asking import questions, skips

MEETING = """\
people:
  Dong Jun: {title: Admiral, aka: [Admiral Dong]}
facts:
  - id: meeting
    who: Pete Hegseth
    did: met Dong Jun
    at: the ASEAN Defence Ministers’ Meeting Plus
    where: Malaysia
    when: 2025-10-31
"""

TALKS = """\
people:
  Alvaro Smith:
  Ye Jiang: {title: Major General}
facts:
  - id: talks
    who: [Alvaro Smith, Ye Jiang]
    did: led the delegations
    at: the 19th Defence Policy Coordination Talks
    where: Washington
    when: 2025-12-15/2025-12-16
"""

QUOTE = """\
people:
  Dong Jun: {title: Admiral}
facts:
  - id: trust
    who: Dong Jun
    said: The two countries should strengthen communication to increase trust and eliminate suspicion
    about: relations with Washington
    when: 2025-11
"""

CLAIM = """\
facts:
  - id: part
    according_to: Beijing
    what: Taiwan
    did: is part of the territory of the People’s Republic
    as_of: 2025
"""


@pytest.mark.parametrize(
    ("text", "question_id", "prompt", "answer"),
    [
        pytest.param(
            MEETING, "meeting/who", "Who met Dong Jun on 31 October 2025?", "Pete Hegseth",
            id="who",
        ),
        pytest.param(
            MEETING, "meeting/when", "On what date did Pete Hegseth meet Dong Jun in Malaysia?",
            "31 October 2025", id="when",
        ),
        pytest.param(
            MEETING, "meeting/where", "Where did Pete Hegseth meet Dong Jun on 31 October 2025?",
            "Malaysia", id="where",
        ),
        pytest.param(
            MEETING.replace("met", "received"), "meeting/occasion",
            "On which occasion did Pete Hegseth receive Dong Jun in Malaysia?",
            "the ASEAN Defence Ministers’ Meeting Plus", id="occasion",
        ),
        pytest.param(
            MEETING, "meeting/cloze/at", "Pete Hegseth met Dong Jun at ____ in Malaysia on 31 October 2025.",
            "the ASEAN Defence Ministers’ Meeting Plus", id="an occasion that the verb would tell",
        ),
        pytest.param(
            MEETING, "meeting/whom", "Whom did Pete Hegseth meet on 31 October 2025?",
            "Dong Jun", id="whom",
        ),
        pytest.param(
            MEETING, "meeting/did", "What did Pete Hegseth do on 31 October 2025?",
            "met Dong Jun", id="did",
        ),
        pytest.param(
            TALKS, "talks/who", "From 15 to 16 December 2025, who led the delegations?",
            "Alvaro Smith and Ye Jiang", id="joint subject asked",
        ),
        pytest.param(
            TALKS, "talks/when",
            "On which dates did Alvaro Smith and Major General Ye Jiang lead the delegations in Washington?",
            "15 to 16 December 2025", id="an interval, a title before a name",
        ),
        pytest.param(
            QUOTE, "trust/completion",
            "Admiral Dong Jun said “The two countries should strengthen communication ____” in November 2025."
            , "to increase trust and eliminate suspicion", id="completion",
        ),
        pytest.param(
            CLAIM, "part/claim-by",
            "Who claims that Taiwan is part of the territory of the People’s Republic?",
            "Beijing", id="claim-by",
        ),
        pytest.param(
            CLAIM, "part/what",
            "According to Beijing, what is part of the territory of the People’s Republic?",
            "Taiwan", id="a claim is asked as a claim",
        ),
    ],
)  # fmt: skip
def test_a_fact_gives_this_question(text: str, question_id: str, prompt: str, answer: str) -> None:
    question = questions(text)[question_id]
    assert (question.prompt, question.answer) == (prompt, answer)


@pytest.mark.parametrize(
    ("facts", "skip_id", "reason"),
    [
        pytest.param(
            "  - {id: a, who: Ann Lee, did: opened the Rome summit, where: Rome, when: 2024}",
            "a/where", "answer-in-prompt", id="the place stands in the act",
        ),
        pytest.param(
            "  - {id: a, who: Ann Lee, did: praised Lee, where: Rome, when: 2024}",
            "a/who", "answer-in-prompt", id="a part of the name stands in the act",
        ),
        pytest.param(
            "  - {id: a, who: Ann Lee, did: left Rome, when: 2024?}",
            "a/when", "uncertain-date", id="an uncertain date",
        ),
        pytest.param(
            "  - {id: a, who: Ann Lee, did: walked on the Moon}",
            "a/who", "needs-second-cue", id="one cue only",
        ),
        pytest.param(
            "  - {id: a, who: Ann Lee, said: Never again, when: 2024}",
            "a/completion", "quote-too-short", id="nothing to blank",
        ),
        pytest.param(
            "  - {id: a, ask: Who was Ann Lee?, answer: Ann Lee}",
            "a/ask", "answer-in-prompt", id="a hand-written question that tells",
        ),
    ],
)  # fmt: skip
def test_what_cannot_be_asked_says_why(facts: str, skip_id: str, reason: str) -> None:
    skip = skips("facts:\n" + facts + "\n")[skip_id]
    assert skip.reason == reason
    assert skip.detail


def test_one_cue_is_enough_where_the_author_says_it_has_one_answer() -> None:
    text = "facts:\n  - {id: a, who: Ann Lee, did: walked on the Moon, functional: true}\n"
    assert questions(text)["a/who"].prompt == "Who walked on the Moon?"


def test_ids_do_not_depend_on_the_wording() -> None:
    before = questions(MEETING.replace("met Dong Jun", "welcomed Dong Jun"))
    after = questions(MEETING.replace("met Dong Jun", "received Dong Jun"))
    assert set(before) == set(after)


def test_a_question_knows_its_line_and_its_source() -> None:
    about = questions(MEETING)["meeting/who"].about
    assert about.where_in_file.startswith("facts.yaml:")
    assert about.sources == ("report",)
    assert about.as_of == "17 December 2025"
    assert about.text == (
        "Pete Hegseth met Dong Jun at the ASEAN Defence Ministers’ Meeting Plus in Malaysia on 31 October 2025."
    )


def test_the_sentence_knows_where_it_states_each_field() -> None:
    about = questions(TALKS)["talks/who"].about
    stated = {span.field: about.text[span.start : span.end] for span in about.spans}
    assert stated == {
        "who": "Alvaro Smith and Major General Ye Jiang",
        "did": "led the delegations",
        "at": "the 19th Defence Policy Coordination Talks",
        "where": "Washington",
        "when": "15 to 16 December 2025",
    }


def test_a_retired_fact_is_not_asked() -> None:
    text = MEETING + "    retired: 2025-11-30\n"
    assert not questions(text)
    assert skips(text)["meeting/retired"].detail == "the fact is retired since 2025-11-30"


def test_the_hedge_of_an_approximate_date_stays_outside_the_blank() -> None:
    text = "facts:\n  - {id: a, who: Ann Lee, did: left Rome, when: 2024-11~}\n"
    about = questions(text)["a/who"].about
    when = next(span for span in about.spans if span.field == "when")
    assert about.text[when.start : when.end] == "November 2024"


@pytest.mark.parametrize(
    "act",
    ["did not sign the accord", "never signed the accord", "didn’t sign the accord",
     "no longer backed the accord", "was unable to sign the accord",
     "was not to sign the accord", "seemed never to back the accord"],
)  # fmt: skip
def test_what_somebody_did_not_do_is_not_asked(act: str) -> None:
    facts = f"facts:\n  - {{id: a, who: Ann Lee, did: {act}, where: Rome, when: 2024-05-03}}\n"
    assert not questions(facts)
    assert {skip.reason for skip in skips(facts).values()} == {"negated"}


def test_what_did_not_happen_is_no_event_to_come_after() -> None:
    text = """\
facts:
  - {id: a, who: Ann Lee, did: was not invited, when: 1980}
  - {id: b, who: Ben Cole, did: closed the mine, when: 1990-01-01, after: a}
"""
    made = questions(text)
    assert made["b/when"].prompt == "On what date did Ben Cole close the mine?"
    assert "after Ann Lee was invited" in questions(text.replace("not ", ""))["b/when"].prompt


@pytest.mark.parametrize(
    ("act", "prompt"),
    [
        ("swore not to sign the accord", "Who swore not to sign the accord"),
        ("told Bo Ek never again to sign", "Who told Bo Ek never again to sign"),
    ],
)
def test_a_resolve_not_to_do_something_is_an_act(act: str, prompt: str) -> None:
    facts = f"facts:\n  - {{id: a, who: Ann Lee, did: {act}, where: Rome, when: 2024-05-03}}\n"
    asked = questions(facts)["a/who"]
    assert prompt in asked.prompt or prompt.replace("Who", "who") in asked.prompt
    assert "a/when" in questions(facts)


def test_a_phrase_without_a_verb_is_not_asked_at_all() -> None:
    facts = "facts:\n  - {id: a, who: Al Smith, did: born in Rome, when: 1950-01-01}\n"
    assert not questions(facts)
    assert "no-verb" in {skip.reason for skip in skips(facts).values()}


@pytest.mark.parametrize(
    ("fields", "question_id", "prompt", "answer"),
    [
        pytest.param(
            "according_to: Livy, who: Ann Lee, did: left Rome, when: 1976", "a/when",
            "According to Livy, in which year did Ann Lee leave Rome?", "1976", id="no capital inside",
        ),
        pytest.param(
            "who: Ann Lee, did: has run the station with Bo Jones, when: 2000-11-02/..", "a/who",
            "Who has run the station with Bo Jones since 2 November 2000?", "Ann Lee", id="since",
        ),
        pytest.param(
            "who: the wall, did: stood in the town, when: 1200/..", "a/when",
            "From which year did the wall stand in the town?", "1200", id="no since in the answer",
        ),
        pytest.param(
            "what: The lunar module Eagle, did: landed, when: 1969-07-20, at: the first landing",
            "a/when", "On what date did the lunar module Eagle land at the first landing?",
            "20 July 1969", id="a typed article",
        ),
    ],
)  # fmt: skip
def test_clauses_fit_together(fields: str, question_id: str, prompt: str, answer: str) -> None:
    question = questions(f"facts:\n  - {{id: a, {fields}}}\n")[question_id]
    assert (question.prompt, question.answer) == (prompt, answer)


def test_holders_of_one_post_on_different_days_are_asked_with_their_day() -> None:
    text = """\
people:
  Angela Merkel: {role: Chancellor of Germany, as_of: 2010}
  Olaf Scholz: {role: Chancellor of Germany, as_of: 2022}
facts: []
"""
    asked = [q for q in questions(text).values() if q.kind == "holder-of-role"]
    assert [(q.prompt[-8:], q.answer) for q in asked] == [
        ("in 2010?", "Angela Merkel"),
        ("in 2022?", "Olaf Scholz"),
    ]


def test_a_title_that_the_act_repeats_is_left_out() -> None:
    act = "did: was elected consul, when: -0204, at: the vote"
    text = f"people:\n  Scipio: {{title: Consul}}\nfacts:\n  - {{id: a, who: Scipio, {act}}}\n"
    assert (
        questions(text)["a/when"].prompt == "In which year was Scipio elected consul at the vote?"
    )


@pytest.mark.parametrize(
    ("wrong", "options"),
    [
        pytest.param('["7", "1"]', ("1", "2", "7"), id="numbers"),
        pytest.param('["10", "1,000"]', ("2", "10", "1,000"), id="by value, not by letters"),
    ],
)
def test_numbers_written_by_hand_ascend(wrong: str, options: tuple[str, ...]) -> None:
    text = f'facts:\n  - {{id: moons, ask: How many?, answer: "2", wrong: {wrong}}}\n'
    made = questions(text)["moons/ask"].options
    assert made
    assert made.texts == options
