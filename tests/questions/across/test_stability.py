"""A longer file keeps what a shorter one asked, as far as any choice of partners can.

Of a question about k facts, chosen by a rule that knows nothing but the set of facts, a share of at most
1 / 1.1 ** (k - 1) can be left on average when the file grows by a tenth: old and new facts are alike to the
rule, and so are the questions of the longer file. The ring comes near that.
"""

from __future__ import annotations

from collections import Counter
from itertools import product

import pytest

from quizgen.questions.model import Question
from tests.questions.asking import across

PEOPLE = [f"{a} {b}" for a, b in product(
    "Anna Ben Chen Dora Eva Finn Gina Hugo".split(), "Berg Cole Yu Ek Lund Aas Rossi Vidal Moreau Okoro".split()
)]  # fmt: skip
VERBS = "opened closed founded burnt restored sold bought painted".split()
NOUNS = "bridge mine school letter harbour canal tower library theatre museum".split()


def line(number: int) -> str:
    who, verb = PEOPLE[(number * 7 + number // 80) % len(PEOPLE)], VERBS[number % len(VERBS)]
    year = 1500 + number * 131 % 449
    noun = NOUNS[number // 8 % len(NOUNS)]
    return f"  - {{id: f{number}, who: {who}, did: {verb} the {noun}, where: Rome, when: {year}}}\n"


def asked(numbers: range) -> dict[str, Question]:
    return across("facts:\n" + "".join(map(line, numbers)))


OLD, NEW = asked(range(400)), asked(range(440))


@pytest.mark.parametrize(
    ("kind", "facts"),
    [
        pytest.param("first", 2, id="first"),
        pytest.param("order", 4, id="order"),
        pytest.param("match-people-events", 4, id="match people"),
        pytest.param("match-events-dates", 4, id="match dates"),
    ],
)
def test_most_questions_stay_when_a_tenth_of_the_facts_is_new(kind: str, facts: int) -> None:
    old = [question for question in OLD.values() if question.kind == kind]
    kept = [question for question in old if question.id in NEW]
    assert len(old) > 50
    assert len(kept) / len(old) > 1 / 1.1 ** (facts - 1) - 0.1
    assert all(NEW[q.id].prompt == q.prompt or q.form == "match" for q in kept)
    assert all(sorted(NEW[q.id].items) == sorted(q.items) for q in kept)


def test_no_fact_is_in_many_questions_of_one_kind() -> None:
    uses = Counter((q.kind, fact) for q in NEW.values() for fact in q.facts)
    assert max(uses.values()) <= 10
