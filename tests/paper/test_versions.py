"""Versions of one quiz side by side: the same in content, and little to copy from a neighbour."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

import pytest

from quizgen.paper.assemble import print_versions, select
from quizgen.paper.brief import Brief
from quizgen.paper.forms import LETTERS
from quizgen.paper.model import Item, ItemForm, Paper
from quizgen.paper.overlap import Overlap, overlaps
from quizgen.questions.model import Options, Question
from tests.paper.bank import COVER, history, matching, ordering, question, statement

MATCH = matching(("Ada", "Bach", "Cid", "Dag"), ("1815", "1685", "1043", "1905", "1799"))
ORDER = ordering(("the canal was dug", "the tower was raised", "the harbour was opened"), "order")
BANK = (*history(), MATCH, ORDER)


def papers(
    bank: Sequence[Question] = BANK,
    count: int = 22,
    versions: str = LETTERS,
    seed: str = "",
    *,
    choices: bool = False,
) -> tuple[Paper, ...]:
    sections: tuple[ItemForm, ...] = ("choice",) if choices else ()
    brief = Brief("history", count, tuple(versions), sections, seed=seed)
    chosen = select(bank, brief).value
    assert chosen is not None
    return print_versions(chosen.questions, COVER, brief)


def unshuffled(item: Item) -> object:
    """Give what an item asks and what is right, without letters and order."""
    texts = dict(item.options)
    right = [texts[letter] for letter in item.letters]
    pairs = sorted(zip(item.entries, right, strict=True)) if item.entries else right
    return item.question, item.form, item.prompt, sorted(texts.values()), pairs, item.answer


ALL = papers()


def test_all_forms_stand_on_these_papers() -> None:
    forms = {item.form for item in ALL[0].items}
    assert forms == {"choice", "true-false", "match", "order", "complete", "short-answer"}


def test_keys_of_all_versions_agree_once_they_are_unshuffled() -> None:
    first = {item.question: unshuffled(item) for item in ALL[0].items}
    for paper in ALL:
        assert {item.question: unshuffled(item) for item in paper.items} == first
        assert paper.total == ALL[0].total
        assert [item.number for item in paper.items] == list(range(1, 23))


def test_a_version_does_not_depend_on_those_beside_it() -> None:
    assert papers(versions="DB") == (ALL[3], ALL[1])


def test_editing_one_fact_touches_its_question_alone_in_every_version() -> None:
    asked = next(item for item in ALL[0].items if item.form == "choice").question
    mended = tuple(
        q._replace(prompt="Mended?", answer=f"{q.answer} II", options=swapped(q))
        if q.id == asked
        else q
        for q in BANK
    )
    for before, after in zip(ALL, papers(mended), strict=True):
        changed = [
            (old, new) for old, new in zip(before.items, after.items, strict=True) if old != new
        ]
        assert [old.question for old, _ in changed] == [asked]
        assert changed[0][0].letters == changed[0][1].letters


def swapped(asked: Question) -> Options:
    """Give the options with the answer's new wording."""
    assert asked.options is not None
    texts = tuple(f"{t} II" if t == asked.answer else t for t in asked.options.texts)
    return asked.options._replace(texts=texts)


def test_another_seed_is_another_quiz() -> None:
    other = papers(seed="spring", versions="A")[0]
    assert {item.question for item in other.items} != {item.question for item in ALL[0].items}
    assert other.code != ALL[0].code


# What a neighbour tells


def names_only(count: int) -> tuple[Question, ...]:
    """Give choice questions whose options have no order of their own."""
    return tuple(
        question(
            statement(f"f{n}", f"Name{n} took Road{n}."),
            "who",
            f"Who took Road{n}?",
            f"Name{n}",
            options=[f"{word}{n}" for word in ("Name", "Left", "Right", "Other")[: 3 + n % 2]],
        )
        for n in range(count)
    )


def test_neighbours_share_no_more_letters_than_guessing_gives() -> None:
    sheets = papers(names_only(40), 40, choices=True)
    found = overlaps(sheets)
    assert len(found) == 25
    assert {(o.first, o.second) for o in found} == set(pairwise(LETTERS))
    assert all(o.places == 40 for o in found)
    assert sum(o.equal for o in found) == pytest.approx(292, abs=36)  # 12 of 40, give or take


