"""Names taken out of verb phrases: where English lets them be asked, and where it does not."""

from __future__ import annotations

import pytest

from quizgen.questions.english.verbs import Gap, object_gap

ASKED = [
    ("met Dong Jun", "Dong Jun", Gap("met", "", "")),
    ("met Dong Jun twice", "Dong Jun", Gap("met", "", "twice")),
    ("beat Brazil three times", "Brazil", Gap("beat", "", "three times")),
    ("held talks with Ye Jiang in private", "Ye Jiang", Gap("held talks", "with", "in private")),
    ("held a second round of talks with Ye", "Ye", Gap("held a second round of talks", "with", "")),
    ("cut off contacts with Beijing", "Beijing", Gap("cut off contacts", "with", "")),
    ("declared war on Germany", "Germany", Gap("declared war", "on", "")),
    ("gave a letter to Xi", "Xi", Gap("gave a letter", "to", "")),
    ("bought Alaska from Russia", "Russia", Gap("bought Alaska", "from", "")),
    ("spoke of Xi", "Xi", Gap("spoke", "of", "")),
    ("spoke again with Xi", "Xi", Gap("spoke again", "with", "")),
    ("spoke with the Pentagon", "the Pentagon", Gap("spoke", "with", "")),
    ("spoke with the Pentagon", "Pentagon", Gap("spoke", "with", "")),
    ("called on Xi to resign", "Xi", Gap("called", "on", "to resign")),
    ("took on Xi", "Xi", Gap("took on", "", "")),
    ("stood by Xi", "Xi", Gap("stood by", "", "")),
    ("called Xi a dictator", "Xi", Gap("called", "", "a dictator")),
    ("asked Xi to help", "Xi", Gap("asked", "", "to help")),
    ("agreed to meet Xi again", "Xi", Gap("agreed to meet", "", "again")),
    ("regards Taiwan as a province", "Taiwan", Gap("regards", "", "as a province")),
    ("has not recognised Taiwan", "Taiwan", Gap("has not recognised", "", "")),
    ("was meeting Xi", "Xi", Gap("was meeting", "", "")),
    ("was elected by Congress", "Congress", Gap("was elected", "by", "")),
    ("was awarded the prize by Xi", "Xi", Gap("was awarded the prize", "by", "")),
    ("married O'Brien", "O’Brien", Gap("married", "", "")),
    ("met محمد", "محمد", Gap("met", "", "")),
]


@pytest.mark.parametrize(("phrase", "name", "gap"), ASKED, ids=[case[0] for case in ASKED])
def test_takes_a_free_object_out(phrase: str, name: str, gap: Gap) -> None:
    assert object_gap(phrase, name) == gap


TITLES = ("Admiral", "Chinese Defence Minister")


@pytest.mark.parametrize(
    "phrase",
    [
        "met Admiral Dong Jun in Malaysia",
        "met Chinese Defence Minister Dong Jun in Malaysia",
        "met Chinese Defence Minister Admiral Dong Jun in Malaysia",
        "met the Chinese Defence Minister Dong Jun in Malaysia",
    ],
)
def test_takes_titles_out_with_the_name(phrase: str) -> None:
    assert object_gap(phrase, "Dong Jun", TITLES) == Gap("met", "", "in Malaysia")


REFUSED = {
    "first of two": ("met Trump and Xi", "Trump"),
    "second of two": ("met Trump and Xi", "Xi"),
    "one of a list": ("met Trump, Xi and Modi", "Xi"),
    "owner": ("criticised Pelosi’s visit", "Pelosi"),
    "owner, straight apostrophe": ("criticised Pelosi's visit", "Pelosi"),
    "part of a noun phrase": ("followed the Pelosi visit", "Pelosi"),
    "part of a longer name": ("met Xi Jinping", "Xi"),
    "end of a longer name": ("met Dong Jun", "Jun"),
    "part of a word": ("bombed Taiwanese ships", "Taiwan"),
    "unknown modifier": ("met former minister Xi", "Xi"),
    "owner of the title": ("met China’s Xi", "Xi"),
    "apposition": ("met Xi, the president", "Xi"),
    "inside a clause": ("said that Xi lied", "Xi"),
    "clause without that": ("said Xi lied", "Xi"),
    "inside a relative clause": ("met the man who knew Xi", "Xi"),
    "after as": ("acted as Xi", "Xi"),
    "complement": ("became Xi", "Xi"),
    "inside a noun phrase with of": ("condemned the policy of Xi", "Xi"),
    "inside a noun phrase with by": ("welcomed the visit by Pelosi", "Pelosi"),
    "inside a noun phrase with with": ("criticised talks with Xi", "Xi"),
    "passive, inside a noun phrase": ("was criticised for the visit by Pelosi", "Pelosi"),
    "behind a list": ("held talks and a dinner with Xi", "Xi"),
    "behind a clause": ("gave what she had to Xi", "Xi"),
    "behind another phrase": ("made peace in 1972 with Xi", "Xi"),
    "second object": ("gave Xi a letter", "Xi"),
    "second verb after it": ("met Xi and signed the accord", "Xi"),
    "second verb later": ("met Xi in Paris and signed the accord", "Xi"),
    "twice": ("met Xi and Xi", "Xi"),
    "not there": ("met Xi", "Trump"),
    "empty name": ("met Xi", ""),
    "no verb": ("the Xi", "Xi"),
    "only a name": ("Xi", "Xi"),
    "place": ("lives in Taiwan", "Taiwan"),
    "bracket": ("met Xi (pictured)", "Xi (pictured"),
}


@pytest.mark.parametrize(("phrase", "name"), REFUSED.values(), ids=REFUSED.keys())
def test_leaves_a_bound_name_alone(phrase: str, name: str) -> None:
    assert object_gap(phrase, name) is None
