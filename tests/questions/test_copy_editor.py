"""What a copy editor of a quiz magazine would strike out: YAML beside the words that are printed."""

from __future__ import annotations

import pytest

from quizgen.questions import present_tense
from quizgen.questions.ask import Asker
from quizgen.questions.audit.lints import repeated_field
from quizgen.questions.audit.scorecard import of_facts
from tests.questions.asking import across, book, paper_questions, questions, skips


def prompts(text: str) -> dict[str, str]:
    """Give prompt and answer of each question."""
    return {id_: f"{q.prompt} → {q.answer}" for id_, q in questions(text).items()}


SALK = """\
facts:
  - {id: salk, what: the Salk vaccine, did: was declared safe, where: Ann Arbor, when: 1955-04-12}
  - {id: best, who: Brian Epstein, did: dismissed Pete Best, when: 1962-08-16}
  - {id: fire, what: The Great Fire of Rome, did: broke out, when: 0064-07-18}
"""


@pytest.mark.parametrize(
    ("after", "statement"),
    [
        ("salk", "The inquiry was opened in May 1955 after the Salk vaccine was declared safe."),
        ("best", "The inquiry was opened in May 1955 after Brian Epstein dismissed Pete Best."),
        ("fire", "The inquiry was opened in May 1955 after the Great Fire of Rome."),
        ("The first death", "The inquiry was opened in May 1955 after the first death."),
    ],
)
def test_a_thing_is_followed_by_what_became_of_it(after: str, statement: str) -> None:
    fact = f"  - {{id: x, what: the inquiry, did: was opened, when: 1955-05, after: {after}}}\n"
    made = questions(SALK + fact)
    assert made["x/when"].about.text == statement
    assert dict(made["x/when"].given).get("after", after) == after
    named = after in {"fire", "The first death"}
    assert ("x/after" in made) == named
    if named:
        assert made["x/after"].answer == statement.removesuffix(".").partition(" after ")[2]
    else:
        assert skips(SALK + fact)["x/after"].reason == "no-name"


@pytest.mark.parametrize(
    ("did", "after"),
    [
        ("inoculated a boy", "after inoculating a boy"),
        ("was elected", "after being elected"),
        ("lay in bed", "after lying in bed"),
        ("met Xi and signed it", "after Ada Berg met Xi and signed it"),
    ],
)
def test_who_did_two_things_is_named_once(did: str, after: str) -> None:
    made = questions(
        f"facts:\n  - {{id: a, who: Ada Berg, did: {did}, when: 1796-05-14}}\n"
        "  - {id: b, who: Ada Berg, did: published a book, when: 1798, after: a}\n"
    )
    assert made["b/when"].about.text == f"Ada Berg published a book in 1798 {after}."


def test_a_place_in_the_name_of_an_event_is_not_said_again() -> None:
    made = questions(
        "facts:\n"
        "  - {id: a, what: the Battle of Marathon, did: was fought, where: Marathon, when: -0489-09}\n"
        "  - {id: b, what: the Marathon club, did: was founded, where: Marathon, when: 1900-05-01}\n"
        "  - {id: c, what: the siege of Paris, did: began, where: [Paris, Texas], when: 1901-05-01}\n"
    )
    assert made["c/when"].prompt == "On what date did the siege of Paris begin in Paris, Texas?"
    assert made["a/when"].prompt == "In which month was the Battle of Marathon fought?"
    assert made["a/when"].about.text == "The Battle of Marathon was fought in September 490 BCE."
    assert made["b/when"].prompt == "On what date was the Marathon club founded in Marathon?"


def test_what_befell_somebody_is_nothing_that_they_did() -> None:
    text = (
        "facts:\n"
        "  - {id: a, who: Ada Berg, did: died, where: Rome, when: 1950-05-01}\n"
        "  - {id: b, who: Ben Cole, did: won the cup, where: Oslo, when: 1951-05-02}\n"
        "  - {id: c, who: Chen Yu, did: was shot, where: Lima, when: 1952-05-03}\n"
        "  - {id: d, who: Dora Ek, did: sank a ship, where: Kyiv, when: 1953-05-04}\n"
        "  - {id: e, who: Eva Lund, did: turned 40, where: Bern, when: 1954-05-05}\n"
        "  - {id: f, who: Finn Moe, did: closed a mine, where: Graz, when: 1955-05-06}\n"
        "  - {id: g, who: Gro Dahl, did: turned down the cup, where: Rome, when: 1956-05-07, base: turn}\n"
        "  - {id: h, who: Hal Ro, did: has left home, where: Rome, when: 1957-05-07}\n"
    )
    made = paper_questions(text)
    asked = {id_ for id_ in made if id_.endswith("/did")}
    assert asked == {"b/did", "d/did", "f/did", "g/did"}
    assert skips(text)["a/did"].reason == "no-deed"
    assert made["b/did"].options is not None
    assert set(made["b/did"].options.texts) < {
        "won the cup", "sank a ship", "closed a mine", "turned down the cup"
    }  # fmt: skip


