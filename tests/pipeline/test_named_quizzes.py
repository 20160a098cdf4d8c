"""Quizzes that a recipe names: made by their names, beside the deck's own, and found again by code."""

from __future__ import annotations

from pathlib import Path

import pytest
from pypdf import PdfReader

from quizgen.pipeline.report import BuildReport, PaperReport
from tests.paper.pdf_text import bodies
from tests.pipeline.books import MOON, NOW, snapshot, write
from tests.pipeline.running import build, build_all, check, key, printed, slugs, states

TAGGED = MOON.replace("    when: 1972-12-14\n", "    when: 1972-12-14\n    tags: [last]\n")
RECIPE = """\
quizzes:
  week-1:
    title: Moon landings, week 1
    count: 4
    versions: [A, B]
  last:
    tags: last
    kinds: [who, when]
    sections: short-answer
"""


@pytest.fixture
def book(tmp_path: Path) -> Path:
    recipe(tmp_path, RECIPE)
    return write(tmp_path, TAGGED)


def recipe(folder: Path, text: str, name: str = "moon-landings") -> Path:
    return write(folder / "decks", text, f"{name}.yaml")


def made(book: Path, *names: str, **wish: object) -> BuildReport:
    checked = printed(book, names=names, **wish)
    assert checked.value is not None, checked.findings
    return checked.value


def quiz(report: BuildReport, name: str) -> PaperReport:
    return next(paper for paper in report.quizzes if paper.name == name)


def record(book: Path) -> str:
    return (book.parent / "decks" / "moon-landings.quizzes").read_text(encoding="utf-8")


def asked(book: Path, name: str) -> list[str]:
    """Give the ids of the questions of a quiz, as they are recorded."""
    part = record(book).split(f" {name}\n")[1].split("\nquiz ")[0]
    rows = [line.split() for line in part.splitlines()]
    return [row[1] for row in rows if len(row) == 6]


def title(path: Path) -> str | None:
    metadata = PdfReader(path).metadata
    return metadata.title if metadata else None


# By name


def test_a_quiz_is_made_by_its_name(book: Path) -> None:
    report = made(book, "week-1")
    assert list(states(report)) == [
        *("week-1-quiz-A.pdf", "week-1-key-A.pdf", "week-1-quiz-B.pdf", "week-1-key-B.pdf"),
        *("week-1-quizzes.pdf", "week-1-keys.pdf", "moon-landings.quizzes"),
    ]
    paper = quiz(report, "week-1")
    assert (paper.questions, list(paper.versions), report.paper) == (4, ["A", "B"], None)
    folder = book.parent / "decks"
    assert title(folder / "week-1-quiz-A.pdf") == "Moon landings, week 1"
    assert "print the week-1-quizzes.pdf" in report.next_steps[0]
    assert not any("by name too" in step for step in report.next_steps)


def test_it_asks_what_its_recipe_says(book: Path) -> None:
    made(book, "last")
    assert {one.partition("/")[0] for one in asked(book, "last")} == {"last-step"}
    assert {one.split("/")[1] for one in asked(book, "last")} <= {"who", "when"}
    assert "choice " not in record(book)


def test_what_is_typed_is_stronger_than_the_recipe(book: Path) -> None:
    report = made(book, "week-1", versions=("C",), count=3, title="Once more")
    assert list(states(report))[:2] == ["week-1-quiz-C.pdf", "week-1-key-C.pdf"]
    assert quiz(report, "week-1").questions == 3
    assert quiz(report, "week-1").title == "Once more"


def test_several_quizzes_at_once_and_the_deck_s_own(book: Path) -> None:
    report = made(book, "last", "moon-landings")
    assert [paper.name for paper in report.quizzes] == ["last"]
    assert report.paper is not None
    assert {name.split("-quiz")[0] for name in states(report) if "-quiz" in name} == {
        "moon-landings",
        "last",
    }
    assert record(book).count("\nquiz ") == 2


def test_the_versions_of_a_quiz_are_the_same_whatever_else_is_made(book: Path) -> None:
    made(book, "week-1")
    alone = (book.parent / "decks" / "week-1-quizzes.pdf").read_bytes()
    made(book, "last", "week-1", "moon-landings")
    assert (book.parent / "decks" / "week-1-quizzes.pdf").read_bytes() == alone


def test_without_a_name_the_deck_s_own_quiz_is_made_and_the_others_are_named(book: Path) -> None:
    report = made(book)
    assert next(iter(states(report))) == "moon-landings-quiz-A.pdf"
    assert any("week-1, last" in step for step in report.next_steps)
    assert not report.quizzes


