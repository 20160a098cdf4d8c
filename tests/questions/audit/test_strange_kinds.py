"""Banks with kinds that the audit has never heard of: what a kind is, is no flaw."""

from __future__ import annotations

import pytest

from tests.questions.asking import book
from tests.questions.audit.planted import Bank, flagged

BOOK = """\
facts:
  - {id: one, who: Anna Berg, did: opened the harbour, where: Rome, when: 2021-02-03}
  - {id: two, who: Ben Cole, did: closed the mine, where: Oslo, when: 2022-03-04}
"""


def asked(kind: str, prompt: str, answer: str, facts: list[str], number: int) -> dict[str, object]:
    return {
        "id": f"{facts[0]}/{kind}/{number}", "kind": kind, "form": "recall", "facts": facts,
        "asked": "who", "given": {}, "prompt": prompt, "answer": answer, "accept": [],
        "options": None, "option_facts": None,
    }  # fmt: skip


def bank(kind: str, prompts: list[str], answer: str, facts: list[str]) -> Bank:
    return [asked(kind, prompt, answer, facts, n) for n, prompt in enumerate(prompts)]


@pytest.mark.parametrize(
    ("facts", "found"),
    [
        pytest.param(["one", "two"], 0, id="two facts: which of them"),
        pytest.param(["one"], 3, id="one fact: it must not"),
    ],
)
def test_a_kind_that_names_its_answer_in_every_prompt_leaks_nothing(
    facts: list[str], found: int
) -> None:
    prompts = ["Was it Anna Berg or Ben Cole?"] * 3
    assert (
        len(flagged(bank("which-first", prompts, "Anna Berg", facts), book(BOOK), "leaked-answer"))
        == found
    )


def test_one_leak_among_many_prompts_of_a_strange_kind_is_found() -> None:
    prompts = ["Who came to Rome?", "Who left?", "Who was Anna to the mayor?"]
    found = flagged(bank("riddle", prompts, "Anna Berg", ["one"]), book(BOOK), "leaked-answer")
    assert found == {"one/riddle/2"}


def test_a_count_is_no_value_of_a_fact() -> None:
    counted = bank("count", ["How many?", "How many there?"], "seventeen", ["one"])
    assert not flagged(counted, book(BOOK), "not-in-fact")
    assert flagged(bank("who", ["Who?"], "seventeen", ["one"]), book(BOOK), "not-in-fact")


NAMES = """\
people:
  Anna Berg: {aka: [Annie]}
places:
  Rome: Italy
"""


@pytest.mark.parametrize(
    ("options", "found"),
    [
        pytest.param(
            ["Anna Berg", "Annie", "Ben Cole"], 1, id="an alias that the bank does not accept"
        ),
        pytest.param(["Ben Cole", "Annie", "Anna Berg"], 1, id="two wrong options that are one"),
        pytest.param(["Rome", "Italy", "Oslo"], 1, id="a place and the one around it"),
        pytest.param(["2021", "3 February 2021", "2022"], 1, id="dates that overlap"),
        pytest.param(["Anna Berg", "Ben Cole", "Oslo"], 0, id="three answers"),
    ],
)
def test_two_options_that_are_one_answer(options: list[str], found: int) -> None:
    made = asked("who", "Who?", options[0], ["one"], 0) | {"options": options}
    assert len(flagged([made], book(NAMES + BOOK), "same-answer-twice")) == found
