"""Why a question is as it is."""

from __future__ import annotations

from quizgen.questions.ask import Asker
from quizgen.questions.model import Question, Skip
from quizgen.questions.why import Explanation, explain, nearest
from tests.questions.asking import book

TEXT = """\
facts:
  - {id: first, who: Anna Berg, did: joined Omar Diaz, where: Rome, when: 2024-05-03}
  - {id: second, who: Ben Cole, did: joined Omar Diaz, where: Rome, when: 2024-05-04}
  - {id: third, who: Chen Yu, did: sang the anthem, where: Oslo, when: 2023-02-01}
  - {id: fourth, who: Dora Lund, did: met Lars Holm, where: Oslo}
  - {id: fifth, who: Eva Moss, did: met Lars Holm, where: Oslo}
"""


def why(question_id: str) -> Explanation:
    found = explain(Asker(book(TEXT)), question_id)
    assert found
    return found


def test_every_cue_is_told_with_the_rivals_it_removed() -> None:
    found = why("first/who")
    tried = [(t.cues, t.before, t.after, t.kept) for t in found.tried]
    assert tried == [
        (("did",), 4, 1, True),
        (("when",), 1, 0, True),
        (("where",), 0, 0, True),
    ]
    assert found.rivals == ()


def test_a_wrong_option_is_wrong_by_the_cue_that_its_fact_contradicts() -> None:
    found = why("first/when")
    assert isinstance(found.outcome, Question)
    assert found.outcome.options
    reasons = {wrong.fact: wrong.why for wrong in found.wrong}
    assert reasons == {
        "second": ("`who` is “Ben Cole” there, and “Anna Berg” here",),
        "third": (
            "`who` is “Chen Yu” there, and “Anna Berg” here",
            "`did` is “sang the anthem” there, and “joined Omar Diaz” here",
            "`where` is “Oslo” there, and “Rome” here",
        ),
    }


def test_the_wording_is_told() -> None:
    assert why("first/who").wording.startswith("[{claim},] who {did}")
    assert why("first/cloze/where").wording == ""


def test_a_question_that_was_not_asked_has_its_reason_and_its_rivals() -> None:
    found = why("fourth/who")
    assert isinstance(found.outcome, Skip)
    assert found.outcome.reason == "ambiguous"
    assert found.rivals == ("fifth",)


def test_every_question_and_every_skip_can_be_explained() -> None:
    asker = Asker(book(TEXT))
    for asked in asker.ask():
        outcomes: list[Question | Skip] = [*asker.for_paper(asked), *asked.skips]
        for outcome in outcomes:
            found = explain(asker, outcome.id)
            assert found
            assert found.outcome == outcome
            for wrong in found.wrong:
                assert wrong.why


def test_an_id_that_is_not_there_has_neighbours() -> None:
    asker = Asker(book(TEXT))
    assert explain(asker, "first/whn") is None
    assert explain(asker, "frist/when") is None
    assert "first/when" in nearest(asker, "first/whn")
    assert "first/when" in nearest(asker, "frist/when")
    assert nearest(asker, "zzz") == ()


ACROSS = """\
lists:
  - {id: kings, title: kings of Examplia, ordered: true, complete: true, members: [Adam, Bert, Carl, Dirk]}
  - {id: hills, title: hills, complete: true, by: height, members: [Ada: 9, Ben: 9, Chen: 8]}
facts:
  - {id: crew, who: [Gus Ek, Ben Cole, Chen Yu], did: flew to the Moon, complete: true, when: 1990-02-03}
  - {id: canal, what: the canal, did: was dug, when: 1901}
  - {id: tower, what: the tower, did: was raised, when: 1921}
  - {id: harbour, what: the harbour, did: was opened, when: 1931}
  - {id: church, what: the church, did: was burnt, when: 1941}
  - {id: c, who: Chen Yu, said: schools are cheaper than prisons, where: Lima, when: 1921}
  - {id: d, who: Dora Ek, said: I have nothing left to hide, where: Kyiv, when: 1931}
  - {id: e, who: Eva Lund, said: letters burn well in winter, where: Kyiv, when: 1941}
"""


def test_every_question_across_facts_can_be_explained() -> None:
    asker = Asker(book(ACROSS))
    outcomes: list[Question | Skip] = []
    for asked in asker.across():
        outcomes += [*asked.questions, *asked.skips]
    assert len({outcome.kind for outcome in outcomes}) >= 9
    for outcome in outcomes:
        found = explain(asker, outcome.id)
        assert found
        assert found.outcome == outcome
        assert all(why for wrong in found.wrong for why in wrong.why)
        if isinstance(outcome, Question) and outcome.facts[0] != "lists:kings":
            told = {one.fact for one in found.behind}
            assert {fact for fact in outcome.facts if not fact.startswith("lists:")} <= told


def test_an_event_outside_the_gap_is_wrong_by_its_date() -> None:
    asker = Asker(book(ACROSS))
    made = [q for asked in asker.across() for q in asked.questions if q.kind == "first"]
    found = explain(asker, next(q.id for q in made if q.answer == "The canal was dug"))
    assert found
    assert all(" is after 1901" in line for wrong in found.wrong for line in wrong.why)
    assert any(one.sentence == "The canal was dug in 1901." for one in found.behind)


def test_a_tie_in_a_list_is_explained() -> None:
    found = explain(Asker(book(ACROSS)), "lists:hills/superlative/most")
    assert found
    assert isinstance(found.outcome, Skip)
    assert found.outcome.reason == "tie"


def test_an_id_of_a_list_has_neighbours() -> None:
    near = nearest(Asker(book(ACROSS)), "lists:kings/sucessor/adam")
    assert "lists:kings/successor/adam" in near
