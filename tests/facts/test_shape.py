from __future__ import annotations

import pytest

from tests.facts.from_text import book, check, findings, hints, one_fact, slugs, with_head


def test_the_fields_of_the_file() -> None:
    read = book("""\
        deck: US–China defence talks
        about: Military dialogue
        as_of: 2025-12-17
        tags: [us-china, defence]
        source: s
        sources: {s: S}
        facts:
          - {id: a, who: Ann, did: flew}
    """)
    assert (read.deck, read.about, read.tags) == (
        "US–China defence talks",
        "Military dialogue",
        ("us-china", "defence"),
    )
    assert read.as_of
    assert read.as_of.text == "2025-12-17"
    assert read.file == "facts.yaml"


def test_every_field_of_a_fact() -> None:
    read = book(
        with_head("""\
        - id: a
          who: [Ann, Bob]
          did: found it
          base: find
          at: the fair
          where: [Houston, Dallas]
          when: 1969-07-16/1969-07-24
          according_to: NASA
          part_of: the programme
          source: [report]
          page: 012
          evidence: They found it
          as_of: 1970
          review_by: 2040-01
          until: 1980
          retired: 2031-01-31
          replaced_by: b
          was: old-a
          priority: 1
          tags: [x, y]
          image: images/a.png
          alt: A lander
          credit: NASA
          licence: public domain
          only: deck
          complete: true
          functional: true
        - {id: b, who: Ann, said: Go, to: Bob, about: the flight, verb: cried}
        - {id: c, ask: Who?, answer: Ann, accept: Anna, wrong: [Bob, Cid]}
        """)
    )
    a, b, c = read.facts
    assert (a.id, a.who, a.did, a.base, a.at) == (
        "a",
        ("Ann", "Bob"),
        "found it",
        "find",
        "the fair",
    )
    assert (a.where, a.according_to, a.part_of) == (
        ("Houston", "Dallas"),
        ("NASA",),
        "the programme",
    )
    assert (a.sources, a.page, a.evidence) == (("report",), "012", "They found it")
    moments = (a.when, a.as_of, a.review_by, a.until, a.retired)
    assert [m.text for m in moments if m] == [
        "1969-07-16/1969-07-24", "1970", "2040-01", "1980", "2031-01-31",
    ]  # fmt: skip
    assert (a.replaced_by, a.was, a.priority, a.tags) == ("b", ("old-a",), 1, ("x", "y"))
    assert (a.alt, a.credit, a.licence) == ("A lander", "NASA", "public domain")
    assert (a.image, a.only, a.complete, a.functional) == ("images/a.png", "deck", True, True)
    assert (b.said, b.to, b.about, b.verb, b.priority) == ("Go", ("Bob",), "the flight", "cried", 2)
    assert (c.ask, c.answer, c.accept, c.wrong) == ("Who?", "Ann", ("Anna",), ("Bob", "Cid"))


def test_a_fact_knows_its_place_and_its_node() -> None:
    read = book(with_head("- {id: a, who: Ann, did: flew}\n- id: b\n  what: It\n  did: ran"))
    assert [str(f.place) for f in read.facts] == ["facts.yaml:6:5", "facts.yaml:7:5"]
    assert read.facts[1].node.get("did") is not None


def test_facts_take_the_source_of_the_file_unless_they_name_their_own() -> None:
    read = book(
        "deck: D\nsource: [s, t]\nsources: {s: S, t: T, u: U}\nfacts:\n"
        "  - {id: a, who: Ann, did: flew}\n  - {id: b, who: Ann, did: sang, source: u}\n"
    )
    assert [f.sources for f in read.facts] == [("s", "t"), ("u",)]


def test_people_alone_are_enough() -> None:
    assert (
        book("deck: D\nas_of: 2025\nsource: s\nsources: {s: S}\npeople: {Ann: pilot}\n").facts == ()
    )


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("facts:\n  - {id: a, who: X, did: y}\n", "1:1 missing-field: the file has no `deck`"),
        ("deck: D\n", "1:1 missing-field: the file has no `facts`"),
        ("deck: D\nfacts: []\n", "2:1 empty-value: `facts` is empty"),
        ("deck: D\nfacts:\n", "2:1 wrong-shape: `facts` takes a list, not nothing"),
        ("deck: D\nfacts: {a: b}\n", "2:1 wrong-shape: `facts` takes a list, not keys with values"),
        ("deck: D\nfacts: text\n", "2:1 wrong-shape: `facts` takes a list, not a text"),
        ("deck: D\nfacts: [text]\n", "2:9 wrong-shape: a fact is not a text"),
        ("deck: D\nfacts: [[x]]\n", "2:9 wrong-shape: a fact is not a list"),
        ("deck: D\nfacts: ['']\n", "2:9 wrong-shape: a fact is not nothing"),
        ("deck: [D]\nfacts: [{id: a, who: X, did: y}]\n", "1:7 wrong-shape: `deck` takes a text"),
    ],
)
def test_a_file_that_is_no_fact_file(text: str, found: str) -> None:
    errors = [f for f in findings(text) if "missing-source" not in f]
    assert len(errors) == 1
    assert errors[0].startswith(found)


def test_a_fact_without_id_gets_one_proposed() -> None:
    text = with_head("- who: Pete Hegseth\n  did: met Dong Jun in Malaysia")
    assert findings(text) == ["6:5 missing-id: this fact has no `id`"]
    assert hints(text) == [
        "add `id: pete-hegseth-met-dong-jun`: every card hangs on it, so it stays for ever"
    ]


def test_an_empty_id_is_found_once() -> None:
    assert slugs(with_head("- id:\n  who: Ann\n  did: flew")) == ["empty-value"]


def test_all_faults_of_a_file_are_found_in_one_run_and_in_order() -> None:
    text = with_head("""\
        - id: a
          who: Ann
          did: flew
          when: 2025-02-30
        - who: Ann
          did: flew
        - just text
        - id: b
          wo: Ann
          did:
        - id: a
          what: It
          did: ran
          priority: 9
    """)
    assert findings(text) == [
        "9:11 bad-date: February 2025 has 28 days",
        "10:5 missing-id: this fact has no `id`",
        "12:5 wrong-shape: a fact is not a text",
        "14:5 unknown-key: a fact has no field `wo`",
        "15:9 empty-value: `did` is empty",
        "16:9 double-id: the id `a` stands twice",
        "19:15 bad-value: `priority` cannot be `9`",
    ]


def test_a_book_with_an_error_has_no_value_and_one_with_a_warning_has() -> None:
    assert check(one_fact("what: It\ndid: ran\nwhen: x")).value is None
    warned = check(one_fact("who: Ann\ndid: opposes it"))
    assert [f.level for f in warned.findings] == ["warning"]
    assert warned.value is not None
