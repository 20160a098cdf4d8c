"""The kinds that ask one fact for an amount, an event, an audience and the like, word for word."""

from __future__ import annotations

from collections import Counter

import pytest

from tests.questions.asking import ask, book, paper_questions, questions, skips

ONE = "facts:\n  - {{id: a, {}}}\n"


@pytest.mark.parametrize(
    ("fact", "prompt", "answer"),
    [
        pytest.param(
            "who: Ann Lee, did: sank 12 ships of the line, amount: 12 ships of the line, when: 1805",
            "How many ships of the line did Ann Lee sink in 1805?", "12", id="words of the unit",
        ),
        pytest.param(
            "what: the tower, did: was 300 metres high, amount: 300 metres high, when: 1889",
            "How many metres high was the tower in 1889?", "300", id="after was",
        ),
        pytest.param(
            "who: Bob Ray, did: won 52 per cent of the vote, amount: 52 per cent of the vote, when: 2001",
            "What percentage of the vote did Bob Ray win in 2001?", "52", id="a share",
        ),
        pytest.param(
            "who: Ann Lee, did: built about 400 ships, amount: 400 ships, when: 1943",
            "About how many ships did Ann Lee build in 1943?", "400", id="about",
        ),
        pytest.param(
            "what: the output, did: grew by 3.5 million tonnes, amount: 3.5 million tonnes, when: 1950",
            "How many tonnes did the output grow by in 1950?", "3.5 million", id="a scale",
        ),
        pytest.param(
            "who: Ann Lee, did: shipped 40 tonnes of grain to Rome, amount: 40 tonnes of grain, when: 1944",
            "How many tonnes of grain did Ann Lee ship to Rome in 1944?", "40", id="more words behind",
        ),
    ],
)  # fmt: skip
def test_an_amount_is_asked_by_its_unit(fact: str, prompt: str, answer: str) -> None:
    question = questions(ONE.format(fact))["a/amount"]
    year = prompt.rsplit(maxsplit=1)[-1].rstrip("?")
    fronted = prompt.replace(f" in {year}?", "?")
    assert question.prompt in {prompt, f"In {year}, {fronted[0].lower()}{fronted[1:]}"}
    assert question.answer == answer


@pytest.mark.parametrize(
    ("did", "amount", "reason"),
    [
        pytest.param("sank at least 12 ships", "12 ships", "amount-in-a-phrase", id="a bound"),
        pytest.param("sank 10 to 12 ships", "12 ships", "amount-in-a-phrase", id="a range"),
        pytest.param("sank 12 ships of the line", "12 ships", "amount-in-a-phrase", id="a half unit"),
        pytest.param("sank 12 ships and fled", "12 ships", "amount-in-a-phrase", id="two acts"),
        pytest.param("sank 1 ship", "1 ship", "amount-of-one", id="one"),
    ],
)  # fmt: skip
def test_an_amount_that_no_question_fits_is_left_out(did: str, amount: str, reason: str) -> None:
    fact = f"who: Ann Lee, did: {did}, amount: {amount}, when: 1805"
    assert skips(ONE.format(fact))["a/amount"].reason == reason


SHIPS = """\
facts:
  - {id: a, who: Ann Lee, did: "built 1,200 ships", amount: "1,200 ships", when: 1943}
  - {id: b, who: Ann Lee, did: built 1200 ships, amount: 1200 ships, where: Genoa}
"""


def test_amounts_are_equal_where_their_numbers_are() -> None:
    assert questions(SHIPS)["a/amount"].answer == "1,200"
    other = SHIPS.replace("1200 ships", "1300 ships")
    assert skips(other)["a/amount"].reason == "ambiguous"


def test_an_act_without_amount_is_a_rival_where_it_says_another_number() -> None:
    other = SHIPS.replace("built 1200 ships, amount: 1200 ships", "built 13 ships")
    assert skips(other)["a/amount"].reason == "ambiguous"


EVENTS = """\
facts:
  - {id: war, what: the long war, did: was fought, where: Spain, when: 1936/1939, part_of: the great crisis}
  - {id: siege, who: Ann Lee, did: held the fort, where: Madrid, when: 1937, part_of: war, after: landing}
  - {id: landing, who: Ann Lee, did: came ashore, where: Cadiz, when: 1936, part_of: the Spanish campaign}
  - {id: retreat, who: Ann Lee, did: crossed the hills, where: Aragon, when: 1938, part_of: landing, after: war}
"""


def test_the_larger_event_goes_by_its_name() -> None:
    made = questions(EVENTS)
    assert made["war/part-of"].answer == "the great crisis"
    assert "which larger event" in made["war/part-of"].prompt
    assert "which larger undertaking" in made["landing/part-of"].prompt
    assert made["retreat/after"].answer == "the long war"


@pytest.mark.parametrize(
    ("skip_id", "reason"),
    [
        ("siege/part-of", "several-wholes"),
        ("siege/after", "no-name"),
        ("retreat/part-of", "no-name"),
    ],
)
def test_an_event_without_a_name_or_within_another_is_no_answer(skip_id: str, reason: str) -> None:
    assert skips(EVENTS)[skip_id].reason == reason


