"""Cards to cut out: read back from the sheet, front and back in one place, whatever the text."""

from __future__ import annotations

import io
from collections.abc import Iterator
from dataclasses import replace
from functools import cache

import page as validation
import pypdf
import pypdfium2  # type: ignore[import-untyped] # it comes without stubs
import pytest

from quizgen.paper.flashcards import (
    LONGEST_BACK,
    LONGEST_FRONT,
    cards_for,
    flash_cards,
    render_cards,
)
from quizgen.paper.model import Size
from quizgen.questions.model import Question
from tests.paper.bank import COVER, history, question, statement
from tests.paper.pdf_text import sizes, squeezed

EVERY_SIZE = pytest.mark.parametrize("size", ["a4", "letter"])
BANK = history()[:61]
ACROSS, DOWN = 2, 4


def drawn(bank: tuple[Question, ...], size: Size = "a4") -> bytes:
    checked = render_cards(flash_cards(bank, COVER, "history"), size=size)
    assert checked.findings == ()
    assert checked.value is not None
    return checked.value


@cache
def history_cards(size: Size) -> bytes:
    return drawn(BANK, size)


def cells(pdf: bytes) -> Iterator[list[str]]:
    """Give the text of each card's place, page by page, from left to right and from the top."""
    with pypdfium2.PdfDocument(pdf) as document:
        for page in document:
            text = page.get_textpage()
            width, height = page.get_width() / ACROSS, page.get_height() / DOWN
            yield [
                squeezed(
                    text.get_text_bounded(
                        x * width + 3,
                        page.get_height() - (y + 1) * height + 3,
                        (x + 1) * width - 3,
                        page.get_height() - y * height - 3,
                    )
                )
                for y in range(DOWN)
                for x in range(ACROSS)
            ]


def turned(row: list[str]) -> list[str]:
    """Turn a sheet over its long edge: left is right."""
    return [row[n + 1 - 2 * (n % 2)] for n in range(len(row))]


@EVERY_SIZE
def test_fronts_and_backs_meet_when_the_sheet_is_turned_over_its_long_edge(size: Size) -> None:
    pages = list(cells(history_cards(size)))
    cards = flash_cards(BANK, COVER, "history").paper.items
    fronts = [text for page in pages[::2] for text in page]
    backs = [text for page in pages[1::2] for text in turned(page)]
    assert len(fronts) == len(backs) >= len(cards)
    for card, front, back in zip(cards, fronts, backs, strict=False):
        foot = squeezed(f"{card.number} · {COVER.title}")
        source = f"As of {card.as_of}. Source: {card.sources[0].line}."
        assert front == squeezed(card.prompt) + foot
        assert back == squeezed(f"{card.answer}{card.sentence}{source}") + foot
    assert set(fronts[len(cards) :]) | set(backs[len(cards) :]) <= {""}


def test_every_question_without_options_is_a_card_in_its_order() -> None:
    cards = flash_cards(BANK, COVER, "history").paper.items
    assert [card.question for card in cards] == [q.id for q in BANK if q.form != "true-false"]
    assert [card.number for card in cards] == list(range(1, len(cards) + 1))


@EVERY_SIZE
def test_sheets_have_their_size_and_keep_pdf_ua_1(size: Size) -> None:
    pdf = history_cards(size)
    assert sizes(pdf) == {(595, 842) if size == "a4" else (612, 792)}
    report = validation.validate_pdf_bytes(pdf, profile="ua1")
    assert [failure.message for failure in report.failures] == []


def test_the_same_cards_have_the_same_bytes() -> None:
    assert drawn(BANK[:9]) == drawn(BANK[:9])


def test_the_language_is_that_of_the_file() -> None:
    cards = flash_cards(BANK[:2], replace(COVER, lang="pt-BR"), "history")
    pdf = render_cards(cards).value
    assert pdf is not None
    assert str(pypdf.PdfReader(io.BytesIO(pdf)).root_object["/Lang"]) == "pt-BR"


LONG = {
    "words": "The quick brown fox jumps over the lazy dog. " * 20,
    "capitals": "W" * 800,
    "wide words": "MAXIMUM " * 100,
    "lines": "a\n" * 14,
    "hostile": "#let x = 1 *b* _i_ $x$ <script> @y [z] \\ `raw`",
}


@EVERY_SIZE
@pytest.mark.parametrize("text", LONG.values(), ids=LONG)
def test_the_longest_texts_stay_inside_their_card(text: str, size: Size) -> None:
    front, back = text[:LONGEST_FRONT], text[: LONGEST_BACK - 120]
    about = statement("f", back)
    bank = tuple(question(about, f"k{n}", front, f"answer {n}") for n in range(8))
    first, second = cells(drawn(bank, size))
    for number, cell in enumerate(first, 1):
        assert cell == squeezed(f"{front}{number} · {COVER.title}")
    assert all(squeezed(back) in cell for cell in second)


def test_what_is_longer_is_left_out_and_told() -> None:
    long = question(statement("f", "S.", line=7), "who", "x " * LONGEST_FRONT, "a")
    checked = render_cards(flash_cards((*BANK[:2], long), COVER, "n"))
    assert checked.value is not None
    (found,) = checked.findings
    assert (found.slug, found.place.line) == ("too-long-for-a-card", 7)
    assert not checked.failed


def test_a_character_without_a_shape_is_named() -> None:
    checked = render_cards(
        flash_cards((question(statement("f", "S."), "who", "习?", "a"),), COVER, "n")
    )
    assert checked.value is None
    assert [found.slug for found in checked.findings] == ["unprintable-character"]


def test_a_quiz_has_cards_of_its_own_questions_and_of_the_first_one_of_each_other_fact() -> None:
    """What needs options on paper gives way to what can be asked without them."""
    own = next(q for q in BANK if q.id == "wright/where")
    shown = next(q for q in BANK if q.id == "curie/where:swapped")
    cards = cards_for([own, shown], BANK)
    assert [card.id for card in cards] == ["wright/where", "curie/who"]


def test_a_card_of_a_fact_asks_of_this_fact_alone_and_without_options() -> None:
    stated = next(q for q in BANK if q.id == "curie/where:swapped")
    two = next(q for q in BANK if q.id == "wright/who")._replace(facts=("curie", "wright"))
    whole = next(q for q in BANK if q.id == "curie/when")._replace(only="paper")
    own = next(q for q in BANK if q.id == "curie/where")
    assert cards_for([stated], [stated, two, whole, own]) == [own]
    assert cards_for([stated], [stated, two, whole]) == []
