"""Whole tables as lists: series, periods and groups of the elements; who won each award for acting, in order."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import replace

from quizgen.facts.model import Book
from tests.questions.asking import book
from tests.tables.elements import rows
from tests.tables.oscars import rows as awards
from tests.tables.rows import slug, typed

_ELEMENTS = """\
SELECT e.name, e.atomic_weight, s.name, e.period, e.group_id
FROM elements AS e JOIN series AS s ON s.id = e.series_id ORDER BY e.atomic_number
"""
_WEIGHTS = "by: atomic weight, unit: daltons, most: heaviest, least: lightest"
_PERIODS = "first second third fourth fifth sixth seventh".split()

Members = dict[str, list[str]]
"""For each title the members, as YAML."""


def elements() -> Book:
    """Give ten series with their atomic weights, and seven periods and eighteen groups in order."""
    series: Members = defaultdict(list)
    places: Members = defaultdict(list)
    for name, weight, sort, period, group in rows(_ELEMENTS):
        low = name.lower()
        series[sort.lower()].append(f"{{{low}: {weight:f}}}")
        places[f"elements of the {_PERIODS[period - 1]} period"].append(low)
        if group:
            places[f"elements of group {group}"].append(low)
    return _book([*_lists(series, _WEIGHTS), *_lists(places, "ordered: true")])


def oscars() -> Book:
    """Give the winners of the four awards for acting, in order."""
    found: Members = defaultdict(list)
    for row in sorted(awards(), key=lambda row: row["oscar_no"]):
        title = f"winners of the Academy Award for {row['award']}"
        found[title].append(f"{{{typed(row['name'])}: {row['oscar_yr']}}}")
    return _book(_lists(found, "ordered: true, as_of: 2020"))


def backwards(book: Book) -> Book:
    """Give a book with its lists from the last to the first."""
    return replace(book, lists=book.lists[::-1])


def _lists(members: Members, more: str) -> Iterable[str]:
    for title, names in members.items():
        told = f"title: {typed(title)}, complete: true, {more}, members: [{', '.join(names)}]"
        yield f"  - {{id: {slug(title)}, {told}}}\n"


def _book(lists: Iterable[str]) -> Book:
    head = "deck: Lists\nas_of: 2025\nsource: table\nsources: {table: The table}\nlists:\n"
    return book(head + "".join(lists))
