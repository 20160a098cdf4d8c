"""Verb phrases as authors type them, and how they stand in a question or after "what"."""

from __future__ import annotations

import pytest

from quizgen.questions.english.verbs import (
    Predicate,
    Unclear,
    predicate,
    singular,
    verb_and_object,
)

SPLIT = [
    # past
    ("met Dong Jun", "did", "meet Dong Jun"),
    ("Met Dong Jun", "did", "meet Dong Jun"),
    ("travelled to Malaysia", "did", "travel to Malaysia"),
    ("criticised the plan", "did", "criticise the plan"),
    ("criticized the plan", "did", "criticize the plan"),
    ("cut off military contacts", "did", "cut off military contacts"),
    ("took off", "did", "take off"),
    ("resigned", "did", "resign"),
    ("found a solution", "did", "find a solution"),
    ("lay in state", "did", "lie in state"),
    ("saw the plan", "did", "see the plan"),
    ("fell to the Ottomans", "did", "fall to the Ottomans"),
    ("wound up the inquiry", "did", "wind up the inquiry"),
    ("ground to a halt", "did", "grind to a halt"),
    ("left the European Union", "did", "leave the European Union"),
    ("read out a statement", "did", "read out a statement"),
    ("let the envoy speak", "did", "let the envoy speak"),
    ("cost £3 billion", "did", "cost £3 billion"),
    ("put the flag up", "did", "put the flag up"),
    ("used to live in Rome", "did", "use to live in Rome"),
    ("skied down Everest", "did", "ski down Everest"),
    ("“won” the election", "did", "“win” the election"),
    ("(allegedly) bribed officials", "did", "(allegedly) bribe officials"),
    ("told reporters that the talks had failed", "did", "tell reporters that the talks had failed"),
    # hyphens, prefixes, words that dictionaries lack
    ("co-hosted the summit", "did", "co-host the summit"),
    ("re-elected the president", "did", "re-elect the president"),
    ("de-escalated the crisis", "did", "de-escalate the crisis"),
    ("live-streamed the launch", "did", "live-stream the launch"),
    ("livestreamed the launch", "did", "livestream the launch"),
    ("googled the answer", "did", "google the answer"),
    ("friended the minister", "did", "friend the minister"),
    ("weaponised trade", "did", "weaponise trade"),
    ("vlogged the trip", "did", "vlog the trip"),
    ("crowdfunded the film", "did", "crowdfund the film"),
    ("OK’d the plan", "did", "OK the plan"),
    ("U-turned on the plan", "did", "U-turn on the plan"),
    # present
    ("regards Taiwan as part of its territory", "does", "regard Taiwan as part of its territory"),
    ("lies between Iran and Oman", "does", "lie between Iran and Oman"),
    ("heads the ministry", "does", "head the ministry"),
    ("denies any wrongdoing", "does", "deny any wrongdoing"),
    ("goes to Geneva", "does", "go to Geneva"),
    ("oppose the plan", "do", "oppose the plan"),
    # auxiliaries
    ("was frozen", "was", "frozen"),
    ("were cut off", "were", "cut off"),
    ("is part of China’s territory", "is", "part of China’s territory"),
    ("are set to resume", "are", "set to resume"),
    ("was to be held in May", "was", "to be held in May"),
    ("has not ruled out the use of force", "has", "not ruled out the use of force"),
    ("has opposed sanctions", "has", "opposed sanctions"),
    ("has been accused of spying", "has", "been accused of spying"),
    ("had met Xi twice", "had", "met Xi twice"),
    ("has since sold its fleet", "has", "since sold its fleet"),
    ("has since then been sold", "has", "since then been sold"),
    ("has to date won 20 titles", "has", "to date won 20 titles"),
    ("has so far won 20 titles", "has", "so far won 20 titles"),
    ("had long since left", "had", "long since left"),
    ("has held talks since 1990", "has", "held talks since 1990"),
    ("had left office", "had", "left office"),
    ("had already signed the treaty", "had", "already signed the treaty"),
    ("has yet to recognise Taiwan", "has", "yet to recognise Taiwan"),
    ("will host the games", "will", "host the games"),
    ("may have known", "may", "have known"),
    ("ought to resign", "ought", "to resign"),
    ("need not resign", "need", "not resign"),
    ("does not recognise Taiwan", "does", "not recognise Taiwan"),
    ("did not comment", "did", "not comment"),
    ("wasn’t invited", "was", "not invited"),
    ("didn't attend the talks", "did", "not attend the talks"),
    ("hasn’t signed", "has", "not signed"),
    ("won't sign", "will", "not sign"),
    ("can’t accept it", "can", "not accept it"),
    ("cannot accept the plan", "can", "not accept the plan"),
    ("was, however, frozen", "was", "however, frozen"),
    # "have" and "do" as verbs of their own
    ("had a meeting with Xi", "did", "have a meeting with Xi"),
    ("had talks with Xi", "did", "have talks with Xi"),
    ("had to resign", "did", "have to resign"),
    ("has a population of 1.4 billion", "does", "have a population of 1.4 billion"),
    ("has borders with France", "does", "have borders with France"),
    ("have no army", "do", "have no army"),
    ("did the work", "did", "do the work"),
    ("did so", "did", "do so"),
    ("does business with Iran", "does", "do business with Iran"),
    # adverbs move along
    ("publicly criticised the plan", "did", "publicly criticise the plan"),
    ("Publicly criticised the plan", "did", "publicly criticise the plan"),
    ("publicly and repeatedly criticised it", "did", "publicly and repeatedly criticise it"),
    ("formally, if reluctantly, agreed", "did", "formally, if reluctantly, agree"),
    ("never met Xi", "did", "never meet Xi"),
    ("first met Xi in 2001", "did", "first meet Xi in 2001"),
    ("later again met Xi", "did", "later again meet Xi"),
    ("in turn criticised Xi", "did", "in turn criticise Xi"),
    ("for the first time met Xi", "did", "for the first time meet Xi"),
    ("both signed the accord", "did", "both sign the accord"),
    ("never was elected", "was", "never elected"),
    ("also has met Xi", "has", "also met Xi"),
]


