"""Anchors: what is stated, and what is not asked, because the world is larger than the file."""

from __future__ import annotations

import re

import pytest

from quizgen.questions.acts import family
from quizgen.questions.buckets import kept_shares
from tests.questions.asking import questions, skips


@pytest.mark.parametrize(
    ("act", "lead"),
    [
        ("won the Nobel Prize in Physics", "won the"),
        ("borders Spain", "borders"),
        ("discovered polonium", "discovered"),
        ("was born", "was"),
        ("has the dialling code 44", "has the dialling code"),
        ("resigned", "resigned"),
        ("Brexit", ""),
        ("was the first president of the club", "was the first president"),
    ],
)
def test_a_family_is_what_an_act_begins_with(act: str, lead: str) -> None:
    assert family(act) == lead


def test_an_occasion_is_stated_rather_than_a_year() -> None:
    text = "facts:\n  - {id: a, who: Ann Lee, did: won the Vane Prize, at: the fifth gala, when: 2024}\n"
    assert questions(text)["a/who"].prompt == "Who won the Vane Prize at the fifth gala?"


def test_a_day_needs_no_occasion_beside_it() -> None:
    text = "facts:\n  - {id: a, who: Ann Lee, did: met Bo, where: Rome, when: 2024-05-03, at: a gala}\n"
    assert questions(text)["a/who"].prompt == "Who met Bo on 3 May 2024?"


@pytest.mark.parametrize(
    "when",
    [
        pytest.param("2024-05", id="a month"),
        pytest.param("2024-05-03/2024-07-20", id="many days"),
        pytest.param("2024-05-03~", id="about a day"),
        pytest.param('"2024-05-03?"', id="perhaps a day"),
        pytest.param("2024-05-03/..", id="from a day on"),
        pytest.param("../2024-05-03", id="up to a day"),
    ],
)
def test_no_other_time_is_as_good_as_a_day(when: str) -> None:
    row = "  - {id: a, who: Ann Lee, did: met Bo, where: Rome, at: a gala, when: "
    assert questions(f"facts:\n{row}{when}}}\n")["a/who"].prompt == "Who met Bo at a gala?"


def test_an_event_before_it_anchors_too() -> None:
    text = "facts:\n  - {id: a, who: Ann Lee, did: found the Vane tomb, after: the flood, when: 2024}\n"
    assert questions(text)["a/who"].prompt == "Who found the Vane tomb after the flood?"


def test_without_an_anchor_everything_is_stated() -> None:
    text = "facts:\n  - {id: a, who: Ann Lee, did: found the Vane tomb, where: Rome, when: 2024}\n"
    assert questions(text)["a/who"].prompt == "Who found the Vane tomb in Rome in 2024?"


PRIZES = """\
facts:
  - {id: a, who: Ann Lee, did: won the Vane Prize, when: 2024}
  - {id: b, who: Ben Cole, did: won the Vane Prize, when: 2023}
"""
NEIGHBOURS = """\
facts:
  - {id: a, who: Andorra, did: borders Spain, where: Pyrenees}
  - {id: b, who: Portugal, did: borders Spain, where: Iberia}
  - {id: c, who: Monaco, did: borders France, where: Riviera}
"""


@pytest.mark.parametrize(
    ("text", "skip_id"),
    [
        pytest.param(PRIZES, "a/who", id="an act that recurs, and a year"),
        pytest.param(PRIZES, "a/did", id="an act of a year"),
        pytest.param(NEIGHBOURS, "c/who", id="a relation that its family shows to be shared"),
        pytest.param(
            "facts:\n  - {id: a, who: Ann Lee, did: was elected, when: 2024, where: Rome}\n",
            "a/who", id="an act that says little",
        ),
        pytest.param(
            "facts:\n  - {id: a, who: Japan, did: has the dialling code 81, where: Asia}\n",
            "a/who", id="a lasting relation to a code",
        ),
    ],
)  # fmt: skip
def test_what_others_may_have_done_is_not_asked(text: str, skip_id: str) -> None:
    assert skips(text)[skip_id].reason == "needs-anchor"


@pytest.mark.parametrize(
    "act",
    [
        pytest.param("resigned", id="one word"),
        pytest.param("has the dialling code 81", id="a lasting relation to a number"),
        pytest.param("has the currency code JPY", id="a lasting relation to a code"),
    ],
)
def test_an_act_that_says_little_is_not_asked_for_its_doer(act: str) -> None:
    assert skips(ONE.format(act))["a/who"].reason == "needs-anchor"


