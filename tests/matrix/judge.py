"""Judge what a version of Anki made of each case: all that must have changed has, and nothing else."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, NamedTuple

from quizgen.anki.contents import Contents, contents
from tests.matrix.cases import CASES, STYLE, Case

State = Mapping[str, Any]


class Judged(NamedTuple):
    """One case in one version: how many notes came and changed, and what was wrong.

    ``notes`` and ``reviews`` count what the learner had before.
    """

    version: str
    letter: str
    new: int
    updated: int
    notes: int
    reviews: int
    faults: tuple[str, ...]


def judge(folder: Path, played: Path) -> list[Judged]:
    """Judge every case that one version of Anki has played."""
    told = json.loads(played.read_text(encoding="utf-8"))
    results = []
    for case in CASES:
        package = contents(folder / f"{case.letter}.apkg")
        assert package is not None
        trial = _Trial(case, told["cases"][case.letter], package)
        faults = tuple(trial.faults())
        had = len(trial.before["notes"]), len(trial.before["reviews"])
        counts = (len(trial.new), len(trial.updated), *had)
        results.append(Judged(told["version"], case.letter, *counts, faults))
    return results


class _Trial:
    """One case as one version played it."""

    def __init__(self, case: Case, played: State, package: Contents) -> None:
        self.case = case
        self.before: State = played["before"]
        self.after: State = played["after"]
        self._log: Mapping[str, int] = played["log"]
        self._package = package
        had, has = self.before["notes"], self.after["notes"]
        self.new = {self._id(guid) for guid in has.keys() - had.keys()}
        self.updated = {self._id(guid) for guid in had if has.get(guid) != had[guid]}

    def _id(self, guid: str) -> str:
        text: str = self.after["notes"][guid]["fields"][0]
        return text

    def faults(self) -> Iterator[str]:
        """Say in words whatever is not as it must be."""
        yield from self._notes()
        yield from self._reviews()
        yield from self._learners_own()
        yield from self._look()

    def _notes(self) -> Iterator[str]:
        case, log = self.case, self._log
        if self.new != case.new:
            yield f"new notes: {sorted(self.new)}"
        if self.updated != case.updated:
            yield f"updated notes: {sorted(self.updated)}"
        if self.before["notes"].keys() - self.after["notes"].keys():
            yield "a note is gone"
        if self.after["doubles"]:
            yield f"{self.after['doubles']} notes are doubled"
        wanted = {"new": len(case.new), "updated": len(case.updated), "conflicting": 0}
        if log and {name: log[name] for name in wanted} != wanted:
            yield f"Anki says {log}"
        for guid, note in self.after["notes"].items():
            built = self._package.notes.get(guid)
            touched = self._id(guid) in case.new | case.updated
            if touched and (built is None or list(built.fields.values()) != note["fields"]):
                yield f"{self._id(guid)} is not as it was built"
        for now, then in case.renamed.items():
            if self._guid(self.before, then) != self._guid(self.after, now):
                yield f"{now} is not the note that was {then}"

    def _guid(self, state: State, note_id: str) -> str:
        return next((g for g, note in state["notes"].items() if note["fields"][0] == note_id), "")

    def _reviews(self) -> Iterator[str]:
        had, has = self.before["cards"], self.after["cards"]
        lost = [card for card, schedule in had.items() if has.get(card) != schedule]
        if lost:
            yield f"{len(lost)} cards have lost their schedule"
        if self.before["reviews"] != self.after["reviews"] or not self.before["reviews"]:
            yield "the reviews are not those that were"
        if len(self.before["reviews"]) != len(had):
            yield "not every card was reviewed"
        guids = {self._guid(self.after, note) for note in self.case.new}
        more = [card for card in has.keys() - had.keys() if card.split()[0] not in guids]
        if len(more) != self.case.more_cards:
            yield f"{len(more)} more cards on notes that were there"
        if any(not any(card.startswith(guid) for card in has) for guid in guids):
            yield "a new note has no card"

    def _learners_own(self) -> Iterator[str]:
        for note_id, text in self.case.learner_edits.items():
            note = self.after["notes"][self._guid(self.after, note_id)]
            if text not in note["fields"]:
                yield f"the learner's words on {note_id} are lost"
        for note_id, tag in self.case.learner_tags.items():
            note = self.after["notes"][self._guid(self.after, note_id)]
            if tag not in note["tags"]:
                yield f"the learner's tag on {note_id} is lost"

    def _look(self) -> Iterator[str]:
        if self.after["note_types"] != self.before["note_types"]:
            yield f"note types: {self.after['note_types']}"
        styled = all(css.endswith(STYLE) for css in self.after["css"].values())
        if styled != self.case.restyled:
            yield "the style of the cards is not the one that was built"
        pictures = set(self.after["media"]) - set(self.before["media"])
        if len(pictures) != bool(self.case.shade):
            yield f"new pictures: {sorted(pictures)}"
        for note_id in self.case.retired:
            note = self.after["notes"][self._guid(self.after, note_id)]
            if "quizgen::retired" not in note["tags"]:
                yield f"{note_id} is not marked as retired"
