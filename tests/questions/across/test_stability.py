"""A longer file keeps every question of a shorter one; with the generations of its facts, word for word."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from itertools import product

import pytest

from quizgen.questions.ask import Asker
from quizgen.questions.model import Question
from tests.questions.asking import book

PEOPLE = [f"{a} {b}" for a, b in product(
    "Anna Ben Chen Dora Eva Finn Gina Hugo".split(), "Berg Cole Yu Ek Lund Aas Rossi Vidal Moreau Okoro".split()
)]  # fmt: skip
VERBS = "opened closed founded burnt restored sold bought painted".split()
NOUNS = "bridge mine school letter harbour canal tower library theatre museum".split()


def line(number: int) -> str:
    who, verb = PEOPLE[(number * 7 + number // 80) % len(PEOPLE)], VERBS[number % len(VERBS)]
    year = 2001 if number % 2 else 1500 + number * 131 % 449
    day = f"{year}-{number % 12 + 1:02}-{number % 28 + 1:02}"
    noun = NOUNS[number // 8 % len(NOUNS)]
    return f"  - {{id: f{number}, who: {who}, did: {verb} the {noun}, where: Rome, when: {day}}}\n"


def asked(facts: Iterable[int], *, young: int = 0) -> dict[str, Question]:
    """Ask a file of these facts; those from ``young`` on are of later generations, fifty facts each."""
    numbers = list(facts)
    made = book("facts:\n" + "".join(map(line, numbers)))
    born = {f"f{number}": max(0, 1 + (number - young) // 50) for number in numbers if young}
    return {q.id: q for asked in Asker(made, born=born).across() for q in asked.questions}


OLD, NEW, YOUNG = asked(range(400)), asked(range(440)), asked(range(540), young=400)
KINDS = sorted({question.kind for question in OLD.values()})


def shown(question: Question) -> tuple[object, ...]:
    """Give all that an outlet prints of a question."""
    return question.prompt, question.answer, question.options, question.items, question.key


def test_the_file_has_each_kind_often_enough_to_tell() -> None:
    often = Counter(question.kind for question in OLD.values())
    assert min(often.values()) > 50
    assert {"first", "between", "order", "days-between", "match-people-events"} <= often.keys()


@pytest.mark.parametrize("kind", KINDS)
def test_no_id_is_lost_when_a_tenth_of_the_facts_is_new(kind: str) -> None:
    assert {i for i, q in OLD.items() if q.kind == kind} <= NEW.keys()


@pytest.mark.parametrize("kind", KINDS)
def test_no_question_changes_where_generations_are_known(kind: str) -> None:
    old = [question for question in OLD.values() if question.kind == kind]
    assert [i.id for i in old if shown(YOUNG[i.id]) != shown(i)] == []


def test_younger_facts_are_partners_of_younger_anchors() -> None:
    later = [question for question in YOUNG.values() if question.id not in OLD]
    assert any(int(fact[1:]) < 400 for question in later for fact in question.facts)
    assert len({question.fact for question in later if int(question.fact[1:]) >= 400}) > 100


def test_an_old_fact_takes_a_younger_partner_where_there_is_no_old_one() -> None:
    assert not asked([7])
    assert any(q.fact == "f7" for q in asked([7, *range(400, 450)], young=400).values())


def test_the_order_of_the_file_is_nothing() -> None:
    turned = asked(reversed(range(540)), young=400)
    assert {i: shown(q) for i, q in turned.items()} == {i: shown(q) for i, q in YOUNG.items()}


def test_no_fact_is_in_many_questions_of_one_kind() -> None:
    uses = Counter((q.kind, fact) for q in NEW.values() for fact in q.facts)
    assert max(uses.values()) <= 15
    anchors = Counter((q.kind, q.fact) for q in NEW.values())
    assert max(anchors.values()) == 1


def test_no_two_questions_of_a_kind_show_the_same() -> None:
    told = Counter((q.kind, q.prompt, q.options and q.options.texts, q.items) for q in NEW.values())
    assert max(told.values()) == 1


def test_one_asker_asks_for_several_decks() -> None:
    """What it has worked out for one deck is not taken for another one, whose facts are as old as others."""
    made = book("facts:\n" + "".join(map(line, range(60))))
    born = {f"f{number}": number // 20 for number in range(60)}
    one = Asker(made)
    plain = options(one)
    assert options(one.built(born)) == options(Asker(made, born=born)) != plain
    assert options(one) == plain


def options(asker: Asker) -> dict[str, object]:
    return {q.id: q.options for asked in asker.ask() for q in asker.for_paper(asked)}