def test_who_knows_the_keys_of_all_other_versions_is_at_chance() -> None:
    sheets = [papers(names_only(40), 40, seed=str(n), choices=True) for n in range(6)]
    for guess in (the_neighbours, not_the_neighbours, commonest_so_far, rarest_so_far):
        right = tries = 0
        for versions in sheets:
            for at, paper in enumerate(versions[1:], 1):
                for item in paper.items:
                    keys = [other.items[item.number - 1].letter for other in versions[:at]]
                    choices = [option.letter for option in item.options]
                    right += guess(keys, choices) == item.letter
                    tries += 1
        assert tries == 6000
        assert right / tries < 0.292 + 2.33 * (0.292 * 0.708 / tries) ** 0.5, guess


def the_neighbours(known: list[str], choices: Sequence[str]) -> str:
    return known[-1] if known[-1] in choices else choices[0]


def not_the_neighbours(known: list[str], choices: Sequence[str]) -> str:
    return next(letter for letter in choices if letter != known[-1])


def test_an_overlap_counts_letters_and_ticks_at_equal_numbers() -> None:
    one, other = ALL[:2]
    marks = [
        [(i.number, n, m) for i in p.items for n, m in enumerate(i.letters or ticks(i))]
        for p in (one, other)
    ]
    equal = len({*marks[0]} & {*marks[1]})
    assert overlaps((one, other)) == (Overlap("A", "B", equal, len(marks[0])),)


def ticks(item: Item) -> tuple[str, ...]:
    return (item.answer,) if item.form == "true-false" else ()


# What the letters tell


@pytest.fixture(scope="module")
def letters() -> list[str]:
    """Give the right letters of 1,000 questions of four options, in the order of the paper."""
    bank = [q._replace(options=four(q)) for q in names_only(1000)]
    return [item.letter for item in papers(bank, 1000, "A", choices=True)[0].items]


def four(asked: Question) -> Options:
    assert asked.options is not None
    if len(asked.options.texts) == 4:
        return asked.options
    facts = (*asked.options.facts, "says other")
    return asked.options._replace(texts=(*asked.options.texts, f"More{asked.id}"), facts=facts)


def test_letters_of_a_thousand_questions_pass_a_chi_square_test(letters: list[str]) -> None:
    counts = Counter(letters)
    assert set(counts) == set("ABCD")
    chi_square = sum((counts[letter] - 250) ** 2 / 250 for letter in "ABCD")
    assert chi_square < 11.34  # 3 degrees of freedom, one in a hundred


def test_who_knows_all_earlier_letters_is_at_chance(letters: list[str]) -> None:
    for guess in (rarest_so_far, commonest_so_far, not_the_last, after_the_last_two):
        right = sum(guess(letters[:n]) == letter for n, letter in enumerate(letters))
        assert right < 282, guess  # 250 by chance; the one-sided 99 % bound


def rarest_so_far(known: list[str], choices: Sequence[str] = "ABCD") -> str:
    counts = Counter(known)
    return min(choices, key=lambda letter: counts[letter])


def commonest_so_far(known: list[str], choices: Sequence[str] = "ABCD") -> str:
    counts = Counter(known)
    return max(choices, key=lambda letter: counts[letter])


def not_the_last(known: list[str]) -> str:
    counts = Counter(known)
    return min((x for x in "ABCD" if [x] != known[-1:]), key=lambda letter: counts[letter])


def after_the_last_two(known: list[str]) -> str:
    """Guess what came most often after the two letters that came last."""
    followers = Counter(
        c for a, b, c in zip(known, known[1:], known[2:], strict=False) if [a, b] == known[-2:]
    )
    return max("ABCD", key=lambda letter: followers[letter])


def test_who_knows_the_same_numbers_of_all_earlier_quizzes_is_at_chance() -> None:
    right = tries = 0
    known: list[list[str]] = []
    for seed in map(str, range(60)):
        sheet = [
            item.letter for item in papers(names_only(24), 24, "A", seed, choices=True)[0].items
        ]
        for number, letter in enumerate(sheet):
            counts = Counter(quiz[number] for quiz in known)
            tries += 1
            right += letter == max("ABC", key=lambda x: counts[x])
        known.append(sheet)
    assert right / tries < 0.292 + 2.33 * (0.292 * 0.708 / tries) ** 0.5
