"""Phrases with two verbs: both lose their tense, and where one may be no verb the author is asked."""

from __future__ import annotations

import pytest

from quizgen.questions.english.verbs import Predicate, Unclear, predicate

BOTH = [
    ("met Dong Jun and signed the accord", "meet Dong Jun and sign the accord"),
    ("met Dong Jun and took office", "meet Dong Jun and take office"),
    ("met Dong Jun and left Malaysia", "meet Dong Jun and leave Malaysia"),
    (
        "met Dong Jun, signed the accord and left Malaysia",
        "meet Dong Jun, sign the accord and leave Malaysia",
    ),
    (
        "met Dong Jun, signed the accord, and resigned",
        "meet Dong Jun, sign the accord, and resign",
    ),
    ("resigned and left", "resign and leave"),
    ("said “he lied” and resigned", "say “he lied” and resign"),
    ("resigned, and later left", "resign, and later leave"),
    ("attacked, looted and burned the town", "attack, loot and burn the town"),
    ("not only met Xi but also signed it", "not only meet Xi but also sign it"),
    ("neither confirmed nor denied the report", "neither confirm nor deny the report"),
    (
        "proposed and then, after protests, withdrew it",
        "propose and then, after protests, withdraw it",
    ),
    ("ran for office and won", "run for office and win"),
    ("signed it after the vote and left for Paris", "sign it after the vote and leave for Paris"),
    ("launched strikes and sent troops", "launch strikes and send troops"),
    ("raised taxes and cut rates", "raise taxes and cut rates"),
    ("killed 30 people and wounded 50", "kill 30 people and wound 50"),
    ("agreed to meet and signed the pact", "agree to meet and sign the pact"),
    ("met Xi, , and signed it", "meet Xi, , and sign it"),
    ("met , , met", "meet , , meet"),
    ("met Xi, and, later, signed it", "meet Xi, and, later, sign it"),
    ("set up a body and charged it with the task", "set up a body and charge it with the task"),
]


@pytest.mark.parametrize(("phrase", "rest"), BOTH, ids=[case[0] for case in BOTH])
def test_puts_both_verbs_into_their_base_form(phrase: str, rest: str) -> None:
    assert predicate(phrase) == Predicate("did", rest)


PRESENT = [
    (
        "opposes any change and continues to supply arms",
        "oppose any change and continue to supply arms",
    ),
    ("comes and goes", "come and go"),
    ("adds to stability and helps to calm crises", "add to stability and help to calm crises"),
    ("sees and treats China as a rival", "see and treat China as a rival"),
    ("lies on the Danube and borders Serbia", "lie on the Danube and border Serbia"),
    ("sees China as a rival and a partner", "see China as a rival and a partner"),
]


@pytest.mark.parametrize(("phrase", "rest"), PRESENT, ids=[case[0] for case in PRESENT])
def test_does_so_in_the_present(phrase: str, rest: str) -> None:
    assert predicate(phrase) == Predicate("does", rest)


ONE_VERB = [
    ("criticised China, the US and Russia", "criticise China, the US and Russia"),
    ("called for talks, urging Xi to act", "call for talks, urging Xi to act"),
    ("discussed Taiwan and related issues", "discuss Taiwan and related issues"),
    ("opened the museum, built in 1900", "open the museum, built in 1900"),
    ("rejected the plan drafted and signed by Bush", "reject the plan drafted and signed by Bush"),
    ("fired missiles and drones", "fire missiles and drones"),
    ("made peace with Egypt but not with Syria", "make peace with Egypt but not with Syria"),
    ("called it “a plan that failed and died”", "call it “a plan that failed and died”"),
    ("called it ‘a plan that failed and died’", "call it ‘a plan that failed and died’"),
    ('called it "a plan that failed and died"', 'call it "a plan that failed and died"'),
]


@pytest.mark.parametrize(("phrase", "rest"), ONE_VERB, ids=[case[0] for case in ONE_VERB])
def test_leaves_what_is_no_second_verb(phrase: str, rest: str) -> None:
    assert predicate(phrase) == Predicate("did", rest)


AFTER_AUXILIARIES = [
    ("was arrested and jailed", "was", "arrested and jailed"),
    ("were tried, convicted and hanged", "were", "tried, convicted and hanged"),
    ("had signed and ratified the treaty", "had", "signed and ratified the treaty"),
    ("has ruled out talks and visits", "has", "ruled out talks and visits"),
]


@pytest.mark.parametrize(("phrase", "aux", "rest"), AFTER_AUXILIARIES)
def test_leaves_participles_as_they_are(phrase: str, aux: str, rest: str) -> None:
    assert predicate(phrase) == Predicate(aux, rest)


UNCLEAR = [
    "met ministers and elected officials",
    "said that Xi met Trump and signed the accord",
    "said Xi met Trump and signed the accord",
    "said talks were over and signed the accord",
    "signed it before Xi arrived and left for Paris",
    "visited the sick and wounded",
    "visited war-torn and divided Cyprus",
    "met Xi, elected in 2012, and signed the accord",
    "imposed tariffs and banned exports",
    "supports talks and visits",
    "was arrested and died",
    "was elected and took office",
    "stepped down and was succeeded by her deputy",
    "wants to join and has applied",
    "did not meet Xi and left early",
    "has ruled it out and insists on talks",
    "resigned and his deputy took over",
]


@pytest.mark.parametrize("phrase", UNCLEAR)
def test_asks_the_author_where_a_word_may_be_a_verb(phrase: str) -> None:
    unclear = predicate(phrase)
    assert isinstance(unclear, Unclear)
    assert unclear.reason == "coordinated-verbs"
    assert "base" in unclear.detail
