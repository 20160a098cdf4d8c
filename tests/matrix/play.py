"""Play a learner in one version of Anki: import a deck, review it all, import each next deck.

This file runs alone, in an environment that has Anki and nothing of quizgen, from version 2.1.54 on:
``python play.py FOLDER`` reads ``FOLDER/cases.json`` and writes ``FOLDER/played-VERSION.json``.
"""

from __future__ import annotations

import json
import shutil
import sys
from pathlib import Path
from typing import Any

GOOD = 3


def main(folder: Path) -> None:
    """Play every case on a copy of one reviewed collection."""
    import anki.lang

    anki.lang.set_lang("en")
    from anki.buildinfo import version

    cases = json.loads((folder / "cases.json").read_text(encoding="utf-8"))
    work = folder / f"anki-{version}"
    shutil.rmtree(work, ignore_errors=True)
    (work / "first").mkdir(parents=True)
    reviewed = _first(work / "first" / "collection.anki2", folder / "first.apkg")
    played: dict[str, Any] = {"version": version, "first": reviewed, "cases": {}}
    for name, case in cases.items():
        shutil.copytree(work / "first", work / name)
        path = work / name / "collection.anki2"
        played["cases"][name] = _next(path, folder / f"{name}.apkg", case)
    text = json.dumps(played, ensure_ascii=False)
    (folder / f"played-{version}.json").write_text(text, encoding="utf-8")
    shutil.rmtree(work)


def _first(path: Path, package: Path) -> dict[str, Any]:
    col = _opened(path)
    _take(col, package)
    if hasattr(
        col.sched, "_burySiblings"
    ):  # the scheduler of old, which deals the day's cards first
        col.sched.reset()
    for card_id in sorted(col.find_cards("")):
        card = col.get_card(card_id)
        card.start_timer()
        col.sched.answerCard(card, GOOD)
    state = _state(col)
    col.close()
    return state


def _next(path: Path, package: Path, case: dict[str, Any]) -> dict[str, Any]:
    col = _opened(path)
    for note_id, text in case.get("learner_edits", {}).items():
        note = _note(col, note_id)
        note["Extra"] = text
        col.update_note(note)
    for note_id, tag in case.get("learner_tags", {}).items():
        note = _note(col, note_id)
        note.tags.append(tag)
        col.update_note(note)
    before = _state(col)
    log = _take(col, package)
    after = _state(col)
    col.close()
    return {"before": before, "after": after, "log": log}


def _opened(path: Path) -> Any:
    from anki.collection import Collection

    return Collection(str(path))


def _note(col: Any, note_id: str) -> Any:
    for found in col.find_notes(""):
        note = col.get_note(found)
        if note.fields[0] == note_id:
            return note
    raise LookupError(note_id)


def _take(col: Any, package: Path) -> dict[str, int]:
    """Import as a learner does, with the options that Anki starts with; count notes by outcome.

    2.1.54 took packages by code in Python that tells no outcome; later versions do so in Rust.
    """
    import anki.import_export_pb2 as messages
    from anki.buildinfo import version

    if version == "2.1.54":
        from anki.importing.apkg import AnkiPackageImporter

        AnkiPackageImporter(col, str(package)).run()
        return {}
    if hasattr(messages, "ImportAnkiPackageOptions"):
        options = messages.ImportAnkiPackageOptions()
        request = messages.ImportAnkiPackageRequest(package_path=str(package), options=options)
        log = col.import_anki_package(request).log
    else:  # before 23.10 there were no options
        log = col.import_anki_package(str(package)).log
    names = ("new", "updated", "duplicate", "conflicting")
    return {name: len(getattr(log, name)) for name in names}


def _state(col: Any) -> dict[str, Any]:
    """Give all that a learner has: notes by guid, their cards with schedule, note types, media."""
    guids = {}
    notes: dict[str, Any] = {}
    doubles = 0
    for note_id, guid, mod, tags, fields in col.db.execute(
        "select id, guid, mod, tags, flds from notes"
    ):
        doubles += guid in notes
        guids[note_id] = guid
        notes[guid] = {"mod": mod, "tags": tags.split(), "fields": fields.split("\x1f")}
    rows = col.db.execute(
        "select nid, ord, id, type, queue, due, ivl, factor, reps, lapses from cards"
    )
    cards = {f"{guids[row[0]]} {row[1]}": list(row[2:]) for row in rows}
    models = [model for model in _models(col) if model["name"].startswith("quizgen")]
    return {
        "notes": notes,
        "doubles": doubles,
        "cards": cards,
        "reviews": col.db.list("select cid from revlog order by cid, id"),
        "note_types": sorted(model["name"] for model in models),
        "css": {model["name"]: model["css"] for model in models},
        "media": sorted(path.name for path in Path(col.media.dir()).iterdir()),
    }


def _models(col: Any) -> list[Any]:
    clear = getattr(col.models, "_clear_cache", None)  # it reads note types only once
    if clear:
        clear()
    return [col.models.get(entry.id) for entry in col.models.all_names_and_ids()]


if __name__ == "__main__":
    main(Path(sys.argv[1]))