@pytest.mark.parametrize(("phrase", "aux", "rest"), SPLIT, ids=[case[0] for case in SPLIT])
def test_splits_a_phrase(phrase: str, aux: str, rest: str) -> None:
    assert predicate(phrase) == Predicate(aux, rest)


UNCLEAR = [
    ("routed the army", "ambiguous-base", "`base: rout` or `base: route`"),
    ("has limited powers", "ambiguous-base", "`base: have` or `base: limit`"),
    ("did research in Antarctica", "ambiguous-base", "`base: do` or `base: research`"),
    ("head of state", "no-verb", "`base: head`"),
    ("heads of state", "no-verb", "base form"),
    ("part of China", "no-verb", "`base: part`"),
    ("alternate between two cities", "no-verb", "`base: alternate`"),
    ("born in 1950", "no-verb", "`was born`"),
    ("the talks", "no-verb", "start with its verb"),
    ("to resign", "no-verb", "start with its verb"),
    ("Will Smith", "no-verb", "may be a noun"),
    ("half-built by 1900", "no-verb", "base form"),
    ("memed the speech", "no-verb", "base form"),
    ("in 2020", "no-verb", "base form"),
    ("", "no-verb", "start with its verb"),
    ("…", "no-verb", "start with its verb"),
    ("Пётр Великий", "no-verb", "base form"),
]


@pytest.mark.parametrize(("phrase", "reason", "advice"), UNCLEAR, ids=[case[0] for case in UNCLEAR])
def test_says_what_to_write_where_a_phrase_is_unclear(
    phrase: str, reason: str, advice: str
) -> None:
    unclear = predicate(phrase)
    assert isinstance(unclear, Unclear)
    assert unclear.reason == reason
    assert advice in unclear.detail


