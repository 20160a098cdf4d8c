"""Read the located tree of a fact file as a book: every field in its shape, findings collected.

Reading never stops at a finding: what can be read is read, so that one run shows everything.
"""

from __future__ import annotations

from collections.abc import Iterable
from collections.abc import Mapping as Table
from itertools import chain
from typing import NamedTuple

from quizgen.facts.combinations import check_combinations
from quizgen.facts.declared import read_groups, read_people, read_places, read_sources
from quizgen.facts.fields import FACT, TOP
from quizgen.facts.findings import Findings
from quizgen.facts.language import ENGLISH
from quizgen.facts.lists import read_lists
from quizgen.facts.mapping import mend, read_mapping
from quizgen.facts.model import Beside, Book, Fact, Group, Location, Person, Source
from quizgen.facts.names import slug
from quizgen.facts.values import shape_of
from quizgen.reading.finding import Finding
from quizgen.reading.tree import Entry, Mapping, Node, Scalar, Sequence

_ENOUGH = frozenset({"people", "lists"})
"""Sections that can be asked about without a single fact."""


class Shaped(NamedTuple):
    """A book as far as it could be read, and what was found.

    ``whole`` is false where a section could not be read at all: rules that look names or ids up
    would then find a hundred faults that are one.
    """

    book: Book
    findings: tuple[Finding, ...]
    whole: bool


def read_book(root: Mapping, file: str) -> Shaped:
    """Give the book that a tree says, and all findings about its shape."""
    findings = Findings(file)
    entries = _entries(root, findings)
    top = read_mapping(Mapping(tuple(entries.values()), root.line, root.column), TOP, findings)
    default = top.get("source") or ()
    sections = {key: _section(entries, key) for key in ("sources", "people", "places", "groups")}
    sources = read_sources(sections["sources"], findings)
    people = read_people(sections["people"], default or _only(sources), findings)
    places = read_places(sections["places"], findings)
    groups = read_groups(sections["groups"], findings)
    facts = _facts(entries, default, root, findings)
    book = Book(
        file=file,
        deck=_deck(top.get("deck"), root, entries, findings),
        about=top.get("about") or "",
        as_of=top.get("as_of"),
        tags=top.get("tags") or (),
        sources=sources,
        people=people,
        places=places,
        groups=groups,
        facts=facts,
        aliases=_aliases(people, places, groups),
        numbers={fact.id: number for number, fact in enumerate(facts)},
        lists=read_lists(_section(entries, "lists"), default, findings),
        wordings=_wordings(top.get("wordings"), entries, findings),
        lang=top.get("lang") or ENGLISH,
    )
    whole = not any(_is_broken(node) for node in sections.values())
    return Shaped(book, tuple(findings.found), whole)


def _only(sources: Table[str, Source]) -> tuple[str, ...]:
    """Give the source that roles are from where the file has just one: the short form names none."""
    return tuple(sources) if len(sources) == 1 else ()


def _entries(root: Mapping, findings: Findings) -> dict[str, Entry]:
    """Give the entries of the file by key; an unknown key that is clearly meant is mended."""
    keyed = ((mend(e, root, TOP, findings), e) for e in root.entries)
    return {key: entry._replace(key=key) for key, entry in keyed if key}


def _section(entries: dict[str, Entry], key: str) -> Node:
    entry = entries.get(key)
    return entry.value if entry else Mapping((), 0, 1)


def _is_broken(section: Node) -> bool:
    """Whether a section has names that could not be read."""
    return isinstance(section, Sequence) or (isinstance(section, Scalar) and section.text != "")


def _deck(title: str | None, root: Mapping, entries: dict[str, Entry], findings: Findings) -> str:
    if "deck" not in entries:
        hint = f"write `deck: {TOP.fields['deck'].example}`, say, at the top"
        findings.add("missing-field", "the file has no `deck`, its title", root, hint)
    return title or ""


def _wordings(path: str | None, entries: dict[str, Entry], findings: Findings) -> Beside | None:
    return Beside(path, findings.place(entries["wordings"].value)) if path else None


def _facts(
    entries: dict[str, Entry], default: tuple[str, ...], root: Mapping, findings: Findings
) -> tuple[Fact, ...]:
    entry = entries.get("facts")
    if entry is None:
        if entries.keys().isdisjoint(_ENOUGH):
            hint = f"add `facts:` with `- id: {FACT.fields['id'].example}` below it"
            findings.add("missing-field", "the file has no `facts`", root, hint)
        return ()
    if not isinstance(entry.value, Sequence):
        message = f"`facts` takes a list, not {shape_of(entry.value)}"
        hint = "begin every fact with `- id: …`"
        findings.add("wrong-shape", message, entry, hint)
        return ()
    if not entry.value.items and entries.keys().isdisjoint(_ENOUGH):
        findings.add("empty-value", "`facts` is empty", entry, "begin every fact with `- id: …`")
    read = (_fact(item, default, findings) for item in entry.value.items)
    return tuple(fact for fact in read if fact)


def _fact(node: Node, default: tuple[str, ...], findings: Findings) -> Fact | None:
    if not isinstance(node, Mapping):
        hint = "a fact is fields with values: `id: …`, `who: …`, `did: …`"
        findings.add("wrong-shape", f"a fact is not {shape_of(node)}", node, hint)
        return None
    values = read_mapping(node, FACT, findings)
    check_combinations(node, values, findings)
    values.setdefault("sources", default)
    if None in values.values():
        values = {key: value for key, value in values.items() if value is not None}
    if "id" in values:
        return Fact(place=findings.place(node), node=node, **values)
    if node.get("id") is None:
        hint = f"add `id: {_proposed_id(values)}`: every card hangs on it, so it stays for ever"
        findings.add("missing-id", "this fact has no `id`", node, hint)
    return None


def _proposed_id(values: dict[str, object]) -> str:
    """Make an id of the first words of a fact."""
    who = values.get("who") or values.get("what") or ""
    start = who if isinstance(who, str) else " ".join(who) if isinstance(who, tuple) else ""
    rest = values.get("did") or values.get("said") or values.get("ask") or ""
    return "-".join(slug(f"{start} {rest}").split("-")[:5]) or FACT.fields["id"].example


def _aliases(
    people: dict[str, Person], places: dict[str, Location], groups: dict[str, Group]
) -> dict[str, str]:
    """Give the declared name for every other name, a title with its name among them."""
    declared = {*people, *places, *groups}
    titled = ((f"{p.title} {p.name}", p.name) for p in people.values() if p.title)
    named: Iterable[Person | Location | Group] = chain(
        people.values(), places.values(), groups.values()
    )
    given = ((alias, thing.name) for thing in named for alias in thing.aka)
    aliases: dict[str, str] = {}
    for alias, name in chain(given, titled):
        if alias not in declared:
            aliases.setdefault(alias, name)
    return aliases