def test_another_name_is_another_quiz(tmp_path: Path) -> None:
    recipe(tmp_path, "quizzes:\n  one: {count: 5}\n  two: {count: 5}\n")
    book = write(tmp_path, TAGGED)
    report = made(book, "one", "two")
    codes = {quiz(report, name).versions["A"] for name in ("one", "two")}
    assert len({code[:3] for code in codes}) == 2
    assert asked(book, "one") != asked(book, "two")


# In a build


def test_a_build_makes_the_deck_its_own_quiz_and_every_named_one(book: Path) -> None:
    report = build(book).value
    assert report is not None
    assert report.paper is not None
    assert [paper.name for paper in report.quizzes] == ["week-1", "last"]
    assert {"moon-landings-quiz.pdf", "week-1-quizzes.pdf", "last-key-A.pdf"} <= set(states(report))
    again = build(book, NOW + 9).value
    assert again is not None
    assert set(states(again).values()) == {"unchanged"}
    assert not check(book).findings


def test_a_check_finds_a_named_quiz_that_is_stale(book: Path) -> None:
    build(book)
    write(book.parent, TAGGED.replace("1972-12-14", "1972-12-13"))
    stale = {name for slug, name in slugs(check(book)) if slug == "stale-output"}
    assert "last-quiz-A.pdf" in stale


def test_a_size_typed_for_a_build_is_that_of_all_and_a_count_of_the_deck_s_own(book: Path) -> None:
    report = build(book, count=3, paper="letter").value
    assert report is not None
    assert report.paper is not None
    assert report.paper.questions == 3
    assert quiz(report, "week-1").questions == 4
    for name in ("moon-landings-quiz.pdf", "week-1-quizzes.pdf"):
        assert PdfReader(book.parent / "decks" / name).pages[0].mediabox.width == 612


def test_a_deck_alone_makes_no_quiz(book: Path) -> None:
    recipe(book.parent, RECIPE + "  page: {html: true, paper: none}\n")
    report = build(book, paper="none").value
    assert report is not None
    assert set(states(report)) == {"moon-landings.apkg", "moon-landings.lock"}


def test_quizzes_of_two_decks(book: Path) -> None:
    recipe(
        book.parent, "deck: Steps\nfacts: [first-step, last-step]\nquizzes:\n  steps-1:\n", "steps"
    )
    reports = build_all(book).value
    assert reports is not None
    named = {report.name: [paper.name for paper in report.quizzes] for report in reports}
    assert named == {"moon-landings": ["week-1", "last"], "steps": ["steps-1"]}
    for report in reports:
        assert not {"week-1-quizzes.pdf", "steps-1-quiz-A.pdf"} <= set(states(report))


# The key, later


@pytest.mark.parametrize("typed", [{}, {"title": "Typed"}, {"seed": "spring"}], ids=str)
def test_its_key_is_made_again(book: Path, typed: dict[str, object]) -> None:
    report = made(book, "week-1", **typed)
    code = quiz(report, "week-1").versions["B"]
    again = key(book, code)
    assert again.value is not None, again.findings
    folder = book.parent / "decks"
    name = f"week-1-key-{code}.pdf"
    assert list(states(again.value)) == [name]
    assert (folder / name).read_bytes() == (folder / "week-1-key-B.pdf").read_bytes()


def test_its_key_is_made_again_when_the_recipe_has_forgotten_it(book: Path) -> None:
    code = quiz(made(book, "week-1"), "week-1").versions["A"]
    recipe(book.parent, "tombstones: 3\n")
    assert not key(book, code).findings


def test_a_key_on_the_sheet_of_its_quiz(tmp_path: Path) -> None:
    recipe(tmp_path, "quizzes:\n  us: {paper: letter, count: 3}\n")
    book = write(tmp_path)
    code = quiz(made(book, "us"), "us").versions["A"]
    key(book, code)
    page = PdfReader(tmp_path / "decks" / f"us-key-{code}.pdf").pages[0]
    assert page.mediabox.width == 612


# Cards and pages


def test_cards_of_the_facts_that_a_quiz_asks_about(tmp_path: Path) -> None:
    recipe(
        tmp_path, "quizzes:\n  ticks: {sections: true-false, flashcards: true, answers: false}\n"
    )
    book = write(tmp_path)
    report = made(book, "ticks")
    assert list(states(report))[2] == "ticks-flashcards.pdf"
    cards = (tmp_path / "decks" / "ticks-flashcards.pdf").read_bytes()
    facts = {one.partition("/")[0] for one in asked(book, "ticks")}
    text = " ".join(bodies(cards))
    assert text.count("ApolloProgrammeSummaryReport") == len(facts)


def test_a_quiz_for_browsers_alone(tmp_path: Path) -> None:
    recipe(tmp_path, "quizzes:\n  home: {html: true, paper: none}\n")
    book = write(tmp_path)
    assert list(states(made(book, "home"))) == ["home-quiz-A.html", "moon-landings.quizzes"]