def test_what_an_event_followed_is_a_cue_too() -> None:
    text = """\
facts:
  - {id: a, who: Ann Lee, did: left Rome, after: the flood}
  - {id: b, who: Bob Ray, did: left Rome, after: the fire}
"""
    made = questions(text)["a/who"]
    assert made.prompt == "Who left Rome after the flood?"
    assert dict(made.given)["after"] == "the flood"
    assert ask(text)[0].statement.text == "Ann Lee left Rome after the flood."


WORDS = """\
people:
  Dong Jun: {aka: [Admiral Dong]}
groups:
  the Guild:
facts:
  - {id: a, who: Ann Lee, verb: told, said: We shall not sell the harbour this winter, to: the Guild, when: 1950}
  - {id: b, who: Ann Lee, said: The harbour is ours, to: [Dong Jun, Bob Ray], about: the strike, when: 1951}
  - {id: c, who: Ann Lee, verb: assured Admiral Dong that they would, said: not give in, to: Dong Jun, when: 1952}
"""


def test_to_whom_and_on_what_something_was_said() -> None:
    made = questions(WORDS)
    assert made["a/said-to"].answer == "the Guild"
    assert "whom did Ann Lee tell “We" in made["a/said-to"].prompt
    assert made["b/said-to"].answer == "Dong Jun and Bob Ray"
    assert "o whom did Ann Lee say “The harbour is ours”" in made["b/said-to"].prompt
    assert made["b/topic"].answer == "the strike"
    assert "subject did Ann Lee say “The harbour is ours” in 1951?" in made["b/topic"].prompt


def test_a_verb_that_names_the_answer_tells_it() -> None:
    assert skips(WORDS)["c/said-to"].reason == "answer-in-prompt"


@pytest.mark.parametrize(
    ("said", "asked"),
    [
        pytest.param("we all of us know the harbour and its people", {"harbour"}, id="one word will do"),
        pytest.param("we all of us know the harbour and the Guild", {"harbour"}, id="no name"),
        pytest.param("it is to us all a harbour, a harbour and a home to be", {"home"}, id="not twice"),
        pytest.param("harbour is what we all of us can be", set(), id="not the first"),
        pytest.param("it is to us all to be in a harbour", set(), id="not the last"),
        pytest.param("it is what the harbour gives", set(), id="too short"),
        pytest.param("it is what the lee harbour of us can be", {"harbour"}, id="not in the prompt"),
    ],
)  # fmt: skip
def test_the_word_that_is_blanked(said: str, asked: set[str]) -> None:
    text = ONE.format(f"who: Ann Lee, said: '{said}', when: 1950")
    found = [q for q in questions(text).values() if q.kind == "word"]
    assert {q.answer for q in found} == asked
    for question in found:
        assert question.answer not in question.prompt


def test_a_quotation_that_differs_in_the_blanked_word_is_a_rival() -> None:
    text = """\
facts:
  - {id: a, who: Ann Lee, said: it is to us all a harbour for ever and a day, when: 1950}
  - {id: b, who: Ann Lee, said: it is to us all a garden for ever and a day, when: 1950}
"""
    assert skips(text)["a/word"].reason == "ambiguous"
    assert (
        questions(text.replace("1950}\n  - {id: b", "1949}\n  - {id: b"))["a/word"].answer
        == "harbour"
    )


def test_what_would_be_too_much_for_the_phone_is_for_paper() -> None:
    text = (
        WORDS
        + "  - {id: d, what: the fair, did: took place, where: Rome, when: 1951-02-03/1951-02-05}\n"
    )
    only = {q.kind: q.only for q in questions(text).values()}
    paper = {kind for kind, outlet in only.items() if outlet == "paper"}
    assert paper == {"month", "year", "decade", "duration", "word"} & set(only)
    assert {"year", "duration", "word"} <= paper
    for question in questions(text).values():
        assert question.is_for("paper")
        assert question.is_for("deck") == (question.only == "")


def test_no_answer_but_a_date_has_more_than_six_words() -> None:
    text = ONE.format(
        "what: The long and winding road to the old town, did: was closed, when: 1950"
    )
    assert skips(text)["a/what"].reason == "answer-too-long"
    text = "people: {Ann Lee: Second Deputy Assistant Keeper of the Old Town Harbour}\n"
    made = skips(text + "facts: []\n")["people:ann-lee/role-of"]
    assert made.reason == "answer-too-long"


NUMBERS = "facts:\n" + "".join(
    f"  - {{id: f{n}, who: P{n} Lee, did: built {n * 7 + 10} ships, amount: {n * 7 + 10} ships, "
    f"when: {1900 + 3 * n}-05}}\n"
    for n in range(40)
)


def number(text: str) -> int:
    return int("".join(c for c in text if c.isdigit()))


@pytest.mark.parametrize("kind", ["amount", "year", "decade"])
def test_numbers_and_years_stand_in_order_and_the_key_has_no_favourite_rank(kind: str) -> None:
    ranks: Counter[int] = Counter()
    for question in paper_questions(NUMBERS).values():
        if question.kind == kind and question.options:
            texts = question.options.texts
            assert list(texts) == sorted(texts, key=number)
            ranks[texts.index(question.answer)] += 1
    assert sum(ranks.values()) > 30
    assert min(ranks[rank] for rank in range(3)) > 5


def test_a_book_knows_its_events() -> None:
    made = book(EVENTS)
    assert [made.event(name) for name in ("war", "landing", "the flood")] == [
        "the long war",
        "",
        "the flood",
    ]
