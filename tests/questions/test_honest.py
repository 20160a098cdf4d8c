"""Wrong options are known to be wrong: every option of every question, judged by a plain scan."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from quizgen.questions.ask import Asker
from tests.questions.asking import book, paper_questions
from tests.questions.evidence import Evidence

PEOPLE = "Anna Berg,Ben Cole,Chen Yu,Admiral Yu,Dora Ek,Eva Lund,Finn Aas,Gita Rao".split(",")
PLACES = "Rome,Milan,Italy,Lisbon,Porto,Portugal,Oslo,Bergen,Norway,Lombardy".split(",")
ACTS = [
    *[
        "met Omar Diaz",
        "met Chen Yu",
        "met Admiral Yu",
        "did not meet Omar Diaz",
        "opened the bridge",
    ],
    *["opened the harbour", "closed the mine", "founded the Anna Berg school", "sang the anthem"],
]
DATES = [
    *[
        "2024",
        "2024-05",
        "2024-05-03",
        "2024-05-04",
        "2024-05-03/2024-05-05",
        "2023~",
        "2023-04",
        "2021?",
    ],
    *[
        "1999",
        "1999-12-30/2000-01-02",
        "1998/2003",
        "198X",
        "1961-02-01",
        "1961~",
        "1969-07-20",
        "2022-11",
    ],
    *["2022-12-01", "2022-12-09", "1971/", "2023-04-05", "2023-06"],
]
OCCASIONS = ["the spring summit", "the autumn summit", "the Berg dinner", "the Oslo talks"]
QUOTES = [
    *["never again", "we will build the bridge before winter comes", "no one is above the law"],
    *[
        "we will build the tunnel before winter comes",
        "you will see the harbour of Oslo",
        "so be it",
    ],
]
HEARERS = ["reporters", "students", "Chen Yu", "Eva Lund"]
NAMES = """\
people:
  Chen Yu: {title: Admiral, aka: [Admiral Yu]}
  Anna Berg: {aka: [Anna B.]}
groups:
  the Guild: {}
places:
  Rome: Italy
  Milan: Lombardy
  Lombardy: {in: Italy, aka: [Lombardia]}
  Lisbon: {in: Portugal}
  Porto: {in: Portugal}
  Oslo: Norway
  Bergen: Norway
"""
SOFT = (("when", DATES), ("where", [*PLACES, "Lombardia"]), ("at", OCCASIONS))


@st.composite
def a_fact(draw: st.DrawFn, number: int) -> str:
    names = draw(
        st.lists(st.sampled_from(PEOPLE), min_size=1, max_size=draw(st.sampled_from((1, 1, 1, 2))))
    )
    fields = {"who": f"[{', '.join(dict.fromkeys(names))}]"}
    sort = draw(st.integers(0, 9))
    if sort == 0:
        fields = {
            "what": draw(st.sampled_from(["the talks", "the fair", "the race"])),
            "did": "took place",
        }
    elif sort < 3:
        fields["said"] = draw(st.sampled_from(QUOTES))
    else:
        fields["did"] = draw(st.sampled_from(ACTS))
    more = (("to", HEARERS),) if "said" in fields else ()
    for key, values in (*SOFT, *more):
        if draw(st.integers(0, 3)):
            fields[key] = draw(st.sampled_from(values))
    if draw(st.integers(0, 7)) == 0 and "said" not in fields:
        fields["according_to"] = draw(st.sampled_from(["Anna Berg", "the Guild"]))
    if draw(st.integers(0, 9)) == 0:
        fields[draw(st.sampled_from(["functional", "complete"]))] = "true"
    if draw(st.integers(0, 11)) == 0:
        fields["retired"] = "2025-01-01"
    body = "".join(f"    {key}: {value}\n" for key, value in fields.items())
    return f"  - id: fact-{number}\n{body}"


@st.composite
def books(draw: st.DrawFn) -> str:
    facts = [draw(a_fact(number)) for number in range(draw(st.integers(9, 14)))]
    return NAMES + "facts:\n" + "".join(facts)


def faults(text: str) -> list[str]:
    made = book(text)
    scan, asker = Evidence(made), Asker(made)
    asked = (q for one in asker.ask() for q in asker.for_paper(one) if q.form != "true-false")
    return [fault for question in asked for fault in scan.faults(question)]


@settings(suppress_health_check=list(HealthCheck))
@given(books())
def test_every_wrong_option_is_wrong_by_evidence(text: str) -> None:
    assert not faults(text)


@settings(suppress_health_check=list(HealthCheck))
@given(books())
def test_options_are_honest_for_a_prompt_that_fits_several_facts(text: str) -> None:
    """A question that a cue was taken from gets no second right answer for an option."""
    made = book(text)
    scan, asker = Evidence(made), Asker(made)
    for asked in asker.ask():
        for question in asked.questions:
            for left_out in range(len(question.given)):
                given_ = question.given[:left_out] + question.given[left_out + 1 :]
                offered = asker.offer(question._replace(given=given_))
                assert not [f for f in scan.faults(offered) if "may be right" in f]


@pytest.mark.parametrize("kind", ["who", "did", "when", "year", "where", "said-by", "cloze"])
def test_the_scan_sees_options_of_every_sort(kind: str) -> None:
    """The books above would prove nothing if they gave no options: here is one that gives each."""
    assert kind in {q.kind for q in paper_questions(PLAIN).values() if q.options}
    assert not faults(PLAIN)


PLAIN = """\
facts:
  - {id: a, who: Ann Berg, did: opened the bridge, where: Rome, when: 1961-02-01}
  - {id: b, who: Ben Cole, did: closed the mine, where: Oslo, when: 1969-07-20}
  - {id: c, who: Cy Hart, did: founded the school, where: Porto, when: 1999-12-30}
  - {id: d, who: Dora Ek, did: sang the anthem, where: Bern, when: 1983-05-05}
  - {id: e, who: Eva Lund, said: we will build the bridge before winter, when: 2024-05-03}
  - {id: f, who: Finn Aas, said: no one is above the law in this town, when: 2023-05-03}
