"""Wrong options that somebody could take for right: of one sort of act, of one time, of one sort of doer."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

import pytest

from quizgen.questions.ask import Asker
from quizgen.questions.model import Question
from tests.questions.asking import across, book, paper_questions


def choices(text: str, asked: str) -> Iterator[Question]:
    """Give the questions for a field, each of which has options."""
    found = [q for q in paper_questions(text).values() if q.asked == asked and q.form == "recall"]
    assert found
    for question in found:
        assert question.options, question.id
        yield question


def shown(question: Question) -> set[str]:
    assert question.options
    return set(question.options.texts)


WORKS = {
    "Emma": "was published",
    "Faust": "was first performed",
    "Tosca": "premiered",
    "Scoop": "appeared in London",
}
FINDS = {"Argon": "was discovered", "Radium": "was isolated", "Boron": "was first identified"}
EVENTS = {"Jutland": "was fought", "Suez": "took place", "Verdun": "broke out"}


def things(*named: dict[str, str]) -> str:
    """Give facts on things with these acts, each on a day of its own."""
    acts = [(name, act) for one in named for name, act in one.items()]
    return "facts:\n" + "".join(
        f"  - {{id: fact-{n}, what: {name}, did: {act} by decree {n}, when: 1901-05-{n + 10}}}\n"
        for n, (name, act) in enumerate(acts)
    )


def test_what_was_published_stands_beside_works_and_what_was_fought_beside_events() -> None:
    for question in choices(things(WORKS, FINDS, EVENTS), "what"):
        assert any(shown(question) <= set(named) for named in (WORKS, FINDS, EVENTS))
        assert question.options
        assert question.options.level == "decade"


def test_a_sphere_of_two_stands_with_the_others_that_are_too_few() -> None:
    """A value that stood only where it is right would be known by that."""
    few = {"Argon": "was discovered", "Radium": "was isolated", "Sirius": "was insured"}
    for question in choices(things(WORKS, few), "what"):
        assert shown(question) <= set(WORKS) or shown(question) == set(few)


NAMES = [
    f"{first}{last}" for first in "A B C D E F G H I J K L M".split() for last in ("nna", "ils")
]
DEEDS = ["founded school", "signed law", "wrote opera", "won race"]


def test_people_of_a_book_of_all_ages_stand_with_people_of_their_time() -> None:
    """Each act is done six times, three times in either age."""
    born = {f"{name} Berg": (1210 if n % 2 else 1910) for n, name in enumerate(NAMES)}
    facts = "".join(
        f"  - {{id: fact-{n}, who: {name}, did: {DEEDS[n // 2 % 4]} {n} of Town, when: {year + n}-05-10}}\n"
        for n, (name, year) in enumerate(born.items())
    )
    for question in choices("facts:\n" + facts, "who"):
        assert len({born[name] for name in shown(question)}) == 1


TEAMS = ["Ajax", "Bayern", "Celtic", "Derby"]


def test_what_a_team_did_stands_beside_what_teams_did() -> None:
    people = ["Ada Berg", "Ben Cole", "Eva Lund", "Tom Ek"]
    acts = [f"beat club {n}" for n in range(4)] + [f"hit record {n}" for n in range(4)]
    facts = "".join(
        f"  - {{id: fact-{n}, who: {who}, did: {acts[n]}, when: 1990-05-{n + 10}}}\n"
        for n, who in enumerate([*TEAMS, *people])
    )
    text = "groups:\n" + "".join(f"  {team}:\n" for team in TEAMS) + "facts:\n" + facts
    asked = list(choices(text, "did"))
    assert len(asked) == 8
    for question in asked:
        assert shown(question) <= set(acts[:4]) or shown(question) <= set(acts[4:])


def counted(size: int, lists: int = 1) -> list[Question]:
    """Give the counts of so many complete lists of one length."""
    names = ", ".join(f"{chr(65 + n)}ia" for n in range(size))
    entries = (
        f"  - {{id: list-{n}, title: towns of shire {n}, complete: true, members: [{names}]}}\n"
        for n in range(lists)
    )
    return [q for q in across("lists:\n" + "".join(entries)).values() if q.kind == "count"]


def test_a_list_of_three_is_counted_without_options() -> None:
    """Of three numbers one would be that of a list of one, or the key would never be the largest."""
    assert [(q.answer, q.options) for q in counted(3)] == [("3", None)]


def test_the_counts_of_a_longer_list_are_those_of_lists_and_its_rank_is_any() -> None:
    ranks: Counter[int] = Counter()
    for question in counted(4, 90):
        assert question.options
        texts = question.options.texts
        assert int(texts[0]) >= 2
        ranks[texts.index("4")] += 1
    assert sorted(ranks) == [0, 1, 2]
    assert min(ranks.values()) > 20


def lives(*acts: str, more: str = "") -> str:
    """Give a fact a person, each on a day of its own."""
    facts = (
        f"  - {{id: fact-{n}, who: {name} Berg, did: {act}, when: 1901-05-{n + 10}}}\n"
        for n, (name, act) in enumerate(zip("Ada Ben Cho Dag Eva Fay".split(), acts, strict=True))
    )
    return "facts:\n" + "".join(facts) + more


HERS = "published her only novel", "lost her hat", "sold her house"
OTHERS = "opened the bridge", "met the envoy", "won the race"


def named(text: str, fact: str) -> set[str]:
    """Give the options of a question for the subject; an empty set where it has none."""
    question = paper_questions(text)[f"{fact}/who"]
    return shown(question) if question.options else set()


def test_beside_her_only_novel_stand_those_of_whom_the_file_tells_the_same() -> None:
    text = lives(*HERS, *OTHERS)
    assert named(text, "fact-0") == {"Ada Berg", "Ben Berg", "Cho Berg"}
    assert len(named(text, "fact-3")) == 3


@pytest.mark.parametrize(
    "acts",
    [
        pytest.param((*HERS[:2], *OTHERS, "hid the key"), id="the file tells it of two"),
        pytest.param((*HERS[:2], "sold his house", *OTHERS), id="the third is a man"),
        pytest.param(
            (*HERS[:2], "met Ida Holm in her house", *OTHERS), id="the third is somebody else"
        ),
    ],
)
def test_where_too_few_are_known_the_question_is_recalled(acts: tuple[str, ...]) -> None:
    assert named(lives(*acts), "fact-0") == set()


@pytest.mark.parametrize(
    "declared",
    [
        pytest.param("  Cho Berg: {title: Dame}\n", id="title"),
        pytest.param("  Cho Berg: Queen of Examplia\n", id="role"),
    ],
)
def test_a_title_tells_it_as_well(declared: str) -> None:
    acts = ("became the first woman in space", "lost her hat", *OTHERS, "hid the key")
    others = "".join(f"  {name} Berg:\n" for name in ("Ada", "Ben", "Dag", "Eva", "Fay"))
    assert named(f"people:\n{declared}{others}{lives(*acts)}", "fact-0") == {
        "Ada Berg",
        "Ben Berg",
        "Cho Berg",
    }


def test_a_name_before_the_pronoun_leaves_open_whose_it_is() -> None:
    acts = ("took on Ida Holm as his clerk", "lost her hat", *OTHERS, "hid the key")
    assert named(lives(*acts), "fact-0")


def test_what_a_younger_fact_tells_changes_no_old_options() -> None:
    text = lives("lost his hat", "sold his house", "shut his shop", *OTHERS)
    more = "".join(
        f"  - {{id: new-{n}, who: {name} Berg, did: left his umbrella, when: 1902-05-1{n}}}\n"
        for n, name in enumerate(["Dag", "Eva", "Fay"])
    )
    old, whole = book(text), book(text + more)
    born = {fact.id: 1 for fact in old.facts} | {f"new-{n}": 2 for n in range(3)}
    options = [
        {q.id: q.options for one in asker.ask() for q in asker.for_paper(one) if q.options}
        for asker in (Asker(old), Asker(whole, born=born))
    ]
    assert options[0]
    assert all(options[1][id_] == found for id_, found in options[0].items())


AKAS = "people:\n  George Eliot: {aka: [Mary Ann Evans, Marian Evans]}\n  Mark Twain: {aka: [Sam Clemens]}\n"


@pytest.mark.parametrize(
    ("wrong", "options"),
    [
        pytest.param(
            "Mark Twain, Sam Clemens, Thomas Hardy",
            {"George Eliot", "Mark Twain", "Thomas Hardy"},
            id="two names of one are offered once",
        ),
        pytest.param("Mark Twain, Sam Clemens", set(), id="one alone is no choice"),
    ],
)
def test_two_names_of_one_are_one_wrong_answer(wrong: str, options: set[str]) -> None:
    fact = f"  - {{id: a, ask: Who wrote Romola?, answer: George Eliot, wrong: [{wrong}]}}\n"
    question = paper_questions(f"{AKAS}facts:\n{fact}")["a/ask"]
    assert (shown(question) if question.options else set()) == options


DOERS, TOWNS = ["Ada", "Ben", "Cho", "Dag"], ["Oslo", "Rome", "Bern", "Lima"]


@pytest.mark.parametrize("kind", ["predecessor", "successor"])
def test_members_of_a_list_stand_with_their_like_as_far_as_facts_tell(kind: str) -> None:
    """Nothing is declared: that Ada is somebody and Oslo a place shows in the facts that name them."""
    facts = "".join(
        f"  - {{id: fact-{n}, who: {who}, did: opened the bridge, where: {town}, when: 1901-05-1{n}}}\n"
        for n, (who, town) in enumerate(zip(DOERS, TOWNS, strict=True))
    )
    members = ", ".join(name for pair in zip(DOERS, TOWNS, strict=True) for name in pair)
    entry = f"  - {{id: names, title: code names, one: code name, ordered: true, members: [{members}]}}\n"
    text = f"lists:\n{entry}facts:\n{facts}"
    asked = [q for q in across(text).values() if q.kind == kind and q.options]
    assert len(asked) > 4
    for question in asked:
        assert shown(question) <= set(DOERS) or shown(question) <= set(TOWNS)


def test_what_no_fact_names_stands_apart_in_a_list_that_mixes() -> None:
    facts = "  - {id: a, who: Ada, did: opened the bridge, where: Oslo, when: 1901-05-10}\n"
    names = ["Ada", "Oslo", "Kilo", "Lima", "Mike", "Nova"]
    entry = f"  - {{id: names, title: code names, one: code name, ordered: true, members: [{', '.join(names)}]}}\n"
    asked = [q for q in across(f"lists:\n{entry}facts:\n{facts}").values() if q.options]
    assert asked
    assert all(shown(question) <= set(names[2:]) for question in asked)
