"""Names of decks and tags as Anki keeps them."""

from __future__ import annotations

from pathlib import Path

import pytest

from quizgen.anki.names import deck_name, tag, tags
from tests.anki import factory
from tests.anki.engine import learner


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("US–China defence talks", "US–China defence talks"),
        ("Asia::China", "Asia: China"),
        ("Asia :: China ::: Talks", "Asia: China: Talks"),
        ('The "quiet" talks', "The 'quiet' talks"),
        ("  spaced  ", "spaced"),
        ("one\ntwo", "one two"),
        ("::", "quizgen"),
        ("", "quizgen"),
    ],
)
def test_a_title_is_one_deck(title: str, name: str) -> None:
    assert deck_name(title) == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("us-china", "quizgen::tag::us-china"),
        ("topic::taiwan", "quizgen::tag::topic::taiwan"),
        ("two words", "quizgen::tag::two_words"),
        ("  padded  ", "quizgen::tag::padded"),
        ("::a::::b::", "quizgen::tag::a::b"),
        ('the "question"', "quizgen::tag::the_question_"),
        ("wide\u3000space", "quizgen::tag::wide_space"),
        ("台湾", "quizgen::tag::台湾"),
        (" :: ", ""),
        ("", ""),
    ],
)
def test_a_tag_is_one_word_under_our_root(text: str, name: str) -> None:
    assert tag(text) == name


def test_tags_are_sorted_and_not_double() -> None:
    assert tags(["b", "A", "a", ""]) == ("quizgen::tag::a", "quizgen::tag::b")


def test_anki_keeps_our_names_as_they_are(tmp_path: Path) -> None:
    texts = ("two words", "a::b", 'the "q"', "e\u0301t\u00e9", "#x", "50%", "a*b", "-x", "<b>")
    cover = factory.titled('A :: "B" %_* <i>')
    asked = factory.meeting(tags=texts)
    factory.write(tmp_path / "deck.apkg", [asked], cover=cover)
    with learner(tmp_path / "learner") as made:
        made.take(tmp_path / "deck.apkg")
        kept = {d.name for d in made.col.decks.all_names_and_ids()}
        assert kept == {"Default", deck_name(cover.title)}
        assert set(made.col.tags.all()) == set(tags((*factory.COVER.tags, *texts)))
