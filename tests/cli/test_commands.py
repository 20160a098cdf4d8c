"""What each command prints, for people and for programs."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.running import run, type_in
from tests.pipeline.books import MOON, NOW, snapshot, write

FILES = (
    "moon-landings.apkg",
    "moon-landings-quiz.pdf",
    "moon-landings-key.pdf",
    "moon-landings.quizzes",
    "moon-landings.lock",
)


@pytest.fixture
def book(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Stand in the folder of a small book."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", str(NOW))
    return write(tmp_path)


# build


def test_build_says_what_it_made_and_what_to_do_next(book: Path) -> None:
    shown = type_in("build")
    assert shown.exit_code == 0
    assert shown.stderr == ""
    lines = shown.stdout.splitlines()
    assert lines[0] == "5 facts → 11 notes, 23 cards, 23 questions (Moon landings)"
    assert [line.split()[:2] for line in lines[1:6]] == [["wrote", f"decks/{f}"] for f in FILES]
    assert all(line.endswith("  new") for line in lines[1:6])
    assert lines[6] == "quiz   8 questions, 15 points"
    assert lines[7] == "not asked: 1 (quote too short 1)"
    assert "see quizgen questions --skipped" in lines[8]
    assert lines[9] == "next   import the .apkg into Anki (File > Import)"
    assert sorted(p.name for p in (book.parent / "decks").iterdir()) == sorted(FILES)


def test_a_second_build_says_that_nothing_changed(book: Path) -> None:
    type_in("build", book)
    lines = type_in("build", book).stdout.splitlines()
    assert [line.split()[0] for line in lines[1:6]] == ["kept"] * 5
    assert lines[-1] == "next   nothing to do: all is as it was"


def test_a_changed_deck_says_how_much_of_it(book: Path) -> None:
    type_in("build")
    book.write_text(MOON.replace('"382"', '"380"'), encoding="utf-8")
    shown = type_in("build").stdout
    assert "changed (0 notes new, 1 changed)" in shown
    assert "again (File > Import): learners keep their progress" in shown


@pytest.mark.usefixtures("book")
def test_build_into_another_folder() -> None:
    type_in("build", "--out", "a/b", "--paper", "none")
    assert sorted(p.name for p in Path("a/b").iterdir()) == [FILES[0], FILES[4]]
    assert not Path("decks").exists()


@pytest.mark.usefixtures("book")
def test_build_quietly() -> None:
    shown = type_in("build", "--quiet")
    assert (shown.exit_code, shown.output) == (0, "")


@pytest.mark.usefixtures("book")
def test_build_for_programs() -> None:
    shown = type_in("build", "--json")
    told = json.loads(shown.stdout)
    assert shown.stderr == ""
    assert told["findings"] == []
    (report,) = told["reports"]
    assert [Path(o["path"]).name for o in report["outputs"]] == list(FILES)
    assert {o["state"] for o in report["outputs"]} == {"new"}
    assert report["facts"] == 5
    assert report["deck"]["cards"] == 23
    assert report["skipped"] == {"quote-too-short": 1}


def test_build_for_programs_with_findings(book: Path) -> None:
    book.write_text(MOON.replace("where:", "wher:"), encoding="utf-8")
    shown = type_in("build", "--json")
    told = json.loads(shown.stdout)
    assert (shown.exit_code, told["reports"]) == (1, [])
    assert [f["slug"] for f in told["findings"]] == ["unknown-key"]


def test_build_check_tells_stale_from_current(book: Path) -> None:
    shown = type_in("build", "--check")
    assert shown.exit_code == 1
    assert shown.stderr.count("stale-output") == 5
    assert "run `quizgen build facts.yaml`" in shown.stderr
    assert snapshot(book.parent).keys() == {"facts.yaml"}
    type_in("build")
    shown = type_in("build", "--check")
    assert shown.exit_code == 0
    assert shown.stdout == "decks: 5 files, all as facts.yaml gives them\n"


# check


@pytest.mark.usefixtures("book")
def test_check_of_a_good_file() -> None:
    shown = type_in("check")
    assert (shown.exit_code, shown.stderr) == (0, "")
    assert shown.stdout == "facts.yaml: 5 facts, no findings\n"


def test_check_shows_the_line_and_what_to_type(book: Path) -> None:
    book.write_text(MOON.replace("    where: Florida", "    wher: Florida"), encoding="utf-8")
    shown = type_in("check")
    assert (shown.exit_code, shown.stdout) == (1, "")
    line = MOON.splitlines().index("    where: Florida") + 1
    assert f"facts.yaml:{line}:5" in shown.stderr
    assert "    wher: Florida" in shown.stderr
    assert "did you mean `where`?" in shown.stderr
    assert "unknown-key" in shown.stderr


@pytest.mark.usefixtures("book")
def test_check_from_standard_input() -> None:
    shown = type_in("check", "-", stdin=MOON.encode())
    assert shown.exit_code == 0
    shown = type_in("check", "-", stdin=b"deck: [\n")
    assert shown.exit_code == 1
    assert "<stdin>:" in shown.stderr


def test_check_for_programs(book: Path) -> None:
    assert json.loads(type_in("check", "--json").stdout) == {"findings": []}
    book.write_text("decks: x\n", encoding="utf-8")
    shown = type_in("check", "--json")
    assert shown.exit_code == 1
    assert shown.stderr == ""
    first = json.loads(shown.stdout)["findings"][0]
    assert (first["slug"], first["file"], first["line"]) == ("unknown-key", "facts.yaml", 1)


# questions


@pytest.mark.usefixtures("book")
def test_questions_for_people() -> None:
    shown = type_in("questions", "--fact", "samples")
    assert shown.exit_code == 0
    line = MOON.splitlines().index("  - id: samples") + 1
    assert [" ".join(line.split()) for line in shown.stdout.splitlines()[:3]] == [
        f"samples (facts.yaml:{line})",
        "ask How many kilograms of rock did the six landings bring back?",
        "→ 382",
    ]


@pytest.mark.usefixtures("book")
def test_question_bank_has_every_card_and_its_logical_form() -> None:
    bank = [json.loads(line) for line in type_in("questions", "--json").stdout.splitlines()]
    assert len({q["id"] for q in bank}) == len(bank)
    when = next(q for q in bank if q["id"].startswith("first-step/when"))
    assert when["asked"] == "when"
    assert when["given"]["who"] == ["Neil Armstrong"]
    assert when["answer"] == "20 July 1969"
    report = json.loads(type_in("build", "--json").stdout)["reports"][0]
    asked = [q for q in bank if q["form"] != "true-false" and q["only"] != "paper"]
    assert len(asked) == sum(report["questions"].values())


@pytest.mark.usefixtures("book")
def test_only_some_kinds_and_facts() -> None:
    shown = type_in("questions", "--json", "--kind", "when", "--kind", "who")
    assert {json.loads(line)["kind"] for line in shown.stdout.splitlines()} == {"when", "who"}
    shown = type_in("questions", "--json", "--fact", "launch", "--fact", "last-step")
    asked = [set(json.loads(line)["facts"]) for line in shown.stdout.splitlines()]
    assert {"launch"} in asked
    assert any({"launch", "last-step"} < facts for facts in asked)
    assert all(facts & {"launch", "last-step"} for facts in asked)
    shown = type_in("questions", "--fact", "people:neil-armstrong", "--kind", "role-of")
    assert "→ commander of Apollo 11" in shown.stdout


@pytest.mark.usefixtures("book")
def test_what_could_not_be_asked() -> None:
    shown = type_in("questions", "--skipped")
    line = MOON.splitlines().index("  - id: magnificent") + 1
    assert shown.stdout.startswith(f"facts.yaml:{line}: magnificent/completion: quote-too-short: ")
    shown = type_in("questions", "--skipped", "--json", "--kind", "completion")
    told = json.loads(shown.stdout)
    assert (told["fact"], told["reason"]) == ("magnificent", "quote-too-short")
    assert type_in("questions", "--skipped", "--kind", "who").stdout == ""


@pytest.mark.usefixtures("book")
def test_questions_from_standard_input() -> None:
    shown = type_in("questions", "-", "--kind", "ask", stdin=MOON.encode())
    assert "(<stdin>:" in shown.stdout


# quiz


@pytest.mark.usefixtures("book")
def test_versions_of_a_quiz() -> None:
    shown = type_in("quiz", "--version", "b", "-n", "6")
    assert shown.exit_code == 0
    assert "print the -quiz-B.pdf; keep the -key-B.pdf to yourself" in shown.stdout
    type_in("quiz", "-n", "6")
    names = {"A", "B"}
    files = {f"moon-landings-{sheet}-{letter}.pdf" for letter in names for sheet in ("quiz", "key")}
    assert {p.name for p in Path("decks").iterdir()} == files | {"moon-landings.quizzes"}
    before = snapshot(Path("decks"))
    type_in("quiz", "-n", "6")
    assert snapshot(Path("decks")) == before


@pytest.mark.usefixtures("book")
def test_a_quiz_leaves_the_built_files_current() -> None:
    type_in("build")
    type_in("quiz", "--version", "C", "--paper", "letter")
    assert type_in("build", "--check").exit_code == 0


def test_the_real_program(tmp_path: Path) -> None:
    write(tmp_path)
    shown = run("build", folder=tmp_path)
    assert (shown.returncode, shown.stderr) == (0, b"")
    assert shown.stdout.decode("utf-8").startswith("5 facts → ")
    assert sorted(p.name for p in (tmp_path / "decks").iterdir()) == sorted(FILES)