"""


def wrong(text: str, question_id: str) -> set[str]:
    """Give the wrong options of a question, none where it goes without options."""
    question = paper_questions(text)[question_id]
    return set(question.options.texts) - {question.answer} if question.options else set()


CASES = [
    pytest.param(
        """\
  - {id: a, who: Ann Berg, did: opened the bridge over the Rhine, when: 1960/1964}
  - {id: b, who: Ben Cole, did: closed the mine at Bergen, when: 1962/1966}
  - {id: c, who: Cy Hart, did: founded the school of Porto, when: 1958/1961}
  - {id: d, who: Dora Ek, did: sang the anthem of Norway, when: 1971/1975}
  - {id: e, who: Eva Lund, did: burnt the letters of Finn, when: 1981/1985}
""",
        "a/when",
        {"1971 to 1975", "1981 to 1985"},
        id="no stretch of time that overlaps the key",
    ),
    pytest.param(
        """\
  - {id: a, who: [Ann Berg, Ben Cole], did: opened the bridge, when: 2024-05-03}
  - {id: b, who: [Ben Cole, Cy Hart], did: closed the mine, when: 2024-05-04}
  - {id: c, who: [Cy Hart, Dora Ek], did: founded the school, when: 2024-05-05}
  - {id: d, who: [Cyril Hart, Eva Lund], did: sang the anthem, when: 2024-05-06}
  - {id: e, who: [Berg, Eva Lund], did: burnt the letters, when: 2024-05-07}
""",
        "a/who",
        {"Cy Hart and Dora Ek", "Berg and Eva Lund"},
        id="no two lists that share somebody",
    ),
    pytest.param(
        """\
  - {id: a, who: Ann Berg, did: opened the bridge, where: Rome, when: 2024-05-03}
  - {id: b, who: Ben Cole, did: closed the mine, where: Oslo, when: 2024-05-04}
  - {id: c, who: Cy Hart, did: founded the school, where: Porto, when: 2024-05-05}
  - {id: d, who: Dora Ek, did: sang the anthem, where: Roma, when: 2024-05-06}
  - {id: e, who: Eva Lund, did: burnt the letters, where: Italy, when: 2024-05-07}
""",
        "a/where",
        {"Oslo", "Porto"},
        id="neither the key under another name nor what it lies in",
    ),
    pytest.param(
        """\
  - {id: a, who: Ann Berg, did: met Cy Hart, when: 2024-05-03}
  - {id: b, who: Ben Cole, did: closed the mine, when: 2024-05-04}
  - {id: c, who: Zed Moss, did: founded the school, when: 2024-05-05}
  - {id: d, who: Dora Ek, did: sang the anthem, when: 2024-05-06}
""",
        "a/who",
        {"Ben Cole", "Dora Ek"},
        id="nobody who is named in the prompt, under another name too",
    ),
    pytest.param(
        """\
  - {id: a, who: Ann Berg, did: opened the bridge, when: 2024-05-03}
  - {id: b, who: Ben Cole, did: closed the mine, when: 2024-05-03}
  - {id: c, who: Cy Hart, did: founded the school, when: 2024-05-05}
  - {id: d, who: Dora Ek, did: sang the anthem, when: 2024-05-06}
  - {id: e, who: Eva Lund, did: burnt the letters}
""",
        "a/who",
        {"Cy Hart", "Dora Ek"},
        id="nobody who may have done it as well: another act on the same day, or on no day",
    ),
    pytest.param(
        """\
  - {id: a, who: Ann Berg, did: opened the bridge, when: 2024-05-03}
  - {id: b, who: Ben Cole, did: closed the mine, when: 2023?}
  - {id: c, who: Cy Hart, did: founded the school, when: 2024-05-05}
  - {id: d, who: Dora Ek, did: sang the anthem, when: 2024-05-06}
