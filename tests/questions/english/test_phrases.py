"""Pieces of sentences: lists, capitals, closing marks, quotation marks, articles, owners, titles."""

from __future__ import annotations

import pytest

from quizgen.questions.english import phrases

LISTS = [
    ([], ""),
    (["A"], "A"),
    (["A", "B"], "A and B"),
    (["A", "B", "C"], "A, B, and C"),
    (["A, of X", "B", "C"], "A, of X; B; and C"),
    (["A, of X", "B"], "A, of X; and B"),
    (["King, Jr.", "B", "C"], "King, Jr., B, and C"),
    (["1,000", "2,000"], "1,000 and 2,000"),
]


@pytest.mark.parametrize(("items", "expected"), LISTS)
def test_lists_with_a_serial_comma(items: list[str], expected: str) -> None:
    assert phrases.listed(items) == expected


FINISHED = [
    ("the talks began", "The talks began.", "The talks began?"),
    ("the talks  began ", "The talks began.", "The talks began?"),
    ("the talks began.", "The talks began.", "The talks began?"),
    ("the talks began..", "The talks began.", "The talks began?"),
    ("the talks began,", "The talks began.", "The talks began?"),
    ("who left?", "Who left?", "Who left?"),
    ("who left? .", "Who left? .", "Who left?"),
    ("iPhone sales rose", "iPhone sales rose.", "iPhone sales rose?"),
    ("al-Qaeda struck", "al-Qaeda struck.", "al-Qaeda struck?"),
    ("d’Estaing won", "d’Estaing won.", "d’Estaing won?"),
    (
        "anti-American protests began",
        "Anti-American protests began.",
        "Anti-American protests began?",
    ),
    ("19th century art", "19th century art.", "19th century art?"),
    ("“we” won", "“we” won.", "“we” won?"),
    ("____ met Xi", "____ met Xi.", "____ met Xi?"),
    ("he left the U.S.", "He left the U.S.", "He left the U.S.?"),
    ("he left Apple Inc.", "He left Apple Inc.", "He left Apple Inc.?"),
    ("he said “no”", "He said “no”.", "He said “no”?"),
    ("he said “no.”", "He said “no.”", "He said “no”?"),
    ("he said “no.”.", "He said “no.”", "He said “no”?"),
    ("he said “‘no.’”", "He said “‘no.’”", "He said “‘no’”?"),
    ("he asked “why?”", "He asked “why?”", "He asked “why?”"),
    ("he said “no …”", "He said “no …”", "He said “no …”?"),
    ("he founded Yahoo!", "He founded Yahoo!", "He founded Yahoo!?"),
    ("it met (in D.C.)", "It met (in D.C.).", "It met (in D.C.)?"),
    ("he left (why?)", "He left (why?).", "He left (why?)?"),
    ("(he left.)", "(he left.)", "(he left)?"),
    ("the States’", "The States’.", "The States’?"),
    ("ßtest", "ßtest.", "ßtest?"),
    ("მთავარი", "მთავარი.", "მთავარი?"),
    ("إسرائيل فازت؟", "إسرائيل فازت؟", "إسرائيل فازت؟"),
    ("e\u0301tude", "E\u0301tude.", "E\u0301tude?"),
    ("he met אבן\u200f", "He met אבן.\u200f", "He met אבן?\u200f"),
    ("", "", ""),
]


@pytest.mark.parametrize(("text", "sentence", "question"), FINISHED, ids=[f[0] for f in FINISHED])
def test_finishes_sentences_and_questions(text: str, sentence: str, question: str) -> None:
    assert phrases.sentence(text) == sentence
    assert phrases.question(text) == question


MID = [
    ("The talks", "the talks"),
    ("The Pentagon", "the Pentagon"),
    ("The 19th Talks", "the 19th Talks"),
    ("A phone call", "a phone call"),
    ("An ASEAN meeting", "an ASEAN meeting"),
    ("Their meeting", "their meeting"),
    ("The Hague", "The Hague"),
    ("A Clockwork Orange", "A Clockwork Orange"),
    ("His Majesty", "His Majesty"),
    ("Hegseth", "Hegseth"),
    ("Talks in Oslo", "Talks in Oslo"),
    ("The", "The"),
    ("", ""),
]


