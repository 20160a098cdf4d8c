"""What is frozen at 1.0. A change to these values puts every learner's notes into conflict."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest

from quizgen.anki import frozen
from quizgen.anki.note_types import NoteType, all_types, cloze, fact, question

TYPES = pytest.mark.parametrize("note_type", all_types(), ids=lambda t: t.key)


@pytest.mark.parametrize(
    ("note_type", "fields", "templates", "golden"),
    [
        (fact(), 111, 44, "63d43c5ccc4aac31"),
        (cloze(), 25, 1, "9afe54b6b15e3d01"),
        (question(), 28, 2, "0069f34485caacab"),
    ],
    ids=["fact", "cloze", "question"],
)
def test_the_schema_is_frozen(
    note_type: NoteType, fields: int, templates: int, golden: str
) -> None:
    assert (len(note_type.fields), len(note_type.templates)) == (fields, templates)
    assert note_type.schema() == golden


def test_no_id_is_used_twice() -> None:
    ids = [t.id for t in all_types()]
    ids += [f.id for t in all_types() for f in t.fields]
    ids += [template.id for t in all_types() for template in t.templates]
    assert len(ids) == len(set(ids))


def test_field_names_are_names_that_anki_takes() -> None:
    reserved = {"tags", "type", "deck", "subdeck", "card", "cardflag", "frontside"}
    for note_type in all_types():
        names = [f.name.casefold() for f in note_type.fields]
        assert len(names) == len(set(names))
        assert not reserved.intersection(names)
        assert not [n for n in names if re.search(r'[:{}"]|^[#^/]', n)]


def test_the_note_types_share_their_common_fields() -> None:
    common = [f.name for f in frozen.FACT_FIELDS[1:]]
    assert common[0] == "Statement"
    assert [f.name for f in frozen.CLOZE_FIELDS[3:]] == common
    assert [f.name for f in frozen.QUESTION_FIELDS[4:-2]] == common
    assert {t.fields[0].name for t in all_types()} == {"Fact"}


def test_there_is_room_for_what_nobody_thought_of() -> None:
    assert sum(kind.name.startswith("spare") for kind in frozen.KINDS) == 8
    assert sum(f.name.startswith("Spare") for f in frozen.FACT_FIELDS) == 5


@TYPES
def test_templates_name_only_fields_that_exist(note_type: NoteType) -> None:
    fields = {f.name for f in note_type.fields}
    for side in sides(note_type):
        named = re.findall(r"\{\{([^}]+)\}\}", side)
        assert {re.sub(r"^[#/^]|^cloze:", "", name) for name in named} <= fields


@TYPES
def test_a_card_needs_no_script_and_no_network(note_type: NoteType) -> None:
    for text in (*sides(note_type), note_type.css):
        assert not re.search(r"<script|javascript:|https?:|url\(|@import|\bon\w+=", text)


@TYPES
def test_every_template_is_guarded_by_its_prompt(note_type: NoteType) -> None:
    for template in note_type.templates:
        guard = note_type.fields[template.guard].name
        opening = "{{cloze:Text}}" if note_type.cloze else f"{{{{#{guard}}}}}"
        assert opening in template.front
        assert note_type.cloze or template.front.startswith(opening)
        assert note_type.cloze or template.front.endswith(f"{{{{/{guard}}}}}")


@TYPES
def test_the_style_marks_the_part_that_each_template_asks(note_type: NoteType) -> None:
    for template in note_type.templates:
        assert f".asks-{template.name} .is-{template.name} " in note_type.css
        assert f".asks-{template.name} .for-{template.name} " in note_type.css
        assert f"asks-{template.name}" in template.back


def sides(note_type: NoteType) -> Iterator[str]:
    for template in note_type.templates:
        yield template.front
        yield template.back


DAY, NIGHT = (
    dict(re.findall(r"--(\w+): (#[0-9a-f]{6});", block))
    for block in re.findall(r"\.card[^{]*\{(.*?)\}", cloze().css, re.DOTALL)[:2]
)


@pytest.mark.parametrize("colours", [DAY, NIGHT], ids=["day", "night"])
@pytest.mark.parametrize(
    ("ink", "paper"),
    [("ink", "paper"), ("quiet", "paper"), ("accent", "paper"), ("ink", "mark")],
)
def test_colours_contrast_as_wcag_wants_for_small_text(
    colours: dict[str, str], ink: str, paper: str
) -> None:
    lighter, darker = sorted((luminance(colours[ink]), luminance(colours[paper])), reverse=True)
    assert (lighter + 0.05) / (darker + 0.05) >= 4.5


def luminance(colour: str) -> float:
    """Give the relative luminance of an sRGB colour (WCAG 2.2, glossary)."""
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
