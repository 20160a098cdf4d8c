from __future__ import annotations

import pytest

from tests.facts.from_text import book, findings, hints, slugs, with_head

FACT = "- {id: a, who: Ann, did: flew}"


def test_people_places_groups_and_sources_in_their_short_forms() -> None:
    read = book("""\
        deck: Moon
        as_of: 2025-12-17
        source: s
        sources: {s: Report}
        people:
          Pete Hegseth: US Defence Secretary
          Ann Lee: [pilot, engineer]
          Bob:
        places:
          Houston: Texas
          Malaysia:
        groups:
          NASA: United States
          ESA:
        facts:
          - {id: a, who: NASA, did: flew}
    """)
    assert read.people["Pete Hegseth"].roles == ("US Defence Secretary",)
    assert read.people["Pete Hegseth"].slug == "pete-hegseth"
    assert str(read.people["Pete Hegseth"].place) == "facts.yaml:6:3"
    assert read.people["Ann Lee"].roles == ("pilot", "engineer")
    assert read.people["Bob"].roles == ()
    assert (read.places["Houston"].within, read.places["Malaysia"].within) == ("Texas", "")
    assert (read.groups["NASA"].country, read.groups["ESA"].country) == ("United States", "")
    assert read.sources["s"].title == "Report"


def test_people_places_groups_and_sources_in_their_long_forms() -> None:
    read = book("""\
        deck: Moon
        sources:
          s:
            title: Talks resume
            publisher: The Daily
            author: A. Writer
            published: 2025-12
            accessed: 2025-12-20
            url: https://example.org/talks
            page: 12
        people:
          Dong Jun:
            title: Admiral
            role: [Minister, Member]
            country: China
            aka: Admiral Dong
            as_of: 2025-12-17
            source: s
            was: [Dong Chun, old-slug]
        places:
          Camp David: {in: Maryland, aka: [the camp], preposition: at}
        groups:
          the Pentagon: {country: United States, aka: [DoD, the Defence Department]}
        facts:
          - {id: a, who: the Pentagon, did: met, source: s}
    """)
    source, person = read.sources["s"], read.people["Dong Jun"]
    assert (source.publisher, source.author, source.page) == ("The Daily", "A. Writer", "12")
    assert source.url == "https://example.org/talks"
    assert [m.text for m in (source.published, source.accessed) if m] == ["2025-12", "2025-12-20"]
    assert (person.title, person.roles, person.country) == (
        "Admiral",
        ("Minister", "Member"),
        "China",
    )
    assert (person.aka, person.was) == (("Admiral Dong",), ("dong-chun", "old-slug"))
    assert person.as_of
    assert person.sources == ("s",)
    assert (read.places["Camp David"].preposition, read.places["Camp David"].within) == (
        "at",
        "Maryland",
    )
    assert read.groups["the Pentagon"].aka == ("DoD", "the Defence Department")


def test_every_other_name_leads_to_the_declared_one() -> None:
    read = book(
        with_head(
            FACT,
            """\
            people:
              Dong Jun: {title: Admiral, aka: [Admiral Dong]}
            places:
              Washington: {aka: [Washington DC]}
            groups:
              the Pentagon: {aka: [the Defence Department]}
            """,
        )
    )
    assert read.aliases == {
        "Admiral Dong": "Dong Jun",
        "Admiral Dong Jun": "Dong Jun",
        "Washington DC": "Washington",
        "the Defence Department": "the Pentagon",
    }
    assert read.canonical("Admiral Dong") == "Dong Jun"
    assert read.canonical("Nobody") == "Nobody"


@pytest.mark.parametrize(
    ("section", "found"),
    [
        (
            "people: [Ann, Bob]",
            "5:9 wrong-shape: `people` takes names with what they are, not a list",
        ),
        ("places: Houston", "5:9 wrong-shape: `places` takes names with what they are, not a text"),
        ("groups:", "5:8 empty-value: `groups` is empty"),
        ("people: {'!!!': pilot}", "5:10 bad-name: `!!!` under `people` is no name"),
        (
            "people: {Ann: {role: {a: b}}}",
            "5:22 wrong-shape: `role` takes a text or a list of texts",
        ),
        ("places: {X: [Y]}", "5:13 wrong-shape: `in` takes a text, not a list"),
        ('groups: {"a\\x07": X}', "5:10 control-character: a name under `groups` holds"),
        ("people: {'A  B': x, A B: y}", "5:21 double-name: `A B` stands twice under `people`"),
    ],
)
def test_a_section_that_cannot_be_read(section: str, found: str) -> None:
    (only,) = findings(with_head(FACT, section + "\n"))
    assert only.startswith(found)


def test_a_source_needs_a_title() -> None:
    text = (
        "deck: D\nsources:\n  s:\n  t: {url: x}\nfacts:\n  - {id: a, who: X, did: y, source: s}\n"
    )
    assert findings(text) == [
        "3:5 empty-value: `title` is empty",
        "4:3 missing-field: the source `t` has no title",
    ]
    assert hints(text)[1] == "write `t: Talks resume`, say"


def test_people_take_the_source_of_the_file_unless_they_name_their_own() -> None:
    read = book(
        "deck: D\nas_of: 2025\nsource: s\nsources: {s: S, t: T}\n"
        "people:\n  Ann: pilot\n  Bob: {role: cook, source: t}\n"
    )
    assert read.people["Ann"].sources == ("s",)
    assert read.people["Bob"].sources == ("t",)


def test_a_section_that_cannot_be_read_brings_no_other_findings() -> None:
    text = with_head("- {id: a, who: Ann, did: flew, source: s}").replace(
        "sources: {report: Report}", "sources: [report]"
    )
    assert slugs(text) == ["wrong-shape"]
