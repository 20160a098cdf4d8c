"""Templates: slots, groups that vanish, and a choice that never changes."""

from __future__ import annotations

import pytest

from quizgen.questions.table import NAMES
from quizgen.questions.wording import compiled, fill, fill_marked, pick, wordings


@pytest.mark.parametrize(
    ("template", "texts", "expected"),
    [
        ("who {did} {at} {when}", {"did": "left", "when": "in 2024"}, "who left in 2024"),
        ("[{claim},] who {did}", {"did": "left"}, "who left"),
        ("[{claim},] who {did}", {"claim": "by her", "did": "left"}, "by her, who left"),
        ("{a}[, to {b}]", {"a": "x"}, "x"),
        ("{a}[, speaking[ to {b}][ about {c}]]", {"a": "x", "c": "y"}, "x, speaking about y"),
        ("{a}[, speaking[ to {b}][ about {c}]]", {"a": "x"}, "x"),
        ("say {quote}", {"quote": "“a  ,  {b} [c]”"}, "say “a  ,  {b} [c]”"),
    ],
)
def test_fill(template: str, texts: dict[str, str], expected: str) -> None:
    assert fill(compiled(template), texts) == expected


def test_a_filled_template_knows_where_each_slot_stands() -> None:
    filled = fill_marked(
        compiled("[{claim},] {subject} {did} {at}"), {"subject": "Ann", "did": "left"}
    )
    assert {slot: filled.text[a:b] for slot, (a, b) in filled.places.items()} == {
        "subject": "Ann",
        "did": "left",
    }


@pytest.mark.parametrize("template", ["[a", "a]", "[[a]"])
def test_brackets_must_pair_up(template: str) -> None:
    with pytest.raises(ValueError, match="bracket"):
        compiled(template)


def test_the_wording_of_a_question_never_changes_and_all_wordings_are_used() -> None:
    templates = tuple(compiled(text) for text in ("one", "two", "three"))
    picked = [pick(templates, f"fact-{n}/who") for n in range(60)]
    assert picked == [pick(templates, f"fact-{n}/who") for n in range(60)]
    assert set(picked) == set(templates)


def test_every_kind_with_a_wording_of_its_own_has_one_in_english() -> None:
    from_the_sentence = {"cloze", "true-false", "ask"}
    assert set(wordings("en")) == {*NAMES, "statement"} - from_the_sentence


def test_a_comma_closes_up_over_several_empty_slots() -> None:
    template = compiled("{who} said {quote} {at} {where} {when}[, to {to}]")
    assert fill(template, {"who": "Ann", "quote": "“no”", "to": "Ben"}) == "Ann said “no”, to Ben"
