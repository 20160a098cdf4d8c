"""What somebody who has never seen the tool types, and the questions that a teacher would strike out."""

from __future__ import annotations

import pytest

from tests.questions.asking import paper_questions


def only(fact: str, head: str = "") -> dict[str, str]:
    """Give prompt and answer of each question of one fact."""
    made = paper_questions(f"{head}facts:\n  - {{id: x, {fact}}}\n")
    return {id_.removeprefix("x/"): f"{q.prompt} → {q.answer}" for id_, q in made.items()}


@pytest.mark.parametrize(
    ("fact", "kind", "prompt"),
    [
        (
            "what: the Fram, did: was launched, where: Larvik, when: 1892-10-26",
            "what",
            "What was launched in Larvik on 26 October 1892? → the Fram",
        ),
        (
            "who: James Cook, did: landed, where: Tahiti, when: 1769-04-13",
            "who",
            "Who landed in Tahiti on 13 April 1769? → James Cook",
        ),
        (
            "what: the Ninth, did: was first performed, at: a gala concert, when: 1824-05-07",
            "what",
            "What was first performed at a gala concert on 7 May 1824? → the Ninth",
        ),
        (  # an act with an object says enough
            "who: Clyde Tombaugh, did: discovered Pluto, where: Flagstaff, when: 1930-02-18",
            "who",
            "Who discovered Pluto on 18 February 1930? → Clyde Tombaugh",
        ),
        (  # the place would tell the answer
            "what: the Kyoto Protocol, did: was adopted, where: Kyoto, when: 1997-12-11",
            "what",
            "What was adopted on 11 December 1997? → the Kyoto Protocol",
        ),
    ],
    ids=["launched", "landed", "first performed", "with an object", "told by the place"],
)
def test_a_mere_verb_is_not_asked_with_a_date_alone(fact: str, kind: str, prompt: str) -> None:
    assert only(fact)[kind] == prompt


def test_exact_words_are_asked_without_their_occasion() -> None:
    fact = "who: John Paul II, said: Be not afraid of it, at: his first Mass, when: 1978-10-22"
    assert only(fact)["said-by"] == "On 22 October 1978, who said “Be not afraid of it”? → John Paul II"
