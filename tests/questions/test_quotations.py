"""What a whole table of quotations taught: each rule by the smallest file that shows it."""

from __future__ import annotations

import pytest

from tests.questions.asking import across, ask, questions, skips

ONE = "facts:\n  - {{id: a, who: Ann Lee, {}}}\n"
LONG = [
    "the old bridge will hold for another hundred years",
    "no mine in the north is worth a single life",
    "schools are cheaper than prisons, and so are books",
    "I have nothing left to hide from my own people",
]
SHORT = ["the bridge will hold", "no mine is safe", "letters burn well", "I hid nothing"]


def spoken(quotes: list[str], more: str = "when: 190{}") -> str:
    names = "Ada Berg,Ben Cole,Chen Yu,Dora Ek,Eva Lund,Finn Aas,Gil Orr,Hal Poe".split(",")
    lines = (
        f"  - {{id: f{n}, who: {names[n]}, said: '{quote}', {more.format(n)}}}\n"
        for n, quote in enumerate(quotes)
    )
    return "facts:\n" + "".join(lines)


def which(text: str) -> dict[str, tuple[str, ...]]:
    """Give the options of each question which of several words somebody said, by its answer."""
    asked = [q for q in across(text).values() if q.kind == "which-said"]
    return {q.answer: q.options.texts for q in asked if q.options}


def test_a_longer_quotation_is_the_right_answer_too_and_not_only_a_wrong_one() -> None:
    assert set(which(spoken(LONG))) == {
        "“the old bridge will hold for…”",
        "“no mine in the north is…”",
        "“schools are cheaper than prisons, and…”",
        "“I have nothing left to hide…”",
    }


def test_what_is_cut_stands_among_what_is_cut() -> None:
    found = which(spoken([*LONG, *SHORT]))
    assert len(found) == 8
    for texts in found.values():
        assert len({text.endswith("…”") for text in texts}) == 1


def test_marks_and_blanks_before_the_cut_go() -> None:
    odd = ["It was not quite a divorce -- I was traded", *LONG[1:]]
    assert "“It was not quite a divorce…”" in which(spoken(odd))


def test_words_of_one_speaker_do_not_say_that_he_said_no_others() -> None:
    text = spoken(SHORT, "functional: true")
    assert questions(text)["f0/said-by"].answer == "Ada Berg"
    assert which(text) == {}


def test_further_words_of_the_speaker_take_no_question_away_where_nothing_else_is_known() -> None:
    more = "  - {id: more, who: Ada Berg, said: all bridges hold}\n"
    assert "f0/which-said" in across(spoken(LONG) + more)
    assert "f0/which-said" in across(spoken(LONG) + more.replace("}", ", about: bridges}"))
    assert "f0/which-said" not in across(spoken(LONG) + more.replace("}", ", when: 1900}"))


def test_words_that_have_all_that_is_told_take_it_away() -> None:
    text = spoken(LONG, "when: 1900, about: bridges")
    assert "f0/which-said" in across(text)
    more = "  - {id: more, who: Ada Berg, said: all bridges hold, {}}\n"
    assert "f0/which-said" not in across(text + more.replace("{}", "when: 1900"))
    assert "f0/which-said" not in across(text + more.replace("{}", "about: bridges, when: 1900"))


def test_words_alone_may_be_declared_to_be_one_speakers() -> None:
    words = "said: the old bridge will hold for ever"
    skip = skips(ONE.format(words))["a/said-by"]
    assert skip.reason == "needs-second-cue"
    assert "`functional: true`" in skip.detail
    assert questions(ONE.format(f"{words}, functional: true"))["a/said-by"].answer == "Ann Lee"


@pytest.mark.parametrize(
    ("said", "answer"),
    [
        pytest.param(
            "we wait for days, until the doors open ...", "until the doors open", id="points"
        ),
        pytest.param(
            "we wait for days, until the doors open !", "until the doors open", id="a mark"
        ),
    ],
)
def test_an_ending_has_no_blank_at_its_end(said: str, answer: str) -> None:
    assert questions(ONE.format(f"said: '{said}', when: 1901"))["a/completion"].answer == answer


