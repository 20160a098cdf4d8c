"""What a hasty author types, and the English that comes of it: YAML beside the prompt."""

from __future__ import annotations

import pytest

from quizgen.questions import side_by_side
from tests.questions.asking import book, paper_questions, questions, skips


def only(fact: str, head: str = "") -> dict[str, str]:
    """Give prompt and answer of each question of one fact."""
    made = paper_questions(f"{head}facts:\n  - {{id: x, {fact}}}\n")
    return {id_.removeprefix("x/"): f"{q.prompt} → {q.answer}" for id_, q in made.items()}


TOLD = "who: Ada Berg, verb: told, said: We shall not sell the harbour this winter, to: reporters"


def test_a_verb_that_takes_the_hearer_has_it_right_behind() -> None:
    assert {
        kind: prompt
        for kind, prompt in only(f"{TOLD}, when: 1950-05, about: the docks").items()
        if kind in {"said-by", "said-when", "said-to", "topic", "cloze/who"}
    } == {
        "said-by": "In May 1950, who told reporters “We shall not sell the harbour this winter”? → Ada Berg",
        "said-to": "Whom did Ada Berg tell “We shall not sell the harbour this winter” in May 1950? → reporters",
        "said-when": "In which month did Ada Berg tell reporters “We shall not sell the harbour this winter”, "
        "speaking about the docks? → May 1950",
        "topic": "On which subject did Ada Berg tell reporters “We shall not sell the harbour this winter” "
        "in May 1950? → the docks",
        "cloze/who": "____ told reporters “We shall not sell the harbour this winter” in May 1950, "
        "speaking about the docks. → Ada Berg",
    }


def test_what_was_written_is_not_spoken() -> None:
    fact = "who: Ada Berg, verb: wrote, said: We shall not sell it, to: her son"
    assert only(f"{fact}, when: 1950-05")["said-when"] == (
        "In which month did Ada Berg write to her son “We shall not sell it”? → May 1950"
    )
    fact = "who: Ada Berg, verb: wrote, said: We shall not sell it, about: the house"
    assert only(f"{fact}, when: 1950-05")["said-when"] == (
        "In which month did Ada Berg write “We shall not sell it”, writing about the house? → May 1950"
    )


CHINA = "places: {Inner Mongolia: {in: China}, Hohhot: {in: Inner Mongolia}}\n"


@pytest.mark.parametrize(
    ("where", "adverbial", "answer"),
    [
        ("[Inner Mongolia, China]", "in Inner Mongolia, China", "Inner Mongolia, China"),
        ("[Hohhot, China]", "in Hohhot, China", "Hohhot, China"),
        ("[Geneva, Switzerland]", "in Geneva, Switzerland", "Geneva, Switzerland"),
        ("[Dallas, Texas]", "in Dallas, Texas", "Dallas, Texas"),
        ("[Dallas, Texas, United States]", "in Dallas, Texas, United States", None),
        ("[France, Germany]", "in France and Germany", "France and Germany"),
        ("[Oslo, Bergen]", "in Oslo and Bergen", "Oslo and Bergen"),
        ("[Omaha Beach, France]", "on Omaha Beach, France", "Omaha Beach, France"),
        (
            "[Rome, Italy, Omaha Beach, France]",
            "in Rome, Italy; and on Omaha Beach, France",
            "Rome, Italy; and Omaha Beach, France",
        ),
        ("in London", "in London", "London"),
        ("at the Pentagon", "at the Pentagon", "the Pentagon"),
        ("on Guam", "on Guam", "Guam"),
        ("[in London, at the Savoy]", "in London and at the Savoy", "London and the Savoy"),
        ("near Paris", "near Paris", "near Paris"),
        ("on board the Titanic", "on board the Titanic", "on board the Titanic"),
    ],
)  # fmt: skip
def test_places_as_they_were_typed(where: str, adverbial: str, answer: str | None) -> None:
    fact = f"who: Ada Berg, did: swore the oath, where: {where}, when: 1950-05-01"
    made = paper_questions(f"{CHINA}facts:\n  - {{id: x, {fact}}}\n")
    comma = "," if ", " in adverbial and ";" not in adverbial else ""
    statement = f"Ada Berg swore the oath {adverbial}{comma} on 1 May 1950."
    assert made["x/where"].about.text == statement
    assert made["x/where"].answer == (answer or adverbial.removeprefix("in "))
    assert made["x/when"].prompt == f"On what date did Ada Berg swear the oath {adverbial}?"


