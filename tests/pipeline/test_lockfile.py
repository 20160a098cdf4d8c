"""The lock: what learners have must never be reset in silence."""

from __future__ import annotations

from pathlib import Path

import pytest

from quizgen.anki.lock import generations
from quizgen.anki.lock_text import parse
from tests.pipeline.books import MOON, NOW, snapshot, write
from tests.pipeline.running import build, built, check, slugs, states

DECK, LOCK = "moon-landings.apkg", "moon-landings.lock"


@pytest.mark.parametrize(
    ("text", "slug", "line"),
    [
        pytest.param(b"", "damaged-lock", 1, id="empty"),
        pytest.param(b"quizgen-lock 1 moon-landings\nnote what\n", "damaged-lock", 2, id="a line"),
        pytest.param(b"quizgen-lock 2 moon-landings\nbuild 1\n", "damaged-lock", 2, id="cut off"),
        pytest.param(b"\xff\xfe\0", "damaged-lock", 1, id="not text"),
        pytest.param(b"quizgen-lock 99 moon-landings\n", "newer-lock", 1, id="a later format"),
        pytest.param(
            b"quizgen-lock 1 moon-landings\n<<<<<<< HEAD\n=======\n>>>>>>> other\n",
            "lock-in-conflict",
            2,
            id="a merge conflict",
        ),
    ],
)
def test_a_damaged_lock_stops_the_build(tmp_path: Path, text: bytes, slug: str, line: int) -> None:
    path = write(tmp_path)
    built(path)
    lock = tmp_path / "decks" / LOCK
    lock.write_bytes(text)
    before = snapshot(tmp_path)
    for story in (build, check):
        found = story(path).findings[0]
        assert (found.slug, found.place.file, found.place.line) == (slug, str(lock), line)
    assert snapshot(tmp_path) == before


def test_a_lost_lock_stops_the_build(tmp_path: Path) -> None:
    path = write(tmp_path)
    built(path)
    (tmp_path / "decks" / LOCK).unlink()
    before = snapshot(tmp_path)

    found = build(path)

    assert slugs(found) == [("lost-lock", LOCK)]
    assert "git checkout" in found.findings[0].hint
    assert snapshot(tmp_path) == before


def test_whoever_deletes_the_deck_too_begins_anew(tmp_path: Path) -> None:
    path = write(tmp_path)
    built(path)
    (tmp_path / "decks" / LOCK).unlink()
    (tmp_path / "decks" / DECK).unlink()
    assert states(built(path))[DECK] == "new"


def test_a_new_title_does_not_lose_what_learners_have(tmp_path: Path) -> None:
    path = write(tmp_path)
    built(path)
    write(tmp_path, MOON.replace("deck: Moon landings", "deck: Flights to the Moon"))
    before = snapshot(tmp_path)

    found = build(path)

    assert slugs(found) == [("renamed-deck", LOCK)]
    assert "flights-to-the-moon.lock" in found.findings[0].hint
    assert snapshot(tmp_path) == before

    old = tmp_path / "decks" / LOCK
    guids = sorted(line.split()[3] for line in old.read_text().splitlines() if "note " in line)
    new = old.rename(old.with_name("flights-to-the-moon.lock"))
    report = built(path, NOW + 60)
    assert report.deck is not None
    assert report.deck.new == 0
    assert guids == sorted(
        line.split()[3] for line in new.read_text().splitlines() if "note " in line
    )


def test_two_books_share_a_folder(tmp_path: Path) -> None:
    built(write(tmp_path))
    other = MOON.replace("deck: Moon landings", "deck: Other").replace("- id: ", "- id: other-")
    report = built(write(tmp_path, other, "other.yaml"))
    assert states(report)["other.apkg"] == "new"
    assert slugs(check(tmp_path / "facts.yaml")) == []


def test_a_folder_with_the_name_of_the_lock(tmp_path: Path) -> None:
    path = write(tmp_path)
    (tmp_path / "decks" / LOCK).mkdir(parents=True)
    before = snapshot(tmp_path)
    assert slugs(build(path)) == [("not-a-file", LOCK)]
    assert snapshot(tmp_path) == before


def test_the_lock_tells_in_which_build_each_fact_came(tmp_path: Path) -> None:
    numbers = [read_generations(write(tmp_path))]
    more = "  - {id: eagle, who: Eagle, did: landed, source: report, only: paper}\n"
    numbers += [read_generations(write(tmp_path, MOON + more)) for _ in range(2)]
    numbers += [read_generations(write(tmp_path, MOON + more.replace("eagle", "hawk")))]
    assert numbers[0] == dict.fromkeys(numbers[0], 1)
    assert numbers[1:3] == [numbers[0] | {"eagle": 2}] * 2
    assert numbers[3] == numbers[0] | {"eagle": 2, "hawk": 3}


def read_generations(path: Path) -> dict[str, int]:
    """Build, always in the same second, and give what the lock then says."""
    built(path)
    lock = parse((path.parent / "decks" / LOCK).read_text(), LOCK).value
    assert lock is not None
    return dict(generations(lock))
