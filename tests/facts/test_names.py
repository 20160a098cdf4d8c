from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizgen.facts.names import as_id, fold, slug, words


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param("the Pentagon", "Pentagon", id="leading article"),
        pytest.param("the Pentagon", "The pentagon", id="case"),
        pytest.param("Recep Tayyip Erdoğan", "Recep Tayyip Erdogan", id="accent"),
        pytest.param("İstanbul", "istanbul", id="dotted capital I"),
        pytest.param("Lech Wałęsa", "Lech Walesa", id="stroke through a letter"),
        pytest.param("Martin O’Malley", "Martin O'Malley", id="apostrophes"),
        pytest.param("Martin O'Malley", "Martin OMalley", id="no apostrophe"),
        pytest.param("Kim Jong-un", "Kim Jong Un", id="hyphen"),
        pytest.param("Xi Jinping", "Xi Jin Ping", id="spacing"),
        pytest.param("U.S. Navy", "US Navy", id="full stops"),
        pytest.param("J. R. R. Tolkien", "J.R.R. Tolkien", id="initials"),
        pytest.param("Straße", "Strasse", id="sharp s"),
        pytest.param("\uff21\uff50\uff4f\uff4c\uff4c\uff4f", "Apollo", id="wide letters"),
        pytest.param("Cafe\u0301", "Café", id="combining accent"),
        pytest.param("Владимир Путин", "владимир путин", id="Cyrillic"),
        pytest.param("مُحَمَّد", "محمد", id="Arabic vowel points"),
        pytest.param("ジョー・バイデン", "ジョー バイデン", id="katakana dot"),
    ],
)
def test_spellings_of_one_name_fold_alike(one: str, other: str) -> None:
    assert fold(one) == fold(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("North Korea", "South Korea"),
        ("Apollo 11", "Apollo 12"),
        ("かき", "がき"),
        ("कि", "क"),
        ("习近平", "习近乎"),
    ],
)
def test_different_names_do_not_fold_alike(one: str, other: str) -> None:
    assert fold(one) != fold(other)


def test_an_article_alone_is_a_name() -> None:
    assert words("The The") == ("the",)
    assert words("A") == ("a",)


@pytest.mark.parametrize(
    ("name", "made"),
    [
        ("Pete Hegseth", "pete-hegseth"),
        ("Martin O'Malley Jr.", "martin-omalley-jr"),
        ("Recep Tayyip Erdoğan", "recep-tayyip-erdogan"),
        ("习近平", "习近平"),
        ("Yahoo!", "yahoo"),
        ("!!!", ""),
    ],
)
def test_the_id_that_a_name_makes(name: str, made: str) -> None:
    assert slug(name) == made


@given(st.text(max_size=30))
def test_a_slug_is_its_own_slug(name: str) -> None:
    made = slug(name)
    assert slug(made) == made or made.split("-")[0] in {"the", "a", "an"}
    assert not set(made) & set(" :/")


@pytest.mark.parametrize(
    ("typed", "proposed"),
    [
        ("A 1", "a-1"),
        ("The Talks", "the-talks"),
        ("A", "a"),
        ("1. FC Köln", "1-fc-koln"),
        ("!", ""),
    ],
)
def test_a_proposed_id_keeps_all_that_was_typed(typed: str, proposed: str) -> None:
    assert as_id(typed) == proposed
