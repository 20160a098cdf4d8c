"""Which way a text runs, and what a browser is told of it."""

from __future__ import annotations

import re
from html import unescape

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizgen.anki.direction import Reading, phrase, reading, reading_of, unit
from quizgen.anki.notes import Maker
from quizgen.questions.model import Asked
from tests.anki import factory

ENGLISH = reading("en")


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("Pete Hegseth met Dong Jun.", "Pete Hegseth met Dong Jun."),
        ("محمد met Dong Jun.", "<bdi>محمد</bdi> met Dong Jun."),
        ("On 3 May محمد بن سلمان met Ann.", "On 3 May <bdi>محمد بن سلمان</bdi> met Ann."),
        ("Who met محمد, عمر and Ann?", "Who met <bdi>محمد</bdi>, <bdi>عمر</bdi> and Ann?"),
        ("שרה לוי-כהן (1920)", "<bdi>שרה לוי-כהן</bdi> (1920)"),
        ("习近平 met नरेन्द्र मोदी", "习近平 met नरेन्द्र मोदी"),
        ("<محمد> & co", "&lt;<bdi>محمد</bdi>&gt; &amp; co"),
    ],
)
def test_a_sentence_of_the_deck_isolates_names_of_the_other_direction(text: str, html: str) -> None:
    assert phrase(text, "ltr") == html


def test_an_arabic_sentence_isolates_latin_names() -> None:
    assert phrase("من التقى Ann Lee, Bob؟", "rtl") == "من التقى <bdi>Ann Lee</bdi>, <bdi>Bob</bdi>؟"


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("محمد بن سلمان", '<bdi dir="rtl">محمد بن سلمان</bdi>'),
        ("قال: نعم!", '<bdi dir="rtl">قال: نعم!</bdi>'),
        ("Ann and محمد", "Ann and <bdi>محمد</bdi>"),
        ("1967", "1967"),
    ],
)
def test_an_answer_runs_as_most_of_its_letters_do(text: str, html: str) -> None:
    assert unit(text, "ltr") == html


@pytest.mark.parametrize(
    ("text", "lang", "direction"),
    [
        ("Who was it?", "en", "ltr"),
        ("Où est-ce ?", "en", "ltr"),
        ("ما عاصمة France؟ وأين تقع", "und-Arab", "rtl"),
        ("What does كتاب mean?", "en", "ltr"),
        ("מי זה?", "he", "rtl"),
        ("भारत की राजधानी क्या है?", "und-Deva", "ltr"),
        ("中国的首都是哪里?", "und-Hani", "ltr"),
        ("日本の首都はどこですか", "ja", "ltr"),
        ("한국의 수도는?", "ko", "ltr"),
        ("12 + 1 = ?", "en", "ltr"),
    ],
)
def test_a_hand_written_prompt_is_read_as_most_of_its_letters(
    text: str, lang: str, direction: str
) -> None:
    assert reading_of(text, ENGLISH) == Reading(lang, direction)


@pytest.mark.parametrize(
    ("lang", "direction"), [("en", "ltr"), ("ar", "rtl"), ("ur-PK", "rtl"), ("zh", "ltr")]
)
def test_a_language_has_its_direction(lang: str, direction: str) -> None:
    assert reading(lang) == Reading(lang, direction)


@given(st.text(st.sampled_from("aبא 1,.<&'-’é中")), st.sampled_from(["ltr", "rtl"]))
def test_nothing_of_a_text_is_lost(text: str, base: str) -> None:
    for html in (phrase(text, base), unit(text, base)):
        bare = re.sub(r"</?bdi[^>]*>|<span></span>", "", html)
        assert unescape(bare.replace("<br>", "\n")) == text


def fields(asked: Asked) -> dict[str, str]:
    """Give the fields Prompt, Lang and Direction of the one Question or Fact note."""
    from quizgen.anki.note_types import all_types

    (note,) = Maker(factory.KEY, factory.COVER, {}).make(asked).notes
    names = next(t for t in all_types() if t.key == note.note_type).fields
    return {field.name: html for field, html in zip(names, note.fields, strict=True)}


def test_the_language_of_the_deck_directs_what_is_worded_from_a_fact() -> None:
    found = fields(factory.one("محمد بن سلمان met whom?", "Ann", text="محمد بن سلمان met Ann."))
    assert (found["Lang"], found["Direction"]) == ("en", "ltr")
    assert found["Statement"] == "<bdi>محمد بن سلمان</bdi> met Ann."


def test_the_authors_own_words_direct_themselves() -> None:
    about = factory.statement()._replace(text="", spans=(), fields=())
    asks = factory.ask(about, "ask", "ما عاصمة مصر؟", "القاهرة")
    found = fields(Asked(about, (asks,), ()))
    assert (found["Lang"], found["Direction"]) == ("und-Arab", "rtl")
    assert (found["Prompt"], found["Answer"]) == ("ما عاصمة مصر؟", "القاهرة")