@pytest.mark.parametrize(
    "act",
    [
        pytest.param("ran home", id="two words of its own"),
        pytest.param("was elected mayor by acclaim", id="a few words"),
        pytest.param("was Pope", id="a name"),
        pytest.param("X-rayed the mummy of Vane", id="no family, as it begins with a capital"),
        pytest.param("has the dialling code 81, when: 1990", id="a code at one time"),
        pytest.param("has the currency code EUROS", id="too long for a code"),
        pytest.param("has the coin called yen", id="a word and no code"),
    ],
)
def test_an_act_that_says_enough_is_asked_for_its_doer(act: str) -> None:
    assert "a/who" in questions(ONE.format(act))


ONE = "facts:\n  - {{id: a, who: Ann Lee, where: Rome, did: {}}}\n"


@pytest.mark.parametrize(("others", "asked"), [(110, True), (90, False)])
def test_two_of_a_hundred_make_their_sort_doubtful(others: int, *, asked: bool) -> None:
    row = "  - {{id: {0}{1}, who: A{1}, did: won the Cup of B{2}, when: {3}}}\n"
    rows = "".join(row.format("f", "n" * n, "m" * n, 1800 + n) for n in range(others))
    same = row.format("g", "a", "", 2000) + row.format("g", "b", "", 2000)
    assert ("fnnn/who" in questions("facts:\n" + rows + same)) is asked


AWARDS = """\
facts:
  - {id: a, who: Ann Lee, did: won the Vane Prize, where: Rome, when: 2024}
  - {id: b, who: Ben Cole, did: won the Vane Prize, where: Oslo, when: 2023}
"""


@pytest.mark.parametrize("question", ["a/when", "a/decade", "a/cloze/when", "b/when"])
def test_a_date_is_not_asked_of_what_one_may_do_again(question: str) -> None:
    assert question not in questions(AWARDS)
    skip = skips(AWARDS)[question]
    assert skip.reason == "needs-anchor"
    assert "`functional: true` if it was once" in skip.detail


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(AWARDS.replace("won the Vane Prize", "was born"), id="nobody does it twice"),
        pytest.param(AWARDS.replace("won the Vane", "won their first Vane"), id="the first time"),
        pytest.param(AWARDS.replace("Ben Cole", "Ann Lee").replace("2023", "2024"), id="known of one alone"),
        pytest.param(AWARDS.replace("2023", "2024"), id="known of one date alone"),
        pytest.param(AWARDS.replace(", when: 2023", ""), id="known of one date, and of one without"),
        pytest.param(AWARDS.replace("when:", "at: the fifth gala, when:", 1), id="an occasion"),
        pytest.param(AWARDS.replace("when:", "functional: true, when:"), id="the author says so"),
    ],
)  # fmt: skip
def test_a_date_is_asked_of_what_is_done_once(text: str) -> None:
    assert questions(text)["a/when"].answer == "2024"


def test_a_prize_that_is_known_once_may_be_won_again_like_the_others() -> None:
    text = AWARDS + "  - {id: c, who: Cy Dunn, did: won the Moss Cup, where: Rome, when: 2022}\n"
    assert skips(text)["c/when"].reason == "needs-anchor"
    assert "c/when" in questions(text.replace("won the Moss", "won their first Moss"))
    battles = text.replace("won the Vane Prize", "won the Battle of Brenta", 1)
    assert "c/when" in questions(battles)


def test_the_place_is_asked_of_what_one_may_do_again() -> None:
    assert questions(AWARDS)["a/where"].answer == "Rome"


def test_capitals_and_the_order_of_the_file_do_not_tell_what_may_be_done_again() -> None:
    """One of the two spellings speaks of a first time, the other of a cup with that name."""
    first = AWARDS.replace("won the Vane", "won their First Vane", 1).replace(
        "the Vane", "their first Vane"
    )
    head, *rows = first.splitlines(keepends=True)
    turned = head + "".join(reversed(rows))
    assert ("a/when" in questions(first)) is ("a/when" in questions(turned))


