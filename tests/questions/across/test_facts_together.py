"""Questions about several facts: a plain reading of the facts behind them finds the same one answer."""

from __future__ import annotations

from itertools import combinations, pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quizgen.facts.model import Book, Fact
from quizgen.questions.ask import Asker
from quizgen.questions.model import Question
from tests.questions.across.books import fact_lines, whole
from tests.questions.asking import across, book
from tests.questions.brute import Scan

DATED = frozenset({"first", "order", "between", "days-between"})
MATCHED = {
    "match-people-events": "who",
    "match-quotes-speakers": "who",
    "match-events-dates": "when",
}


def fact_of(made: Book, fact_id: str) -> Fact:
    return next(fact for fact in made.facts if fact.id == fact_id)


def span(fact: Fact) -> tuple[int, int]:
    assert fact.when is not None
    assert not fact.when.uncertain
    return fact.when.low, fact.when.high


def words_of(fact: Fact) -> str:
    return fact.did or fact.said


def told_by(made: Book, clause: str, facts: tuple[str, ...]) -> list[Fact]:
    """Give the facts among these that a clause can mean: whose act or words it holds, and whose names."""
    among = [fact_of(made, one) for one in facts]
    return [f for f in among if words_of(f) in clause and all(n in clause for n in f.who)]


def same_event(scan: Scan, one: Fact, other: Fact) -> bool:
    """Whether two facts cannot be told apart by who did what."""
    names = [{scan.name(name) for name in fact.who} for fact in (one, other)]
    return bool(names[0] & names[1]) and scan.text(words_of(one)) == scan.text(words_of(other))


@settings(deadline=None, max_examples=50)
@given(fact_lines())
def test_events_are_in_strict_order(lines: list[str]) -> None:
    made = book(whole(lines))
    for asked in Asker(made).across():
        for question in asked.questions:
            if question.kind in DATED:
                _check_dates(made, question)


def _check_dates(made: Book, question: Question) -> None:
    facts = [fact_of(made, one) for one in question.facts]
    for one, other in combinations(facts, 2):
        assert span(one)[1] < span(other)[0] or span(other)[1] < span(one)[0]
    facts.sort(key=span)
    if question.kind in {"first", "between"}:
        right = facts[0] if question.kind == "first" else facts[1]
        assert right in told_by(made, question.answer, question.facts)
        assert question.options
        assert set(question.options.facts) == set(question.facts)
        for clause, behind in zip(question.options.texts, question.options.facts, strict=True):
            assert fact_of(made, behind) in told_by(made, clause, (behind,))
    elif question.kind == "order":
        for earlier, later in pairwise(question.key):
            assert earlier != later
        assert sorted(question.items) == sorted(question.key)
        for fact, clause in zip(facts, question.key, strict=True):
            assert fact in told_by(made, clause, question.facts)
    else:
        assert question.kind == "days-between"
        assert span(facts[0])[0] == span(facts[0])[1]
        assert int(question.answer) == span(facts[1])[0] - span(facts[0])[0]


@settings(deadline=None, max_examples=50)
@given(fact_lines())
def test_no_event_is_told_that_could_be_another(lines: list[str]) -> None:
    made = book(whole(lines))
    scan = Scan(made)
    for asked in Asker(made).across():
        for question in asked.questions:
            if question.kind in DATED:
                for one in (fact_of(made, i) for i in question.facts):
                    twins = (f for f in made.facts if f.when and same_event(scan, one, f))
                    assert all(f.when == one.when or f.where != one.where for f in twins), question


@settings(deadline=None, max_examples=50)
@given(fact_lines())
def test_every_pair_of_a_match_is_the_only_right_one(lines: list[str]) -> None:
    made = book(whole(lines))
    scan = Scan(made)
    single = {q.id: q for a in Asker(made).ask() for q in a.questions}
    for asked in Asker(made).across():
        for question in asked.questions:
            if question.kind in MATCHED:
                _check_match(scan, question, single)


