"""Several decks from one book, as recipes say."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path
from zipfile import ZipFile

import pytest

from quizgen.anki.lock import Lock
from quizgen.anki.lock_text import parse
from tests.pipeline.books import NOW, snapshot, write
from tests.pipeline.running import build, build_all, check, slugs, states

FIRST = "deck: The first landing\nperiod: 1969\n"
LAST = "deck: The last landing\nfacts: [last-step, samples]\n"


@pytest.fixture
def book(tmp_path: Path) -> Path:
    return write(tmp_path)


def recipe(book: Path, name: str, text: str) -> Path:
    return write(book.parent / "decks", text, f"{name}.yaml")


def files(book: Path) -> list[str]:
    return sorted(path.name for path in (book.parent / "decks").iterdir())


def lock(book: Path, name: str) -> Lock:
    found = parse((book.parent / "decks" / f"{name}.lock").read_text(encoding="utf-8"), name).value
    assert found is not None
    return found


def notes_in_order(book: Path, name: str) -> list[str]:
    """Give the notes of a deck as a learner meets them."""
    with ZipFile(book.parent / "decks" / f"{name}.apkg") as package:
        database = package.extract("collection.anki2", book.parent / "unpacked")
    with closing(sqlite3.connect(database)) as opened:
        query = "SELECT sfld FROM notes JOIN cards ON nid = notes.id GROUP BY nid ORDER BY min(due)"
        return [note for (note,) in opened.execute(query)]


def test_each_recipe_makes_a_deck_with_its_papers(book: Path) -> None:
    recipe(book, "first", FIRST)
    recipe(book, "last", LAST)
    made = build_all(book)
    assert not made.findings
    assert made.value is not None
    assert [(r.name, r.title, r.facts) for r in made.value] == [
        ("first", "The first landing", 3),
        ("last", "The last landing", 2),
    ]
    assert files(book) == [
        *(
            "first-key.pdf",
            "first-quiz.pdf",
            "first.apkg",
            "first.lock",
            "first.quizzes",
            "first.yaml",
        ),
        *("last-key.pdf", "last-quiz.pdf", "last.apkg", "last.lock", "last.quizzes", "last.yaml"),
    ]
    for report in made.value:
        assert set(states(report).values()) == {"new"}
        assert all(output.path.name.startswith(report.name) for output in report.outputs)
    again = build_all(book, NOW + 9).value
    assert again is not None
    assert {state for report in again for state in states(report).values()} == {"unchanged"}


def test_one_deck_alone(book: Path) -> None:
    recipe(book, "first", FIRST)
    recipe(book, "last", LAST)
    made = build(book, names=("last",), paper="none")
    assert made.value is not None
    assert set(states(made.value)) == {"last.apkg", "last.lock"}


def test_one_fact_in_two_decks_has_two_guids(book: Path) -> None:
    recipe(book, "first", FIRST)
    recipe(book, "steps", "deck: Steps\nfacts: [first-step, last-step]\n")
    build_all(book)
    one, other = lock(book, "first"), lock(book, "steps")
    assert {"first-step"} <= one.facts.keys() & other.facts.keys()
    assert not one.notes.keys() & other.notes.keys()


def test_a_recipe_says_which_kinds_are_asked(book: Path) -> None:
    recipe(book, "who", "deck: Who\nkinds: [who, ask]\n")
    made = build(book)
    assert made.value is not None
    assert made.value.deck is not None
    assert set(made.value.deck.cards_by_kind) == {"who", "ask"}
    assert set(made.value.questions) == {"who", "ask"}


@pytest.mark.parametrize(
    ("order", "notes"),
    [
        ("priority", ["late", "early", "middle"]),
        ("file", ["early", "late", "middle"]),
        ("date", ["early", "middle", "late"]),
    ],
)
def test_a_recipe_says_in_which_order_new_cards_come(
    tmp_path: Path, order: str, notes: list[str]
) -> None:
    book = write(
        tmp_path,
        "deck: Dates\nsource: s\nsources: {s: A source}\nfacts:\n"
        "  - {id: early, who: Ann, did: sailed, when: 1901}\n"
        "  - {id: late, who: Bob, did: flew, when: 1999, priority: 1}\n"
        "  - {id: middle, who: Cid, did: walked, when: 1950}\n",
    )
    recipe(book, "dates", f"order: {order}\nkinds: when\n")
    assert not build(book, paper="none").failed
    assert notes_in_order(book, "dates") == notes


def test_without_a_recipe_there_is_one_deck(book: Path) -> None:
    (book.parent / "decks").mkdir()
    made = build(book)
    assert made.value is not None
    assert (made.value.name, made.value.facts) == ("moon-landings", 5)


def test_a_deck_that_was_there_before_the_first_recipe_is_not_forgotten(book: Path) -> None:
    build(book)
    recipe(book, "last", LAST)
    made = build_all(book)
    assert slugs(made) == [("left-behind", "moon-landings.lock")]
    recipe(book, "moon-landings", "deck: Moon landings\n")
    assert not build_all(book).findings


def test_a_recipe_for_the_old_deck_under_a_new_name_needs_its_lock(book: Path) -> None:
    build(book)
    before = lock(book, "moon-landings")
    recipe(book, "all", "deck: Moon landings\n")
    made = build(book)
    assert slugs(made) == [("renamed-deck", "moon-landings.lock")]
    assert "rename it to all.lock" in made.findings[0].hint
    folder = book.parent / "decks"
    (folder / "moon-landings.lock").rename(folder / "all.lock")
    assert not build(book).failed
    assert lock(book, "all") == before


def test_a_fault_in_one_deck_leaves_all_as_they_were(book: Path) -> None:
    recipe(book, "first", FIRST)
    recipe(book, "last", LAST)
    build_all(book)
    (book.parent / "decks" / "last.lock").write_text("quizgen-lock 2 last\n", encoding="utf-8")
    recipe(book, "first", FIRST + "kinds: who\n")
    before = snapshot(book.parent)
    assert slugs(build_all(book)) == [("damaged-lock", "last.lock")]
    assert snapshot(book.parent) == before


@pytest.mark.parametrize(
    ("texts", "said"),
    [
        ({"first": "period: 1969\nkindz: who\n"}, [("unknown-key", "first.yaml", 2)]),
        ({"first": "tags: x\n"}, [("unknown-tag", "first.yaml", 1)]),
        ({"first": "- a\n"}, [("root-not-mapping", "first.yaml", 1)]),
        ({"first": ""}, [("empty-file", "first.yaml", 0)]),
        ({"First Steps": "deck: A\n"}, [("bad-name", "First Steps.yaml", 0)]),
        ({"a": "deck: A\n", "b": "deck: A\n"}, [("same-title", "b.yaml", 1)]),
        ({"a": "priority: 2\n", "b": "period: 1969\n"}, [("same-title", "b.yaml", 1)]),
        ({"a": "deck: A\nfrom: news.yaml\n"}, [("no-such-file", "a.yaml", 2)]),
    ],
    ids=[
        "unknown key",
        "unknown tag",
        "a list",
        "empty",
        "a name with a blank",
        "one title twice",
        "no title twice",
        "no such fact file",
    ],
)
def test_a_bad_recipe_stops_the_build(
    book: Path, texts: dict[str, str], said: list[tuple[str, str, int]]
) -> None:
    for name, text in texts.items():
        recipe(book, name, text)
    before = snapshot(book.parent)
    for story in (build, check):
        found = story(book).findings
        assert [(f.slug, Path(f.place.file).name, f.place.line) for f in found] == said
        assert all(f.hint for f in found)
    assert snapshot(book.parent) == before


def test_two_fact_files_share_a_folder_of_recipes(book: Path) -> None:
    other = "deck: News\nsource: s\nsources: {s: S}\nfacts: [{id: a, who: Ann, did: sailed, when: 1901}]\n"
    news = write(book.parent, other, "news.yaml")
    recipe(book, "first", FIRST + "from: facts.yaml\n")
    recipe(book, "brief", "deck: Brief\nfrom: news.yaml\n")
    for path, deck in ((book, "first"), (news, "brief")):
        made = build(path)
        assert made.value is not None
        assert made.value.name == deck


def test_a_deck_that_is_not_there(book: Path) -> None:
    recipe(book, "first", FIRST)
    (found,) = build(book, names=("frist",)).findings
    assert (found.slug, found.hint) == (
        "unknown-deck",
        "did you mean `first`?; a fact file is named with its ending",
    )
