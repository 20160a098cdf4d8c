from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest
import yaml
from jsonschema import Draft7Validator  # type: ignore[import-untyped]  # the package has no types

from quizgen.facts.field import Table
from quizgen.facts.fields import FACT, TABLES, TOP
from quizgen.facts.schema import schema
from tests.facts.from_text import check, one_fact, with_head

VALIDATOR = Draft7Validator(schema())

SAMPLE = """\
deck: US–China defence talks
about: Military dialogue between Washington and Beijing, 2022–2025
as_of: 2025-12-17
tags: [us-china, defence]

sources:
  talks-report:
    title: US–China Defence Talks Resume In Washington
    published: 2025-12

people:
  Pete Hegseth: US Defence Secretary
  Dong Jun:
    title: Admiral
    role: Chinese Defence Minister
    country: China
    aka: [Admiral Dong]
places:
  Malaysia:
  Washington: {in: United States}
groups:
  the Pentagon: {country: United States}

facts:
  - id: hegseth-meets-dong
    who: Pete Hegseth
    did: met Dong Jun
    at: the ASEAN Defence Ministers’ Meeting Plus
    where: Malaysia
    when: 2025-10-31
    source: talks-report

  - id: deconflict
    who: Pete Hegseth
    said: deconflict and de-escalate any problems that arise
    about: what the new military-to-military channels are for
    when: 2025-11~
    source: talks-report

  - id: taiwan-part
    according_to: Beijing
    did: regards Taiwan as part of its territory
    who: China

  - id: sensitive-issue
    ask: What is the most sensitive issue between the United States and China?
    answer: Taiwan
    source: talks-report
"""


class EditorLoader(yaml.SafeLoader):
    """Reads as editors do, by YAML 1.2: a date is a text, and only true and false are booleans."""


EditorLoader.yaml_implicit_resolvers = {
    first: [
        (tag, pattern) for tag, pattern in resolvers if not tag.endswith((":timestamp", ":bool"))
    ]
    for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}
EditorLoader.add_implicit_resolver("tag:yaml.org,2002:bool", re.compile("true|false"), list("tf"))


def as_editors_read(text: str) -> Any:  # noqa: ANN401  # YAML can be anything
    return yaml.load(text, EditorLoader)  # noqa: S506  # a safe loader with fewer types


def valid(text: str) -> bool:
    return bool(VALIDATOR.is_valid(as_editors_read(text)))


def test_the_schema_is_one_of_draft_07_and_plain_json() -> None:
    Draft7Validator.check_schema(schema())
    assert json.loads(json.dumps(schema())) == schema()


def test_a_whole_file_passes() -> None:
    assert list(VALIDATOR.iter_errors(as_editors_read(SAMPLE))) == []
    assert check(SAMPLE).value is not None


def test_the_fact_file_of_this_repository_passes() -> None:
    text = (Path(__file__).parents[2] / "facts.yaml").read_text(encoding="utf-8")
    assert list(VALIDATOR.iter_errors(as_editors_read(text))) == []


GOOD = {
    "a year is a number to an editor": one_fact("what: It\ndid: ran\nwhen: 1969"),
    "a number as an answer": one_fact("ask: When?\nanswer: 1969\nwrong: [1970, 1971]"),
    "a flag": one_fact("what: It\ndid: ran\ncomplete: true"),
    "an amount": one_fact("what: It\ndid: ran for 21 hours\namount: 21 hours"),
    "a rank": one_fact("what: It\ndid: ran\npriority: 1"),
    "NO is a text": one_fact("what: NO\ndid: ran"),
    "an interval": one_fact("what: It\ndid: ran\nwhen: 2022-08/.."),
    "an unknown start": one_fact("what: It\ndid: ran\nwhen: /2022"),
    "44 BCE": one_fact("what: It\ndid: ran\nwhen: '-0043'"),
    "a decade": one_fact("what: It\ndid: ran\nwhen: 196X~"),
    "an id of another script": with_head("- {id: 月着陸, what: It, did: ran}"),
    "a person without a role": with_head("- {id: a, who: Ann, did: ran}", "people: {Ann: }\n"),
    "several roles": with_head("- {id: a, who: Ann, did: ran}", "people: {Ann: [pilot, cook]}\n"),
    "people alone": "deck: D\nas_of: 2025\nsource: s\nsources: {s: S}\npeople: {Ann: pilot}\n",
}

