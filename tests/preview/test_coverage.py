"""The coverage grid: a mark for every kind that a fact was asked, another for those it was not."""

from __future__ import annotations

from xml.etree.ElementTree import Element, fromstring

import pytest

from quizgen.facts.model import Book
from quizgen.preview.coverage import ROWS, coverage, rows
from quizgen.preview.groups import counted, grouped
from quizgen.questions.ask import Asker
from tests.preview import books

LISTED = """\
  - id: two
    who: [Donald Trump, Xi Jinping]
    complete: true
    did: held a US–China summit
    where: South Korea
    when: 2025-10
"""
SVG = "{http://www.w3.org/2000/svg}"


def drawn(of: Book) -> Element:
    return fromstring(coverage(of.deck, grouped(books.asked(of))))  # noqa: S314 - our own text


@pytest.mark.parametrize("count", [1, 30, ROWS, ROWS + 1, 1000])
def test_every_fact_is_in_one_row(count: int) -> None:
    found = rows(grouped(books.asked(books.crowd(count))))
    assert len(found) <= ROWS
    assert sum(row.facts for row in found) == count
    assert len(found) == count or count > ROWS


def test_the_grid_counts_what_was_asked() -> None:
    of = books.book(books.ANCIENT)
    asked = books.asked(of)
    found = rows(grouped(asked))
    assert [row.name for row in found] == [one.statement.id for one in asked]
    assert sum(row.asked.total() for row in found) == sum(
        len({q.kind for q in one.questions}) for one in asked
    )


def test_a_mark_for_each_kind_that_is_asked() -> None:
    of = books.book(books.ANCIENT)
    cells = [r for r in drawn(of).iter(f"{SVG}rect") if r.get("class") == "full"]
    asked = sum(len({q.kind for q in one.questions}) for one in books.asked(of))
    assert len(cells) == asked + 1  # and the legend's


def test_the_totals_of_many_facts_fit_their_columns() -> None:
    picture = drawn(books.crowd(1500))
    labels = [
        t.text or "" for t in picture.iter(f"{SVG}text") if t.get("class") == "small quiet middle"
    ]
    assert labels
    assert all(len(label) <= 5 for label in labels)


def test_who_cannot_see_it_is_told() -> None:
    picture = drawn(books.book(books.ANCIENT))
    description = picture.findtext(f"{SVG}desc") or ""
    assert description.startswith("7 facts, ")
    assert "when 6" in description


def test_what_comes_of_the_lists_of_a_fact_stands_in_its_row() -> None:
    of = books.book(LISTED)
    asker = Asker(of)
    both = grouped([*asker.ask(), *asker.across("deck")])
    assert [group.id for group in both] == ["two"]
    assert {"who", "missing-member"} <= both[0].kinds
    assert counted(both) == "1 fact"