def test_a_place_with_a_preposition_is_the_place_without_it() -> None:
    text = (
        "facts:\n"
        "  - {id: a, who: Ada Berg, did: swore the oath, where: in London, when: 1950}\n"
        "  - {id: b, who: Ben Cole, did: swore the oath, where: London, when: 1950}\n"
    )
    assert "a/who" not in questions(text)
    assert skips(text)["a/who"].reason == "ambiguous"


def test_given_has_what_was_typed() -> None:
    made = questions(
        "people: {Dong Jun: Minister}\nfacts:\n"
        "  - {id: x, who: Ada Berg, did: Met Dong Jun., where: in London, when: 1950-05-01}\n"
    )
    given = {id_: dict(q.given) for id_, q in made.items()}
    assert given["x/who"]["did"] == "Met Dong Jun."
    assert given["x/whom"]["did"] == "Met ____."
    assert given["x/when"]["where"] == ("in London",)
    assert (made["x/whom"].prompt, made["x/did"].answer) == (
        "Whom did Ada Berg meet on 1 May 1950?",
        "met Dong Jun",
    )


@pytest.mark.parametrize(
    ("did", "who"),
    [
        ("Won the Cup.", "Who won the Cup on 12 July 1998?"),
        ("Won the Cup", "Who won the Cup on 12 July 1998?"),
        ("won the Cup;", "Who won the Cup on 12 July 1998?"),
        ("left Apple Inc.", "Who left Apple Inc. on 12 July 1998?"),
        ("OK’d the plan", "Who OK’d the plan on 12 July 1998?"),
        ("Was crowned.", "Who was crowned on 12 July 1998?"),
        ("won the Cup on 12 July 1998", "Who won the Cup on 12 July 1998?"),
    ],
)
def test_an_act_with_a_capital_a_stop_or_its_date(did: str, who: str) -> None:
    made = only(f'who: France, did: "{did}", where: Paris, when: 1998-07-12')
    prompt = made["who"].partition(" → ")[0].replace(" in Paris", "")
    assert prompt in {who, f"On 12 July 1998, w{who[1:].removesuffix(' on 12 July 1998?')}?"}


def test_a_date_or_a_place_that_the_act_says_is_not_said_again() -> None:
    fact = "who: France, did: Won the World Cup in 1998 and flew to Paris, when: 1998, where: Paris"
    made = paper_questions(f"facts:\n  - {{id: x, {fact}}}\n")
    statement = next(iter(made.values())).about.text
    assert statement == "France won the World Cup in 1998 and flew to Paris."
    fact = "who: Ada Berg, did: met the Paris police, when: 1998, where: Paris"
    made = paper_questions(f"facts:\n  - {{id: x, {fact}}}\n")
    assert "met the Paris police in Paris in 1998." in next(iter(made.values())).about.text


@pytest.mark.parametrize(
    ("fact", "statement"),
    [
        ("when: 1990-05-03?", "Ada Berg moved to Rome, possibly on 3 May 1990."),
        ("when: 1990?, after: the war", "Ada Berg moved to Rome, possibly in 1990, after the war."),
        ("when: 1990", "Ada Berg moved to Rome in 1990."),
    ],
)
def test_a_doubtful_date_is_an_aside(fact: str, statement: str) -> None:
    made = questions(f"facts:\n  - {{id: x, who: Ada Berg, did: moved to Rome, {fact}}}\n")
    assert next(iter(made.values())).about.text == statement


def test_a_doubtful_date_opens_no_question() -> None:
    texts = (
        f"facts:\n  - {{id: x{n}, who: Ada Berg, did: moved to Rome, when: 1990-05-03?}}\n"
        for n in range(9)
    )
    asked = {q.prompt for text in texts for q in questions(text).values() if q.kind == "who"}
    assert asked == {"Who moved to Rome, possibly on 3 May 1990?"}


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        (
            'They asked that we shout once more "yes we can"',
            "Ada Berg said “They asked that we ____” in May 1950. → shout once more ‘yes we can’",
        ),
        (
            'They asked us to "shout once more that nobody sleeps"',
            "Ada Berg said “They asked us to ‘shout once more ____’” in May 1950. → that nobody sleeps",
        ),
    ],
)
def test_inner_marks_of_a_completion_are_those_of_its_prompt(said: str, expected: str) -> None:
    assert only(f"who: Ada Berg, said: '{said}', when: 1950-05")["completion"] == expected


