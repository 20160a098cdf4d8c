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
        "How many kings of Examplia were there?", "4",
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


TWO_OF_A_NAME = """\
lists:
  - id: old-kings
    title: kings of Norway
    one: king of Norway
    ordered: true
    complete: true
    functional: true
    members: [Ada: 1900/1904, Ben: 1904/1910, Chen: 1910/1920]
  - id: new-kings
    title: Kings of Norway
    one: king of Norway
    ordered: true
    complete: true
    functional: true
    members: [Dora: 1900/1902, Eva: 1902/1911, Ada: 1911/1921]
"""


def test_a_list_that_shares_its_title_with_another_is_not_asked() -> None:
    assert across(TWO_OF_A_NAME) == {}
    reasons = {skip.kind: skip.reason for skip in skips_across(TWO_OF_A_NAME).values()}
    assert reasons == dict.fromkeys(
        ("predecessor", "successor", "missing-member", "count", "holder-at-time"), "ambiguous"
    )
    alone = across(TWO_OF_A_NAME.replace("Kings of", "queens of").replace("king of", "ruler of", 1))
    assert {q.kind for q in alone.values()} >= set(reasons)


MEASURED_TWICE = """\
lists:
  - id: by-height
    title: mountains of Examplia
    complete: true
    by: height
    members: [Mount Ada: 2914, Mount Ben: 3107, Mount Chen: 1880]
  - id: by-visitors
    title: mountains of Examplia
    complete: true
    by: number of visitors
    members: [Mount Ada: 100, Mount Ben: 90, Mount Chen: 80]
"""


def test_one_list_may_be_measured_in_two_ways() -> None:
    made = across(MEASURED_TWICE)
    assert {q.prompt: q.answer for q in made.values() if q.kind == "superlative"} == {
        "Which of the mountains of Examplia has the greatest height?": "Mount Ben",
        "Which of the mountains of Examplia has the smallest height?": "Mount Chen",
        "Which of the mountains of Examplia has the greatest number of visitors?": "Mount Ada",
        "Which of the mountains of Examplia has the smallest number of visitors?": "Mount Chen",
    }
    assert {q.kind for q in made.values()} == {"superlative", "count"}


def test_the_largest_of_one_list_on_two_days_is_two_questions() -> None:
    then = MEASURED_TWICE.replace("number of visitors", "height")
    assert not [q for q in across(then).values() if q.kind == "superlative"]
    dated = then.replace("by: height", "by: height\n    as_of: 2001", 1)
    dated = dated.replace(
        "    by: height\n    members", "    by: height\n    as_of: 2011\n    members"
    )
    kinds = [q.kind for q in across(dated).values()]
    assert kinds.count("superlative") == 4


def test_wrong_members_have_the_shape_of_the_right_one() -> None:
    text = """\
lists:
  - id: neighbours
    title: lands by area
    ordered: true
    members: [France, the Gambia, Spain, the Congo, Italy, the Hague, Chad, the Sudan, Peru]
"""
    offered = [q for q in across(text).values() if q.options]
    assert len(offered) == 16
    for question in offered:
        assert question.options
        assert len({name.startswith("the ") for name in question.options.texts}) == 1
