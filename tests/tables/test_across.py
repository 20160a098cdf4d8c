"""Questions across facts on whole tables, held against a plain scan: one right answer, in the world too."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from functools import cache
from itertools import combinations, pairwise
from random import Random

import pytest

from quizgen.facts.model import Book, Fact
from quizgen.questions.ask import Asker
from quizgen.questions.audit.guessers import items
from quizgen.questions.audit.record import of_questions
from quizgen.questions.audit.scores import scores
from quizgen.questions.model import Question
from tests.tables import elements, oscars, quotations
from tests.tables.measure import Share
from tests.tables.rows import Table
from tests.tables.scan import TableScan

SEEDS = range(12)
SINGLES = {"match-people-events": "who", "match-quotes-speakers": "said-by"}
TABLES = {"elements": elements.table, "oscars": oscars.table, "quotations": quotations.table}
every_table = pytest.mark.parametrize("name", TABLES)


@cache
def table(name: str) -> Table:
    return TABLES[name]()


@cache
def scan(name: str) -> TableScan:
    return TableScan(table(name).book)


def asked(book: Book, earlier: Book | None = None) -> dict[str, Question]:
    asker = Asker(book, born={fact.id: 1 for fact in earlier.facts} if earlier else {})
    return {q.id: q for one in asker.across() for q in one.questions}


@cache
def bank(name: str) -> dict[str, Question]:
    return asked(table(name).book)


def faults(question: Question, singles: dict[str, Question], world: TableScan) -> list[str]:
    """Give what is wrong with a question, as the whole table knows it."""
    if question.kind == "which-said":
        return list(_of_words(question, world))
    behind = question.options.facts if question.options else ()
    single = SINGLES.get(question.kind, "when")
    told = [_single(singles, fact, single) for fact in dict.fromkeys((*question.facts, *behind))]
    found = [f"{one.id} has a second answer" for one in told if not world.unique(one)]
    if question.form == "match":
        return found + list(_of_match(question, singles, world, single))
    dated = {one.fact: world.facts[one.fact] for one in told}
    return found if _is_right(question, dated) else [*found, "the dates say otherwise"]


def _single(singles: dict[str, Question], fact: str, kind: str) -> Question:
    return singles.get(f"{fact}/{kind}") or singles[f"{fact}/said-{kind}"]


def _of_words(question: Question, world: TableScan) -> Iterator[str]:
    """Give the wrong options that the speaker said too, in any fact of the table, at any time.

    "Which of these" asks for no other words than those shown: that the speaker said more is no second answer.
    """
    assert question.options
    own = world.value(world.facts[question.fact], "who")
    said = {f.id: world.value(f, "said") for f in world.facts.values()}
    hers = {said[f.id] for f in world.facts.values() if world.value(f, "who") == own}
    for fact in question.options.facts:
        if fact != question.fact and said[fact] in hers:
            yield f"{question.id}: {said[fact]}"


def _of_match(
    question: Question, singles: dict[str, Question], world: TableScan, single: str
) -> list[str]:
    assert question.options
    field = "when" if single == "when" else "who"
    values = [world.value(world.facts[fact], field) for fact in question.options.facts]
    right = {
        fact: [t for t, v in zip(question.options.texts, values, strict=True)
               if v in world.answers(_single(singles, fact, single))]
        for fact in question.item_facts
    }  # fmt: skip
    keys = dict(zip(question.item_facts, question.key, strict=True))
    return [f"{fact}: {texts}" for fact, texts in right.items() if texts != [keys[fact]]]


def _is_right(question: Question, facts: dict[str, Fact]) -> bool:
    def before(one: str, other: str) -> bool:
        mine, theirs = facts[one].when, facts[other].when
        return bool(mine and theirs and mine.high < theirs.low)

    given = dict(question.given)
    if question.form == "order":
        ids = dict(zip(question.items, question.item_facts, strict=True))
        return all(before(ids[a], ids[b]) for a, b in pairwise(question.key))
    if question.kind == "days-between":
        start, end = facts[str(given["from"])].when, facts[str(given["to"])].when
        return bool(start and end and end.low - start.high == int(question.answer))
    assert question.options
    ids = dict(zip(question.options.texts, question.options.facts, strict=True))
    key, wrong = ids[question.answer], [f for t, f in ids.items() if t != question.answer]
    if question.kind == "first":
        return all(before(key, other) for other in wrong)
    early, late = sorted(wrong, key=lambda fact: before(key, fact))
    return before(early, key) and before(key, late)


def singles_of(book: Book) -> dict[str, Question]:
    return {q.id: q for one in Asker(book).ask() for q in one.questions}


@every_table
def test_every_question_has_the_one_right_answer_in_the_table(name: str) -> None:
    singles = singles_of(table(name).book)
    found = {q.id: faults(q, singles, scan(name)) for q in bank(name).values()}
    assert len(found) > 300
    assert {id_: wrong for id_, wrong in found.items() if wrong} == {}


@every_table
def test_questions_from_a_tenth_are_right_in_the_whole_table(name: str) -> None:
    good: Counter[str] = Counter()
    every: Counter[str] = Counter()
    for seed in SEEDS:
        part = table(name).sample(seed)
        singles = singles_of(part)
        for question in asked(part).values():
            every[question.kind] += 1
            good[question.kind] += not faults(question, singles, scan(name))
    assert sum(every.values()) > 200
    for kind, count in every.items():
        assert Share(good[kind], count).of_one >= 0.99, (kind, good[kind], count)


@every_table
def test_a_tenth_more_facts_take_no_question_away_and_change_none_with_a_lock(name: str) -> None:
    entries = list(table(name).entries)
    kept = sorted(Random(1).sample(range(len(entries)), len(entries) * 10 // 11))
    earlier = table(name).part(entries[n] for n in kept)
    before = asked(earlier)
    after = asked(table(name).book, earlier)
    lost = [before.pop(id_) for id_ in before.keys() - after.keys()]
    assert all(q.kind == "which-said" and not scan(name).unique(q) for q in lost)
    changed = [
        id_ for id_, q in before.items()
        if (after[id_].prompt, after[id_].options, after[id_].items, after[id_].key)
        != (q.prompt, q.options, q.items, q.key)
    ]  # fmt: skip
    assert len(changed) <= 0.02 * len(before)


@every_table
def test_a_tenth_more_facts_rewords_next_to_none_without_a_lock_either(name: str) -> None:
    entries = list(table(name).entries)
    kept = sorted(Random(1).sample(range(len(entries)), len(entries) * 10 // 11))
    before = asked(table(name).part(entries[n] for n in kept))
    reworded = [
        i for i, q in before.items() if i in bank(name) and bank(name)[i].prompt != q.prompt
    ]
    assert len(reworded) <= 0.02 * len(before)


@every_table
def test_the_order_of_the_table_is_nothing(name: str) -> None:
    shuffled = asked(table(name).shuffled(3))
    assert {i: (q.prompt, q.options, q.items, q.key) for i, q in shuffled.items()} == {
        i: (q.prompt, q.options, q.items, q.key) for i, q in bank(name).items()
    }


@pytest.mark.parametrize("name", ["elements", "oscars"])
def test_no_guesser_beats_chance(name: str) -> None:
    choices = [q for q in bank(name).values() if q.form == "choice"]
    assert len(choices) > 100
    told = scores(items(tuple(of_questions(choices))))
    assert [score.guesser for score in told if score.verdict == "guessable"] == []


@every_table
def test_prompts_and_keys_are_short_and_options_alike(name: str) -> None:
    for question in bank(name).values():
        assert len(question.prompt.split()) <= 30
        if question.form in {"recall", "choice"}:
            assert len(question.answer.split()) <= 6
        if question.form == "choice" and question.options:
            sizes = sorted(map(len, question.options.texts))
            assert sizes[-1] <= 3 * sizes[0]
        assert all(one != other for one, other in combinations(question.items, 2))