NAMED = [
    ("NATO", "", "Which organisation"),
    ("the European Union", "", "Which organisation"),
    ("Acme Ltd", "", "Which company"),
    ("Manchester United", "", "Whom"),
    ("the Beatles", "{is: band}", "Which band"),
    ("the Dream Team", "{is: team}", "Whom"),
    ("France", "", "Which country"),
    ("Texas", "{is: state}", "Which state"),
    ("the Pentagon", "", "Whom"),
    ("Aston University", "", "Which institution"),
    ("World Health Organisation", "", "Whom"),
]


@pytest.mark.parametrize(("name", "declared", "asks"), NAMED, ids=[name for name, *_ in NAMED])
def test_what_a_body_is_asked_by(name: str, declared: str, asks: str) -> None:
    made = only(
        f"who: Ada Berg, did: sued {name}, when: 1950-05-01", f"groups: {{{name}: {declared}}}\n"
    )
    prompt = made["whom"].removeprefix("On 1 May 1950, ")
    assert prompt[0].upper() + prompt[1:] in {
        f"{asks} did Ada Berg sue on 1 May 1950? → {name}",
        f"{asks} did Ada Berg sue? → {name}",
    }


@pytest.mark.parametrize(
    "did", ["lay siege to Alesia", "lay the foundation stone", "lay his claim"]
)
def test_lay_with_an_object_is_no_past(did: str) -> None:
    skip = skips(f"facts:\n  - {{id: x, who: Caesar, did: {did}, when: 1950-05}}\n")["x/when"]
    assert (skip.reason, skip.detail) == (
        "ambiguous-base",
        "“lay” with an object is no past form: write `laid`",
    )


@pytest.mark.parametrize(
    ("did", "asked"),
    [
        ("lay in ruins", "did Caesar lie in ruins"),
        ("lay two miles off the coast", "did Caesar lie two miles off the coast"),
        ("lay hidden", "did Caesar lie hidden"),
        ("lay down", "did Caesar lie down"),
        ("laid siege to Alesia", "did Caesar lay siege to Alesia"),
        ("wound up the company", "did Caesar wind up the company"),
        ("bore the cost", "did Caesar bear the cost"),
        ("ground the corn", "did Caesar grind the corn"),
        ("saw the walls", "did Caesar see the walls"),
        ("found the gate", "did Caesar find the gate"),
        ("founded the city", "did Caesar found the city"),
        ("felled the tree", "did Caesar fell the tree"),
        ("fell at Alesia", "did Caesar fall at Alesia"),
        ("wounded three men", "did Caesar wound three men"),
        ("grounded the fleet", "did Caesar ground the fleet"),
        ("bound the book", "did Caesar bind the book"),
        ("rent the veil", "did Caesar rend the veil"),
        ("left the camp", "did Caesar leave the camp"),
        ("shot the messenger", "did Caesar shoot the messenger"),
        ("wove the cloth", "did Caesar weave the cloth"),
        ("stove in the hull", "did Caesar stave in the hull"),
        ("hung the picture", "did Caesar hang the picture"),
        ("spat at the crowd", "did Caesar spit at the crowd"),
        ("rode to Rome", "did Caesar ride to Rome"),
        ("lit the fire", "did Caesar light the fire"),
        ("smelt the smoke", "did Caesar smell the smoke"),
    ],
)
def test_past_forms_that_are_also_base_forms(did: str, asked: str) -> None:
    made = only(f"who: Caesar, did: {did}, where: Gaul, when: 1950-05")
    assert asked in made["when"]


