"""The rules of the question engine, held against whole public tables by a plain scan."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache, partial
from random import Random

import pytest

from quizgen.questions.model import Question
from tests.tables import baselines, countries, elements, marathons, measure, oscars, quotations
from tests.tables.guessers import rules, score
from tests.tables.rows import Table
from tests.tables.scan import TableScan

TABLES: dict[str, Callable[[], Table]] = {
    "elements": elements.table,
    "oscars": oscars.table,
    "oscars without occasions": partial(oscars.table, occasions=False),
    "countries": countries.table,
    "marathons": marathons.table,
    "quotations": quotations.table,
}
NAMES = ("elements", "oscars", "countries", "quotations")
RULES = tuple(rules([]))
SEEDS = range(8)
BARE = ("oscars without occasions", "marathons")
"""Tables of acts that come again, where only a year tells one from the next."""
every_table = pytest.mark.parametrize("name", NAMES)


@cache
def table(name: str) -> Table:
    return TABLES[name]()


@cache
def scan(name: str) -> TableScan:
    return TableScan(table(name).book)


@cache
def bank(name: str) -> tuple[Question, ...]:
    return tuple(measure.asked(table(name).book))


@pytest.mark.parametrize(
    ("name", "facts"),
    [("elements", 145), ("oscars", 525), ("countries", 1300), ("quotations", 3900)],
)
def test_a_table_is_converted_whole(name: str, facts: int) -> None:
    assert len(table(name).entries) >= facts


# One right answer


@pytest.mark.parametrize("name", NAMES + BARE)
def test_every_question_has_one_answer_in_the_table(name: str) -> None:
    assert not [q.prompt for q in measure.ambiguous(bank(name), scan(name))]


@pytest.mark.parametrize("name", NAMES + BARE)
def test_questions_from_a_tenth_keep_their_one_answer_in_the_whole_table(name: str) -> None:
    for kind, share in measure.unique_in_the_world(table(name), SEEDS, scan(name)).items():
        assert share.of_one >= 0.99, (kind, share)


def test_a_whole_table_shows_that_a_race_has_one_winner_a_year() -> None:
    prompts = {q.prompt for q in bank("marathons") if q.kind == "who"}
    assert len(prompts) > 0.9 * len(table("marathons").entries)
    assert "In 1897, who won the men's open division of the Boston Marathon?" in prompts


def test_nobody_is_asked_in_which_year_they_won_what_they_may_win_again() -> None:
    won = [q for name in BARE for q in bank(name) if q.kind == "when" and " win " in q.prompt]
    assert not won


@every_table
def test_no_answer_stands_in_its_prompt(name: str) -> None:
    assert not [(q.prompt, q.answer) for q in measure.leaking(bank(name))]


# Options


@every_table
def test_every_wrong_option_is_known_to_be_wrong(name: str) -> None:
    assert not [fault for q in bank(name) for fault in measure.wrong_options(q, scan(name))]


@every_table
def test_options_are_of_one_sort(name: str) -> None:
    assert not [fault for q in bank(name) for fault in measure.mixed_options(q, scan(name))]


@every_table
def test_most_questions_have_options(name: str) -> None:
    asked = [q for q in bank(name) if q.kind not in {"word", "topic"}]
    assert sum(q.options is not None for q in asked) > 0.8 * len(asked)


@every_table
@pytest.mark.parametrize("rule", RULES)
def test_a_guesser_does_not_beat_chance(name: str, rule: str) -> None:
    seen = measure.choices(bank(name))
    for group in (seen, [c for c in seen if c.dated], [c for c in seen if not c.dated]):
        got = score(group, rules(seen)[rule])
        assert not got.wins, got


# What does not change


@every_table
def test_a_tenth_more_facts_keep_ids_wordings_and_options(name: str) -> None:
    entries = table(name).entries
    kept = Random(5).sample(range(len(entries)), len(entries) * 10 // 11)
    earlier = table(name).part(entries[n] for n in sorted(kept))
    change = measure.changed(measure.asked(earlier), measure.asked(table(name).book, earlier))
    assert not change.lost.part
    assert change.reworded.part <= 0.02 * change.reworded.whole
    assert change.reoptioned.part <= 0.02 * change.reoptioned.whole


@every_table
def test_the_order_of_the_facts_changes_nothing(name: str) -> None:
    shuffled = {q.id: seen(q) for q in measure.asked(table(name).shuffled(3))}
    assert shuffled == {q.id: seen(q) for q in bank(name)}


def seen(question: Question) -> tuple[object, ...]:
    return question.prompt, question.answer, question.given, question.options


@every_table
def test_prompts_are_short(name: str) -> None:
    assert max(len(q.prompt.split()) for q in bank(name)) <= 30


# The measures bite: naive questions fail them


def naive(name: str) -> list[Question]:
    return [baselines.single_cue(q) for q in bank(name) if q.form == "recall"]


@pytest.mark.parametrize("name", ["oscars", "countries"])
def test_questions_with_one_cue_are_found_ambiguous(name: str) -> None:
    found = measure.ambiguous(naive(name), scan(name))
    assert len(found) > 0.2 * len(naive(name))


@pytest.mark.parametrize("name", ["elements", "oscars", "countries"])
def test_random_options_are_found_right_as_well(name: str) -> None:
    offered = baselines.with_options(naive(name), scan(name), baselines.at_random, seed=1)
    assert any(fault for q in offered for fault in measure.wrong_options(q, scan(name)))


def test_the_nearest_names_are_found_to_be_other_names_of_the_speaker() -> None:
    name = "quotations"
    offered = baselines.with_options(naive(name), scan(name), baselines.nearest, seed=1)
    found = [fault for q in offered for fault in measure.wrong_options(q, scan(name))]
    assert "oscar-wilde" in " ".join(found)


def test_words_asked_by_their_speaker_alone_are_found_ambiguous() -> None:
    asked = [q for q in bank("quotations") if q.kind == "completion"]
    by_speaker = [q._replace(given=q.given[:1]) for q in asked]
    assert {field for q in by_speaker for field, _ in q.given} == {"who"}
    assert len(measure.ambiguous(by_speaker, scan("quotations"))) > 0.2 * len(asked)


@every_table
def test_the_nearest_options_are_found_to_give_the_key_away(name: str) -> None:
    offered = baselines.with_options(naive(name), scan(name), baselines.nearest, seed=1)
    seen_by_guessers = measure.choices(offered)
    scores = {key: score(seen_by_guessers, rule) for key, rule in rules(seen_by_guessers).items()}
    assert any(got.wins and got.hit > 0.4 for got in scores.values())