def test_an_act_with_another_pronoun_is_no_wrong_answer() -> None:
    acts = ["sold his house", "won the cup", "sank a ship", "lost her crown", "left his wife", "shut a mine",
            "burned his boats"]  # fmt: skip
    facts = "".join(
        f"  - {{id: f{n}, who: Ada {n}, did: {act}, where: Rome, when: 195{n}-05-0{n + 1}}}\n"
        for n, act in enumerate(acts)
    )
    shown = {
        q.answer: set(q.options.texts)
        for id_, q in paper_questions(f"facts:\n{facts}").items()
        if id_.endswith("/did") and q.options
    }
    assert shown["sold his house"] == {"sold his house", "left his wife", "burned his boats"}
    assert shown["won the cup"] == {"won the cup", "sank a ship", "shut a mine"}
    assert "lost her crown" not in shown


def test_a_number_of_a_ruler_gives_no_other_away() -> None:
    text = "facts:\n  - {id: x, who: Anacletus II, did: crowned Roger II, when: 1130-12-25}\n"
    assert questions(text)["x/who"].prompt in {
        "Who crowned Roger II on 25 December 1130?",
        "On 25 December 1130, who crowned Roger II?",
    }
    text = "facts:\n  - {id: x, who: William II, did: buried William I, when: 1166-05-25}\n"
    assert skips(text)["x/who"].reason == "answer-in-prompt"


def test_no_decade_is_named_before_the_common_era() -> None:
    text = "facts:\n  - {id: x, who: Cyrus, did: captured Sardis, when: -0545}\n"
    assert "x/decade" not in skips(text)
    assert "x/decade" not in questions(text)


def test_people_who_met_met_each_other() -> None:
    made = prompts("facts:\n  - {id: x, who: [Ada Berg, Ben Cole], did: met, when: 1957-07-06}\n")
    assert made["x/who"].removeprefix("On 6 July 1957, w").removeprefix("W") in {
        "ho met each other? → Ada Berg and Ben Cole",
        "ho met each other on 6 July 1957? → Ada Berg and Ben Cole",
    }
    assert made["x/when"].startswith("On what date did Ada Berg and Ben Cole meet?")
    fact = "{id: x, who: [Ada Berg, Ben Cole], did: met, when: 1957-07-06, complete: true}"
    assert "x/missing-member" not in across(f"facts:\n  - {fact}\n")
    assert "x/missing-member" in across(f"facts:\n  - {fact.replace('met', 'won')}\n")


def test_a_number_without_a_unit_is_told_with_what_it_measures() -> None:
    made = across(
        "lists:\n  - id: gases\n    title: noble gases\n    complete: true\n    by: atomic number\n"
        "    most: heaviest\n    members: [helium: 2, neon: 10, argon: 18]\n"
    )
    assert made["lists:gases/superlative/most"].about.text == (
        "Argon is the heaviest of the noble gases: atomic number 18."
    )


@pytest.mark.parametrize(
    ("unit", "did", "asked"),
    [
        ("years old", "was 9 years old", "How old, in years, was Ada Berg"),
        ("metres tall", "was 2 metres tall", "How many metres tall was Ada Berg"),
        ("guineas", "was paid 9 guineas for a map", "How many guineas was Ada Berg paid for a map"),
        ("ships", "was given 9 ships", "How many ships was Ada Berg given"),
        ("volumes", "published Emma in 9 volumes", "In how many volumes did Ada Berg publish Emma"),
        ("parts", "appeared in 9 parts", "In how many parts did Ada Berg appear"),
        ("days", "took the fort after 9 days", "After how many days did Ada Berg take the fort"),
        ("goals", "won the match by 9 goals", "By how many goals did Ada Berg win the match"),
    ],
)
def test_how_amounts_are_asked(unit: str, did: str, asked: str) -> None:
    number = "2" if "2" in did else "9"
    fact = f"who: Ada Berg, did: {did}, amount: {number} {unit}, when: 1957-07-06"
    prompt = prompts(f"facts:\n  - {{id: x, {fact}}}\n")["x/amount"].partition("?")[0]
    prompt = prompt.removeprefix("On 6 July 1957, ").removesuffix(" on 6 July 1957")
    assert prompt[0].upper() + prompt[1:] == asked