""",
        "a/who",
        {"Cy Hart", "Dora Ek"},
        id="nobody whose date is unsure",
    ),
    pytest.param(
        """\
  - {id: a, who: Ann Berg, did: opened the bridge, at: the spring fair, when: 2024}
  - {id: b, who: Ben Cole, did: closed the mine, at: the dinner, when: 2024-05-03}
  - {id: c, who: Cy Hart, did: founded the school, at: the autumn fair, when: 2023-10-05}
  - {id: d, who: Dora Ek, did: sang the anthem, at: the winter fair}
""",
        "a/who",
        {"Cy Hart", "Dora Ek"},
        id="nobody who may have been at both of two occasions",
    ),
    pytest.param(
        """\
  - {id: a, who: Ann Berg, did: opened the bridge, when: 2024-05-03}
  - {id: b, who: Ben Cole, did: closed the mine, when: 2024-05-04, retired: 2025-01-01}
  - {id: c, who: Cy Hart, did: founded the school, when: 2024-05-05}
  - {id: d, who: Dora Ek, did: sang the anthem, when: 2024-05-06}
  - {id: e, who: Eva Lund, did: burnt the letters, when: 2024-05-07, according_to: a witness}
""",
        "a/who",
        {"Cy Hart", "Dora Ek"},
        id="no value of a claim or of a fact that has left",
    ),
    pytest.param(
        """\
  - {id: a, who: Ann Berg, did: opened the bridge, functional: true}
  - {id: b, who: Ben Cole, did: closed the mine}
  - {id: c, who: Cy Hart, did: founded the school}
""",
        "a/who",
        {"Ben Cole", "Cy Hart"},
        id="anybody else where the author says that there is one answer",
    ),
    pytest.param(
        """\
  - {id: a, who: Ann Berg, did: opened the bridge over the Rhine, when: 1961}
  - {id: b, who: Ben Cole, did: closed the mine at Bergen, when: 1960/1964}
  - {id: c, who: Cy Hart, did: founded the school of Porto, when: 1971}
  - {id: d, who: Dora Ek, did: sang the anthem of Norway, when: 1961-07}
  - {id: e, who: Eva Lund, did: burnt the letters of Finn, when: 1981}
""",
        "a/when",
        {"1971", "1981"},
        id="no date that overlaps the key",
    ),
    pytest.param(
        """\
  - {id: a, who: Ann Berg, did: opened the bridge, when: 2024-05-03}
  - {id: b, who: Berg, did: closed the mine, when: 2024-05-04}
  - {id: c, who: Cy Hart, did: founded the school, when: 2024-05-05}
  - {id: d, who: Dora Ek, did: sang the anthem, when: 2024-05-06}
""",
        "a/who",
        {"Cy Hart", "Dora Ek"},
        id="not the key in fewer words",
    ),
    pytest.param(
        """\
  - {id: a, who: Ann Berg, did: opened the bridge, when: 2024-05-03}
  - {id: b, who: Ben Cole, did: closed the mine, when: 2023?}
  - {id: c, who: Cy Hart, did: founded the school, when: 2022?}
  - {id: d, who: Dora Ek, did: sang the anthem, when: 2021?}
""",
        "a/who",
        set(),
        id="nothing by unsure dates alone",
    ),
    pytest.param(
        """\
  - {id: a, who: Ann Berg, said: never again, when: 2024-05-03}
  - {id: b, who: Ben Cole, said: so be it, when: 2024-05-03}
  - {id: c, who: Cy Hart, said: no way, when: 2024-05-03}
""",
        "a/said-by",
        set(),
        id="nobody else of whom only a few words are known",
    ),
    pytest.param(
        """\
  - {id: a, who: Ann Berg, did: met Cy Hart, when: 2024-05-03}
  - {id: b, who: Ben Cole, did: closed the mine, when: 2024-05-04}
  - {id: c, who: Zed Moss, did: founded the school, when: 2024-05-05}
  - {id: d, who: Cyril Hart, did: sang the anthem, when: 2024-05-06}
""",
        "a/who",
        set(),
        id="nothing where one of the few is named in the prompt",
    ),
    pytest.param(
        """\
  - {id: a, who: Ann Berg, did: felled 30 trees, amount: 30 trees}
  - {id: b, who: Ann Berg, did: sold 70 trees, amount: 70 trees}
  - {id: c, who: Ann Berg, did: burnt 12 trees, amount: 12 trees}
""",
        "a/amount",
        set(),
        id="no amount by an act of which the prompt states a part",
    ),
]
DECLARED = """\
people:
  Cy Hart: {aka: [Cyril Hart, Zed Moss]}
  Ann Berg: {}
  Ben Cole: {}
  Dora Ek: {}
  Eva Lund: {}
  Berg: {}
places:
  Rome: {in: Italy, aka: [Roma]}
  Oslo: Norway
  Porto: Portugal
"""


@pytest.mark.parametrize(("facts", "question_id", "expected"), CASES)
def test_only_what_is_known_to_be_wrong_is_offered(
    facts: str, question_id: str, expected: set[str]
) -> None:
    assert wrong(DECLARED + "facts:\n" + facts, question_id) == expected
