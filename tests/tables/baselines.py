"""Naive questions to hold ours against: one cue, and options that are random or nearest to the key."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from difflib import SequenceMatcher
from random import Random

from quizgen.facts.model import Fact
from quizgen.questions.model import Options, Question
from tests.tables.scan import TableScan

Draw = Callable[[Question, Sequence[tuple[str, Fact]], Random], list[tuple[str, Fact]]]
WRONG = 2


def single_cue(question: Question) -> Question:
    """Give the question with the one cue that says most: the act, else the subject."""
    told = dict(question.given)
    cue = next(f for f in ("did", "said", "who", "what", *told) if f in told)
    return question._replace(given=((cue, told[cue]),), options=None)


def with_options(
    questions: Sequence[Question], scan: TableScan, draw: Draw, seed: int
) -> list[Question]:
    """Give the questions with two other values of their field as options."""
    random = Random(seed)
    values: dict[str, list[tuple[str, Fact]]] = {}
    for question in questions:
        fact = scan.facts[question.fact]
        values.setdefault(question.asked, []).append((question.answer, fact))
    return [_with(question, values[question.asked], draw, random) for question in questions]


def at_random(
    question: Question, values: Sequence[tuple[str, Fact]], random: Random
) -> list[tuple[str, Fact]]:
    return [v for v in random.sample(values, min(40, len(values))) if v[0] != question.answer]


def nearest(
    question: Question, values: Sequence[tuple[str, Fact]], random: Random
) -> list[tuple[str, Fact]]:
    """Give the values most like the key: the nearest dates, else the most similar texts."""
    some = random.sample(values, min(60, len(values)))
    others = [v for v in some if v[0] != question.answer]
    own = next((fact for text, fact in values if fact.id == question.fact), None)
    if question.asked == "when" and own and own.when:
        low = own.when.low
        return sorted(others, key=lambda v: abs(v[1].when.low - low) if v[1].when else 0)
    return sorted(others, key=lambda v: -SequenceMatcher(None, v[0], question.answer).ratio())


def _with(
    question: Question, values: Sequence[tuple[str, Fact]], draw: Draw, random: Random
) -> Question:
    wrong = dict(draw(question, values, random))
    chosen = [(text, wrong[text].id) for text in list(wrong)[:WRONG]]
    chosen.append((question.answer, question.fact))
    random.shuffle(chosen)
    return question._replace(
        options=Options(tuple(t for t, _ in chosen), tuple(f for _, f in chosen))
    )
