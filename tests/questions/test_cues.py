"""How cues are chosen, step by step."""

from __future__ import annotations

from quizgen.questions.ask import Asker
from quizgen.questions.cues import Search, Trace, choose, standing, trace
from quizgen.questions.desk import Desk
from quizgen.questions.kind import Draft
from quizgen.questions.making import traced
from quizgen.questions.view import view
from tests.questions.asking import book, questions, skips

TWINS = """\
facts:
  - {id: first, who: Anna Berg, did: met Omar Diaz, where: Rome, when: 2024-05-03}
  - {id: second, who: Ben Cole, did: met Omar Diaz, where: Rome, when: 2024-05-04}
  - {id: third, who: Chen Yu, did: met Omar Diaz, where: Oslo, when: 2024-05-03}
  - {id: fourth, who: Chen Yu, did: sang, where: Oslo, when: 2024-05-03}
"""


def attempts(text: str, fact: int) -> list[tuple[str, Desk, Draft]]:
    made = book(text)
    asker = Asker(made)
    seen = view(fact, made.facts[fact], made)
    return [
        (a.result.id, a.desk, a.draft)
        for a in asker.attempts(seen, asker.statement(seen))
        if isinstance(a.draft, Draft)
    ]


def trace_of(question_id: str) -> tuple[Desk, Draft, Trace]:
    desk, draft = next((d, r) for i, d, r in attempts(TWINS, 0) if i == question_id)
    found = traced(desk, draft)
    assert found
    return desk, *found


def test_each_step_tells_the_rivals_that_are_left() -> None:
    _, _, found = trace_of("first/who")
    assert [(step.cues, step.kept, step.left) for step in found.steps] == [
        (("did",), True, 2),
        (("when",), True, 1),
        (("where",), True, 0),
    ]
    assert found.chosen.cues == ("did", "when", "where")


def test_a_cue_that_removes_nobody_is_stated_only_as_the_second_cue() -> None:
    lone = TWINS.replace("where: Rome, when: 2024-05-04", "where: Oslo, when: 2024-05-03")
    desk, draft = next((d, r) for i, d, r in attempts(lone, 0) if i == "first/who")
    tried = traced(desk, draft)
    assert tried
    assert [(s.cues, s.kept, s.left) for s in tried[1].steps] == [
        (("did",), True, 2),
        (("when",), False, 2),
        (("where",), True, 0),
        (("when",), True, 0),
    ]


def test_choose_and_trace_cannot_disagree() -> None:
    for number in range(4):
        for _, desk, draft in attempts(TWINS, number):
            found = traced(desk, draft)
            if found:
                search = Search(desk.index, desk.context.key, draft)
                chosen = choose(search, draft.extra)
                assert trace(search, draft.extra).chosen == chosen


def test_a_plain_scan_finds_the_rivals_of_every_step() -> None:
    for number in range(4):
        for _, desk, draft in attempts(TWINS, number):
            found = traced(desk, draft)
            stated: list[str] = []
            for step in found[1].steps if found else ():
                assert found
                tried = [*stated, *step.cues]
                left = standing(desk.index, desk.context.key, found[0], tried)
                assert len(left) == step.left
                stated = tried if step.kept else stated


def test_exact_words_alone_do_not_ask_for_their_speaker() -> None:
    text = "facts:\n  - {id: words, who: Ada Berg, said: no mine is worth a single life}\n"
    assert skips(text)["words/said-by"].reason == "needs-second-cue"
    for more in ("when: 2024", "verb: warned the miners that", "functional: true"):
        assert "words/said-by" in questions(text.replace("}", f", {more}}}"))