ROLES = [
    ("US Defence Secretary", "US Defence Secretary", "post", True),
    ("manager of Liverpool", "manager of Liverpool", "post", True),
    ("King of Sicily", "King of Sicily", "title", True),
    ("drummer of the Band", "drummer of the Band", "role", True),
    ("chemist", "a chemist", "occupation", False),
    ("microbiologist at Merck", "a microbiologist at Merck", "occupation", False),
    ("editor", "an editor", "occupation", False),
    ("founder of the club", "the founder of the club", "", True),
]


@pytest.mark.parametrize(("role", "stated", "asked", "alone"), ROLES, ids=[r for r, *_ in ROLES])
def test_a_role_is_a_post_a_title_or_a_calling(
    role: str,
    stated: str,
    asked: str,
    alone: bool,  # noqa: FBT001 - a case
) -> None:
    text = f"people: {{Ada Berg: {role}}}\n"
    made = questions(text)
    holder = made.get("people:ada-berg/holder-of-role")
    assert (holder is not None) == alone
    if holder:
        assert holder.about.text == f"Ada Berg was {stated} on 17 December 2025."
        assert holder.prompt.removeprefix("Who held the post of ").removeprefix("Who was ") == (
            f"{stated} on 17 December 2025?"
        )
        assert asked in {"post", ""} or holder.prompt.startswith("Who was")
    else:
        assert skips(text)["people:ada-berg/holder-of-role"].reason == "shared-role"
    of = made.get("people:ada-berg/role-of")
    if asked:
        assert of is not None
        assert asked.replace("occupation", "of Ada Berg") in of.prompt
        assert of.about.text == f"Ada Berg was {stated} on 17 December 2025."
    else:
        assert skips(text)["people:ada-berg/role-of"].reason == "no-post"


def test_something_happens_at_a_final_and_is_scored_in_it() -> None:
    made = questions(
        "facts:\n"
        "  - {id: a, who: Ada Berg, did: scored twice, at: the 1985 final, when: 1985-05-29}\n"
        "  - {id: b, what: the fire, did: killed two, at: the 1985 final, when: 1985-05-30}\n"
    )
    assert made["a/when"].about.text == "Ada Berg scored twice in the 1985 final on 29 May 1985."
    assert made["b/when"].about.text == "The fire killed two at the 1985 final on 30 May 1985."


def test_a_body_is_no_who_in_a_note() -> None:
    made = questions(
        "groups: {the Metropolitan Railway: , the South London Railway: }\n"
        "facts:\n"
        "  - {id: a, who: the Metropolitan Railway, did: dug a tunnel, when: 1863-01-10}\n"
        "  - {id: b, who: the South London Railway, did: built a lift, when: 1890-12-18}\n"
    )
    assert made["a/who"].lookalike == (
        "Not the South London Railway, which built a lift on 18 December 1890"
    )


def test_a_weak_word_is_not_blanked() -> None:
    made = questions(
        "facts:\n"
        "  - {id: x, who: Ada Berg, said: the old bridge will just need more seasoned wood, when: 1901}\n"
    )
    assert made["x/word"].answer in {"more", "seasoned", "wood"}


LISTS = """\
lists:
  - id: mmr
    title: diseases that the vaccine prevents
    complete: true
    members: [measles, mumps, rubella]
  - id: clubs
    title: clubs that Ada Berg led
    complete: true
    members: [Ajax, Bury, Como]
    as_of: 2020
  - id: band
    title: members of the band in 1964
    complete: true
    members: [Ada, Ben, Chen]
    as_of: 1964
"""


def test_a_list_with_a_clause_in_its_title_is_counted_in_other_words() -> None:
    made = {id_: q.prompt for id_, q in across(LISTS).items() if id_.endswith("/count")}
    assert made == {
        "lists:mmr/count": "What is the number of diseases that the vaccine prevents?",
        "lists:clubs/count": "In 2020, what was the number of clubs that Ada Berg led?",
        "lists:band/count": "How many members of the band in 1964 were there?",
    }


def test_what_lasted_took_place_where_no_date_is_said() -> None:
    made = across(
        "facts:\n"
        "  - {id: a, what: the siege, did: lasted, where: Rome, when: 1901-02/1901-05}\n"
        "  - {id: b, what: the tower, did: was raised, where: Oslo, when: 1911-02-03}\n"
        "  - {id: c, what: the canal, did: was dug, where: Lima, when: 1921-02-03}\n"
    )
    (order,) = (q for q in made.values() if q.kind == "order")
    assert "the siege took place in Rome" in order.items


