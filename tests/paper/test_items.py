"""From a question to an item: its letters, and what the key says of it."""

from __future__ import annotations

from quizgen.paper.model import Paper
from quizgen.questions.model import Question
from tests.paper.bank import COVER, history, question, statement
from tests.paper.one_paper import assemble

BANK = history()


def made(bank: tuple[Question, ...] = BANK, count: int = len(BANK), version: str = "A") -> Paper:
    checked = assemble(bank, cover=COVER, name="history", count=count, version=version)
    assert {found.slug for found in checked.findings} <= {"telling-questions"}
    assert checked.value is not None
    return checked.value


def test_every_item_carries_its_answer_its_sentence_and_its_source() -> None:
    bank = {q.id: q for q in BANK}
    for item in made().items:
        asked = bank[item.question]
        assert item.answer == asked.answer
        assert item.sentence == asked.about.text
        assert item.sources == (COVER.citations["atlas"],)
        assert item.as_of == "17 December 2025"
        assert item.where == asked.about.where_in_file


def test_the_letter_in_the_key_is_the_letter_of_the_answer() -> None:
    for version in "ABC":
        for item in made(version=version).sections[0].items:
            assert dict(item.options)[item.letter] == item.answer
            assert [option.letter for option in item.options] == list("ABCD")


def test_only_a_choice_has_a_letter() -> None:
    paper = made()
    assert {item.form for item in paper.items if item.letter} == {"choice"}
    assert {item.form for item in paper.items if item.options} == {"choice"}


def test_a_false_statement_comes_with_the_truth() -> None:
    corrections = {item.question: item.correction for item in made().items if item.correction}
    assert corrections["king/where:swapped"] == "Washington"
    assert all("swapped" in asked for asked in corrections)
    assert len(corrections) == 17


def test_a_true_statement_needs_no_correction_and_a_letter_no_variant() -> None:
    for item in made().items:
        if item.form in {"choice", "true-false"}:
            assert item.accept == ()
        if item.answer == "True":
            assert item.correction == ""


def test_the_truth_is_the_field_of_the_fact_where_a_false_statement_does_not_carry_it() -> None:
    about = statement("f", "Rome fell in 476.", when="476")
    asked = question(about, "when", "Rome fell in 410.", "False", form="true-false")
    assert made((asked,), 1).items[0].correction == "476"


def test_a_fact_without_a_sentence_is_told_by_its_question() -> None:
    asked = question(statement("f", ""), "ask", "What is the capital of Peru?", "Lima")
    assert made((asked,), 1).items[0].sentence == "What is the capital of Peru?"


def test_a_cloze_is_completed_even_where_it_has_options() -> None:
    about = statement("f", "Lima is in Peru.")
    asked = question(
        about, "cloze", "Lima is in ____.", "Peru", form="cloze", options=["Chad", "Peru"]
    )
    (item,) = made((asked,), 1).items
    assert (item.form, item.options, item.letter) == ("complete", (), "")


def test_a_page_stands_with_the_source() -> None:
    about = statement("f", "Rome fell.")._replace(page="112")
    chapter = statement("g", "Rome fell.")._replace(page="chapter 3")
    paper = made(
        (question(about, "when", "When?", "476"), question(chapter, "what", "What?", "x")), 2
    )
    lines = {item.question: item.sources[0].line for item in paper.items}
    assert lines["f/when"].endswith("2019, p. 112")
    assert lines["g/what"].endswith("2019, chapter 3")


def test_a_key_option_worded_otherwise_is_found_by_its_fact() -> None:
    about = statement("f", "Rome fell in 476.")
    asked = question(about, "who", "Who?", "Odoacer", options=["Alaric", "Odoacer", "Attila"])
    assert asked.options is not None
    reworded = asked.options._replace(texts=("Alaric", "King Odoacer", "Attila"))
    (item,) = made((asked._replace(options=reworded),), 1).items
    assert dict(item.options)[item.letter] == "King Odoacer"