def _check_match(scan: Scan, question: Question, single: dict[str, Question]) -> None:
    assert question.options
    field = MATCHED[question.kind]
    behind = question.options.facts
    values = [scan.value(fact_of(scan.book, one), field) for one in behind]
    assert len(set(values)) == len(values) == len(set(question.options.texts))
    assert set(question.item_facts) == set(question.facts)
    assert 1 <= len(behind) - len(question.facts) <= 2
    kinds = {"who": ("who", "said-by"), "when": ("when", "said-when")}[field]
    for fact_id, text in zip(question.item_facts, question.key, strict=True):
        asked = next(single[f"{fact_id}/{k}"] for k in kinds if f"{fact_id}/{k}" in single)
        right = scan.answers(asked)
        assert [v for v in values if v in right] == [scan.value(fact_of(scan.book, fact_id), field)]
        assert question.options.texts[behind.index(fact_id)] == text
    if field == "when":
        years = [fact_of(scan.book, one).when for one in behind]
        assert all(not a.overlaps(b) for a, b in combinations(filter(None, years), 2))


@settings(deadline=None, max_examples=50)
@given(fact_lines())
def test_only_one_of_the_quotations_is_the_speakers(lines: list[str]) -> None:
    made = book(whole(lines))
    scan = Scan(made)
    for asked in Asker(made).across():
        for question in asked.questions:
            if question.kind == "which-said" and question.options:
                (speaker,) = (scan.name(name) for name in fact_of(made, question.fact).who)
                said = {scan.text(f.said) for f in made.facts if speaker in map(scan.name, f.who)}
                own = [t for t in question.options.texts if scan.text(t) in said]
                assert own == [question.answer]


@settings(deadline=None, max_examples=40)
@given(fact_lines())
def test_missing_people_and_counts_are_those_of_the_one_fact(lines: list[str]) -> None:
    made = book(whole(lines))
    scan = Scan(made)
    for asked in Asker(made).across():
        for question in asked.questions:
            fact = next((f for f in made.facts if f.id == question.fact), None)
            if question.kind not in {"missing-member", "count"} or fact is None:
                continue
            assert fact.complete
            given = tuple((f, v) for f, v in question.given if f != "who")
            people = scan.answers(question._replace(asked="who", given=given))
            assert people == {frozenset(map(scan.name, fact.who))}
            shown = set(map(scan.name, dict(question.given).get("who", ())))
            left = {scan.name(n) for n in fact.who} - shown
            answer = question.answer
            assert (
                left == {scan.name(answer)}
                if question.kind == "missing-member"
                else answer == str(len(left))
            )


@settings(deadline=None, max_examples=30)
@given(fact_lines())
def test_each_fact_is_in_few_questions_and_order_in_the_file_is_nothing(lines: list[str]) -> None:
    made = across(whole(lines))
    turned = across(whole(lines[::-1]))
    assert {i: (q.prompt, q.answer, q.options, q.items) for i, q in made.items()} == {
        i: (q.prompt, q.answer, q.options, q.items) for i, q in turned.items()
    }
    for kind in {q.kind for q in made.values()}:
        assert sum(q.kind == kind for q in made.values()) <= len(lines) + 2


FIVE = """\
facts:
  - {id: e1, what: the canal, did: was dug, when: 1901}
  - {id: e2, what: the bridge, did: was built, when: 1911}
  - {id: e3, what: the tower, did: was raised, when: 1921}
"""


def kinds(text: str) -> set[str]:
    return {question.kind for question in across(text).values()}


@pytest.mark.parametrize(
    ("old", "new"),
    [
        pytest.param("1901}", "1911-05}", id="a date within the other"),
        pytest.param("1901}", "1910~}", id="a date that may reach into the other"),
        pytest.param("1901}", "1901?}", id="an uncertain date"),
        pytest.param("1901}", "1901/}", id="an open end"),
        pytest.param("was dug", "was dug in 1901", id="a clause that tells its year"),
        pytest.param("did: was dug", "according_to: Ada, did: was dug", id="a claim"),
    ],
)
def test_events_without_a_strict_order_are_not_put_in_order(old: str, new: str) -> None:
    assert "order" in kinds(FIVE)
    assert "order" not in kinds(FIVE.replace(old, new))


def test_a_fact_for_the_deck_alone_is_on_no_paper_question() -> None:
    text = FIVE.replace("when: 1901}", "when: 1901, only: deck}")
    four = text + "  - {id: e4, what: the harbour, did: was opened, when: 1931}\n"
    made = across(four).values()
    assert {q.kind for q in made} >= {"order", "first"}
    assert all("e1" not in q.facts for q in made)


