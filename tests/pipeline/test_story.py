"""From one fact file to a deck, a quiz and a key, again and again over the years."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from quizgen.anki.lock import Lock
from quizgen.anki.lock_text import parse
from tests.anki.test_deck import PIXEL
from tests.benchmarks.books import book
from tests.pipeline.books import MOON, NOW, snapshot, write
from tests.pipeline.running import build, built, printed, slugs, states

DECK, QUIZ, KEY, RECORD, LOCK = (
    "moon-landings.apkg",
    "moon-landings-quiz.pdf",
    "moon-landings-key.pdf",
    "moon-landings.quizzes",
    "moon-landings.lock",
)
DAY = 86_400


def lock_of(folder: Path, name: str = LOCK) -> Lock:
    lock = parse((folder / "decks" / name).read_text(encoding="utf-8"), name).value
    assert lock is not None
    return lock


def test_a_first_build_makes_five_files_and_says_so(tmp_path: Path) -> None:
    report = built(write(tmp_path))
    assert states(report) == dict.fromkeys((DECK, QUIZ, KEY, RECORD, LOCK), "new")
    assert {o.path.name: o.size for o in report.outputs} == {
        path.name: path.stat().st_size for path in (tmp_path / "decks").iterdir()
    }
    assert (report.title, report.facts) == ("Moon landings", 5)
    assert report.deck is not None
    assert report.paper is not None
    assert report.deck.cards == sum(report.deck.cards_by_kind.values()) > report.deck.notes > 0
    assert report.paper.questions == 8  # a ninth would tell or be told
    assert report.skipped == {reason: len(skips) for reason, skips in report.examples.items()}
    assert "import the .apkg" in report.next_steps[0]


def test_a_second_build_touches_nothing(tmp_path: Path) -> None:
    path = write(tmp_path)
    built(path)
    for file in (tmp_path / "decks").iterdir():
        os.utime(file, ns=(10**18, 10**18))

    report = built(path, NOW + 90 * DAY)

    assert set(states(report).values()) == {"unchanged"}
    assert report.next_steps == ()
    assert {p.stat().st_mtime_ns for p in (tmp_path / "decks").iterdir()} == {10**18}


def test_the_same_facts_give_the_same_bytes_in_another_place(tmp_path: Path) -> None:
    built(write(tmp_path / "here"))
    built(write(tmp_path / "elsewhere" / "deep"))
    assert snapshot(tmp_path / "here") == snapshot(tmp_path / "elsewhere" / "deep")


def test_the_folder_that_a_command_is_typed_in_does_not_matter(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = write(tmp_path / "news")
    built(path)
    monkeypatch.chdir(tmp_path / "news")
    assert set(states(built(Path("facts.yaml"))).values()) == {"unchanged"}
    monkeypatch.chdir(tmp_path)
    assert set(states(built(Path("news") / "facts.yaml")).values()) == {"unchanged"}


def test_comments_and_blank_lines_change_nothing(tmp_path: Path) -> None:
    path = write(tmp_path)
    built(path)
    write(tmp_path, "# Kept by hand.\n\n" + MOON.replace("facts:\n", "facts:\n  # in order\n\n"))
    assert set(states(built(path, NOW + DAY)).values()) == {"unchanged"}


def test_a_correction_changes_the_notes_of_its_fact_alone(tmp_path: Path) -> None:
    path = write(tmp_path)
    built(path)
    before = lock_of(tmp_path)
    write(tmp_path, MOON.replace('answer: "382"', 'answer: "380"'))

    report = built(path, NOW + DAY)

    assert states(report)[DECK] == states(report)[LOCK] == "changed"
    assert report.deck is not None
    assert (report.deck.new, report.deck.changed) == (0, 1)
    after = lock_of(tmp_path)
    moved = [n.id for g, n in after.notes.items() if n.modified != before.notes[g].modified]
    assert [note.split("/")[0] for note in moved] == ["samples"]
    assert {after.notes[g].modified for g in after.notes} == {NOW, NOW + DAY}


def test_with_one_version_of_the_paper_come_others(tmp_path: Path) -> None:
    report = printed(write(tmp_path), versions=("B",)).value
    assert report is not None
    assert report.paper is not None
    assert list(report.paper.versions) == ["B"]
    assert "moon-landings-quiz-B.pdf" in states(report)


def test_a_deck_without_papers(tmp_path: Path) -> None:
    report = built(write(tmp_path), paper="none")
    assert set(states(report)) == {DECK, LOCK}
    assert report.paper is None


def test_a_book_that_is_for_the_deck_alone_has_no_paper(tmp_path: Path) -> None:
    text = MOON.replace("    source: report\n", "    source: report\n    only: deck\n")
    text = text.replace("role: commander", "aka: the commander")  # else the posts are asked
    made = build(write(tmp_path, text))
    assert made.value is not None
    assert not made.failed
    assert ("empty-paper", "facts.yaml") in slugs(made)
    assert set(states(made.value)) == {DECK, LOCK}


def test_a_book_that_is_for_paper_alone_has_no_deck(tmp_path: Path) -> None:
    text = MOON.replace("    source: report\n", "    source: report\n    only: paper\n")
    path = write(tmp_path, text.replace("role: commander", "aka: the commander"))
    before = snapshot(tmp_path)
    assert slugs(build(path)) == [("empty-deck", "facts.yaml")]
    assert snapshot(tmp_path) == before


def test_fewer_questions_than_a_paper_usually_has(tmp_path: Path) -> None:
    head, facts = MOON.split("facts:\n")
    small = head.split("people:")[0] + "facts:\n" + facts[facts.index("  - id: samples") :]
    report = built(write(tmp_path, small))
    assert report.paper is not None
    assert report.paper.questions == 1


def test_more_questions_than_there_are_is_said_and_nothing_is_written(tmp_path: Path) -> None:
    path = write(tmp_path)
    before = snapshot(tmp_path)
    assert slugs(build(path, count=500)) == [("too-many-questions", "facts.yaml")]
    assert snapshot(tmp_path) == before


def test_a_big_book_has_a_paper_that_a_further_fact_leaves_alone(tmp_path: Path) -> None:
    path = write(tmp_path, book(700))
    first = built(path)
    text = book(700) + "  - {id: last, ask: Is this one more?, answer: It is, source: report-0}\n"
    write(tmp_path, text.replace("id: last,", "id: last, priority: 3,"))
    again = built(path, NOW + DAY)
    assert first.paper is not None
    assert first.paper.questions == 12
    assert {n: s for n, s in states(again).items() if n.endswith(".pdf")} == {
        "everything-that-happened-quiz.pdf": "unchanged",
        "everything-that-happened-key.pdf": "unchanged",
    }
    assert again.deck is not None
    assert (again.deck.new, again.deck.changed) == (1, 0)


# Pictures


@pytest.mark.parametrize(
    ("image", "slug"),
    [
        pytest.param("images/none.png", "no-such-image", id="missing"),
        pytest.param("images", "no-such-image", id="a folder"),
        pytest.param("link.png", "image-outside", id="a link out of the folder"),
    ],
)
def test_a_picture_that_cannot_be_had(tmp_path: Path, image: str, slug: str) -> None:
    path = write(
        tmp_path / "book",
        MOON.replace("ask: How", f"image: {image}\n    licence: CC0\n    ask: How"),
    )
    (tmp_path / "book" / "images").mkdir()
    (tmp_path / "secret").write_bytes(b"secret")
    (tmp_path / "book" / "link.png").symlink_to(tmp_path / "secret")

    made = build(path)

    (found,) = made.findings
    line = next(n for n, row in enumerate(path.read_text().splitlines(), 1) if image in row)
    assert (found.slug, str(found.place)) == (slug, f"{path}:{line}:12")
    assert not (tmp_path / "book" / "decks").exists()


def test_a_new_picture_changes_the_deck(tmp_path: Path) -> None:
    path = write(
        tmp_path, MOON.replace("ask: How", "image: rock.png\n    licence: CC0\n    ask: How")
    )
    (tmp_path / "rock.png").write_bytes(PIXEL)
    built(path)
    (tmp_path / "rock.png").write_bytes(PIXEL + b"!")
    report = built(path, NOW + DAY)
    assert report.deck is not None
    assert report.deck.changed == 1


def test_what_was_just_built_is_current_with_lists_too(tmp_path: Path) -> None:
    lists = (
        "lists:\n  - id: crew\n    title: members of the crew of Apollo 11\n    complete: true\n"
        "    members: [Neil Armstrong, Buzz Aldrin, Michael Collins]\n    source: report\n"
    )
    path = write(tmp_path, MOON + lists)
    built(path)
    assert "lists:crew/count" in {note.id for note in lock_of(tmp_path).notes.values()}
    before = snapshot(tmp_path)
    assert {*states(built(path)).values()} == {"unchanged"}
    assert snapshot(tmp_path) == before
