"""Read the entries of a mapping by its table of fields; unknown keys get a suggestion."""

from __future__ import annotations

from functools import lru_cache
from typing import Any, NamedTuple

from quizgen.facts.at_once import AT_ONCE, AtOnce
from quizgen.facts.field import Field, Table
from quizgen.facts.fields import TABLES
from quizgen.facts.findings import MANY, Findings
from quizgen.facts.values import READERS, Reader
from quizgen.reading.tree import Entry, Mapping, Scalar


class _Way(NamedTuple):
    """How the values of a field are read: where nothing is to be said about them, and elsewhere."""

    field: Field
    target: str
    at_once: AtOnce
    reader: Reader


Plan = dict[str, _Way]


def _plan(table: Table) -> Plan:
    """Give the way to read every field that holds a single value."""
    return {
        key: _Way(f, f.target, AT_ONCE[f.shape], READERS[f.shape])
        for key, f in table.fields.items()
        if f.shape in READERS
    }


_PLANS: dict[str, Plan] = {t.noun: _plan(t) for t in TABLES}


def read_mapping(node: Mapping, table: Table, findings: Findings) -> dict[str, Any]:
    """Give the values of a mapping by attribute; None for a value that could not be read.

    A key that is unknown but clearly meant is a finding and is then read as the right one, so
    that one slip does not bring up other findings.
    """
    plan = _PLANS.get(table.noun) or _plan(table)
    values: dict[str, Any] = {}
    for key, value in node.pairs():
        way = plan.get(key)
        read = way.at_once(value) if way else None
        if way and read is not None:
            values[way.target] = read
        elif (entry := node.get(key)) and (
            way := way or plan.get(mend(entry, node, table, findings))
        ):
            values[way.target] = way.reader(entry.value, way.field, findings)
    return values


def mend(entry: Entry, node: Mapping, table: Table, findings: Findings) -> str:
    """Give the key that an unknown one was meant to be, "" if none; this is a finding."""
    if entry.key in table.fields:
        return entry.key
    meant, hint = _advice(entry.key, table) if len(findings.found) < MANY else ("", "")
    if not meant and _is_rest_of_text(entry, node):
        hint = "a comma ends a text between { and }: put the whole text in quotes"
    findings.add("unknown-key", f"{table.noun} has no field `{entry.key}`", entry, hint)
    return "" if node.get(meant) else meant


def _is_rest_of_text(entry: Entry, node: Mapping) -> bool:
    """Whether an entry is what followed a comma in a text: no value, and other entries on its line."""
    bare = isinstance(entry.value, Scalar) and not entry.value.text
    return bare and any(other.line == entry.line for other in node.entries if other is not entry)


def _advice(key: str, table: Table) -> tuple[str, str]:
    """Give the key that was meant, "" if none is clear, and the hint."""
    folded = key.strip().lower().replace("-", "_").replace(" ", "_")
    meant = folded if folded in table.fields else table.meant.get(folded, "")
    owners = [] if meant else [t.noun for t in TABLES if folded in t.fields]
    if owners:
        return "", f"`{folded}` belongs to {owners[0]}"
    close = meant or _close(folded[:30], tuple(table.fields))
    if close:
        return close, f"did you mean `{close}`?"
    if folded in ("note", "notes", "comment"):
        return "", "a note to yourself is a comment: `# …`"
    return "", f"fields of {table.noun}: {', '.join(table.fields)}"


@lru_cache(maxsize=1 << 10)
def _close(key: str, known: tuple[str, ...]) -> str:
    """Give the known key that is spelt most like this one, "" if none is."""
    from difflib import get_close_matches  # no good file needs it

    return next(iter(get_close_matches(key, known, n=1)), "")
