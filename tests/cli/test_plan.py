"""``quizgen plan``: what the next build changes for learners, in words, colours and JSON."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from tests.cli.running import type_in
from tests.pipeline.books import MOON, NOW, snapshot, write

DAY = 86_400


@pytest.fixture
def book(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Stand in the folder of a book that was built yesterday."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", str(NOW))
    path = write(tmp_path)
    assert type_in("build", "--paper", "none").exit_code == 0
    monkeypatch.setenv("SOURCE_DATE_EPOCH", str(NOW + DAY))
    return path


def change(book: Path, *edits: tuple[str, str]) -> None:
    text = book.read_text(encoding="utf-8")
    for old, new in edits:
        assert old in text
        text = text.replace(old, new, 1)
    book.write_text(text, encoding="utf-8")


def planned(*arguments: str) -> dict[str, Any]:
    told: dict[str, Any] = json.loads(type_in("plan", "--json", *arguments).stdout)
    (plan,) = told["plans"]
    assert isinstance(plan, dict)
    return plan


def ids(changes: list[dict[str, Any]]) -> list[str]:
    return [change["id"] for change in changes]


def test_a_plan_writes_nothing(book: Path) -> None:
    change(book, ('answer: "382"', 'answer: "380"'))
    before = snapshot(book.parent)
    assert type_in("plan").exit_code == 0
    assert snapshot(book.parent) == before


@pytest.mark.usefixtures("book")
def test_nothing_changed() -> None:
    shown = type_in("plan", "--fail-on-change")
    assert shown.exit_code == 0
    assert "nothing changes for learners" in shown.stdout
    assert planned()["empty"] is True


def test_a_first_build(tmp_path: Path) -> None:
    path = write(tmp_path)
    shown = type_in("plan", path)
    assert "a first build, 11 notes" in shown.stdout
    assert "First release: 11 notes with 23 cards." in shown.stdout
    assert not (tmp_path / "decks").exists()
    assert type_in("plan", path, "--fail-on-change").exit_code == 1


def test_a_correction_is_shown_field_by_field(book: Path) -> None:
    change(book, ('answer: "382"', 'answer: "380"'), ("accept: [382 kg]", "accept: [380 kg]"))
    shown = type_in("plan", "--fail-on-change")
    assert shown.exit_code == 1
    assert "Moon landings (moon-landings): 1 changed" in shown.stdout
    lines = [line.strip() for line in shown.stdout.splitlines()]
    at = lines.index("changed    samples/ask")
    assert lines[at + 1 : at + 4] == ["Answer", "- 382", "+ 380"]
    edits = {e["field"]: (e["old"], e["new"]) for e in planned()["changed"][0]["edits"]}
    assert edits == {
        "Answer": ("382", "380"),
        "Also accepted": ("Also accepted: 382 kg", "Also accepted: 380 kg"),
    }


def test_on_a_terminal_the_words_that_differ_are_coloured(
    book: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    change(book, ("where: Florida", "where: Georgia"), ("  Florida:", "  Georgia:"))
    monkeypatch.setenv("FORCE_COLOR", "1")
    shown = type_in("plan").stdout
    assert "\x1b[31m\x1b[4mFlorida\x1b[0m" in shown
    assert "\x1b[32m\x1b[4mGeorgia\x1b[0m" in shown
    monkeypatch.setenv("NO_COLOR", "1")
    assert "\x1b" not in type_in("plan").stdout


def test_every_sort_of_change_is_told_apart(book: Path) -> None:
    change(
        book,
        ("id: first-step", "id: small-step\n    was: first-step"),
        ("    at: the last crewed landing\n", ""),
        ("  - id: samples", "  - id: rocks"),
        ("did the six landings bring back", "did Apollo 11 carry home in its boxes"),
    )
    plan = planned()
    assert plan["renamed"] == [{"old": "first-step", "new": "small-step"}]
    assert ids(plan["new"]) == ["rocks/ask"]
    assert "samples/ask" in ids(plan["retired"])
    assert {i.partition("/")[0] for i in ids(plan["changed"])} == {"last-step"}
    assert plan["empty"] is False
    assert plan["note_types"] == []
    notes = plan["release_notes"]
    assert "- New: 1 note (rocks)." in notes
    assert "Tools > Empty Cards" in notes


def test_what_returns_is_told(book: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    whole = book.read_text(encoding="utf-8")
    book.write_text(whole[: whole.index("  - id: samples")], encoding="utf-8")
    type_in("build", "--paper", "none")
    book.write_text(whole, encoding="utf-8")
    monkeypatch.setenv("SOURCE_DATE_EPOCH", str(NOW + 2 * DAY))
    plan = planned()
    assert (ids(plan["returned"]), plan["new"], plan["changed"]) == (["samples/ask"], [], [])
    assert "- Back again: 1 note (samples)." in plan["release_notes"]


def test_a_card_that_a_note_gains_or_loses_is_told(book: Path) -> None:
    change(book, ("    where: Florida\n", ""))
    assert "changed    launch  (1 card less)" in type_in("plan").stdout
    type_in("build", "--paper", "none")
    book.write_text(MOON, encoding="utf-8")
    assert "changed    launch  (1 card more)" in type_in("plan").stdout


def test_without_the_last_deck_the_lock_alone_is_compared(book: Path) -> None:
    change(book, ('answer: "382"', 'answer: "380"'))
    (book.parent / "decks" / "moon-landings.apkg").unlink()
    plan = planned()
    assert plan["compared_with"] is None
    assert (ids(plan["changed"]), plan["changed"][0]["edits"]) == (["samples/ask"], [])
    assert "what it was is not known" in type_in("plan").stdout


def test_a_deck_that_is_not_the_one_of_the_lock_is_not_believed(book: Path) -> None:
    deck = book.parent / "decks" / "moon-landings.apkg"
    older = deck.read_bytes()
    change(book, ('answer: "382"', 'answer: "380"'))
    type_in("build", "--paper", "none")
    deck.write_bytes(older)
    change(book, ('answer: "380"', 'answer: "381"'))
    assert planned()["changed"][0]["edits"] == []
    deck.write_bytes(b"no deck")
    assert planned()["changed"][0]["edits"] == []


def test_the_import_options_are_ankis_own(book: Path) -> None:
    change(book, ('answer: "382"', 'answer: "380"'))
    plan = planned()
    assert plan["import_options"]["Update notes"] == "If newer"
    assert plan["import_options"]["Merge note types"] == "off"
    for option, value in plan["import_options"].items():
        assert f"- {option}: {value}\n" in plan["release_notes"]


def test_the_words_for_the_release_alone(book: Path) -> None:
    change(book, ('answer: "382"', 'answer: "380"'))
    assert type_in("plan", "--notes").stdout == planned()["release_notes"] + "\n"


def test_a_new_title_is_told_because_anki_goes_by_it(book: Path) -> None:
    write(book.parent / "decks", "deck: Moon landings\n", "moon-landings.yaml")
    assert planned()["empty"] is True
    write(book.parent / "decks", "deck: To the Moon\n", "moon-landings.yaml")
    plan = planned()
    assert plan["titles"] == ["Moon landings", "To the Moon"]
    assert "rename the deck in Anki from “Moon landings” to “To the Moon”" in plan["release_notes"]


def test_every_deck_has_its_plan(book: Path) -> None:
    write(book.parent / "decks", "deck: Moon landings\n", "moon-landings.yaml")
    write(book.parent / "decks", "deck: Brief\nfacts: launch\n", "brief.yaml")
    told = json.loads(type_in("plan", "--json").stdout)
    assert [(p["name"], p["first"]) for p in told["plans"]] == [
        ("brief", True),
        ("moon-landings", False),
    ]
    assert [p["name"] for p in json.loads(type_in("plan", "--json", "brief").stdout)["plans"]] == [
        "brief"
    ]


def test_an_error_is_said_and_no_plan_is_made(book: Path) -> None:
    (book.parent / "decks" / "moon-landings.lock").write_text("x\n", encoding="utf-8")
    shown = type_in("plan", "--json")
    told = json.loads(shown.stdout)
    assert (shown.exit_code, told["plans"]) == (1, [])
    assert [f["slug"] for f in told["findings"]] == ["damaged-lock"]
    assert type_in("plan").stdout == ""


def test_a_rename_alone_changes_nothing_else(book: Path) -> None:
    for fact in ("launch", "first-step", "last-step", "magnificent", "samples"):
        change(book, (f"id: {fact}\n", f"id: new-{fact}\n    was: {fact}\n"))
    plan = planned()
    assert len(plan["renamed"]) == 5
    assert (plan["new"], plan["changed"], plan["retired"]) == ([], [], [])
    assert "- Nothing changes on the cards." in plan["release_notes"]
