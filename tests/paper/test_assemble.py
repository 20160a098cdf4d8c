"""A paper from a bank: sections, numbers, versions, and orders that cannot be had."""

from __future__ import annotations

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizgen.paper.model import Item, Paper
from quizgen.questions.model import Question
from quizgen.reading.finding import Place
from tests.paper.bank import COVER, history
from tests.paper.one_paper import assemble

BANK = history()


def made(bank: tuple[Question, ...] = BANK, count: int = 20, version: str = "A") -> Paper:
    checked = assemble(bank, cover=COVER, name="history", count=count, version=version)
    assert {found.slug for found in checked.findings} <= {"telling-questions"}
    assert checked.value is not None
    return checked.value


def by_question(paper: Paper) -> dict[str, Item]:
    return {item.question: item for item in paper.items}


# One paper


def test_sections_stand_in_the_order_of_forms_and_numbers_run_through() -> None:
    paper = made()
    assert [s.form for s in paper.sections] == ["choice", "true-false", "complete", "short-answer"]
    assert [item.number for item in paper.items] == list(range(1, 21))
    assert all(item.form == s.form for s in paper.sections for item in s.items)


def test_points_add_up() -> None:
    paper = made()
    points = {"choice": 1, "true-false": 1, "short-answer": 2, "complete": 2}
    assert [item.points for item in paper.items] == [points[item.form] for item in paper.items]
    assert paper.total == sum(points[item.form] for item in paper.items)


def test_a_section_without_a_question_is_left_out() -> None:
    paper = made(tuple(q for q in BANK if q.form == "cloze"), count=5)
    assert [s.form for s in paper.sections] == ["complete"]


def test_the_paper_says_what_its_cover_says() -> None:
    paper = made()
    assert (paper.title, paper.cover_line) == (COVER.title, COVER.about)
    assert paper.version == "A"


def test_the_order_of_the_bank_does_not_matter() -> None:
    shuffled = list(BANK)
    random.Random(1).shuffle(shuffled)
    assert made(tuple(shuffled)) == made()


def test_another_name_is_another_choice() -> None:
    other = assemble(BANK, cover=COVER, name="other", count=20).value
    assert other is not None
    assert by_question(other).keys() != by_question(made()).keys()


@given(st.sets(st.sampled_from(range(len(BANK))), min_size=1), st.data())
def test_any_bank_gives_as_many_items_as_asked_for(places: set[int], data: st.DataObject) -> None:
    bank = tuple(BANK[place] for place in places)
    count = data.draw(st.integers(1, len(bank)))
    paper = made(bank, count)
    asked = [item.question for item in paper.items]
    assert len(asked) == len(set(asked)) == count
    assert set(asked) <= {q.id for q in bank}


# Versions


def test_versions_hold_the_same_questions_and_points() -> None:
    papers = [made(version=version) for version in "ABZ"]
    assert len({frozenset(by_question(paper)) for paper in papers}) == 1
    assert len({paper.total for paper in papers}) == 1
    assert len({paper.code for paper in papers}) == 3
    assert len({tuple(by_question(paper)) for paper in papers}) == 3


def test_the_keys_of_versions_agree_once_the_options_are_in_one_order() -> None:
    first, second = by_question(made(version="A")), by_question(made(version="B"))
    for asked, item in first.items():
        other = second[asked]
        assert sorted(text for _, text in item.options) == sorted(text for _, text in other.options)
        assert dict(item.options).get(item.letter) == dict(other.options).get(other.letter)
    assert [i.letter for i in first.values()] != [second[q].letter for q in first]


def test_dates_stay_in_their_order_in_every_version() -> None:
    bank = {q.id: q for q in BANK}
    for version in "ABCDEFG":
        for item in made(count=len(BANK), version=version).items:
            if item.options and item.question.endswith("/when"):
                given_options = bank[item.question].options
                assert given_options is not None
                assert tuple(text for _, text in item.options) == given_options.texts


def test_mending_a_fact_touches_its_own_question_only() -> None:
    mended = tuple(q._replace(prompt=q.prompt.replace("Suez Canal", "canal at Suez")) for q in BANK)
    before, after = by_question(made()), by_question(made(mended))
    assert list(before) == list(after)
    assert [asked for asked in before if before[asked] != after[asked]] == ["lesseps/when"]


def test_the_code_changes_with_any_word_of_the_key() -> None:
    mended = tuple(q._replace(accept=(*q.accept, "other")) for q in BANK)
    assert made(mended).code != made().code
    assert made().code == made().code


# Orders that cannot be had


@pytest.mark.parametrize(
    ("count", "version", "slug", "message"),
    [
        pytest.param(
            106,
            "A",
            "too-many-questions",
            "106 questions were asked for, and there are 105",
            id="one too many",
        ),
        pytest.param(
            0, "A", "too-few-questions", "a paper of 0 questions has nothing to ask", id="none"
        ),
        pytest.param(
            -3,
            "A",
            "too-few-questions",
            "a paper of -3 questions has nothing to ask",
            id="negative",
        ),
        pytest.param(5, "AB", "unknown-version", '"AB" is not the version of a paper', id="AB"),
        pytest.param(5, "", "unknown-version", '"" is not the version of a paper', id="empty"),
        pytest.param(
            5, "a", "unknown-version", '"a" is not the version of a paper', id="lower case"
        ),
    ],
)
def test_an_impossible_order_is_refused(count: int, version: str, slug: str, message: str) -> None:
    checked = assemble(BANK, cover=COVER, name="history", count=count, version=version)
    assert checked.value is None
    assert [(f.slug, f.message, f.place) for f in checked.findings] == [
        (slug, message, Place("facts.yaml"))
    ]
    assert checked.findings[0].hint


def test_two_wrongs_are_said_at_once() -> None:
    findings = assemble(BANK, cover=COVER, name="n", count=999, version="?").findings
    assert {f.slug for f in findings} == {"too-many-questions", "unknown-version"}


def test_a_kind_for_one_outlet_goes_to_no_other() -> None:
    kept = [q._replace(only="deck" if q.kind == "who" else "paper") for q in history()]
    there = sum(q.only == "paper" for q in kept)
    paper = assemble(kept, cover=COVER, name="quiz", count=there).value
    assert paper is not None
    asked = {item.question for item in paper.items}
    assert asked == {q.id for q in kept if q.only == "paper"}


def test_questions_kept_for_the_deck_are_left_out_and_counted() -> None:
    bank = tuple(
        q._replace(about=q.about._replace(only="deck" if q.kind == "who" else "paper"))
        for q in BANK
    )
    checked = assemble(bank, cover=COVER, name="n", count=90)
    assert checked.findings[0].message == (
        "90 questions were asked for, and there are 88 (17 more are marked `only: deck`)"
    )
    assert checked.findings[0].hint == "ask for 88 or fewer, or add facts"
    assert not any(item.question.endswith("/who") for item in made(bank, 88).items)


def test_an_empty_bank_has_nothing_to_ask() -> None:
    checked = assemble((), cover=COVER, name="n", count=5)
    assert checked.value is None
    assert checked.findings[0].message == "5 questions were asked for, and there are 0"
    assert checked.findings[0].hint == "add facts to ask about"
