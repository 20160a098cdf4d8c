from __future__ import annotations

import pytest

from quizgen.facts.field import Field
from quizgen.facts.fields import FACT, GROUP, PERSON, PLACE, SOURCE, TABLES, TOP
from tests.facts.from_text import check, findings, hints, one_fact, slugs


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("wher", "where"),
        ("Where", "where"),
        ("date", "when"),
        ("place", "where"),
        ("location", "where"),
        ("occasion", "at"),
        ("sources", "source"),
        ("as-of", "as_of"),
        ("According to", "according_to"),
        ("evidance", "evidence"),
    ],
)
def test_an_unknown_key_gets_a_suggestion(typed: str, meant: str) -> None:
    value = "2030" if meant in ("when", "as_of") else "report"
    text = one_fact(f"what: It\ndid: ran\n{typed}: {value}")
    assert findings(text) == [f"9:5 unknown-key: a fact has no field `{typed}`"]
    assert hints(text) == [f"did you mean `{meant}`?"]


@pytest.mark.parametrize(
    ("fields", "meant"),
    [
        ("who: Ann\nquote: Hello", "said"),
        ("speaker: Ann\nsaid: Hello", "who"),
        ("question: Who?\nanswer: Ann", "ask"),
        ("ask: Who?\nanswers: Ann\nanswer: Ann", "accept"),
        ("event: It\ndid: ran", "what"),
        ("what: It\naction: ran", "did"),
    ],
)
def test_a_wrong_key_is_read_as_the_right_one_so_that_nothing_else_is_found(
    fields: str, meant: str
) -> None:
    errors = [f for f in check(one_fact(fields)).findings if f.level == "error"]
    assert [(f.slug, f.hint) for f in errors] == [("unknown-key", f"did you mean `{meant}`?")]


@pytest.mark.parametrize(
    ("key", "hint"),
    [
        ("url", "`url` belongs to a source"),
        ("role", "`role` belongs to a person"),
        ("country", "`country` belongs to a person"),
        ("preposition", "`preposition` belongs to a place"),
        ("deck", "`deck` belongs to the file"),
        ("note", "a note to yourself is a comment: `# …`"),
    ],
)
def test_a_key_of_another_mapping_is_said_to_belong_there(key: str, hint: str) -> None:
    assert hints(one_fact(f"what: It\ndid: ran\n{key}: x")) == [hint]


def test_a_key_like_no_other_gets_the_list() -> None:
    (hint,) = hints(one_fact("what: It\ndid: ran\nzzz: x"))
    assert hint.startswith("fields of a fact: id, who, what, did, said")


def test_what_follows_a_comma_between_braces_belongs_into_quotes() -> None:
    text = """\
        deck: A deck
        source: s
        sources: {s: A report}
        facts:
          - {id: a, who: Ann, said: I measured the heavens, now I measure the earth}
    """
    assert hints(text) == ["a comma ends a text between { and }: put the whole text in quotes"]
    (hint,) = hints(one_fact("what: It\ndid: ran\nzzz:"))
    assert hint.startswith("fields of a fact: id, who")


def test_a_wrong_key_beside_the_right_one_is_not_read_over_it() -> None:
    text = one_fact("what: It\ndid: ran\nwhere: Houston\nplace: Dallas")
    assert slugs(text) == ["unknown-key"]


def test_unknown_keys_are_found_everywhere() -> None:
    text = """\
        dek: Moon
        sources:
          s: {titel: T}
        people:
          Ann: {rol: pilot, as_of: 2020, source: s}
        places:
          X: {inn: Y}
        groups:
          G: {contry: Z}
        facts:
          - {id: a, who: Ann, ddi: flew, source: s}
    """
    assert findings(text) == [
        "1:1 unknown-key: the file has no field `dek`",
        "3:7 unknown-key: a source has no field `titel`",
        "5:9 unknown-key: a person has no field `rol`",
        "7:7 unknown-key: a place has no field `inn`",
        "9:7 unknown-key: a group has no field `contry`",
        "11:23 unknown-key: a fact has no field `ddi`",
    ]


def test_wrong_keys_lead_to_fields_that_exist() -> None:
    for table in TABLES:
        assert set(table.meant.values()) <= set(table.fields)
        assert not set(table.meant) & set(table.fields)
        assert not table.short or table.short in table.fields


FORMS = {
    "did": {"who": "Ann", "did": "found it"},
    "said": {"who": "Ann", "said": "Hello"},
    "ask": {"ask": "Who?", "answer": "Ann"},
}
PICTURED = {"image": "a.png", "licence": "CC0", **FORMS["did"]}
BESIDE = {
    "what": {"did": "landed"},
    "replaced_by": {"retired": "2031", **FORMS["did"]},
    "image": {"licence": "CC0", **FORMS["did"]},
    "alt": PICTURED,
    "credit": PICTURED,
    "licence": PICTURED,
    "amount": {"what": "It", "did": "stayed for 21 hours"},
}
FACT_FIELDS = [f for f in FACT.fields.values() if f.key != "id"]


@pytest.mark.parametrize("field", FACT_FIELDS, ids=lambda f: f.key)
def test_the_example_of_every_field_of_a_fact_is_read(field: Field) -> None:
    form = field.needs or (field.key if field.key in FORMS else "did")
    fields = {**(BESIDE.get(field.key) or FORMS[form]), field.key: field.example}
    text = one_fact("\n".join(f"{key}: {value}" for key, value in fields.items()))
    other = "\n  - {id: second-landing, who: Ann, did: flew}\n"
    assert findings(text + other) == []


SECTIONS = {"people": PERSON, "places": PLACE, "groups": GROUP, "sources": SOURCE}
DECLARED = [(s, f) for s, table in SECTIONS.items() for f in table.fields.values()]


@pytest.mark.parametrize(("section", "field"), DECLARED, ids=lambda x: getattr(x, "key", x))
def test_the_example_of_every_field_of_a_declared_name_is_read(section: str, field: Field) -> None:
    fields = {"title": "T"} if section == "sources" else {}
    entry = "".join(f"      {k}: {v}\n" for k, v in {**fields, field.key: field.example}.items())
    sections = {"sources": "  report: Report\n", section: f"  X:\n{entry}"}
    body = "".join(f"{key}:\n{entries}" for key, entries in sections.items())
    text = f"deck: D\nas_of: 2025\nsource: X\n{body}facts:\n  - {{id: a, who: Ann, did: flew}}\n"
    assert (
        findings(text if section == "sources" else text.replace("source: X", "source: report"))
        == []
    )


def test_the_examples_of_the_file_are_read() -> None:
    text = "".join(f"{f.key}: {f.example}\n" for f in TOP.fields.values() if f.key != "facts")
    assert findings(text) == []
