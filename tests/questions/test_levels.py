"""Options of one era, act, role and region, without a word to a guesser; four of them where there are many."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import combinations
from random import Random

import pytest

from quizgen.questions.model import Question
from quizgen.questions.values import ranks
from tests.questions.asking import HEAD, paper_questions
from tests.tables.guessers import Choice, rules, score

ACTS = "opened the bridge of,closed the mine of,founded the school of,sang the anthem of".split(",")


def dated(when: Sequence[object], acts: Sequence[str] = ACTS) -> str:
    """Give a file with one fact a date, each of a place that no other fact names."""
    lines = [
        f"  - {{id: fact-{n}, who: Ada Berg, did: {acts[n % len(acts)]} Town{n}ville, when: {date}}}\n"
        for n, date in enumerate(when)
    ]
    return HEAD + "facts:\n" + "".join(lines)


def choices(text: str) -> Iterator[Question]:
    yield from (q for q in paper_questions(text).values() if q.options and q.form == "recall")


def years(question: Question) -> list[int]:
    assert question.options
    return [int(text) for text in question.options.texts]


AGES = [*range(1201, 1219, 3), *range(1961, 1970), *range(2016, 2025)]


def test_dates_stand_with_dates_of_their_era() -> None:
    asked = [q for q in choices(dated(AGES)) if q.kind == "when"]
    assert len(asked) == len(AGES)
    assert all(max(years(q)) - min(years(q)) < 20 for q in asked)
    assert {q.options.level for q in asked if q.options} == {"decade", "century"}


def test_a_lone_date_is_as_often_wrong_as_its_era_is_near() -> None:
    """A date that stood only where it is right would be known by that: it has to be wrong twice as well."""
    text = dated([1215, *range(1961, 1970), *range(2011, 2020)])
    shown = [q for q in choices(text) if q.kind == "when" and 1215 in years(q)]
    assert Counter(q.answer == "1215" for q in shown) == {True: 1, False: 2}
    assert all(max(years(q)) < 1970 for q in shown)


def test_the_date_of_a_lone_act_is_as_often_wrong_as_others() -> None:
    days = [f"1969-03-{n + 10}" for n in range(11)]
    asked = [q for q in choices(dated(days, [ACTS[1], *ACTS[:1] * 10])) if q.kind == "when"]
    shown = [q.answer for q in asked if q.options and "10 March 1969" in q.options.texts]
    assert Counter(answer == "10 March 1969" for answer in shown) == {True: 1, False: 2}


@pytest.mark.parametrize(
    ("years_of_file", "level"),
    [
        pytest.param(range(1961, 1970), "decade", id="one decade"),
        pytest.param(range(1905, 2000, 10), "century", id="one century"),
        pytest.param(range(1100, 1900, 100), "millennium", id="one millennium"),
        pytest.param(range(-500, 2000, 300), "all", id="three millennia"),
    ],
)
def test_the_level_is_the_finest_era_that_all_share(years_of_file: range, level: str) -> None:
    texts = [f"{'-' * (y < 0)}{abs(y):04d}" for y in years_of_file]
    asked = [q for q in paper_questions(dated(texts)).values() if q.options and q.kind == "when"]
    assert asked
    assert {q.options.level for q in asked if q.options} == {level}


def test_people_stand_with_people_of_their_role() -> None:
    names = [f"{first}{last} Berg" for first in "ABCDEFG" for last in ("da", "el")]
    roles = {
        name: ("minister of trade" if n % 2 else "envoy to Rome") for n, name in enumerate(names)
    }
    declared = "".join(f"  {n}: {{role: {role}, as_of: 2024}}\n" for n, role in roles.items())
    facts = "".join(
        f"  - {{id: fact-{n}, who: {name}, did: opened bridge {n}, when: 2024-05-{n + 10}}}\n"
        for n, name in enumerate(names)
    )
    asked = [q for q in choices(f"people:\n{declared}facts:\n{facts}") if q.kind == "who"]
    assert len(asked) > 10
    assert all(len({roles[name] for name in q.options.texts}) == 1 for q in asked if q.options)
    assert {q.options.level for q in asked if q.options} >= {"decade"}


TOWNS = {
    "Italy": "Rome,Milan,Turin,Parma,Siena,Lucca,Trento",
    "Norway": "Oslo,Bergen,Molde,Bodo,Narvik,Hamar,Moss",
}


def test_places_stand_with_places_of_their_region() -> None:
    inside = {town: land for land, towns in TOWNS.items() for town in towns.split(",")}
    declared = "".join(f"  {town}: {land}\n" for town, land in inside.items())
    facts = "".join(
        f"  - {{id: fact-{n}, who: Ada Berg, did: opened bridge {n}, where: {town}, when: 2024-05-{n + 10}}}\n"
        for n, town in enumerate(inside)
    )
    asked = [q for q in choices(f"places:\n{declared}facts:\n{facts}") if q.kind == "where"]
    assert len(asked) == len(inside)
    for question in asked:
        assert question.options
        lands = {inside[text.partition(",")[0]] for text in question.options.texts}
        assert (len(lands), question.options.level) == (1, "region")


# Four options


def test_four_options_where_there_are_many_values_and_three_where_there_are_few() -> None:
    few = [q for q in choices(dated(range(1970, 1979), ACTS[:1])) if q.options]
    assert {len(q.options.texts) for q in few if q.options} == {3}
    days = [f"1969-{1 + n // 28:02d}-{1 + n % 28:02d}" for n in range(0, 300, 12)]
    rich = [q for q in choices(dated(days, ACTS[:1])) if q.kind == "when"]
    assert {len(q.options.texts) for q in rich if q.options} == {4}
    met = Counter(
        pair for q in rich if q.options for pair in combinations(sorted(q.options.facts), 2)
    )
    assert len(met) > 100
    assert max(met.values()) == 1


# Nothing for a guesser: many files whose eras are as uneven as those of real files


BEGINNINGS = (1200, 1650, 1800, 1910, 1960, 2010)


@cache
def bank() -> tuple[Question, ...]:
    found: list[Question] = []
    for seed in range(60):
        draw = Random(seed)
        eras = [
            (draw.choice((1200, 1650, 1800, 1910, 1960, 2010)), draw.choice((1, 2, 5, 9, 14)))
            for _ in range(4)
        ]
        some = [era + draw.randrange(30) for era, size in eras for _ in range(size)]
        found += [q for q in choices(dated(some)) if q.kind in {"when", "decade"}]
    return tuple(found)


def as_choice(question: Question) -> Choice:
    assert question.options
    texts = question.options.texts
    return Choice(question.prompt, texts, texts.index(question.answer), dated=True)


@pytest.mark.parametrize("rule", list(rules([])))
def test_a_guesser_learns_nothing_from_uneven_eras(rule: str) -> None:
    seen = [as_choice(q) for q in bank()]
    assert len(seen) > 1000
    got = score(seen, rules(seen)[rule])
    assert not got.wins, got


def gap(question: Question) -> list[int]:
    """Give for each option how far its nearest neighbour is."""
    assert question.options
    values = ranks(question.options.texts) or ()
    return [int(min(abs(a - b) for b in values if b != a)) for a in values]


@pytest.mark.parametrize(
    "farthest", [True, False], ids=["the lone date", "the date with a near one"]
)
def test_a_date_that_stands_apart_is_right_no_more_often_than_chance(farthest: bool) -> None:  # noqa: FBT001 - a case
    def rule(choice: Choice) -> list[float]:
        gaps = by_options[choice.options]
        return [float(one if farthest else -one) for one in gaps]

    by_options = {q.options.texts: gap(q) for q in bank() if q.options}
    got = score([as_choice(q) for q in bank()], rule)
    assert not got.wins, got


# One shape


@pytest.mark.parametrize(
    ("names", "odd"),
    [
        pytest.param(
            "the Pentagon,the Kremlin,the Vatican,Sony,Fiat,Volvo", "article", id="article"
        ),
        pytest.param("NATO,UNESCO,OPEC,Sony,Fiat,Volvo", "case", id="initials"),
        pytest.param(
            "the talks,the races,the floods,the summit,the fair,the storm", "number", id="number"
        ),
    ],
)
def test_options_are_of_one_shape(names: str, odd: str) -> None:
    first = set(names.split(",")[:3])
    field = "what" if odd == "number" else "who"
    facts = "".join(
        f"  - {{id: fact-{n}, {field}: {name}, did: opened bridge {n}, when: 2024-05-{n + 10}}}\n"
        for n, name in enumerate(names.split(","))
    )
    asked = [q for q in choices("facts:\n" + facts) if q.kind == field]
    assert len(asked) == 6
    for question in asked:
        assert question.options
        shown = set(question.options.texts)
        assert shown in (first, set(names.split(",")) - first)
