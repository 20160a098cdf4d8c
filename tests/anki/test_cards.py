"""Every card of a deck, as the real Anki engine renders it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from quizgen.anki import frozen
from quizgen.questions.model import Asked, Question
from tests.anki import factory
from tests.anki.engine import Card, Learner, learner, visible

FACTS = (factory.meeting(), factory.quotation(), factory.by_hand())


@pytest.fixture(scope="module")
def taught(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Learner]:
    folder = tmp_path_factory.mktemp("cards")
    factory.write(folder / "deck.apkg", FACTS)
    with learner(folder / "learner") as made:
        assert made.take(folder / "deck.apkg") == {
            "new": 5,
            "updated": 0,
            "duplicate": 0,
            "conflicting": 0,
        }
        yield made


@pytest.fixture(scope="module")
def cards(taught: Learner) -> list[Card]:
    return taught.cards()


def test_there_is_a_card_for_every_question(cards: list[Card]) -> None:
    assert [(c.note, c.template, c.ordinal) for c in cards] == [
        ("hegseth-meets-dong", "whom", 3),
        ("hegseth-meets-dong", "where", 4),
        ("hegseth-meets-dong", "when", 6),
        ("hegseth-meets-dong/cloze", "cloze", 57),
        ("hegseth-meets-dong/cloze", "cloze", 58),
        ("deconflict", "said-by", 15),
        ("deconflict/completion", "cloze", 49),
        ("sensitive-issue/ask", "question", 0),
    ]


def test_no_front_is_blank_and_nothing_of_a_template_is_left(cards: list[Card]) -> None:
    for card in cards:
        assert visible(card.front)
        assert "{{" not in card.front + card.back
        assert "@" not in card.front + card.back


def test_no_front_tells_its_answer(cards: list[Card]) -> None:
    answers = {
        "whom": "Dong Jun",
        "where": "Malaysia",
        "when": "31 October 2025",
        "said-by": "Pete Hegseth",
        "question": "Taiwan",
    }
    recalled = [c for c in cards if c.template in answers]
    assert len(recalled) == 5
    for card in recalled:
        assert answers[card.template] not in visible(card.front)
        assert answers[card.template] in visible(card.back)


def test_a_cloze_hides_its_part_and_only_that(cards: list[Card]) -> None:
    fronts = {(c.note, c.ordinal): visible(c.front) for c in cards if c.template == "cloze"}
    assert fronts == {
        (
            "hegseth-meets-dong/cloze",
            57,
        ): "Pete Hegseth met Dong Jun in [...] on 31 October 2025.",
        (
            "hegseth-meets-dong/cloze",
            58,
        ): "Pete Hegseth met Dong Jun in Malaysia on [...].",
        (
            "deconflict/completion",
            49,
        ): "Defence dialogue, 2022–2025 channels Pete Hegseth on the new channels: "
        "“deconflict and [...] any problems”",
    }


def test_every_back_has_its_source_with_a_link_and_its_date(cards: list[Card]) -> None:
    for card in cards:
        assert "US–China Defence Talks Resume, The Example Post, December 2025" in card.back
        assert '<a href="https://example.org/talks?a=1&amp;b=2">' in card.back
        assert "As of 17 December 2025" in visible(card.back)


def test_the_back_repeats_the_prompt_and_marks_the_asked_part(cards: list[Card]) -> None:
    card = next(c for c in cards if c.template == "when")
    assert "When did Pete Hegseth meet Dong Jun in Malaysia?" in card.back
    assert 'class="quizgen back asks-when"' in card.back
    assert '<span class="is-when">31 October 2025</span>' in card.back
    assert '<div class="also for-whom">Also accepted: Admiral Dong</div>' in card.back


def test_nothing_plays_and_nothing_is_typeset(cards: list[Card]) -> None:
    assert {(c.sounds, c.latex) for c in cards} == {(0, 0)}


def test_anki_finds_nothing_to_repair_and_no_empty_card(taught: Learner) -> None:
    assert taught.col.get_empty_cards().notes == []
    _, sound = taught.col.fix_integrity()
    assert sound


def test_notes_carry_tags_under_our_own_root(taught: Learner) -> None:
    assert sorted(taught.col.tags.all()) == [
        "quizgen::tag::channels",
        "quizgen::tag::defence",
        "quizgen::tag::us-china",
    ]


def test_the_deck_has_its_title_and_is_not_the_default_one(taught: Learner) -> None:
    decks = {d.name: d.id for d in taught.col.decks.all_names_and_ids()}
    assert set(decks) == {"Default", "Defence dialogue, 2022–2025"}
    assert len(taught.col.find_cards('deck:"Defence dialogue, 2022–2025"')) == 8


@pytest.mark.parametrize("kind", [kind.name for kind in frozen.KINDS])
def test_every_kind_has_a_card(kind: str, every_kind: dict[str, Card]) -> None:
    card = every_kind[kind]
    assert visible(card.front) == f"Prompt of {kind}?"
    assert f"Answer of {kind}" in visible(card.back)


@pytest.fixture(scope="module")
def every_kind(tmp_path_factory: pytest.TempPathFactory) -> Iterator[dict[str, Card]]:
    folder = tmp_path_factory.mktemp("kinds")
    about = factory.statement("A sentence.", fact="all")
    questions: tuple[Question, ...] = tuple(
        factory.ask(about, kind.name, f"Prompt of {kind.name}?", f"Answer of {kind.name}")
        for kind in frozen.KINDS
    )
    factory.write(folder / "deck.apkg", [Asked(about, questions, ())], cover=factory.titled(""))
    with learner(folder / "learner") as made:
        made.take(folder / "deck.apkg")
        yield {card.template: card for card in made.cards()}
