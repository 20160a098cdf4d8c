"""The cases of the matrix: what an author changes between two builds, and what must come of it."""

from __future__ import annotations

import json
import zlib
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path
from unittest.mock import patch

from quizgen.anki import note_types
from tests.pipeline.books import NOW, write
from tests.pipeline.running import build

DAY = 86_400
NAME = "flights"

BOOK = """\
deck: Flights
as_of: 1984-10-01
tags: space
source: report
sources: {report: A Report on Flights}
people:
  Ann Berg: {role: chief of the crew office}
facts:
  - {id: launch, what: Apollo 11, did: was launched, where: Florida, when: 1969-07-16}
  - {id: walk, who: Sven Holm, did: walked in space, when: 1984-02-07, image: walk.png, credit: NASA}
  - {id: rescue, who: Mara Lind, did: repaired a satellite, when: 1984-04-10}
  - {id: words, who: Olaf Dahl, said: I can see the whole of Norway from up here, when: 1983-06-20}
  - {id: rock, ask: How many kilograms of rock came back?, answer: "382"}
  - {id: probe, what: Venera 7, did: landed on Venus, when: 1970-12-15}
"""
RECIPE = "kinds: [who, what, when, said-by, completion, ask, cloze, role-of, holder-of-role]\n"
STYLE = "/* a new style */"


def picture(shade: int) -> bytes:
    """Give a PNG of one pixel."""
    parts = [(b"IHDR", bytes([0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0]))]
    parts += [(b"IDAT", zlib.compress(bytes([0, shade]))), (b"IEND", b"")]
    chunks = (
        len(data).to_bytes(4, "big") + kind + data + zlib.crc32(kind + data).to_bytes(4, "big")
        for kind, data in parts
    )
    return b"\x89PNG\r\n\x1a\n" + b"".join(chunks)


@dataclass(frozen=True, slots=True)
class Case:
    """One change and what it must bring: ids of notes that are new, updated, and emptied.

    ``edits`` are replacements in the text of the book. ``more_cards`` counts the cards that notes gain
    which a learner has, ``renamed`` tells the present first field of a note that had another.
    """

    letter: str
    what: str
    edits: tuple[tuple[str, str], ...] = ()
    new: frozenset[str] = frozenset()
    updated: frozenset[str] = frozenset()
    retired: frozenset[str] = frozenset()
    more_cards: int = 0
    renamed: Mapping[str, str] = field(default_factory=dict)
    recipe: str = RECIPE
    shade: int = 0
    restyled: bool = False
    learner_edits: Mapping[str, str] = field(default_factory=dict)
    learner_tags: Mapping[str, str] = field(default_factory=dict)


def some(*notes: str) -> frozenset[str]:
    """Give a set of ids of notes."""
    return frozenset(notes)


ROCK = "  - {id: rock, ask: How many kilograms of rock came back?"
LINES = BOOK.splitlines(keepends=True)
FACTS = LINES[LINES.index("facts:\n") + 1 :]

CASES = (
    Case("a", "nothing changed"),
    Case(
        "b",
        "a typo in one prompt",
        ((ROCK, ROCK.replace("came back", "came home")),),
        updated=some("rock/ask"),
    ),
    Case(
        "c", "an answer corrected", (('answer: "382"', 'answer: "380"'),), updated=some("rock/ask")
    ),
    Case(
        "d",
        "a fact added",
        ((FACTS[-1], FACTS[-1] + "  - {id: crew, ask: How many flew on board?, answer: Seven}\n"),),
        new=some("crew/ask"),
    ),
    Case(
        "e", "a fact removed", ((FACTS[4], ""),), updated=some("rock/ask"), retired=some("rock/ask")
    ),
    Case(
        "f",
        "a fact renamed with `was`",
        (("id: rock", "id: moon-rock, was: rock"),),
        updated=some("moon-rock/ask"),
        renamed={"moon-rock/ask": "rock/ask"},
    ),
    Case("g", "facts reordered", (("".join(FACTS), "".join(FACTS[::-1])),)),
    Case(
        "h",
        "a new kind switched on",
        recipe=RECIPE.replace("when,", "when, where,"),
        updated=some("launch"),
        more_cards=1,
    ),
    Case("i", "an image replaced", shade=200, updated=some("walk", "walk/cloze")),
    Case("j", "card CSS changed", restyled=True),
    Case(
        "k",
        "the learner edited one note and tagged another",
        ((ROCK, ROCK.replace("came back", "came home")),),
        updated=some("rock/ask"),
        learner_edits={"launch": "my own words"},
        learner_tags={"rescue": "mine"},
    ),
    Case(
        "l",
        "a role passed to a new holder",
        (("  Ann Berg: {role: chief", "  Ann Berg:\n  Bo Ek: {as_of: 1985-03-01, role: chief"),),
        new=some("people:bo-ek"),
        updated=some("people:ann-berg"),
        retired=some("people:ann-berg"),
    ),
)


def make(folder: Path) -> None:
    """Build the first deck and each next one into this folder, and say what the learner does."""
    _build(folder, Case("first", ""), folder / "first", NOW)
    for case in CASES:
        home = folder / case.letter
        _copy_lock(folder / "first", home)
        _build(folder, case, home, NOW + DAY)
    told = {
        case.letter: {
            "learner_edits": dict(case.learner_edits),
            "learner_tags": dict(case.learner_tags),
        }
        for case in CASES
    }
    (folder / "cases.json").write_text(json.dumps(told), encoding="utf-8")


def _copy_lock(first: Path, home: Path) -> None:
    (home / "decks").mkdir(parents=True)
    lock = (first / "decks" / f"{NAME}.lock").read_bytes()
    (home / "decks" / f"{NAME}.lock").write_bytes(lock)


def _build(folder: Path, case: Case, home: Path, now: int) -> None:
    text = BOOK
    for old, new in case.edits:
        assert old in text, (case.letter, old)
        text = text.replace(old, new)
    book = write(home, text)
    write(home / "decks", case.recipe, f"{NAME}.yaml")
    (home / "walk.png").write_bytes(picture(case.shade))
    with restyled() if case.restyled else patch.dict({}):
        made = build(book, now, paper="none")
    assert not made.findings, made.findings
    deck = home / "decks" / f"{NAME}.apkg"
    (folder / f"{case.letter}.apkg").write_bytes(deck.read_bytes())


@contextmanager
def restyled() -> Iterator[None]:
    """Let quizgen have another style for its cards, as a later version of it may."""
    types = tuple(replace(one, css=one.css + STYLE) for one in note_types.all_types())
    with (
        patch("quizgen.anki.deck.all_types", lambda: types),
        patch("quizgen.anki.package.all_types", lambda: types),
    ):
        yield
