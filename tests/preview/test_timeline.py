"""The timeline: dates in order, periods of many facts, nothing over anything else."""

from __future__ import annotations

import re
from itertools import pairwise
from xml.etree.ElementTree import Element, fromstring

import pytest

from quizgen.facts.days import day_number
from quizgen.facts.model import Book
from quizgen.preview.drawing import fitted, width
from quizgen.preview.periods import month_of, ticks, unit_for, year_name, year_of
from quizgen.preview.timeline import ROWS, marks, timeline
from tests.preview import books

SVG = "{http://www.w3.org/2000/svg}"


def drawn(of: Book) -> Element:
    dated = marks(of, books.sentences(of))
    undated = len(of.facts) - len(dated)
    return fromstring(timeline(of.deck, dated, undated))  # noqa: S314 - our own text


def texts(picture: Element) -> list[tuple[float, float, float, str]]:
    """Give left edge, right edge, baseline and words of every text in the picture."""
    found = []
    for one in picture.iter(f"{SVG}text"):
        words, kinds = one.text or "", (one.get("class") or "").split()
        size = 18 if "head" in kinds else 11.5 if "small" in kinds else 13
        across = width(words, size)
        x, y = float(one.get("x", 0)), float(one.get("y", 0))
        left = x - (across if "end" in kinds else across / 2 if "middle" in kinds else 0)
        found.append((left, left + across, y, words))
    return found


@pytest.mark.parametrize("count", [1, 2, 30, ROWS, ROWS + 1, 1000])
def test_no_text_lies_over_another_or_outside(count: int) -> None:
    picture = drawn(books.crowd(count))
    across, down = float(picture.get("width", 0)), float(picture.get("height", 0))
    found = texts(picture)
    assert len(found) > min(count, 10)
    assert all(left >= 0 and right <= across and 0 < y < down for left, right, y, _ in found)
    for (_, right, y, words), (left, _, next_y, next_words) in pairwise(sorted(found, key=order)):
        assert abs(y - next_y) > 12 or right <= left + 1, (words, next_words)


def order(text: tuple[float, float, float, str]) -> tuple[float, float]:
    return text[2], text[0]


def test_dates_stand_in_the_order_of_time_whatever_the_file_has() -> None:
    picture = drawn(books.book(books.ANCIENT))
    dates = [t.text for t in picture.iter(f"{SVG}text") if t.get("class") == "end quiet"]
    assert dates == [
        "about 2334 BCE",
        "221 BCE",
        "10 January 49 BCE",
        "27 BCE to 14 CE",
        "about 820",
        "since 2005",
    ]


def test_a_span_is_a_capsule_and_an_uncertain_date_is_dashed() -> None:
    picture = drawn(books.book(books.ANCIENT))
    capsules = [r for r in picture.iter(f"{SVG}rect") if r.get("width") == "20"]
    assert len(capsules) == 3  # two spans, and the legend
    dashed = [c for c in picture.iter(f"{SVG}circle") if c.get("class") == "hedged"]
    assert len(dashed) == 3


def test_who_cannot_see_it_is_told() -> None:
    picture = drawn(books.book(books.ANCIENT))
    assert picture.get("role") == "img"
    named = (picture.get("aria-labelledby") or "").split()
    assert [child.get("id") for child in picture][:2] == named
    description = picture.findtext(f"{SVG}desc") or ""
    assert "6 dated facts" in description
    assert "1 without a date" in description
    assert "10 January 49 BCE: Caesar crossed the Rubicon" in description


def test_of_many_facts_every_one_is_counted() -> None:
    description = drawn(books.crowd(1000)).findtext(f"{SVG}desc") or ""
    counts = [int(n) for n in re.findall(r": (\d+)(?: |$)", description)]
    assert sum(counts) == 1000


def test_a_book_without_a_date_still_has_a_picture() -> None:
    picture = drawn(books.book("  - {id: a, who: Ann, did: sang}\n"))
    assert "1 without a date" in "".join(picture.itertext())


def test_a_text_of_the_file_stays_a_text() -> None:
    hostile = "  - {id: a, who: '<script>&\"', did: 'sang ]]> --> </svg>', when: 2025}\n"
    assert "<script>" in "".join(drawn(books.book(hostile)).itertext())


@pytest.mark.parametrize(
    ("first", "last", "labels"),
    [
        ((-499, 1, 1), (2025, 1, 1), ["500 BCE", "1", "500", "1000", "1500", "2000"]),
        ((1962, 10, 1), (1962, 12, 5), ["Oct 1962", "Nov 1962", "Dec 1962"]),
        ((2025, 10, 31), (2025, 10, 31), ["Oct 2025"]),
        ((1900, 6, 1), (1931, 1, 1), ["1905", "1910", "1915", "1920", "1925", "1930"]),
    ],
)
def test_ticks_are_round(
    first: tuple[int, int, int], last: tuple[int, int, int], labels: list[str]
) -> None:
    found = ticks(day_number(*first), day_number(*last), 10)
    assert [tick.label for tick in found] == labels


@pytest.mark.parametrize("year", [-12_000, -1, 0, 1, 4, 1582, 1900, 2000, 9999, 20_000])
def test_a_day_knows_its_year_and_month(year: int) -> None:
    assert year_of(day_number(year, 1, 1)) == year
    assert year_of(day_number(year, 12, 31)) == year
    assert month_of(day_number(year, 2, 1)) == (year, 2)


@pytest.mark.parametrize(
    ("year", "name"), [(2025, "2025"), (1, "1"), (0, "1 BCE"), (-43, "44 BCE")]
)
def test_years_are_written_with_their_era(year: int, name: str) -> None:
    assert year_name(year) == name


def test_no_period_holds_both_eras() -> None:
    days = [day_number(year, 6, 1) for year in range(-950, 1000, 7)]
    unit = unit_for(days, 30)
    labels = list(dict.fromkeys(unit.label(unit.number(day)) for day in days))
    assert labels[8:11] == ["200–101 BCE", "100–1 BCE", "1–99"]


@pytest.mark.parametrize("text", ["short", "a long text " * 40, "中" * 200, "محمد " * 60, "W" * 99])
def test_a_text_is_cut_to_its_room(text: str) -> None:
    cut = fitted(text, 13, 200)
    assert width(cut, 13) <= 200
    assert cut == text.strip() or cut.endswith("…")