def test_prizes_come_again_among_battles_that_do_not() -> None:
    names = ("Brenta", "Cadore", "Durazzo")
    rows = (
        f"  - {{id: {name.lower()}, who: Cy Dunn, did: won the Battle of {name}, when: {1300 + n}}}\n"
        for n, name in enumerate(names)
    )
    text = AWARDS + "".join(rows)
    assert questions(text)["brenta/when"].answer == "1300"
    assert skips(text)["a/when"].reason == "needs-anchor"


def test_an_act_of_each_year_is_asked_for_its_doer_where_the_file_shows_that_it_is_one_s() -> None:
    rows = [
        f"  - {{id: f{n}, who: Ann L{'e' * n}, did: won the Vane Prize, when: {1980 + n}}}\n"
        for n in range(1, 16)
    ]
    assert (
        questions("facts:\n" + "".join(rows))["f1/who"].prompt == "In 1981, who won the Vane Prize?"
    )
    assert skips("facts:\n" + "".join(rows[:6]))["f1/who"].reason == "needs-anchor"
    two = "facts:\n" + "".join(rows) + rows[3].replace("f4", "g").replace("Ann", "Ben")
    assert skips(two)["f1/who"].reason == "needs-anchor"
    for when in ("2001/2003", "200X", "2001~", '"2001?"'):
        vague = "facts:\n" + "".join(rows) + rows[3].replace("f4", "g").replace("1984", when)
        assert skips(vague)["g/who"].reason == "needs-anchor"


def test_a_small_number_does_not_tell_one_time_from_another() -> None:
    text = AWARDS.replace("the Vane Prize, where: Rome", "95 games").replace(
        "the Vane Prize, where: Oslo", "73 games"
    )
    assert skips(text)["a/when"].reason == "needs-anchor"
    assert "a/when" in questions(text.replace("95", "9583").replace("73", "7321"))
    for more in ("{}000", "0.00{}"):
        same = text.replace("95", more.format(95)).replace("73", more.format(73))
        assert skips(same)["a/when"].reason == "needs-anchor"


def test_what_one_does_each_year_with_another_number_is_not_dated_by_it() -> None:
    text = AWARDS.replace("won the Vane Prize", "caught 95 fish", 1).replace(
        "Ben Cole, did: won the Vane Prize", "Ann Lee, did: caught 73 fish"
    )
    assert skips(text)["a/when"].reason == "needs-anchor"
    assert "a/when" in questions(text.replace("Ann Lee", "Ben Cole", 1))


def _many(fields: str, count: int) -> str:
    return "facts:\n" + "".join(
        f"  - {{id: f{n}, who: Ann L{'e' * n}, did: entered the league, {fields.format(n)}}}\n"
        for n in range(1, count + 1)
    )


def test_a_day_does_not_anchor_what_happens_every_week() -> None:
    assert "f1/who" in questions(_many("when: 2024-05-{:02}", 9))
    crowded = _many("when: 2024-05-{:02}", 12)
    assert skips(crowded)["f1/who"].reason == "needs-anchor"
    assert "f1/when" in questions(crowded)
    assert "f1/who" in questions(_many("when: 1{:02}0-05-03", 12))
    in_years = _many("when: 20{:02}", 12).replace("when: 2001", "when: 2001-05-03")
    assert "f1/who" in questions(in_years)


def test_a_day_and_a_place_anchor_what_happens_every_week() -> None:
    placed = questions(_many("where: Rome, when: 2024-05-{:02}", 12))
    assert placed["f1/who"].prompt == "On 1 May 2024, who entered the league in Rome?"


def test_a_season_that_comes_again_is_no_occasion() -> None:
    text = """\
facts:
  - {id: a, who: Ann Lee, did: joined the team, at: the Vane games, when: 2024}
  - {id: b, who: Ben Cole, did: left the club, at: the Vane games, when: 2021}
  - {id: c, who: Cy Dunn, did: joined the team, when: 2019}
"""
    assert skips(text)["a/who"].reason == "needs-anchor"
    assert skips(text)["a/occasion"].reason == "needs-anchor"
    placed = questions(text.replace("when: 2024", "where: Rome, when: 2024"))
    assert placed["a/where"].answer == "Rome"
    once = questions(text.replace("2021", "2024"))
    assert {"a/who", "a/occasion"} <= once.keys()
    months = text.replace("2021", "2024-11").replace("2024}", "2024-05}", 1)
    assert {"a/who", "a/occasion"} <= questions(months).keys()
    turned = text.replace("2024", "2020")
    assert skips(turned.replace("2021", "2024"))["a/who"].reason == "needs-anchor"