TOLD = [
    ("founded the firm", "found", "did", "found the firm"),
    ("felled the tree", "fell", "did", "fell the tree"),
    ("routed the army", "rout", "did", "rout the army"),
    ("memed the speech", "meme", "did", "meme the speech"),
    ("memes the speech", "meme", "does", "meme the speech"),
    ("alternate between two cities", "alternate", "do", "alternate between two cities"),
    ("cut the budget", "cut", "did", "cut the budget"),
    ("has limited powers", "have", "does", "have limited powers"),
    ("has limited exports", "limit", "has", "limited exports"),
    ("had talks", "have", "did", "have talks"),
    ("did research", "do", "did", "do research"),
    ("publicly memed it", "meme", "did", "publicly meme it"),
    ("met Xi and memed it", "meet, meme", "did", "meet Xi and meme it"),
    ("supports talks and visits", "support", "does", "support talks and visits"),
    ("supports talks and visits", "support, visit", "does", "support talks and visit"),
    ("met ministers and elected officials", "meet", "did", "meet ministers and elected officials"),
]


@pytest.mark.parametrize(("phrase", "base", "aux", "rest"), TOLD)
def test_takes_the_authors_base(phrase: str, base: str, aux: str, rest: str) -> None:
    assert predicate(phrase, base) == Predicate(aux, rest)


def test_refuses_a_base_that_cannot_be_the_verb() -> None:
    unclear = predicate("found the firm", "found")
    assert isinstance(unclear, Unclear)
    assert unclear.reason == "ambiguous-base"


PLURAL = [
    ("alternate between two cities", "do", "alternate between two cities"),
    ("claim the islands", "do", "claim the islands"),
    ("cut the budget", "did", "cut the budget"),
    ("met Xi", "did", "meet Xi"),
    ("have no army", "do", "have no army"),
]


@pytest.mark.parametrize(("phrase", "aux", "rest"), PLURAL, ids=[case[0] for case in PLURAL])
def test_reads_a_base_form_as_present_after_a_plural(phrase: str, aux: str, rest: str) -> None:
    assert predicate(phrase, plural=True) == Predicate(aux, rest)


def test_reads_no_noun_as_a_verb_even_after_a_plural() -> None:
    assert isinstance(predicate("part of China", plural=True), Unclear)


SINGULAR = [
    ("were frozen", "was frozen"),
    ("are frozen", "is frozen"),
    ("have collapsed", "has collapsed"),
    ("weren’t invited", "wasn’t invited"),
    ("don't matter", "doesn't matter"),
    ("also were frozen", "also was frozen"),
    ("were hit and were sunk", "was hit and was sunk"),
    ("regard it as lost", "regards it as lost"),
    ("publicly oppose it", "publicly opposes it"),
    ("alternate between Beijing and Washington", "alternates between Beijing and Washington"),
    ("carry weight", "carries weight"),
    ("was frozen", "was frozen"),
    ("met Xi", "met Xi"),
    ("put it off", "put it off"),
    ("oppose it and support her", "oppose it and support her"),
    ("part of China", "part of China"),
    ("", ""),
]


@pytest.mark.parametrize(("phrase", "expected"), SINGULAR, ids=[case[0] for case in SINGULAR])
def test_gives_the_form_for_what(phrase: str, expected: str) -> None:
    assert singular(phrase) == expected


CUT = [
    ("met Dong Jun", ("met", "Dong Jun")),
    ("held talks with Ye Jiang", ("held talks with", "Ye Jiang")),
    ("cut off military contacts", ("cut off", "military contacts")),
    ("publicly criticised the plan", ("publicly criticised", "the plan")),
    ("was founded in Paris", ("was founded in", "Paris")),
    ("opposes “the plan”", ("opposes", "“the plan”")),
    ("resigned", None),
    ("was frozen", None),
    ("the talks", None),
]


@pytest.mark.parametrize(("phrase", "expected"), CUT, ids=[case[0] for case in CUT])
def test_cuts_a_phrase_before_its_object(phrase: str, expected: tuple[str, str] | None) -> None:
    assert verb_and_object(phrase) == expected
