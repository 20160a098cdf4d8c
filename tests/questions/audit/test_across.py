"""The audit of questions across facts: quizgen's own are clean, and a spoilt key is found."""

from __future__ import annotations

import pytest

from quizgen.questions.ask import Asker
from quizgen.questions.audit.scorecard import of_facts
from quizgen.questions.bank import record
from tests.questions.asking import book
from tests.questions.audit.planted import Bank, flagged

BOOK = """\
lists:
  - {id: kings, title: kings of Examplia, ordered: true, complete: true, members: [Adam, Bert, Carl, Dirk]}
facts:
  - {id: a, who: Ada Berg, did: opened the bridge, where: Rome, when: 1901-03-04}
  - {id: b, who: Ben Cole, did: closed the mine, where: Oslo, when: 1911-03-04}
  - {id: c, who: Chen Yu, did: founded the school, where: Lima, when: 1921-03-04}
  - {id: d, who: Dora Ek, did: burnt the letters, where: Kyiv, when: 1931-03-04}
  - {id: e, who: Eva Lund, did: painted the church, where: Bern, when: 1941-03-04}
"""


def own(kind: str) -> dict[str, object]:
    asked = (q for one in Asker(book(BOOK)).across() for q in one.questions)
    return next(record(question) for question in asked if question.kind == kind)


def slugs(question: dict[str, object]) -> set[str]:
    bank: Bank = [question]
    return {question["kind"]} if flagged(bank, book(BOOK), "wrong-key") else set()  # type: ignore[arg-type]


def texts(question: dict[str, object], field: str) -> list[str]:
    value = question[field]
    assert isinstance(value, list)
    return value


def test_quizgens_own_questions_across_facts_are_clean() -> None:
    card = of_facts(Asker(book(BOOK)))
    assert not card.findings
    assert {"order", "match-events-dates", "first", "successor", "count"} <= card.kinds.keys()


@pytest.mark.parametrize("kind", ["order", "match-events-dates", "match-people-events"])
def test_a_key_in_the_wrong_order_is_found(kind: str) -> None:
    question = own(kind)
    assert not slugs(question)
    spoilt = question | {"key": [*texts(question, "key")[1:], texts(question, "key")[0]]}
    assert slugs(spoilt) == ({kind} if kind == "order" else set())


@pytest.mark.parametrize(
    ("kind", "change"),
    [
        pytest.param("order", lambda q: {"key": texts(q, "key")[:-1]}, id="an item is missing"),
        pytest.param("order", lambda q: {"items": [texts(q, "items")[0]] * 3}, id="one item thrice"),
        pytest.param(
            "match-events-dates",
            lambda q: {"key": [texts(q, "key")[0], *texts(q, "key")[:-1]]},
            id="one option for two",
        ),
        pytest.param(
            "match-events-dates", lambda q: {"options": texts(q, "key")}, id="none is left over"
        ),
        pytest.param(
            "match-people-events",
            lambda q: {"key": ["Nobody Here", *texts(q, "key")[1:]]},
            id="not an option",
        ),
    ],
)  # fmt: skip
def test_a_spoilt_key_is_found(kind, change) -> None:  # type: ignore[no-untyped-def] # noqa: ANN001
    question = own(kind)
    assert slugs(question | change(question)) == {kind}


def test_a_file_of_lists_alone_has_a_scorecard() -> None:
    card = of_facts(Asker(book(BOOK.partition("facts:")[0])))
    assert card.kinds["successor"] == 3
    assert not card.findings