MISTAKES = {
    "no deck": "facts: [{id: a, who: X, did: y}]\n",
    "no facts": "deck: D\n",
    "an unknown key of the file": "dek: D\ndeck: D\nfacts: [{id: a, who: X, did: y}]\n",
    "an unknown key of a fact": one_fact("what: It\ndid: ran\nwher: X"),
    "an unknown key of a person": with_head(
        "- {id: a, who: X, did: y}", "people: {Ann: {rol: x}}\n"
    ),
    "no id": with_head("- {who: X, did: y}"),
    "an id with a space": with_head("- {id: a b, who: X, did: y}"),
    "an id with a capital": with_head("- {id: Apollo, who: X, did: y}"),
    "an id with a stroke": with_head("- {id: a/b, who: X, did: y}"),
    "nothing to ask": one_fact("who: X"),
    "ask without answer": one_fact("ask: Who?"),
    "said without who": one_fact("said: Hello"),
    "did without a subject": one_fact("did: ran"),
    "who and what": one_fact("who: X\nwhat: It\ndid: ran"),
    "ask and did": one_fact("ask: Who?\nanswer: X\nwhat: It\ndid: ran"),
    "a verb without said": one_fact("what: It\ndid: ran\nverb: cried"),
    "an empty value": one_fact("what: It\ndid: ran\nwhere:"),
    "an empty list": one_fact("what: It\ndid: ran\nwhere: []"),
    "a list for a text": one_fact("what: [It, That]\ndid: ran"),
    "a mapping for a text": one_fact("what: It\ndid: {a: b}"),
    "a fact that is a text": with_head("- just text"),
    "a date with dots": one_fact("what: It\ndid: ran\nwhen: 31.10.2025"),
    "a month 13": one_fact("what: It\ndid: ran\nwhen: 2025-13"),
    "a date in words": one_fact("what: It\ndid: ran\nwhen: Oct 2025"),
    "an interval for a day": one_fact("what: It\ndid: ran\nas_of: 2025/2026"),
    "an amount in words": one_fact("what: It\ndid: ran for two hours\namount: two hours"),
    "an amount without a unit": one_fact("what: It\ndid: ran 21\namount: 21"),
    "an outcome of words": one_fact("who: X\nsaid: Go\noutcome: a truce"),
    "a rank of 5": one_fact("what: It\ndid: ran\npriority: 5"),
    "an outlet that is none": one_fact("what: It\ndid: ran\nonly: phone"),
    "a flag that is a text": one_fact("what: It\ndid: ran\ncomplete: yes"),
    "a source without title": "deck: D\nsources: {s: {url: x}}\nfacts: [{id: a, who: X, did: y}]\n",
    "people as a list": with_head("- {id: a, who: X, did: y}", "people: [Ann]\n"),
}


@pytest.mark.parametrize("text", GOOD.values(), ids=GOOD)
def test_what_quizgen_takes_the_schema_takes(text: str) -> None:
    assert valid(text)
    assert not check(text).failed


@pytest.mark.parametrize("text", MISTAKES.values(), ids=MISTAKES)
def test_typical_mistakes_fail_in_both(text: str) -> None:
    assert not valid(text)
    assert check(text).failed


def test_every_field_is_described() -> None:
    made = schema()
    definitions: Any = made["definitions"]
    properties: list[Any] = [
        made["properties"],
        *(definitions[t.noun.split()[-1]]["properties"] for t in TABLES[1:]),
    ]
    for table, described in zip(TABLES, properties, strict=True):
        assert list(described) == list(table.fields)
        for key, field in table.fields.items():
            assert described[key]["description"].startswith(field.meaning)
            assert f"Example: {key}: " in described[key]["description"]
    assert list(TABLES)[:2] == [TOP, FACT]


@pytest.mark.parametrize("table", TABLES, ids=lambda t: t.noun)
def test_meanings_are_single_sentences(table: Table) -> None:
    for field in table.fields.values():
        assert field.meaning.endswith(".")
        assert "\n" not in field.meaning
