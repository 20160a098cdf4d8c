"""Countries: capitals, currencies, dialling codes and neighbours, by region.

From the JSON files that the package ``countryinfo`` ships. They hold the columns of the npm package
``world-countries`` that are used here; pip installs them with the other test packages, without Node.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from tests.tables.rows import Table, entry, once, slug, typed

HEAD = """\
deck: Countries of the world
as_of: 2025
source: table
sources:
  table: The country files of the package countryinfo
"""

Row = dict[str, Any]


def table() -> Table:
    rows = [row for row in _rows() if row.get("ISO") and row["subregion"]]
    names = {row["ISO"]["alpha3"]: row["name"] for row in rows}
    kept = [row for row in rows if names[row["ISO"]["alpha3"]] == row["name"]]
    entries = once(e for row in kept for e in _entries(row, names))
    return Table("countries", HEAD + _declared(kept), entries)


def _rows() -> list[Row]:
    spec = find_spec("countryinfo")
    assert spec is not None
    assert spec.origin is not None
    files = sorted(Path(spec.origin).with_name("data").glob("*.json"))
    return [json.loads(file.read_text(encoding="utf-8")) for file in files]


def _declared(rows: list[Row]) -> str:
    regions = {row["subregion"]: row["region"] for row in rows}
    places = (f"  {typed(one)}: {typed(whole)}\n" for one, whole in sorted(regions.items()))
    groups = (f"  {typed(name)}:\n" for name in sorted({row["name"] for row in rows}))
    return "places:\n" + "".join(places) + "groups:\n" + "".join(groups)


def _entries(row: Row, names: dict[str, str]) -> Iterator[tuple[str, str]]:
    name, place = row["name"], row["subregion"]
    if row.get("capital") and isinstance(row["capital"], str):
        fields = {"what": row["capital"], "did": f"is the capital of {name}", "where": place}
        yield entry(slug(name, "capital"), fields)
    for currency in row.get("currencies", ())[:1]:
        fields = {"who": name, "did": f"pays in the currency {currency}", "where": place}
        yield entry(slug(name, "currency"), fields)
    for code in row.get("callingCodes", ())[:1]:
        fields = {"who": name, "did": f"has the dialling code {code}", "where": place}
        yield entry(slug(name, "code"), fields)
    for border in row.get("borders", ()):
        if border in names:
            fields = {"who": name, "did": f"borders {names[border]}", "where": place}
            yield entry(slug(name, "borders", border), fields)