@pytest.mark.parametrize(("text", "expected"), MID, ids=[case[0] for case in MID])
def test_puts_a_text_mid_sentence(text: str, expected: str) -> None:
    assert phrases.mid(text) == expected


QUOTED = [
    ("plain", "“plain”"),
    ("“plain”", "“plain”"),
    ('"plain"', "“plain”"),
    ("‘plain’", "“plain”"),
    ("'plain'", "“plain”"),
    ("«plain»", "“plain”"),
    ("„plain“", "“plain”"),
    ("“A” and “B”", "“‘A’ and ‘B’”"),
    ('"A" and "B"', "“‘A’ and ‘B’”"),
    ('the "G2" meeting', "“the ‘G2’ meeting”"),
    ("“the “G2” meeting”", "“the ‘G2’ meeting”"),
    ('"the "G2" meeting"', "“the ‘G2’ meeting”"),
    ('a 6" gun', '“a 6" gun”'),
    ("don't", "“don't”"),
    ("", "“”"),
]


@pytest.mark.parametrize(("text", "expected"), QUOTED, ids=[case[0] for case in QUOTED])
def test_quotes_once(text: str, expected: str) -> None:
    assert phrases.quoted(text) == expected


ARTICLES = [
    ("the the Pentagon", "the Pentagon"),
    ("The the Pentagon", "The Pentagon"),
    ("in the The Hague", "in The Hague"),
    ("a an envoy", "an envoy"),
    ("the A list", "the A list"),
    ("an a priori claim", "an a priori claim"),
    ("bathe the cat", "bathe the cat"),
    ("the theatre", "the theatre"),
]


@pytest.mark.parametrize(("text", "expected"), ARTICLES, ids=[case[0] for case in ARTICLES])
def test_drops_a_doubled_article(text: str, expected: str) -> None:
    assert phrases.no_double_article(text) == expected


AN = (
    "hour,honest man,MP,F-16,8th round,11th hour,18-year-old,80,umbrella,heir,X-ray,FBI agent,“old” man,"
    "SS-20,unimportant visit,unidentified man,uninvited guest,urban area,only child,onerous task,élite"
)
A = (
    "US envoy,UN envoy,NATO base,UNESCO site,1100,110,university,unit,unanimous vote,union,European,"
    "Uyghur,Ukrainian,Ugandan,one-off,historic day,T-shirt,U-boat,MiG,useful tool,utopia,ewe,uranium mine"
)


@pytest.mark.parametrize("noun", AN.split(","))
def test_takes_an_before_a_vowel_sound(noun: str) -> None:
    assert phrases.indefinite(noun) == f"an {noun}"


@pytest.mark.parametrize("noun", A.split(","))
def test_takes_a_before_a_consonant_sound(noun: str) -> None:
    assert phrases.indefinite(noun) == f"a {noun}"


@pytest.mark.parametrize("noun", ["a dog", "the cat", "his hat", ""])
def test_adds_no_article_to_another(noun: str) -> None:
    assert phrases.indefinite(noun) == noun


OWNERS = [
    ("Dong Jun", "Dong Jun’s"),
    ("James", "James’s"),
    ("the United States", "the United States’"),
    ("United Nations", "United Nations’"),
    ("the Pentagon", "the Pentagon’s"),
    ("Lloyd’s", "Lloyd’s"),
    ("U.S.", "U.S.’s"),
    ("", ""),
]


@pytest.mark.parametrize(("name", "expected"), OWNERS, ids=[case[0] for case in OWNERS])
def test_gives_the_owner(name: str, expected: str) -> None:
    assert phrases.possessive(name) == expected


TITLES = [
    ("Dong Jun", "Admiral", "Admiral Dong Jun"),
    ("Admiral Dong Jun", "Admiral", "Admiral Dong Jun"),
    ("admiral Dong Jun", "Admiral", "admiral Dong Jun"),
    ("General Ye Jiang", "Major General", "Major General Ye Jiang"),
    ("Adam Smith", "Ad", "Ad Adam Smith"),
    ("Ye Jiang", "", "Ye Jiang"),
]


@pytest.mark.parametrize(("name", "title", "expected"), TITLES)
def test_puts_a_title_once(name: str, title: str, expected: str) -> None:
    assert phrases.titled(name, title) == expected