def test_endings_with_a_capital_are_not_shown_among_those_without() -> None:
    gates = "The gate,The bridge,The river,The school,the wind,the road,the sand,the rain"
    text = spoken([f"my own answer was: {ending}" for ending in gates.split(",")])
    made = [questions_offered(text)[f"f{n}/completion"] for n in range(8)]
    assert sum(bool(options) for options in made) == 8
    for options in made:
        assert len({option[0].isupper() for option in options}) == 1


def test_endings_that_begin_with_one_sort_of_word_are_wrong_answers() -> None:
    endings = "I trust him,you’ll like him,they miss him,we lost him,he’s found him,she’d seen him"
    text = spoken([f"for all that I know, {ending}" for ending in endings.split(",")])
    assert all(questions_offered(text)[f"f{n}/completion"] for n in range(6))


def test_endings_that_grammar_tells_apart_are_no_wrong_answers() -> None:
    endings = "green grass grows,sleeps till noon,wholly mistaken here,fumbling for keys"
    text = spoken([f"what I heard, {ending}" for ending in endings.split(",")])
    assert not any(questions_offered(text)[f"f{n}/completion"] for n in range(4))


@pytest.mark.parametrize(
    ("said", "answer"),
    [
        pytest.param(
            "they all left (as we do, in small boats)", "(as we do, in small boats)", id="both"
        ),
        pytest.param("they left us (as we do, in small boats at night)", "", id="one bracket"),
        pytest.param("so many fools, to sell themselves;", "to sell themselves", id="mark"),
    ],
)
def test_an_ending_is_one_piece(said: str, answer: str) -> None:
    asked = questions(ONE.format(f"said: '{said}', when: 1901")).get("a/completion")
    assert (asked.answer if asked else "") == answer


def questions_offered(text: str) -> dict[str, tuple[str, ...]]:
    return {id_: q.options.texts if q.options else () for id_, q in questions(text).items()}


def test_no_ending_holds_the_verb_of_the_prompt() -> None:
    fact = "said: 'nobody has asked for a new bridge, as I said', when: 1901"
    assert "a/completion" not in questions(ONE.format(fact))
    other = fact.replace("as I said", "as I know")
    assert questions(ONE.format(other))["a/completion"].answer == "as I know"


@pytest.mark.parametrize(
    ("said", "word"),
    [
        pytest.param(
            "make the whole plan as simple as carpenters can, but no simpler",
            "simple",
            id="simpler",
        ),
        pytest.param("what should be done by us all must not stay undone", "done", id="undone"),
        pytest.param(
            "we all know that money is honest, and honesty is a habit", "honest", id="honesty"
        ),
        pytest.param(
            "every good man finds his place in a country of few places", "place", id="places"
        ),
        pytest.param(
            "they have won the election, as everybody said, by a single vote", "said", id="the verb"
        ),
    ],
)
def test_a_word_is_not_blanked_where_its_kin_is_told(said: str, word: str) -> None:
    made = [
        questions(f"facts:\n  - {{id: a{n}, who: Ann Lee, said: '{said}', when: 1901}}\n")
        for n in range(20)
    ]
    asked = {q.answer for one in made for q in one.values() if q.kind == "word"}
    assert asked
    assert word not in asked


@pytest.mark.parametrize(
    ("verb", "start"),
    [
        ("wrote in “Walden”", "Ann Lee wrote in “Walden”, “____"),
        ("wrote in ‘Walden’", "Ann Lee wrote in ‘Walden’, “____"),
        ("wrote in Walden", "Ann Lee wrote in Walden “____"),
    ],
)
def test_a_title_and_the_words_quoted_from_it_are_parted(verb: str, start: str) -> None:
    (asked,) = ask(ONE.format(f"verb: {verb}, said: I came to the woods to live, when: 1854"))
    assert asked.statement.text.startswith(start.removesuffix("____"))
    told = {q.kind: q.prompt for q in asked.questions}
    assert start.removesuffix(" “____").removeprefix("Ann Lee ") in told["said-by"]
    title = verb.removeprefix("wrote in ")
    assert f"write in {title}{',' if title[0] in '“‘' else ''} “" in told["said-when"]


def test_a_title_is_parted_from_the_words_where_there_is_a_hearer_too() -> None:
    (asked,) = ask(ONE.format("verb: wrote in “Time”, said: all is well, to: Bob Ray, when: 1901"))
    assert (
        asked.statement.text
        == "Ann Lee wrote in “Time”, “all is well” in 1901, writing to Bob Ray."
    )
