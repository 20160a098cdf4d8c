"""What learners saw stays: options of old questions are drawn from the facts that were there."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.running import type_in

CITIES = (
    "Oslo Rome Bern Riga Lima Cairo Quito Tunis Accra Delhi Hanoi Seoul Minsk Kyiv Baku".split()
)
NAMES = "Ada Ben Cho Dag Eva Fay Gil Hal Ida Jon Kim Lea Max Nia Oda".split()
HEAD = "deck: Visits\nsources:\n  diary: {title: The Diary}\nfacts:\n"


def visits(count: int) -> str:
    """Give a file of so many visits, the later ones after the earlier ones."""
    facts = [
        f"  - {{id: visit-{n}, who: {NAMES[n]} Berg, did: visited the harbour of {CITIES[n]}, "
        f"where: {CITIES[n]}, when: {2000 + n % 10}-0{3 + n // 10}-0{1 + n % 9}, source: diary}}\n"
        for n in range(count)
    ]
    return HEAD + "".join(facts)


@pytest.fixture
def file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    path = tmp_path / "facts.yaml"
    path.write_text(visits(10), encoding="utf-8")
    assert type_in("build").exit_code == 0
    return path


def options() -> dict[str, object]:
    lines = type_in("questions", "--json").stdout.splitlines()
    bank = [json.loads(line) for line in lines]
    return {q["id"]: q["options"] for q in bank if q["options"] and len(q["facts"]) == 1}


def test_more_facts_leave_the_options_of_old_questions(file: Path) -> None:
    before = options()
    file.write_text(visits(15), encoding="utf-8")
    after = options()
    assert len(before) > 20
    assert {id_: after[id_] for id_ in before} == before
    assert type_in("build").exit_code == 0
    assert options() == after
    next((file.parent / "decks").glob("*.lock")).unlink()
    afresh = options()
    assert {id_: afresh[id_] for id_ in before} != before


OLD = {f"{name} Berg" for name in NAMES[:10]}


def test_new_questions_may_show_old_values_and_new_ones(file: Path) -> None:
    file.write_text(visits(15), encoding="utf-8")
    people = [set(o) for id_, o in options().items() if isinstance(o, list) and "/who" in id_]
    new = [names for names in people if not names <= OLD]
    assert any(names & OLD for names in new)


@pytest.mark.parametrize(("was", "old"), [(", was: [visit-3]", True), ("", False)])
def test_a_fact_under_another_id_is_as_old_as_it_was(file: Path, was: str, old: bool) -> None:  # noqa: FBT001 - a case
    facts = visits(15).replace("id: visit-3,", f"id: stop-4{was},")
    file.write_text(facts, encoding="utf-8")
    shown = options()["stop-4/who"]
    assert isinstance(shown, list)
    assert (set(shown) <= OLD) is old


AWARD = "  - {{id: {0}, who: {1}, did: won the Vane Prize, when: {2}, source: diary}}\n"


def test_what_learners_are_asked_stays_when_a_later_fact_makes_it_doubtful(file: Path) -> None:
    first, second = AWARD.format("ann", "Ann Lee", 2024), AWARD.format("ben", "Ben Cole", 2025)
    file.write_text(HEAD + first, encoding="utf-8")
    assert type_in("build").exit_code == 0
    file.write_text(HEAD + first + second, encoding="utf-8")
    assert type_in("build").exit_code == 0
    assert whens() == {"ann/when", "ann/cloze/when"}
    next((file.parent / "decks").glob("*.lock")).unlink()
    assert not whens()


def whens() -> set[str]:
    lines = type_in("questions", "--json").stdout.splitlines()
    return {id_ for line in lines if (id_ := json.loads(line)["id"]).endswith("/when")}


def test_a_damaged_lock_is_a_finding_and_not_a_new_beginning(file: Path) -> None:
    lock = next((file.parent / "decks").glob("*.lock"))
    lock.write_text("quizgen-lock 2 visits\n<<<<<<< ours\n", encoding="utf-8")
    shown = type_in("questions", "--json")
    assert shown.exit_code == 1
    assert not shown.stdout
    assert "[lock-in-conflict]" in shown.stderr or "[damaged-lock]" in shown.stderr