ACTS_OF_FOUR = """\
facts:
  - {id: a, who: Ada Berg, did: opened the bridge, where: Rome, when: 1901-03-04}
  - {id: b, who: Ben Cole, did: closed the mine, where: Oslo, when: 1911-03-04}
  - {id: c, who: Chen Yu, did: founded the school, where: Lima, when: 1921-03-04}
  - {id: d, who: Dora Ek, did: burnt the letters, where: Kyiv, when: 1931-03-04}
"""


@pytest.mark.parametrize(
    ("old", "new", "kind"),
    [
        pytest.param("1911-03-04", "1901-12-04", "match-events-dates", id="one year twice"),
        pytest.param("Ben Cole", "Ada Berg", "match-people-events", id="one person twice"),
        pytest.param(
            "where: Oslo, when: 1911-03-04", "at: the fair", "match-people-events", id="open"
        ),
        pytest.param(
            "closed the mine", "met Dora Ek", "match-people-events", id="a name that tells"
        ),
        pytest.param(
            "closed the mine", "met Ada Berg", "match-people-events", id="the name of another"
        ),
    ],
)
def test_what_could_be_matched_otherwise_is_not_matched(old: str, new: str, kind: str) -> None:
    assert kind in kinds(ACTS_OF_FOUR)
    assert kind not in kinds(ACTS_OF_FOUR.replace(old, new))


CHANGES = {
    "when: ": ["1901-05-04", "1911", "1921-03", "1905/1907"],
    "where: ": ["Rome", "Oslo", "Italy"],
    "who: [": ["Eva Lund", "Chen Yu", "Finn Aas"],
}


@settings(deadline=None, max_examples=60)
@given(fact_lines(9), st.data())
def test_a_twin_that_differs_in_one_field_is_told_apart_or_not_asked(
    lines: list[str], data: st.DataObject
) -> None:
    line = data.draw(st.sampled_from(lines))
    field = data.draw(st.sampled_from([key for key in CHANGES if key in line]))
    before, _, rest = line.partition(field)
    end = min(at for at in (rest.find(","), rest.find("}"), rest.find("]")) if at >= 0)
    changed = f"{before}{field}{data.draw(st.sampled_from(CHANGES[field]))}{rest[end:]}"
    made = book(whole([*lines, changed.replace("{id: f", "{id: twin-")]))
    scan = Scan(made)
    single = {q.id: q for a in Asker(made).ask() for q in a.questions}
    for asked in Asker(made).across():
        for question in asked.questions:
            if question.kind in MATCHED:
                _check_match(scan, question, single)
            elif question.kind in DATED:
                _check_dates(made, question)
                for one in (fact_of(made, i) for i in question.facts):
                    assert scan.answers(_dated(single, one.id)) == {scan.value(one, "when")}


def _dated(single: dict[str, Question], fact: str) -> Question:
    return single.get(f"{fact}/when") or single[f"{fact}/said-when"]


def lives(people: int) -> str:
    """Give people who were born and died: the act of three letters comes before the longer one."""
    facts = ""
    for n in range(people):
        name, year = f"Person {chr(65 + n % 26)}{chr(97 + n // 26)}", 1700 + 7 * n
        facts += f"  - {{id: b{n}, who: {name}, did: was born, when: {year}}}\n"
        facts += f"  - {{id: d{n}, who: {name}, did: stepped down, when: {year + 40}}}\n"
    return f"facts:\n{facts}"


@pytest.mark.parametrize(("people", "apart"), [(11, False), (12, True)])
def test_what_came_first_is_asked_of_one_act_where_many_events_have_it(
    people: int, *, apart: bool
) -> None:
    made = [q for q in across(lives(people)).values() if q.kind == "first"]
    assert len(made) > people
    acts = [{text.split()[-1] for text in q.options.texts} for q in made if q.options]
    assert all(len(shown) == 1 for shown in acts) == apart


def test_what_came_first_is_asked_of_names_of_one_length() -> None:
    text = "facts:\n"
    for n in range(40):
        name = f"{'Ada' if n % 2 else 'Nebuchadnezzar'} {'ABCDEFGH'[n // 5]}{'klmno'[n % 5]}"
        text += f"  - {{id: e{n}, who: {name}, did: stepped down, when: {1700 + n}}}\n"
    made = [q.options for q in across(text).values() if q.kind == "first"]
    lengths = [sorted(map(len, options.texts)) for options in made if options]
    uneven = [one for one in lengths if one[-1] - one[0] > 2]
    assert len(lengths) > 30
    assert len(uneven) <= 3  # the last few of the line have no neighbours left to choose from
