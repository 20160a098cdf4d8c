"""A tenth of a clean bank is spoiled; the audit finds at least 95 % of it, with at most 1 % false alarms.

Flaws of a question are counted by question: found among the spoiled, alarms among the others. What
shows only in many questions together is counted by bank.
"""

from __future__ import annotations

from dataclasses import replace
from random import Random

import pytest

from quizgen.facts import edtf
from quizgen.facts.model import Book, Fact
from quizgen.facts.moment import Moment
from quizgen.questions.audit.guessers import GUESSERS, Item, items
from quizgen.questions.audit.scores import Score, scores
from tests.questions.audit import planted
from tests.questions.audit.planted import Bank, Spoiler, clean, drawing, flagged, records

FOUND, FALSE = 0.95, 0.01
BANKS = {"sample": planted.sample_text(), "generated": planted.generated_text()}
SEEDS = range(3)


@pytest.mark.parametrize("seed", SEEDS)
@pytest.mark.parametrize("name", BANKS)
@pytest.mark.parametrize(
    ("spoil", "slug"),
    [
        pytest.param(planted.alias_as_option, "same-answer-twice", id="alias as option"),
        pytest.param(planted.leaked_token, "leaked-answer", id="leaked token"),
        pytest.param(planted.broken_order, "broken-order", id="broken order"),
        pytest.param(planted.made_up_date, "not-in-fact", id="middle year, made up"),
        pytest.param(planted.padded_key, "not-in-fact", id="longest key, padded"),
    ],
)
def test_flaws_of_single_questions_are_found(
    name: str, spoil: Spoiler, slug: str, seed: int
) -> None:
    made, bank = clean(BANKS[name])
    bank, spoiled = spoil(bank, made, drawing(seed))
    assert spoiled
    assert len(flagged(bank, made, slug) & spoiled) >= FOUND * len(spoiled)
    assert len(flagged(bank, made, slug) - spoiled) <= FALSE * len(bank)


@pytest.mark.parametrize("name", BANKS)
def test_a_clean_bank_raises_no_alarm(name: str) -> None:
    made, bank = clean(BANKS[name])
    assert len(flagged(bank, made)) <= FALSE * len(bank)


# Twin facts: the bank stays as it is, the fact file gets copies with one field changed


@pytest.mark.parametrize("seed", SEEDS)
@pytest.mark.parametrize("name", BANKS)
def test_twin_facts_are_found(name: str, seed: int) -> None:
    made, bank = clean(BANKS[name])
    random = drawing(seed)
    asked = {(q["facts"][0], q["asked"]) for q in bank if q["form"] != "true-false"}
    able = [(n, field) for n, fact in enumerate(made.facts) for field in twin_fields(fact, asked)]
    chosen = random.sample(able, max(1, len(able) // 10))
    twins = tuple(twin(made, n, field, random) for n, field in chosen)
    spoiled = {(made.facts[n].id, field) for n, field in chosen}
    hit = {
        q["id"] for q in bank
        if q["form"] != "true-false" and (q["facts"][0], q["asked"]) in spoiled
    }  # fmt: skip
    found = flagged(bank, replace(made, facts=(*made.facts, *twins)), "second-answer")
    assert hit
    assert len(found & hit) >= FOUND * len(hit)
    assert len(found - hit) <= FALSE * len(bank)


def twin_fields(fact: Fact, asked: set[tuple[str, str]]) -> list[str]:
    fields = ("who", "what", "where", "when", "at")
    return [
        f for f in fields if (fact.id, f) in asked and getattr(fact, f) and not fact.according_to
    ]


def twin(made: Book, number: int, field: str, random: Random) -> Fact:
    """Give a copy of a fact with another value in one field."""
    fact = made.facts[number]
    other: object = ("Somebody Else",) if field in {"who", "where"} else "the other thing"
    if field == "when":
        other = edtf.parse(f"{random.randint(1700, 1800)}-03")
        assert isinstance(other, Moment)
    return replace(fact, id=f"{fact.id}-twin", **{field: other})  # type: ignore[arg-type]


# Flaws of a bank


@pytest.mark.parametrize("seed", range(6))
@pytest.mark.parametrize(
    ("spoil", "guesser"),
    [
        pytest.param(planted.longest_key, "longest", id="longest key"),
        pytest.param(planted.middle_year, "middle value", id="middle year"),
    ],
)
def test_flaws_of_a_bank_are_found(spoil: Spoiler, guesser: str, seed: int) -> None:
    made, bank = clean(BANKS["generated"])
    assert scored(bank)[guesser].verdict == "at chance"
    bank, _ = spoil(bank, made, drawing(seed))
    assert scored(bank)[guesser].verdict == "guessable"


def scored(bank: Bank) -> dict[str, Score]:
    return {score.guesser: score for score in scores(items(records(bank)))}


def test_a_small_bank_is_too_small_to_tell() -> None:
    _, bank = clean(BANKS["sample"])
    few = [question for question in bank if question["options"]][:40]
    assert {score.verdict for score in scored(few).values()} == {"too few to tell"}


@pytest.mark.parametrize("name", BANKS)
def test_no_guesser_beats_the_banks_that_quizgen_makes(name: str) -> None:
    _, bank = clean(BANKS[name])
    assert not [score for score in scored(bank).values() if score.verdict == "guessable"]


def test_clean_banks_raise_an_alarm_in_one_of_a_hundred_at_most() -> None:
    alarms = sum(
        any(score.verdict == "guessable" for score in scores(fair_bank(drawing(seed))))
        for seed in range(100)
    )
    assert alarms <= 1


def fair_bank(random: Random) -> list[Item]:
    """Give choice questions whose keys are drawn by lot: nobody can do better than chance."""
    return [fair_item(number, random) for number in range(random.choice((5, 40, 150, 300)))]


def fair_item(number: int, random: Random) -> Item:
    options = [f"{random.choice('abcdef') * random.randint(1, 9)} {n}" for n in range(3)]
    key = random.randrange(len(options))
    order = (1.0, 2.0, 3.0) if number % 3 == 0 else None
    return Item(f"q{number}", f"f{number}", "which a?", tuple(options), key, order)


def test_the_learned_mix_finds_what_no_single_guesser_finds() -> None:
    random = drawing(1)
    found = []
    for number in range(600):
        item = fair_item(number, random)
        key = next((n for n in (1, 2, 0) if n != longest(item)), item.key)
        found.append(item._replace(key=key if number % 2 else item.key))
    verdicts = {score.guesser: score.verdict for score in scores(found)}
    assert verdicts["longest"] == "at chance"
    assert verdicts["learned mix"] == "guessable"


def longest(item: Item) -> int:
    marks = GUESSERS["longest"](item, {})
    assert marks
    return max(range(len(marks)), key=lambda n: marks[n])
