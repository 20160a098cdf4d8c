"""Read recipes and books from their text, as the tests type them."""

from __future__ import annotations

from quizgen.facts.load import load
from quizgen.facts.model import Book
from quizgen.reading.finding import Checked, Finding
from quizgen.reading.reader import read
from quizgen.recipes.model import Recipe
from quizgen.recipes.read import read_recipe

BOOK = """\
deck: Moon landings
as_of: 2024-07-20
tags: [space]
source: report
sources: {report: Apollo Programme Summary Report}
people:
  Neil Armstrong: {role: commander of Apollo 11, as_of: 1969-07-16}
facts:
  - {id: launch, what: Apollo 11, did: was launched, when: 1969-07-16, tags: moon::first, priority: 1}
  - {id: first-step, who: Neil Armstrong, did: stepped out, when: 1969-07-20, tags: moon, was: step}
  - {id: race, who: [The Soviet Union], did: stayed behind, when: 1961/1969, tags: politics}
  - {id: last-step, who: Eugene Cernan, did: left, when: 1972-12-14, priority: 3}
  - {id: samples, ask: How many kilograms of rock came back?, answer: "382"}
"""


def book(text: str = BOOK) -> Book:
    root = read(text.encode(), "facts.yaml").value
    assert root is not None
    made = load(root, "facts.yaml").value
    assert made is not None
    return made


def checked(text: str) -> Checked[Recipe]:
    root = read(text.encode(), "decks/brief.yaml").value
    assert root is not None
    return read_recipe(root, "decks/brief.yaml", "brief")


def recipe(text: str) -> Recipe:
    made = checked(text)
    assert made.value is not None, made.findings
    return made.value


def lines(findings: tuple[Finding, ...]) -> list[str]:
    """Give findings as a user sees them: place, message, slug, hint."""
    return [f"{f.place}: {f.message} [{f.slug}] {f.hint}".rstrip() for f in findings]
