"""Which note each question goes to."""

from __future__ import annotations

import pytest

from quizgen.anki import frozen
from quizgen.anki.ledger import STEP
from quizgen.anki.placing import CLOZE_NUMBERS, SENTENCE_NUMBER, place
from quizgen.questions.model import BLANK, Asked, Question
from tests.anki import factory

ABOUT = factory.statement(
    "[who:Ann and Bob] met [whom:Cid and Dee] in [where:Rome] in [when:1999]."
)


def placed(*questions: Question) -> dict[str, list[str]]:
    """Give question ids by the note that they go to."""
    made = place(Asked(ABOUT, questions, ()))
    homes = {
        "fact": [q.id for q in made.fact.values()],
        "cloze": [b.question.id for b in made.cloze],
        "sentence": [b.question.id for b in made.sentences],
        "question": [q.id for q in made.questions],
        "left out": made.left_out,
    }
    return {home: ids for home, ids in homes.items() if ids}


def ask(kind: str, slot: str = "", prompt: str = "P?", form: str = "recall") -> Question:
    made = factory.ask(ABOUT, kind, prompt, "A", slot=slot)
    return made._replace(form=form)  # type: ignore[arg-type]


def test_a_kind_with_fields_of_its_own_goes_to_the_fact() -> None:
    assert placed(ask("who"), ask("where")) == {
        "fact": ["hegseth-meets-dong/who", "hegseth-meets-dong/where"]
    }


def test_the_second_question_for_one_field_gets_its_own_note() -> None:
    assert placed(ask("whom", "Cid"), ask("whom", "Dee"), ask("who")) == {
        "fact": ["hegseth-meets-dong/whom/Cid", "hegseth-meets-dong/who"],
        "question": ["hegseth-meets-dong/whom/Dee"],
    }


@pytest.mark.parametrize("kind", ["ask", "superlative", "a-kind-of-next-year"])
def test_a_kind_without_a_field_gets_its_own_note(kind: str) -> None:
    assert placed(ask(kind)) == {"question": [f"hegseth-meets-dong/{kind}"]}


def test_a_kind_for_paper_is_left_out_with_the_reason() -> None:
    year = ask("year")._replace(only="paper")
    assert placed(ask("when"), year) == {
        "fact": ["hegseth-meets-dong/when"],
        "left out": ["paper-only"],
    }


def test_what_is_for_paper_is_left_out_with_the_reason() -> None:
    paper = ABOUT._replace(only="paper")
    for_paper = factory.ask(paper, "who", "P?", "A")
    assert placed(ask("true-false", form="true-false"), for_paper) == {
        "left out": ["true-false", "paper-only"]
    }


def test_the_parts_of_a_sentence_share_a_note_and_have_fixed_numbers() -> None:
    made = place(Asked(ABOUT, tuple(factory.blank(ABOUT, f) for f in ("when", "who", "where")), ()))
    assert [(b.number, ABOUT.text[b.start : b.end]) for b in made.cloze] == [
        (59, "1999"),
        (51, "Ann and Bob"),
        (58, "Rome"),
    ]


def test_no_two_fields_share_a_number() -> None:
    numbers = sorted((SENTENCE_NUMBER, *CLOZE_NUMBERS.values()))
    assert numbers == list(range(50, 51 + len(CLOZE_NUMBERS)))
    assert len(frozen.KINDS) < SENTENCE_NUMBER
    assert numbers[-1] <= STEP


def test_a_second_blank_of_the_same_field_is_a_sentence_of_its_own() -> None:
    first = factory.blank(ABOUT, "who")
    second = first._replace(
        id="hegseth-meets-dong/cloze/who-2", prompt=ABOUT.text.replace("Bob", BLANK)
    )
    assert placed(first, second) == {
        "cloze": ["hegseth-meets-dong/cloze/who"],
        "sentence": ["hegseth-meets-dong/cloze/who-2"],
    }


@pytest.mark.parametrize(
    "prompt",
    [f"Ann and {BLANK} went to Rome.", f"In {BLANK} they met.", f"{BLANK}"],
    ids=["other sentence", "shorter sentence", "nothing else"],
)
def test_a_prompt_that_is_not_the_facts_sentence_is_a_sentence_of_its_own(prompt: str) -> None:
    made = place(Asked(ABOUT, (ask("completion", prompt=prompt, form="cloze"),), ()))
    ((_, number, start, end),) = made.sentences
    assert number == SENTENCE_NUMBER
    assert prompt[start:end] == BLANK


@pytest.mark.parametrize(
    "prompt", ["No blank at all.", f"{BLANK} and {BLANK}."], ids=["none", "two"]
)
def test_a_sentence_without_just_one_blank_is_asked_as_a_question(prompt: str) -> None:
    assert placed(ask("completion", prompt=prompt, form="cloze")) == {
        "question": ["hegseth-meets-dong/completion"]
    }
