"""Read the sections of declared names: people, places, groups, and sources."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

from quizgen.facts.field import Table
from quizgen.facts.fields import GROUP, PERSON, PLACE, SOURCE
from quizgen.facts.findings import Findings
from quizgen.facts.mapping import read_mapping
from quizgen.facts.model import Group, Location, Person, Source
from quizgen.facts.names import slug
from quizgen.facts.values import READERS, clean, has_control, shape_of
from quizgen.reading.tree import Entry, Mapping, Node, Scalar

T = TypeVar("T")
Make = Callable[[str, Entry, dict[str, Any]], T]


def read_sources(node: Node, findings: Findings) -> dict[str, Source]:
    """Read ``sources``: an id each, with a title or a mapping."""

    def make(name: str, entry: Entry, values: dict[str, Any]) -> Source:
        if "title" not in values:
            hint = f"write `{name}: {SOURCE.fields['title'].example}`, say"
            findings.add("missing-field", f"the source `{name}` has no title", entry, hint)
        return Source(id=name, **{"title": "", **_filled(values)})

    return _section(node, "sources", SOURCE, make, findings)


def read_people(node: Node, default: tuple[str, ...], findings: Findings) -> dict[str, Person]:
    """Read ``people``: a name each, with a role or a mapping."""

    def make(name: str, entry: Entry, values: dict[str, Any]) -> Person:
        values.setdefault("sources", default)
        kept = _filled(values)
        kept["was"] = tuple(slug(old) for old in kept.get("was", ()))
        return Person(name, slug(name), findings.place(entry), **kept)

    return _section(node, "people", PERSON, make, findings)


def read_places(node: Node, findings: Findings) -> dict[str, Location]:
    """Read ``places``: a name each, with the larger place or a mapping."""
    return _section(node, "places", PLACE, lambda n, _, v: Location(n, **_filled(v)), findings)


def read_groups(node: Node, findings: Findings) -> dict[str, Group]:
    """Read ``groups``: a name each, with a country or a mapping."""
    return _section(node, "groups", GROUP, lambda n, _, v: Group(n, **_filled(v)), findings)


def _section(
    node: Node, section: str, table: Table, make: Make[T], findings: Findings
) -> dict[str, T]:
    """Read one section by name; a name that cannot be used is left out, with a finding."""
    if not isinstance(node, Mapping):
        _note_shape(node, section, table, findings)
        return {}
    things: dict[str, T] = {}
    for entry in node.entries:
        name = _name(entry, section, findings)
        if name in things:
            findings.add("double-name", f"`{name}` stands twice under `{section}`", entry)
        elif name:
            things[name] = make(name, entry, _values(entry, table, findings))
    return things


def _note_shape(node: Node, section: str, table: Table, findings: Findings) -> None:
    if node == Scalar("", node.line, node.column):
        findings.add("empty-value", f"`{section}` is empty", node, "leave the line out")
        return
    message = f"`{section}` takes names with what they are, not {shape_of(node)}"
    short = table.fields[table.short].example
    findings.add("wrong-shape", message, node, f"write each on its own line: `Name: {short}`")


def _name(entry: Entry, section: str, findings: Findings) -> str:
    """Give the name that an entry declares, "" where it is none."""
    name = clean(entry.key)
    if has_control(name, f"a name under `{section}`", Scalar(*entry[:3]), findings):
        return ""
    if not slug(name):
        hint = "a name has a letter or a digit"
        findings.add("bad-name", f"`{name}` under `{section}` is no name", entry, hint)
        return ""
    return name


def _values(entry: Entry, table: Table, findings: Findings) -> dict[str, Any]:
    """Read what stands behind a name: nothing, a mapping, or the one value of the short form."""
    match entry.value:
        case Mapping() as node:
            return read_mapping(node, table, findings)
        case Scalar("") if table is not SOURCE:
            return {}
        case node:
            field = table.fields[table.short]
            return {field.attribute or field.key: READERS[field.shape](node, field, findings)}


def _filled(values: dict[str, Any]) -> dict[str, Any]:
    """Leave out what could not be read: the type's own empty value stands for it."""
    return {key: value for key, value in values.items() if value is not None}