@pytest.mark.parametrize(
    ("fact", "statement"),
    [
        # a clause inside the act would draw the date to itself
        (
            "who: the Union, did: called a strike that lasted nine weeks, when: 1909-08-04",
            "On 4 August 1909, the Union called a strike that lasted nine weeks.",
        ),
        (
            "who: Stahl, did: held that burning things give off phlogiston, when: 1703",
            "In 1703, Stahl held that burning things give off phlogiston.",
        ),
        (
            "who: Melanchthon, did: said that he had nailed it, when: 1517, according_to: Luther",
            "According to Luther, Melanchthon said that he had nailed it in 1517.",
        ),
        (
            'what: water, did: "was shown to be a compound, not an element", when: 1783',
            "In 1783, water was shown to be a compound, not an element.",
        ),
        # countries with an article
        (
            "who: [China, United States], did: met, where: Netherlands, when: 1991-11",
            "China and the United States met in the Netherlands in November 1991.",
        ),
        (
            "who: Ada Berg, did: met Ben Cole, where: [Miami, United States], when: 1991",
            "Ada Berg met Ben Cole in Miami, United States, in 1991.",
        ),
        # a place typed as one text
        (
            'who: Ada Berg, did: met Ben Cole, where: "Pasadena, California", when: 1991',
            "Ada Berg met Ben Cole in Pasadena, California, in 1991.",
        ),
        (
            "who: Ada Berg, did: met Ben Cole, where: [Nantes, Brittany, France], when: 1991",
            "Ada Berg met Ben Cole in Nantes, Brittany, France, in 1991.",
        ),
        (
            "who: Ada Berg, did: met Ben Cole, where: [Shea Stadium, New York], when: 1991",
            "Ada Berg met Ben Cole at Shea Stadium, New York, in 1991.",
        ),
        # what the act says is not said again
        (
            "who: Nero, did: blamed them for the great fire of Rome, where: Rome, when: 0064-07",
            "Nero blamed them for the great fire of Rome in July 64 CE.",
        ),
        (
            "who: Ada Berg, did: won the Cup in 1956, when: 1956-12-18",
            "Ada Berg won the Cup in 1956 on 18 December.",
        ),
        # an occasion without its article
        (
            "who: Ada Berg, did: scored twice, at: World Cup final, when: 1966",
            "Ada Berg scored twice in the World Cup final in 1966.",
        ),
        (
            "who: Ada Berg, did: sang, at: Diana's funeral, when: 1997",
            "Ada Berg sang at Diana's funeral in 1997.",
        ),
        (
            "who: Ada Berg, did: sang, at: her own wedding, when: 1997",
            "Ada Berg sang at her own wedding in 1997.",
        ),
        (
            "who: Ada Berg, did: sang, at: Christmas, when: 1997",
            "Ada Berg sang at Christmas in 1997.",
        ),
        # a full stop inside a sentence
        (
            'who: Ada Berg, said: "We shall not sell.", when: 1997',
            "Ada Berg said “We shall not sell” in 1997.",
        ),
        (
            'who: Ada Berg, said: "We shall not sell!", when: 1997',
            "Ada Berg said “We shall not sell!” in 1997.",
        ),
        (
            "who: Ada Berg, verb: wrote, to: Engels, said: We shall not sell, when: 1997",
            "Ada Berg wrote to Engels “We shall not sell” in 1997.",
        ),
    ],
)
def test_a_statement_reads_as_an_editor_would_have_it(fact: str, statement: str) -> None:
    made = paper_questions(f"facts:\n  - {{id: x, {fact}}}\n")
    assert next(iter(made.values())).about.text == statement


def test_a_claim_has_no_second_phrase_before_its_question() -> None:
    for n in range(9):
        fact = f"id: x{n}, who: Ada Berg, did: met Ben Cole, where: Rome, when: 1950-05-01"
        made = questions(f"facts:\n  - {{{fact}, according_to: Chen Yu}}\n")
        for question in made.values():
            assert ", on 1 May 1950," not in question.prompt


def test_an_outcome_is_asked_without_turning_the_act_round() -> None:
    made = only("who: Titus, did: laid siege to Jerusalem, when: 0070-04, outcome: its destruction")
    assert made["outcome"].partition(" → ")[0] in {
        "What was the outcome when Titus laid siege to Jerusalem in April 70 CE?",
        "In April 70 CE, what was the outcome when Titus laid siege to Jerusalem?",
        "What was the result when Titus laid siege to Jerusalem in April 70 CE?",
    }


@pytest.mark.parametrize("did", ["stood there for three days", "sat on and off for eighteen years"])
def test_a_length_that_the_act_says_is_not_asked(did: str) -> None:
    text = f"facts:\n  - {{id: x, who: Henry, did: {did}, when: 1077-01-25/1077-01-28}}\n"
    assert skips(text)["x/duration"].reason == "answer-in-prompt"


