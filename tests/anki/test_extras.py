"""Cards that offer options or a voice, in the real engine; and the words below a picture."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from quizgen.anki.deck import write_deck
from quizgen.anki.extras import Extras
from quizgen.anki.lock import Lock
from quizgen.questions.model import Asked, Options
from tests.anki import factory
from tests.anki.engine import Card, learner, visible

EXTRAS = Extras(choices=True, speech="en_GB")


def offered() -> Asked:
    """Give a meeting whose "whom" and whose only blank have options."""
    about = factory.statement()
    texts = ("<Ann> & Bob", "Dong Jun", "محمد بن سلمان")
    whom = factory.ask(about, "whom", "Whom did Pete Hegseth meet?", "Dong Jun")
    blank = factory.blank(about, "where")
    places = Options(("Japan", "Malaysia", "Peru"), ("a", "b", "c"))
    return Asked(
        about,
        (
            whom._replace(options=Options(texts, ("x", "y", "z"))),
            factory.ask(about, "when", "When was it?", "31 October 2025"),
            blank._replace(options=places),
        ),
        (),
    )


@pytest.fixture(scope="module")
def cards(tmp_path_factory: pytest.TempPathFactory) -> Iterator[dict[str, Card]]:
    folder = tmp_path_factory.mktemp("look")
    write_deck(
        folder / "deck.apkg",
        key=factory.KEY,
        cover=factory.COVER,
        asked=[offered()],
        lock=Lock(factory.KEY),
        now=factory.NOW,
        extras=EXTRAS,
    )
    with learner(folder / "learner") as made:
        made.take(folder / "deck.apkg")
        assert made.col.get_empty_cards().notes == []
        yield {card.template: card for card in made.cards()}


def test_options_keep_the_order_of_the_build_and_mark_the_right_one(cards: dict[str, Card]) -> None:
    html = (
        '<ol class="options"><li>&lt;Ann&gt; &amp; Bob</li><li class="right">Dong Jun</li>'
        '<li><bdi dir="rtl">محمد بن سلمان</bdi></li></ol>'
    )
    assert html in cards["whom"].front
    assert html in cards["whom"].back


def test_each_card_has_its_own_options_and_no_others(cards: dict[str, Card]) -> None:
    assert "options" not in cards["when"].front + cards["when"].back
    assert "Peru" not in cards["whom"].back
    assert "Japan" in visible(cards["cloze"].front)
    assert "Malaysia" in visible(cards["cloze"].front)


def test_without_options_asked_for_none_are_shown(tmp_path: Path) -> None:
    factory.write(tmp_path / "deck.apkg", [offered()])
    with learner(tmp_path / "learner") as made:
        made.take(tmp_path / "deck.apkg")
        assert not [card for card in made.cards() if "options" in card.front]
        assert {card.sounds for card in made.cards()} == {0}


def test_the_back_reads_the_sentence_aloud_and_the_front_is_silent(tmp_path: Path) -> None:
    hostile = factory.one("Who?", "A", text="A <b> & [/anki:tts] “said” [sound:x.mp3].")
    write_deck(
        tmp_path / "deck.apkg",
        key=factory.KEY,
        cover=factory.COVER,
        asked=[hostile],
        lock=Lock(factory.KEY),
        now=factory.NOW,
        extras=EXTRAS,
    )
    with learner(tmp_path / "learner") as made:
        made.take(tmp_path / "deck.apkg")
        (card_id,) = made.col.find_cards("")
        out = made.col.get_card(card_id).render_output()
    assert out.question_av_tags == []
    (spoken,) = out.answer_av_tags
    assert (spoken.field_text, spoken.lang) == (
        "A <b> & [/anki:tts] “said” [sound:x.mp3].",
        "en_GB",
    )


@pytest.mark.parametrize(
    ("alt", "credit", "shown"),
    [
        ("A lander", "NASA, public domain", "NASA, public domain"),
        ('"><script>', "<b>", "<b>"),
        ("", "", ""),
    ],
)
def test_a_picture_has_its_words(alt: str, credit: str, shown: str, tmp_path: Path) -> None:
    asked = factory.meeting(image="a.png", image_alt=alt, image_credit=credit)
    built = write_deck(
        tmp_path / "deck.apkg",
        key=factory.KEY,
        cover=factory.COVER,
        asked=[asked],
        lock=Lock(factory.KEY),
        now=factory.NOW,
        images={"a.png": b"png"},
    )
    assert not built.findings
    with learner(tmp_path / "learner") as made:
        made.take(tmp_path / "deck.apkg")
        back = made.card("hegseth-meets-dong", "whom").back
    assert "<script>" not in back
    assert (f'<div class="credit">{shown}</div>'.replace("<b>", "&lt;b&gt;") in back) == bool(shown)
    assert ('alt="A lander"' in back) == (alt == "A lander")
