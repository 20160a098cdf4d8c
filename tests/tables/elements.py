"""Chemical elements: who discovered which, where and when, and whom they are named after.

From the SQLite file that the package ``mendeleev`` ships, read without importing the package: that would
load pandas, pint and SQLAlchemy.
"""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from tests.tables.rows import Table, entry, once, slug

HEAD = """\
deck: Chemical elements
as_of: 2025
source: table
sources:
  table: The table of elements of the package mendeleev
people:
  Sir William Ramsay: {aka: [Sir William Ramsey]}
  Jöns Berzelius: {aka: [J. Berzelius]}
  Martin Klaproth: {aka: [M. Klaproth]}
  Smithson Tenant: {aka: [S.Tenant]}
  M.W. Travers: {aka: [M. W. Travers]}
  A.Ghiorso: {aka: [A. Ghiorso]}
places:
  England: Great Britain
  Scotland: Great Britain
  Great Britain:
"""
_COUPLES = {
    "Pierre and Marie Curie": ["Pierre Curie", "Marie Curie"],
    "Fausto and Juan José de Elhuyar": ["Fausto de Elhuyar", "Juan José de Elhuyar"],
}
_NAMED = re.compile(r"Named (?:for|after|in honor of) ((?:the |planet |\w+ )?[^,.;]+)")
_QUERY = "SELECT name, discoverers, discovery_location, discovery_year, name_origin FROM elements"

Row = tuple[str, str, str | None, int | None, str]


def table() -> Table:
    return Table("elements", HEAD, once(e for row in rows(_QUERY) for e in _entries(row)))


def rows(query: str) -> list[Any]:
    """Give what a query finds in the database of the package ``mendeleev``."""
    spec = find_spec("mendeleev")
    assert spec is not None
    assert spec.origin is not None
    file = Path(spec.origin).with_name("elements.db")
    with closing(sqlite3.connect(f"{file.as_uri()}?mode=ro", uri=True)) as database:
        return database.execute(query).fetchall()


def _entries(row: Row) -> Iterator[tuple[str, str]]:
    name, people, place, year, origin = row
    where, when = (place or "").split("/"), str(year or "")
    low = name.lower()
    if year:
        fields = {"who": _people(people), "did": f"discovered {low}", "where": where, "when": when}
        yield entry(slug(name), fields)
    named = _NAMED.match((origin or "").replace("asteroid, ", "asteroid "))
    if named and year:
        did = f"was named after {named[1].strip()}"
        fields = {"what": low, "did": did, "where": where, "when": when}
        yield entry(slug(name, "name"), fields)


def _people(text: str) -> list[str]:
    found: list[str] = []
    for part in re.split(r"[,;/]\s*", text):
        name = part.strip()
        if name and name != "et al":
            found.extend(_COUPLES.get(name, [name]))
    return found