def test_a_day_does_not_anchor_what_others_of_its_sort_share_a_day_for() -> None:
    text = """\
facts:
  - {id: a, who: Ann Lee, did: joined the team, when: 2024-05-03}
  - {id: b, who: Ben Cole, did: joined the team, when: 2021-02-08}
  - {id: c, who: Cy Dunn, did: joined the team, when: 2021-02-08}
"""
    assert skips(text)["a/who"].reason == "needs-anchor"
    assert "a/who" in questions(text.replace("2021-02-08", "2020-01-09", 1))


def test_an_occasion_does_not_anchor_what_several_do_there() -> None:
    entry = "  - {{id: f{0}, who: Ann L{1}, did: won a medal, at: the {2}th games, when: {3}}}\n"
    rows = ["facts:\n", *(entry.format(n, "e" * n, n // 2 + 4, 1900 + n // 2) for n in range(2, 8))]
    lone = "".join(rows) + entry.format(8, "y", 30, 2020)
    assert skips(lone)["f8/who"].reason == "needs-anchor"


def test_what_is_done_at_no_occasion_does_not_make_one_doubtful() -> None:
    text = """\
facts:
  - {id: a, who: Ann Lee, did: won a medal, at: the fifth gala, when: 2024}
  - {id: b, who: Ben Cole, did: won a medal, when: 2021}
  - {id: c, who: Cy Dunn, did: won a medal, when: 2019}
"""
    assert "a/who" in questions(text)


def test_things_share_an_act_as_people_do() -> None:
    text = PRIZES.replace("who:", "what:").replace("Ann Lee", "Ada").replace("Ben Cole", "Bea")
    assert skips(text)["a/what"].reason == "needs-anchor"


def test_a_round_number_is_shared_by_many_things() -> None:
    text = """\
facts:
  - {id: a, what: Ada, did: killed 3 people, when: 2024}
  - {id: b, what: Bea, did: killed 5 people, when: 2021}
"""
    assert skips(text)["a/what"].reason == "needs-anchor"
    assert "a/what" in questions(text.replace("3 people", "3141 people"))
    assert "a/what" in questions(text.replace("people", "ships of the Moss Line"))
    assert "a/what" in questions(text.replace("5 people", "5 sheep"))


TEAMS = """\
facts:
  - {id: a, who: Ann Lee, did: joined the Ark Club, when: 2021}
  - {id: b, who: Ben Cole, did: joined the Ark Club, when: 2021}
  - {id: c, who: Cy Dunn, did: joined the Bay Club, when: 2019}
  - {id: d, who: Di Ek, did: joined the Cape Club, when: 2017}
  - {id: e, who: Ed Fox, did: joined the Dale Club, when: 2015}
"""


def test_a_year_does_not_anchor_what_others_of_its_sort_share_a_year_for() -> None:
    assert skips(TEAMS)["c/who"].reason == "needs-anchor"
    assert "c/who" in questions(TEAMS.replace("2021", "2020", 1))


def test_without_a_date_a_few_shared_acts_make_their_sort_doubtful() -> None:
    text = re.sub(", when: (....)", r", where: Rome \1", TEAMS)
    assert skips(text)["c/who"].reason == "needs-anchor"
    assert "c/who" in questions(text.replace("Ark", "Ash", 1))


def test_the_author_may_say_that_it_has_one_answer() -> None:
    text = PRIZES.replace("when: 2024", "when: 2024, functional: true")
    assert questions(text)["a/who"].prompt == "Who won the Vane Prize in 2024?"


def test_a_common_value_keeps_so_many_choice_questions_that_it_is_the_key_in_a_third() -> None:
    kept = kept_shares({"big": 30, **{f"small {n}": 1 for n in range(70)}})
    assert set(kept) == {"big"}
    first, second = 0.3 / 0.99, 0.69 / 0.99 * 0.3 / 0.98
    key, wrong = kept["big"] * 0.3, 0.7 * (first + second)
    assert wrong / key == pytest.approx(2)


def test_values_of_one_frequency_keep_all() -> None:
    kept = kept_shares(dict.fromkeys("abcdef", 4))
    assert list(kept.values()) == pytest.approx([1.0] * 6)
