"""A name is one name with "the" and without: in cues, in answers and among options."""

from __future__ import annotations

import pytest

from tests.questions.asking import paper_questions, skips

TWICE = """\
facts:
  - {id: first, what: the Treaty of Rome, did: was signed, where: Italy, when: 1957-03-25}
  - {id: second, what: Treaty of Rome, did: was signed, where: Italy, when: 2004-10-29}
  - {id: canal, what: the canal, did: was dug, where: Egypt, when: 1869-11-17}
"""


@pytest.mark.parametrize("fact", ["first", "second"])
def test_two_facts_of_one_subject_are_rivals(fact: str) -> None:
    assert skips(TWICE)[f"{fact}/when"].reason == "ambiguous"
    apart = TWICE.replace("what: Treaty of", "what: Second Treaty of")
    assert f"{fact}/when" in paper_questions(apart)


def test_an_occasion_is_one_with_the_and_without() -> None:
    text = """\
facts:
  - {id: ada, who: Ada Berg, did: beat the Danes, at: the spring cup}
  - {id: ben, who: Ben Cole, did: beat the Danes, at: spring cup}
"""
    assert skips(text)["ada/who"].reason == "ambiguous"
    assert "ada/who" in paper_questions(text.replace("at: spring", "at: autumn"))


def test_one_answer_in_two_spellings_is_no_second_answer_and_no_option() -> None:
    text = """\
facts:
  - {id: one, who: the Guild, did: opened the bridge, where: Oslo, when: 1990-05-01}
  - {id: two, who: Guild, did: opened the bridge, where: Oslo, when: 1990-05-01}
  - {id: three, who: the Lodge, did: closed the mine, where: Rome, when: 1970-06-02}
  - {id: four, who: the Union, did: founded the school, where: Lima, when: 1950-07-03}
"""
    options = paper_questions(text)["one/who"].options
    assert options
    assert set(options.texts) == {"the Guild", "the Lodge", "the Union"}
