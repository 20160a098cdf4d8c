"""Questions about lists: read the list plainly, and there is the same one answer."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, settings

from quizgen.facts.model import NamedList
from quizgen.questions.ask import Asker
from quizgen.questions.model import Question
from tests.questions.across.books import lists
from tests.questions.asking import HEAD, across, book, skips_across


@settings(deadline=None, max_examples=100)
@given(lists())
def test_every_question_has_the_one_answer_that_the_list_gives(text: str) -> None:
    made = book(text)
    for asked in Asker(made).across():
        for question in asked.questions:
            given_ = dict(question.given)
            one = next(li for li in made.lists if li.id == given_["list"])
            right = answers(one, question)
            assert right == {question.answer}, question
            if question.options and question.kind != "odd-one-out":
                assert [t for t in question.options.texts if t in right] == [question.answer]
                assert len(set(question.options.texts)) == len(question.options.texts)


def answers(one: NamedList, question: Question) -> set[str]:  # noqa: PLR0911 - one for each kind
    """Give every answer to a question about a list, by its logical form alone."""
    cues = dict(question.given)
    names = [m.name for m in one.members]
    match question.kind:
        case "successor":
            assert one.ordered
            return {b for a, b in pairwise(names) if a == cues["after"]}
        case "predecessor":
            assert one.ordered
            return {a for a, b in pairwise(names) if b == cues["before"]}
        case "missing-member":
            assert one.complete
            return set(names) - set(cues["members"])
        case "count":
            assert one.complete
            return {str(len(set(names)))}
        case "superlative":
            assert one.complete
            ends = max if cues["rank"] == "most" else min
            numbers = [m.number for m in one.members if m.number is not None]
            assert len(numbers) == len(names)
            return {m.name for m in one.members if m.number == ends(numbers)}
        case "holder-at-time":
            assert one.functional
            year = int(str(cues["when"]))
            terms = [(m.name, m.when) for m in one.members if m.when]
            return {n for n, w in terms if w.start and w.end and w.start.year <= year <= w.end.year}
        case _:
            assert question.kind == "odd-one-out"
            assert one.complete
            assert question.options
            return set(question.options.texts) - set(names)


KINGS = """\
lists:
  - id: kings
    title: kings of Examplia
    one: king of Examplia
    ordered: true
    complete: true
    functional: true
    members: [Adam: 1900/1910, Bert: 1910/1920, Carl: 1920/1930, Dirk: 1930/1940]
"""


def test_a_list_gives_its_kinds_word_for_word() -> None:
    made = {q.id.removeprefix("lists:kings/"): q for q in across(KINGS).values()}
    told = {key: (q.prompt, q.answer) for key, q in made.items()}
    assert told["successor/bert"] == (
        "Which of the kings of Examplia came directly after Bert?",
        "Carl",
    )
    assert told["predecessor/bert"] == (
        "Which of the kings of Examplia came directly before Bert?", "Adam",
    )  # fmt: skip
    assert told["count"] == (
        "How many kings of Examplia had there been by 17 December 2025?", "4",
    )  # fmt: skip
    assert made["count"].accept == ("four",)
    prompt, answer = told["holder-at-time/carl"]
    assert prompt.startswith("Name the king of Examplia in 192")
    assert answer == "Carl"
    assert made["successor/bert"].about.text == (
        "In the list of the kings of Examplia, Carl comes directly after Bert."
    )


@pytest.mark.parametrize(
    ("old", "new", "kind"),
    [
        pytest.param("ordered: true", "tags: [x]", "successor", id="no order"),
        pytest.param("ordered: true", "tags: [x]", "predecessor", id="no order before"),
        pytest.param("complete: true", "tags: [x]", "count", id="an open list has no number"),
        pytest.param("complete: true", "tags: [x]", "missing-member", id="an open list"),
        pytest.param("functional: true", "tags: [x]", "holder-at-time", id="several at a time"),
        pytest.param("one: king of Examplia", "tags: [x]", "holder-at-time", id="no word for one"),
        pytest.param("Bert: 1910/1920", "Bert: 1900/1920", "successor/adam", id="one start for two"),
        pytest.param("Bert: 1910", "Bert: 1900", "holder-at-time/adam", id="two at a time"),
        pytest.param("Carl: 1920", "Adam: 1920", "successor/adam", id="a member who came back"),
        pytest.param("Bert", "Adam II", "successor/adam", id="a part of the answer in the prompt"),
    ],
)  # fmt: skip
def test_what_the_list_does_not_settle_is_not_asked(old: str, new: str, kind: str) -> None:
    def asked(text: str) -> list[str]:
        return [i for i in across(text) if f"{i}/".startswith(f"lists:kings/{kind}/")]

    assert asked(KINGS)
    assert not asked(KINGS.replace(old, new))


def test_a_member_who_came_back_is_asked_for_each_term() -> None:
    made = across(KINGS.replace("Carl", "Adam"))
    terms = {i: q.answer for i, q in made.items() if "holder-at-time/adam" in i}
    assert terms == {
        "lists:kings/holder-at-time/adam-1900": "Adam",
        "lists:kings/holder-at-time/adam-1920": "Adam",
    }


def test_a_tie_is_said() -> None:
    text = """\
lists:
  - {id: hills, title: hills, complete: true, by: height, members: [Ada: 9, Ben: 9, Chen: 8]}
"""
    assert skips_across(text)["lists:hills/superlative/most"].reason == "tie"
    assert across(text)["lists:hills/superlative/least"].answer == "Chen"


def test_dates_that_go_on_need_a_day_to_count_by() -> None:
    head = HEAD.replace("as_of: 2025-12-17\n", "")
    assert skips_across(head + KINGS)["lists:kings/count"].reason == "no-as-of"


def test_an_alias_of_the_answer_is_accepted_and_is_no_option() -> None:
    made = across("people:\n  Carl: {aka: [Charles]}\n" + KINGS)
    assert made["lists:kings/successor/bert"].accept == ("Charles",)


def test_a_long_list_is_asked_whole() -> None:
    letters = str.maketrans("0123456789", "abcdefghij")
    members = ", ".join(str(n)[::-1].translate(letters).title() for n in range(10_000, 13_000))
    made = across(f"lists:\n  - {{id: a, title: names, ordered: true, members: [{members}]}}\n")
    assert len(made) == 2 * 2999
