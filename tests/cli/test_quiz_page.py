"""``quizgen quiz --html``: the page beside the papers, or alone."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.running import type_in
from tests.html.pages import all_of, lifted, parsed, words
from tests.pipeline.books import write

PAGE = "moon-landings-quiz-A.html"
RECORD = "moon-landings.quizzes"


@pytest.fixture
def book(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Stand in the folder of a small book."""
    monkeypatch.chdir(tmp_path)
    return write(tmp_path)


def made(folder: Path) -> list[str]:
    return sorted(path.name for path in (folder / "decks").iterdir())


def test_beside_the_papers(book: Path) -> None:
    shown = type_in("quiz", "--html")
    assert (shown.exit_code, shown.stderr) == (0, "")
    papers = ["moon-landings-key-A.pdf", PAGE, "moon-landings-quiz-A.pdf", RECORD]
    assert made(book.parent) == papers
    assert "open the -quiz-A.html in a browser, or send it to learners" in shown.stdout


def test_alone(book: Path) -> None:
    shown = type_in("quiz", "--html", "--paper", "none", "-n", "6", "--versions", "B,C")
    assert (shown.exit_code, shown.stderr) == (0, "")
    pages = ["moon-landings-quiz-B.html", "moon-landings-quiz-C.html", RECORD]
    assert made(book.parent) == pages
    assert "print the" not in shown.stdout


@pytest.mark.usefixtures("book")
def test_the_code_on_a_page_makes_its_key_again() -> None:
    type_in("quiz", "--html", "--paper", "none", "-n", "6")
    html = Path("decks", PAGE).read_text(encoding="utf-8")
    code = words(all_of(parsed(html), "p", "end")[0]).rpartition(" ")[2]
    shown = type_in("key", code)
    assert (shown.exit_code, shown.stderr) == (0, "")
    assert Path("decks", f"moon-landings-key-{code}.pdf").exists()


@pytest.mark.usefixtures("book")
def test_nothing_at_all_is_wrong_usage() -> None:
    shown = type_in("quiz", "--paper", "none")
    assert shown.exit_code == 2
    assert "add --html" in shown.stderr
    assert not Path("decks").exists()


@pytest.mark.usefixtures("book")
def test_the_same_facts_the_same_bytes() -> None:
    type_in("quiz", "--html", "--paper", "none")
    first = Path("decks", PAGE).read_bytes()
    assert "unchanged" in type_in("quiz", "--html", "--paper", "none").stdout
    type_in("quiz", "--html", "--paper", "none", "--out", "elsewhere")
    assert Path("elsewhere", PAGE).read_bytes() == first


@pytest.mark.usefixtures("book")
def test_a_page_asks_what_the_facts_give_and_hides_what_is_right() -> None:
    type_in("quiz", "--html", "--paper", "none", "-n", "12")
    html = Path("decks", PAGE).read_text(encoding="utf-8")
    tree = parsed(html)
    assert words(all_of(tree, "h1")[0]) == "Moon landings"
    assert len(all_of(tree, "div", "item")) == len(lifted(html)) == 12
    assert all("NASA" in solution["sources"][0][0] for solution in lifted(html))
    assert "NASA" not in html


CHINESE = """\
deck: 中美防务
sources: {报告: {title: 会谈报告, published: 2025-12}}
facts:
  - {id: summit, who: 习近平, did: met Joe Biden, where: 利马, when: 2024-11-16, source: 报告}
"""


def test_scripts_without_glyphs_have_a_page_and_are_pointed_to_it(book: Path) -> None:
    book.write_text(CHINESE, encoding="utf-8")
    shown = type_in("quiz", "--html")
    assert shown.exit_code == 1
    assert "`--html --paper none` makes a page for browsers" in shown.stderr
    assert not Path("decks").exists()
    assert type_in("quiz", "--html", "--paper", "none").exit_code == 0
    (page,) = Path("decks").glob("*.html")
    assert page.name == "中美防务-quiz-A.html"
    assert "习近平" in page.read_text(encoding="utf-8") + str(lifted(page.read_text("utf-8")))
