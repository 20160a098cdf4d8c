"""Which questions get on the paper: spread, priority, and none that answers another."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import combinations

import pytest

from quizgen.paper.choose import choose as choose_all
from quizgen.paper.forms import FORMS, form_of
from quizgen.paper.leaks import Leak, Leaks, answers, words
from quizgen.paper.ways import LONG, ways_for
from quizgen.questions.model import BLANK, Question, Statement
from tests.paper.bank import history, matching, ordering, question, statement

BANK = history()


def choose(candidates: Sequence[Question], count: int, name: str) -> list[Question]:
    return list(choose_all(candidates, count, name).questions)


def test_every_form_gets_its_share() -> None:
    counts = Counter(form_of(q) for q in choose(BANK, 20, "history"))
    assert set(counts) == {"choice", "true-false", "short-answer", "complete"}
    assert min(counts.values()) >= 3


def test_half_of_a_paper_is_for_writing_and_choices_come_most() -> None:
    bank = [q for n in range(40) for q in four_forms(n)]
    counts = Counter(form_of(q) for q in choose(bank, 20, "shares"))
    assert counts == {"choice": 8, "true-false": 4, "short-answer": 4, "complete": 4}


def four_forms(n: int) -> Iterator[Question]:
    about = statement(f"f{n}", f"Name{n} went to Place{n} on Day{n}.", where=f"Place{n}")
    options = [f"Name{n}", f"Other{n}"]
    yield question(about, "who", f"Who took Road{n}?", f"Name{n}", options=options)
    yield question(about, "where", f"Walker{n} was at Sea{n}.", "False", form="true-false")
    yield question(about, "when", f"On which day was Feast{n}?", f"Day{n}")
    yield question(about, "cloze", f"Rider{n} went to {BLANK}.", f"Place{n}", form="cloze")


def test_rare_forms_get_their_share_though_they_crowd_out_others() -> None:
    events = [f"the {one} was dug" for one in ("canal", "lake", "port", "moat", "dock", "well")]
    orders = [ordering(tuple(events[at : at + 3])) for at in (0, 3)]
    single = [
        asks(f"Who worked {n}?", f"Name{n}", fact=f"many {event}")._replace(id=f"single{n}")
        for n, event in enumerate(events)
    ]
    match = matching(("Ada", "Bach", "Cid"), ("1815", "1685", "1043", "1905"), "born")
    bank = (*single, *orders, match, *(q for n in range(12) for q in four_forms(n)))
    for name in ("rare", "rarer", "rarest"):
        chosen = choose_all(bank, 12, name)
        assert {form_of(q) for q in chosen.questions} == set(FORMS)
        assert chosen.clean == 12


def test_a_paper_has_no_more_than_it_should_though_two_forms_have_half_of_it_each() -> None:
    forms = ("true-false", "cloze")
    bank = [q for n in range(9) for q in four_forms(n) if q.form in forms]
    urgent = [q._replace(about=q.about._replace(priority=1)) for q in bank]
    assert len(choose(urgent, 3, "three")) == 3


def test_a_long_paper_is_chosen_in_one_way() -> None:
    """Each further way takes as long again."""
    assert len(ways_for(LONG)) > len(ways_for(LONG + 1)) == 1


def test_a_share_does_not_pass_over_urgent_facts() -> None:
    urgent = [about(n, 1) for n in range(6)]
    others = [q for n in range(10, 20) for q in four_forms(n)]
    chosen = choose((*urgent, *others), 8, "urgent")
    assert set(urgent) < set(chosen)
    assert set(choose((*urgent, *others), 6, "urgent")) == set(urgent)


def about(n: int, priority: int) -> Question:
    asked = asks(f"Who did deed {n}?", f"Doer{n}", fact=f"deed{n}")
    return asked._replace(about=asked.about._replace(priority=priority))


def test_a_share_does_not_ask_a_fact_twice_while_others_are_left() -> None:
    """A true-or-false and a blank of one fact: the paper has the one or the other."""
    both = [q._replace(answer="Day0") for q in four_forms(0) if q.form != "recall"]
    others = [asks(f"Who did deed {n}?", f"Doer{n}", fact=f"deed{n}") for n in range(7)]
    for name in ("once", "twice", "thrice"):
        assert (
            Counter(q.about.id for q in choose((*both, *others), 8, name)).most_common(1)[0][1] == 1
        )


@pytest.mark.parametrize(("first", "second"), [(1, 2), (2, 3), (1, 3)])
def test_a_form_is_done_without_where_it_tells_of_an_urgent_fact(first: int, second: int) -> None:
    urgent = about(0, first)
    tells = true_or_false("Doer0 was at sea.")
    tells = tells._replace(about=tells.about._replace(priority=second))
    others = [about(n, second) for n in range(1, 12)]
    for name in ("urgent", "pressing", "first"):
        assert urgent in choose((tells, *others, urgent), 6, name)


def true_or_false(prompt: str) -> Question:
    return question(statement("told", "S."), "where", prompt, "False", form="true-false")


@pytest.mark.parametrize(
    ("names", "counts"),
    [
        pytest.param(
            ("Name0", "Name1", "Name2", "Name3"),
            {"choice": 2, "true-false": 1, "short-answer": 5},
            id="each form has a question rather than most of them their share",
        ),
        pytest.param(
            ("Name0", "Name1", "Name2"),
            {"choice": 3, "short-answer": 5},
            id="the form that is worth more questions is kept",
        ),
    ],
)
def test_a_form_that_tells_of_another(names: Sequence[str], counts: dict[str, int]) -> None:
    choices = [asks(f"Who took Road{n}?", n, options=(n, f"No{n}"), fact=n) for n in names]
    tells = true_or_false(", ".join(names if len(names) < 4 else names[:2]) + " met.")
    others = [about(n, 2) for n in range(12)]
    for name in ("one", "another", "a third"):
        assert Counter(form_of(q) for q in choose((*choices, tells, *others), 8, name)) == counts


def test_kinds_take_turns_within_a_form() -> None:
    counts = Counter(q.kind for q in choose(BANK, 20, "history") if form_of(q) == "choice")
    assert abs(counts["who"] - counts["when"]) <= 1


def test_no_fact_is_asked_twice_before_all_are_asked_once() -> None:
    facts = {q.about.id for q in BANK}
    for count in (5, 10, len(facts)):
        asked = Counter(q.about.id for q in choose(BANK, count, "history"))
        assert max(asked.values()) == 1
    asked = Counter(q.about.id for q in choose(BANK, len(facts) + 10, "history"))
    assert set(asked) == facts


def test_a_question_counts_for_every_fact_that_it_states() -> None:
    first = question(statement("a", "A."), "who", "Who did a?", "Ann")
    both = question(statement("c", "C."), "who", "Who did both?", "Cyd")._replace(facts=("a", "b"))
    third = question(statement("d", "D."), "who", "Who did d?", "Dan")
    for name in map(str, range(20)):
        chosen = choose((first, both, third), 2, name)
        assert third in chosen


def test_priority_comes_first() -> None:
    urgent = {"parks", "marconi", "curie"}
    bank = tuple(
        q._replace(about=q.about._replace(priority=1 if q.about.id in urgent else 2)) for q in BANK
    )
    assert {q.about.id for q in choose(bank, 3, "history")} == urgent
    assert urgent <= {q.about.id for q in choose(bank, 12, "history")}


def test_the_lowest_priority_comes_last() -> None:
    last = {"parks", "marconi", "curie"}
    bank = tuple(
        q._replace(about=q.about._replace(priority=3 if q.about.id in last else 2)) for q in BANK
    )
    assert not last & {q.about.id for q in choose(bank, 10, "history")}


def test_all_questions_can_be_taken() -> None:
    assert sorted(q.id for q in choose(BANK, len(BANK), "x")) == sorted(q.id for q in BANK)


# Leaks

MET = question(
    statement("met", "Pete Hegseth met Dong Jun in Malaysia.", who="Pete Hegseth"),
    "where",
    "Where did Pete Hegseth meet Dong Jun?",
    "Malaysia",
)


def asks(prompt: str, answer: str, *, options: tuple[str, ...] = (), fact: str = "b") -> Question:
    return question(statement(fact, "A sentence."), "who", prompt, answer, options=options)


@pytest.mark.parametrize(
    ("other", "leak"),
    [
        pytest.param(asks("Who went home?", "Ann"), Leak.NONE, id="unrelated"),
        pytest.param(asks("Who spoke in Malaysia?", "Ann"), Leak.PROMPT, id="tells the answer"),
        pytest.param(asks("Who spoke in MALAYSIA’s capital?", "Ann"), Leak.PROMPT, id="any case"),
        pytest.param(asks("Who praised Malaysian food?", "Ann"), Leak.NONE, id="part of a word"),
        pytest.param(asks("Who left?", "Pete Hegseth"), Leak.PROMPT, id="is told by the prompt"),
        pytest.param(asks("Who left?", "Pete"), Leak.PROMPT, id="is told by a part of the prompt"),
        pytest.param(asks("Where is Ann?", "Malaysia"), Leak.HINT, id="has the same answer"),
        pytest.param(asks("Who left?", "Jun Hegseth"), Leak.NONE, id="words in another order"),
        pytest.param(
            asks("Where?", "Spain", options=("Spain", "Malaysia")), Leak.HINT, id="as an option"
        ),
        pytest.param(
            asks("Where?", "Spain", options=("Spain", "north Malaysia", "Peru")),
            Leak.HINT,
            id="inside an option",
        ),
    ],
)
def test_two_questions_that_answer_each_other_are_seen(other: Question, leak: Leak) -> None:
    for pair in ((MET, other), (other, MET)):
        leaks = Leaks(pair)
        leaks.choose(0)
        assert leaks.levels[1] is leak


@pytest.mark.parametrize(
    ("prompt", "leak"),
    [
        ("Ann Bell made the trip to Rome that Cyd planned.", Leak.PROMPT),
        ("Who planned a trip to Rome for Ann?", Leak.NONE),
        ("Who planned Ann Bell’s trip?", Leak.NONE),
    ],
)
def test_an_answer_in_other_words_stands_in_a_prompt(prompt: str, leak: Leak) -> None:
    pair = (
        asks("After what event was it?", "Ann Bell’s trip to Rome", fact="a"),
        asks(prompt, "x"),
    )
    for one, other in (pair, pair[::-1]):
        leaks = Leaks((one, other))
        leaks.choose(0)
        assert leaks.levels[1] is leak


def test_an_answer_in_other_words_may_take_the_options_too() -> None:
    visit = asks("After what event was it cut?", "Nancy Pelosi’s visit to Taiwan", fact="a")
    who = asks("Who made the visit to Taiwan?", "x", options=("Nancy Pelosi", "Ann Bell"))
    for one, other in ((visit, who), (who, visit)):
        leaks = Leaks((one, other))
        leaks.choose(0)
        assert leaks.levels[1] is Leak.HINT


def test_the_parts_of_a_date_in_several_options_do_not_tell_it() -> None:
    date = asks("On which date was it?", "15 December 2025", fact="a")
    other = asks(
        "When did she go?", "3 May 2025", options=("15 May 2024", "3 May 2025", "December")
    )
    leaks = Leaks((date, other))
    leaks.choose(0)
    assert leaks.levels[1] is Leak.NONE


def test_an_accepted_variant_is_an_answer_too() -> None:
    other = asks("Who spoke of KL?", "Ann")._replace(accept=("Hegseth",))
    leaks = Leaks((MET, other))
    leaks.choose(0)
    assert leaks.levels[1] is Leak.PROMPT


def test_no_phrase_reaches_over_two_options() -> None:
    other = asks("Who?", "x", options=("north", "Borneo"))
    leaks = Leaks((asks("Where?", "north Borneo", fact="a"), other))
    leaks.choose(0)
    assert leaks.levels[1] is Leak.NONE


def test_a_true_false_statement_asks_for_the_value_of_its_field() -> None:
    swapped = next(q for q in BANK if q.id == "king/where:swapped")
    kept = next(q for q in BANK if q.id == "king/when:kept")
    assert answers(swapped) == ("Washington",)
    assert answers(kept) == ("28 August 1963",)


def test_words_have_no_case_no_punctuation_and_one_form() -> None:
    assert words("“The G2—Meeting”, Straße") == " the g2 meeting strasse "
    assert words("Cafe\u0301") == words("Café")
    assert words("…").strip() == ""


def test_of_two_questions_that_answer_each_other_one_is_passed_over() -> None:
    teller = asks("Who spoke in Malaysia?", "Ann", fact="b")
    free = asks("Who stayed in Peru?", "Bob", fact="c")
    for name in map(str, range(30)):
        chosen = choose((MET, teller, free), 2, name)
        assert not {MET.id, teller.id} <= {q.id for q in chosen}
        assert len(choose((MET, teller, free), 3, name)) == 3


def test_no_two_questions_of_a_paper_answer_each_other_where_there_is_a_way_around() -> None:
    for count in (5, 8):
        for one, other in combinations(choose(BANK, count, "history"), 2):
            leaks = Leaks((one, other))
            leaks.choose(0)
            assert leaks.levels[1] is Leak.NONE


def test_one_field_of_a_fact_is_not_asked_twice_while_others_are_left() -> None:
    bank = [q for n in range(6) for q in (asked_once(n), asked_again(n), another(n))]
    slots = Counter((q.about.id, q.asked) for q in choose(bank, 12, "slots"))
    assert len(slots) == 12


def asked_once(n: int) -> Question:
    return question(place(n), "who", f"Who took Road{n}?", f"Name{n}")


def asked_again(n: int) -> Question:
    blank = question(place(n), "cloze", f"{BLANK} took Way{n}.", f"Name{n}", form="cloze")
    return blank._replace(asked="who")


def another(n: int) -> Question:
    return question(place(n), "when", f"On which day was Feast{n}?", f"Day{n}")


def place(n: int) -> Statement:
    return statement(f"f{n}", f"Name{n} took Road{n} on Day{n}.")


def choices(n: int, *options: str, kind: str = "who") -> Question:
    return question(
        statement(f"f{n}", f"{options[0]} took Road{n}."),
        kind,
        f"Who took Road{n}?",
        options[0],
        options=options,
    )


def test_no_option_stands_in_two_questions() -> None:
    bank = [choices(n, f"Key{n}", f"Wrong{n}", "Often" if n % 2 else f"Once{n}") for n in range(12)]
    taken = [q for q in choose(bank, 12, "often") if q.options]
    shown = Counter(text for q in taken for text in (q.options.texts if q.options else ()))
    assert shown["Often"] == 1
    assert max(shown.values()) == 1
    assert len(taken) == 7


def test_a_guesser_by_rare_and_common_options_is_at_chance_even_on_a_long_paper() -> None:
    names = [f"Name{n}" for n in range(40)]
    bank = [choices(n, names[n], names[n * 7 % 40 - 1], names[n * 11 % 40 - 2]) for n in range(40)]
    taken = [q for q in choose(bank, 40, "long") if q.options]
    shown = Counter(text for q in taken for text in (q.options.texts if q.options else ()))
    for sign in (1, -1):
        best = [min(q.options.texts, key=lambda t: sign * shown[t]) for q in taken if q.options]
        ties = [len({shown[t] for t in q.options.texts}) == 1 for q in taken if q.options]
        assert all(ties), best


def test_a_question_is_asked_without_its_options_where_they_would_tell() -> None:
    told = choices(1, "Ann", "Bob", "Cyd")
    teller = choices(2, "Dan", "Ann", "Eve")
    chosen = choose((told, teller), 2, "bare")
    assert {q.id for q in chosen} == {told.id, teller.id}
    assert sum(q.options is None for q in chosen) >= 1


def test_half_of_an_answer_is_given_away_by_one_of_its_names() -> None:
    both = asks("Who met?", "Ann Bell and Cyd Dorn", fact="a")
    leaks = Leaks((both, asks("Where did Cyd Dorn live?", "Rome")))
    leaks.choose(0)
    assert leaks.levels[1] is Leak.PROMPT


VISIT = asks("After what event was it cut?", "Nancy Pelosi’s visit to Taiwan", fact="a")


@pytest.mark.parametrize(
    ("other", "leak"),
    [
        pytest.param(
            asks("When did Nancy Pelosi begin her visit to Taiwan?", "1 May"),
            Leak.PROMPT,
            id="in the prompt",
        ),
        pytest.param(
            asks("Who made the visit to Taiwan?", "x", options=("Nancy Pelosi", "Ann Bell")),
            Leak.HINT,
            id="in prompt and options",
        ),
        pytest.param(asks("Who made the visit to Taiwan?", "Bob"), Leak.NONE, id="but one"),
    ],
)
def test_an_answer_is_told_by_its_words_in_another_order(other: Question, leak: Leak) -> None:
    for pair in ((VISIT, other), (other, VISIT)):
        leaks = Leaks(pair)
        leaks.choose(0)
        assert leaks.levels[1] is leak


def test_an_article_hides_no_answer() -> None:
    pentagon = asks("Who said so?", "the Pentagon", fact="a")
    leaks = Leaks((pentagon, asks("Where do Pentagon officials work?", "Arlington")))
    leaks.choose(0)
    assert leaks.levels[1] is Leak.PROMPT


def test_a_year_is_an_answer_too() -> None:
    when = asks("When was it?", "1969", fact="a")
    leaks = Leaks((when, asks("Who walked on the Moon in 1969?", "Armstrong")))
    leaks.choose(0)
    assert leaks.levels[1] is Leak.PROMPT


def test_an_order_is_not_asked_beside_its_facts() -> None:
    order = ordering(("the canal was dug", "the tower was raised", "the harbour was opened"))
    own = asks("When was it dug?", "1901")._replace(facts=("many the canal was dug",))
    for pair in ((order, own), (own, order)):
        leaks = Leaks(pair)
        leaks.choose(0)
        assert leaks.levels[1] is Leak.HINT


def test_the_answers_of_a_match_are_answers() -> None:
    match = matching(("Ada", "Bach", "Cid"), ("1815", "1685", "1043", "1905"))
    leaks = Leaks((match, asks("Who was born in 1685?", "Handel")))
    leaks.choose(0)
    assert leaks.levels[1] is Leak.PROMPT


def test_a_paper_is_spread_over_the_period() -> None:
    bank = [
        question(statement(f"f{n}", "S."), "who", f"Who took Road{n}?", f"N{n}") for n in range(50)
    ]
    days = {f"f{n}": n * n for n in range(50)}
    chosen = choose_all(bank, 10, "period", days).questions
    eras = Counter(int(q.about.id[1:]) // 10 for q in chosen)
    assert eras == dict.fromkeys(range(5), 2)


def test_only_the_forms_asked_for() -> None:
    chosen = choose_all(BANK, 9, "forms", {}, ("choice", "true-false")).questions
    assert {form_of(q) for q in chosen} == {"choice", "true-false"}


def test_how_many_are_clean_and_how_many_tell_is_counted() -> None:
    teller = asks("Who spoke in Malaysia?", "Ann", fact="b")
    free = asks("Who stayed in Peru?", "Bob", fact="c")
    chosen = choose_all((MET, teller, free), 3, "count")
    assert (chosen.clean, chosen.telling) == (2, 1)


def test_a_very_long_paper_is_chosen_too() -> None:
    bank = [choices(n, f"Key{n}", "Often", f"Wrong{n}") for n in range(260)]
    chosen = choose_all(bank, 250, "long")
    assert len({q.id for q in chosen.questions}) == 250


def test_one_field_is_not_asked_twice_even_where_another_question_would_tell() -> None:
    month = question(place(1), "when", "In which month was it?", "May 1901")
    year = question(place(1), "year", "In which year was it?", "1902")._replace(asked="when")
    telling = question(place(2), "who", "Who walked in May 1901, and in 1902?", "Ann")
    for name in map(str, range(20)):
        assert telling.id in {q.id for q in choose((month, year, telling), 2, name)}
