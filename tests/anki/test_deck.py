"""A deck as a whole: what is counted, what is left out, what is refused, in which order it comes."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from zipfile import ZipFile

import pytest

from quizgen.anki.deck import Built, write_deck
from quizgen.anki.lock import Lock
from quizgen.anki.notes import place_of
from quizgen.anki.verify import verify
from quizgen.questions.model import Asked, Cover
from quizgen.reading.finding import Level, Place
from tests.anki import factory
from tests.anki.engine import learner, visible

PIXEL = b"\x89PNG\r\n\x1a\n-one-pixel"


def build(
    target: Path,
    *asked: Asked,
    cover: Cover = factory.COVER,
    lock: Lock | None = None,
    images: dict[str, bytes] | None = None,
) -> Built:
    return write_deck(
        target,
        key=factory.KEY,
        cover=cover,
        asked=asked,
        lock=lock or Lock(factory.KEY),
        now=factory.NOW,
        images=images or {},
    )


def test_every_question_is_a_card_or_is_counted_as_left_out(tmp_path: Path) -> None:
    asked = factory.meeting()
    false = asked.questions[0]._replace(id="x/true-false", kind="true-false", form="true-false")
    paper = factory.meeting("on-paper", only="paper")
    more = Asked(asked.statement, (*asked.questions, false), ())
    built = build(tmp_path / "deck.apkg", more, paper, factory.by_hand())
    assert (built.notes, built.cards) == (3, 6)
    assert built.cards_by_kind == {"ask": 1, "cloze": 2, "when": 1, "where": 1, "whom": 1}
    assert built.left_out == {"paper-only": 5, "true-false": 1}
    assert built.cards + sum(built.left_out.values()) == 12
    assert not built.failed


def test_a_deck_without_questions_is_still_a_deck(tmp_path: Path) -> None:
    built = build(tmp_path / "deck.apkg")
    assert (built.notes, built.cards, built.findings) == (0, 0, ())
    assert verify(tmp_path / "deck.apkg", built) == ()
    with learner(tmp_path / "learner") as made:
        assert made.take(tmp_path / "deck.apkg")["new"] == 0


@pytest.mark.parametrize("part", ["prompt", "answer"])
def test_a_blank_question_is_refused_with_its_place(part: str, tmp_path: Path) -> None:
    asked = factory.one(*("?" if p != part else " \u00a0\n" for p in ("prompt", "answer")))
    built = build(tmp_path / "deck.apkg", asked)
    (finding,) = built.findings
    assert (finding.slug, finding.place) == ("blank-question", Place("facts.yaml", 34))
    assert f"one/who has a blank {part}" in finding.message
    assert list(tmp_path.iterdir()) == []


def test_two_facts_with_one_id_are_refused(tmp_path: Path) -> None:
    twin = factory.meeting(where_in_file="facts.yaml:99")
    built = build(tmp_path / "deck.apkg", factory.meeting(), twin)
    assert {f.slug for f in built.findings} == {"double-note"}
    assert {f.place.line for f in built.findings} == {99}
    assert list(tmp_path.iterdir()) == []


def test_all_findings_come_in_one_run(tmp_path: Path) -> None:
    facts = (factory.one("", "A", fact="a"), factory.one("Q", "x\x1f", fact="b"))
    built = build(tmp_path / "deck.apkg", *facts, cover=factory.titled("\x00"))
    assert [f.slug for f in built.findings] == [
        "forbidden-character",
        "blank-question",
        "forbidden-character",
    ]


def test_the_lock_of_another_deck_is_refused(tmp_path: Path) -> None:
    built = build(tmp_path / "deck.apkg", factory.meeting(), lock=Lock("other"))
    assert [f.slug for f in built.findings] == ["foreign-lock"]
    assert list(tmp_path.iterdir()) == []


def test_new_cards_come_by_priority_then_in_file_order_and_clozes_last(tmp_path: Path) -> None:
    about = factory.statement(fact="twice", priority=1)
    twice = Asked(
        about,
        (
            factory.ask(about, "whom", "Whom?", "A"),
            factory.ask(about, "whom", "Whom?", "B", slot="b"),
        ),
        (),
    )
    facts = (
        factory.meeting("late", priority=3),
        factory.meeting("normal"),
        factory.meeting("urgent", priority=1),
        factory.by_hand(),
        twice,
        factory.quotation(),
    )
    build(tmp_path / "deck.apkg", *facts)
    with learner(tmp_path / "learner") as made:
        made.take(tmp_path / "deck.apkg")
        due = {(card.due, card.note) for card in made.cards()}
    assert [note for _, note in sorted(due)] == [
        "urgent",
        "sensitive-issue/ask",
        "twice",
        "normal",
        "deconflict",
        "late",
        "twice/whom/b",
        "urgent/cloze",
        "normal/cloze",
        "deconflict/completion",
        "late/cloze",
    ]
    assert sorted(position for position, _ in due) == list(range(1, 12))


def test_on_one_day_no_sentence_comes_before_the_questions_it_answers(tmp_path: Path) -> None:
    build(tmp_path / "deck.apkg", factory.quotation(), factory.meeting(), factory.by_hand())
    with learner(tmp_path / "learner") as made:
        made.take(tmp_path / "deck.apkg")
        made.col.decks.select(made.col.decks.id_for_name(factory.COVER.title))
        queue = made.col.sched.get_queued_cards(fetch_limit=99).cards
        shown = [made.col.get_card(entry.card.id).note().fields[0] for entry in queue]
    assert shown == [
        "sensitive-issue/ask",
        "hegseth-meets-dong",
        "hegseth-meets-dong",
        "hegseth-meets-dong",
        "deconflict",
        "deconflict/completion",
        "hegseth-meets-dong/cloze",
        "hegseth-meets-dong/cloze",
    ]


def test_a_picture_is_packed_once_under_the_hash_of_its_bytes(tmp_path: Path) -> None:
    facts = (factory.meeting("a", image="img/one.PNG"), factory.meeting("b", image="img/one.PNG"))
    built = build(tmp_path / "deck.apkg", *facts, images={"img/one.PNG": PIXEL, "unused": b""})
    assert built.findings == ()
    assert verify(tmp_path / "deck.apkg", built) == ()
    with ZipFile(tmp_path / "deck.apkg") as package:
        assert package.namelist() == ["collection.anki2", "media", "0"]
        assert package.read("0") == PIXEL
    with learner(tmp_path / "learner") as made:
        made.take(tmp_path / "deck.apkg")
        card = made.card("a", "whom")
        (name,) = [p.name for p in Path(made.col.media.dir()).iterdir()]
        assert name.startswith("quizgen-")
        assert f'<img src="{name}" alt="">' in card.back
        assert "<img" not in card.front


def test_another_picture_changes_the_note(tmp_path: Path) -> None:
    fact = factory.meeting(image="one.png")
    first = build(tmp_path / "deck.apkg", fact, images={"one.png": PIXEL})
    second = build(tmp_path / "deck.apkg", fact, lock=first.lock, images={"one.png": PIXEL + b"!"})
    assert second.changed == 2


def test_a_picture_that_is_not_there_is_said(tmp_path: Path) -> None:
    built = build(tmp_path / "deck.apkg", factory.meeting(image="gone.png"))
    ((finding),) = built.findings
    assert (finding.slug, finding.level) == ("image-left-out", Level.WARNING)
    assert finding.place == Place("facts.yaml", 34)
    assert built.cards == 5


def test_the_deck_says_what_it_is_about(tmp_path: Path) -> None:
    cover = replace(factory.COVER, about="<b>Talks</b> & more")
    build(tmp_path / "deck.apkg", factory.meeting(), cover=cover)
    with learner(tmp_path / "learner") as made:
        made.take(tmp_path / "deck.apkg")
        description = made.col.decks.by_name(cover.title)["desc"]
    assert visible(description) == "<b>Talks</b> & more As of 17 December 2025"


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("facts.yaml:34", Place("facts.yaml", 34)),
        ("facts.yaml:34:5", Place("facts.yaml", 34, 5)),
        ("C:\\facts.yaml:34", Place("C:\\facts.yaml", 34)),
        ("facts.yaml", Place("facts.yaml")),
        ("a:b/facts.yaml", Place("a:b/facts.yaml")),
        ("", Place("")),
    ],
)
def test_a_place_is_read_from_its_text(text: str, place: Place) -> None:
    assert place_of(text) == place