# What is wrong


@pytest.mark.parametrize(
    ("text", "names", "said"),
    [
        pytest.param(
            RECIPE,
            ("wek-1",),
            "decks: there is no quiz and no deck `wek-1` [unknown-quiz] did you mean `week-1`?",
            id="no such quiz",
        ),
        pytest.param(
            "tombstones: 3\n",
            ("week-1",),
            "decks: there is no quiz and no deck `week-1` [unknown-quiz] there are: moon-landings; "
            "a recipe names quizzes under `quizzes:` (moon-landings.yaml)",
            id="no quiz at all",
        ),
        pytest.param(
            "quizzes:\n  Week 1: {count: 3}\n",
            (),
            "moon-landings.yaml:2:3: no quiz can have the name `Week 1` [bad-name] name it `week-1`",
            id="a bad name",
        ),
        pytest.param(
            "quizzes:\n  moon-landings:\n",
            (),
            "moon-landings.yaml:2:3: two have the name `moon-landings`, and their files would be the "
            "same [same-name]",
            id="the name of a deck",
        ),
        pytest.param(
            "quizzes:\n  huge: {count: 300}\n",
            ("huge",),
            "moon-landings.yaml:2:3: quiz `huge`: 300 questions were asked for, and there are",
            id="too many questions",
        ),
        pytest.param(
            "quizzes:\n  late: {since: 2030}\n",
            ("late",),
            "moon-landings.yaml:2:3: quiz `late`: no question for a paper comes of the facts",
            id="no question",
        ),
        pytest.param(
            "quizzes:\n  home: {html: true, paper: none}\n",
            ("home", "--no-html"),
            "moon-landings.yaml:2:3: `none` as paper makes nothing by itself [no-paper] add --html",
            id="nothing to make",
        ),
    ],
)
def test_it_is_said_and_nothing_is_written(
    tmp_path: Path, text: str, names: tuple[str, ...], said: str
) -> None:
    book = write(tmp_path, TAGGED)
    recipe(tmp_path, text)
    before = snapshot(tmp_path)
    typed = {"html": False} if "--no-html" in names else {}
    checked = printed(book, names=tuple(n for n in names if n[:2] != "--"), **typed)
    assert checked.value is None
    (found,) = checked.findings
    place = str(found.place).removeprefix(f"{tmp_path}/").removeprefix("decks/")
    assert f"{place}: {found.message} [{found.slug}] {found.hint}".startswith(said)
    assert snapshot(tmp_path) == before


def test_what_is_wrong_with_a_fact_is_said_at_the_fact(book: Path) -> None:
    question = " ".join(["why"] * 1001)
    write(
        book.parent,
        f"{TAGGED}  - id: long\n    ask: {question}?\n    answer: So\n    source: report\n",
    )
    (found,) = printed(book, names=("week-1",)).findings
    assert found.slug == "too-long-for-paper"
    assert (found.place.file, found.place.line) == (str(book), TAGGED.count("\n") + 1)
    assert "week-1" not in found.message


def test_one_name_in_the_recipes_of_two_fact_files(book: Path) -> None:
    recipe(book.parent, "deck: News\nfrom: news.yaml\nquizzes:\n  week-1:\n", "news")
    write(book.parent, MOON, "news.yaml")
    assert slugs(printed(book, names=("week-1",))) == [("same-name", "news.yaml")]


def test_a_deck_that_is_a_quiz(book: Path) -> None:
    (found,) = build(book, names=("week-1",)).findings
    assert found.slug == "unknown-deck"
    assert found.hint.startswith("`quizgen quiz week-1` makes that quiz")


def test_the_files_of_a_quiz_that_no_recipe_names_any_more_are_pointed_out(book: Path) -> None:
    build_all(book)
    recipe(book.parent, RECIPE.replace("last:\n", "farewell:\n"))
    again = build_all(book)
    assert slugs(again) == [("left-behind", "last-key-A.pdf")]
    assert again.findings[0].hint == "delete last-key-A.pdf, last-quiz-A.pdf"
    assert slugs(check(book)) == slugs(again)
    for path in (book.parent / "decks").glob("last-*.pdf"):
        path.unlink()
    assert not build_all(book).findings


def test_a_quiz_that_moved_to_a_deck_that_is_not_made_now_is_not_left_behind(book: Path) -> None:
    build_all(book)
    recipe(book.parent, RECIPE.partition("  last:\n")[0])
    recipe(
        book.parent, f"deck: Others\nquizzes:\n  last:{RECIPE.partition('  last:')[2]}", "others"
    )
    assert not build_all(book).findings
    assert not build(book, names=("moon-landings",)).findings