def test_a_place_typed_as_an_occasion_is_not_asked_as_one() -> None:
    text = (
        "facts:\n  - {id: x, who: Ada Berg, did: made nylon, at: DuPont's research station, "
        "where: Delaware, when: 1935}\n"
    )
    assert skips(text)["x/occasion"].reason == "not-an-occasion"


def test_a_sentence_about_her_is_not_made_false_with_another_name() -> None:
    facts = "".join(
        f"  - {{id: x{n}, who: {who}, did: gave her first concert, where: {where}, when: 18{n}}}\n"
        for n, (who, where) in enumerate(
            [("Ada", "Rome"), ("Eva", "Lima"), ("Ida", "Oslo")] * 3, 10
        )
    )
    for question in paper_questions(f"facts:\n{facts}").values():
        assert question.form != "true-false" or question.asked != "who"


def test_countries_and_towns_are_not_offered_together() -> None:
    places = ["Mexico City", "Mexico", "Sweden", "Rome", "Lima", "Peru", "Spain", "Oslo"]
    facts = "".join(
        f"  - {{id: x{n}, who: Ada Berg, did: sang song {n}, where: {where}, when: 19{n}-05-01}}\n"
        for n, where in enumerate(places, 10)
    )
    asked = [q for q in paper_questions(f"facts:\n{facts}").values() if q.kind == "where"]
    countries = {"Mexico", "Sweden", "Peru", "Spain"}
    offered = [set(q.options.texts) for q in asked if q.options]
    assert len(offered) == len(places)
    assert all(texts <= countries or texts.isdisjoint(countries) for texts in offered)


@pytest.mark.parametrize(
    ("did", "asked"),
    [
        ("sold its first clock", "sold their first clock"),
        ("was robbed of all its gold", "was robbed of all their gold"),
        ("has since sold its fleet", "has since sold their fleet"),
        ("declared itself a republic", "declared themselves a republic"),
        ("joined the union and its bank", "joined the union and its bank"),
        ("was its first member", "was its first member"),
        ("split the stock", "split the stock"),
    ],
)
def test_who_is_asked_for_owns_what_is_theirs(did: str, asked: str) -> None:
    made = questions(f"facts:\n  - {{id: x, who: Seiko, did: {did}, when: 1892-05-01}}\n")
    prompt = made["x/who"].prompt
    assert prompt in {f"Who {asked} on 1 May 1892?", f"On 1 May 1892, who {asked}?"}
    assert dict(made["x/who"].given)["did"] == did
    assert did in made["x/who"].about.text


def test_what_lasted_is_asked_from_one_end_to_the_other() -> None:
    assert only("what: the Terror, did: lasted, where: France, when: 1793-09/1794-07")["when"] == (
        "From which month to which month did the Terror last in France? → September 1793 to July 1794"
    )
    fair = only("what: the fair, did: lasted, where: Paris, when: 1900-09-01/1900-09-20")
    assert fair["when"] == (
        "From what date to what date did the fair last in Paris? → 1 to 20 September 1900"
    )
    assert {"decade", "year", "month"}.isdisjoint(fair)
    war = "what: the war, did: was fought, where: France, when: 1337/1453"
    assert only(war)["when"].startswith("In which years was the war fought in France?")


@pytest.mark.parametrize(
    ("where", "head", "warned"),
    [
        ("[Woodstock, New York]", "", "`Woodstock` and `New York` are taken for two places"),
        ("[Oslo, Bergen]", "", "`Oslo` and `Bergen` are taken for two places"),
        ("[Dallas, Texas]", "", ""),
        ("[Geneva, Switzerland]", "", ""),
        ("[France, Texas]", "", ""),
        ("[Rome, Italy, Oslo, Norway]", "", ""),
        ("[Shea Stadium, New York]", "", ""),
        ("[in Oslo, in Bergen]", "", ""),
        ('"Woodstock, New York"', "", ""),
        ("[Woodstock, New York]", "places: {Woodstock: New York}\n", ""),
        ("[Oslo, Bergen]", "places: {Oslo: }\n", ""),
    ],
)
def test_places_of_which_nobody_knows_whether_they_are_one(
    where: str, head: str, warned: str
) -> None:
    fact = f"who: Ada Berg, did: swore the oath, where: {where}, when: 1950"
    text = f"{head}facts:\n  - {{id: x, {fact}}}\n  - {{id: y, {fact}}}\n"
    found = [finding.message for finding in side_by_side.check(book(text))]
    assert found == [warned] * bool(warned)