def test_initials_are_no_small_words() -> None:
    text = (
        "groups: {the World Health Organization: {aka: [WHO]}}\n"
        "facts:\n  - {id: x, who: the World Health Organization, did: ended smallpox, when: 1980-05-08}\n"
    )
    made = Asker(book(text))
    assert "x/who" in questions(text)
    assert of_facts(made).findings == ()
    told = text.replace("ended smallpox", "told what the WHO knew")
    assert skips(told)["x/who"].reason == "answer-in-prompt"


def test_a_place_in_a_longer_name_is_not_repeated() -> None:
    text = (
        "groups: {Liverpool FC: {is: club}}\nplaces: {Liverpool: England}\n"
        "facts:\n  - {id: x, who: Ada Berg, did: founded Liverpool FC, where: Liverpool, when: 1892}\n"
    )
    assert not list(repeated_field.check(book(text)))
    text = text.replace("Liverpool FC, where", "a club in Liverpool, where")
    assert [found.slug for found in repeated_field.check(book(text))] == ["repeated-field"]


@pytest.mark.parametrize(
    ("fact", "warned"),
    [
        ("who: France, did: wins the cup, when: 1998", True),
        ("what: The tower, did: is 300 metres high, when: 1889", True),
        ("who: [Ada, Ben], did: are elected, when: 1889", True),
        ("who: France, did: won the cup, when: 1998", False),
        ("who: France, did: has won the cup, when: 1998", False),
        ("who: France, did: cut the tax, when: 1998", False),
        ("what: Emma, did: is a fine novel, when: 1919, according_to: Ben Cole", False),
        ("what: The tower, did: is 300 metres high", False),
        ("what: The tower, did: is closed, when: 2020/..", False),
        ("what: The tower, did: opens, when: 2031", False),
    ],
)
def test_a_present_with_a_date_in_the_past_is_a_warning(fact: str, warned: bool) -> None:  # noqa: FBT001 - a case
    found = list(present_tense.check(book(f"facts:\n  - {{id: x, {fact}}}\n")))
    assert [one.slug for one in found] == ["present-with-date"] * warned


@pytest.mark.parametrize("did", ["won the prize twice", "founded the club", "met the king 3 times"])
def test_what_is_done_at_once_has_no_length(did: str) -> None:
    text = f"facts:\n  - {{id: x, who: Ada Berg, did: {did}, where: Rome, when: 1954/1962}}\n"
    assert skips(text)["x/duration"].reason == "done-at-once"
    text = text.replace(did, "ruled the town")
    assert questions(text)["x/duration"].answer == "8"


def test_a_calling_stands_among_callings_and_a_post_among_posts() -> None:
    roles = [
        "chemist",
        "painter",
        "broadcaster",
        "mayor of Rome",
        "leader of the union",
        "head of the mint",
    ]
    people = "".join(f"  Ada {n}: {role}\n" for n, role in enumerate(roles))
    made = paper_questions(f"people:\n{people}")
    shown = [q.options.texts for q in made.values() if q.kind == "role-of" and q.options]
    assert sorted(map(sorted, shown)) == [sorted(roles[:3])] * 3 + [sorted(roles[3:])] * 3


@pytest.mark.parametrize(
    "did",
    [
        "led a band of men for 9 towns",
        "met Ben Cole and fought for 9 hours",
        "said that it lasted for 9 hours",
        "met the head of a firm with 9 clerks",
    ],
)
def test_an_amount_that_may_belong_elsewhere_is_not_asked(did: str) -> None:
    unit = did.rpartition("9 ")[2]
    fact = f"who: Ada Berg, did: {did}, amount: 9 {unit}, when: 1957-07-06"
    found = skips(f"facts:\n  - {{id: x, {fact}}}\n")
    assert ("x/amount" in found) == (unit != "towns")


def test_what_comes_monthly_is_no_length() -> None:
    fact = "what: The Papers, did: appeared in 20 monthly parts, when: 1836-04/1837-11"
    assert questions(f"facts:\n  - {{id: x, {fact}}}\n")["x/duration"].answer == "19"


@pytest.mark.parametrize(
    ("at", "phrase"),
    [
        ("the opening sentence of Emma", "in the opening sentence of Emma"),
        ("the preface to Emma", "in the preface to Emma"),
        ("the opening of Emma", "at the opening of Emma"),
    ],
)
def test_words_stand_in_a_text(at: str, phrase: str) -> None:
    fact = f"who: Ada Berg, said: the old bridge will hold, at: {at}, when: 1901"
    made = questions(f"facts:\n  - {{id: x, {fact}}}\n")
    assert made["x/said-by"].about.text == (
        f"Ada Berg said “the old bridge will hold” {phrase} in 1901."
    )
