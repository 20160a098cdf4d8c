"""Read the section ``lists``: members that belong together, with their dates or their numbers."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import Any

from quizgen.facts.edtf import Fault, parse
from quizgen.facts.field import Field, Shape
from quizgen.facts.fields import LISTED
from quizgen.facts.findings import Findings
from quizgen.facts.mapping import read_mapping
from quizgen.facts.model import Member, NamedList
from quizgen.facts.names import slug
from quizgen.facts.values import READERS, shape_of
from quizgen.reading.tree import Entry, Mapping, Node, Scalar, Sequence

_NUMBER = re.compile(r"[-−]?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?")
_MEMBERS = "write each member on its own line: `- name`, `- name: 1990/1995` or `- name: 8,848`"
_NAME = Field("members", Shape.TEXT, "", "name")


def read_lists(node: Node, default: tuple[str, ...], findings: Findings) -> tuple[NamedList, ...]:
    """Read all lists; one that has no id, no title or no members is left out, with a finding."""
    if isinstance(node, Mapping) and not node.entries:
        return ()
    if not isinstance(node, Sequence):
        message = f"`lists` takes a list, not {shape_of(node)}"
        findings.add("wrong-shape", message, node, "begin every list with `- id: …`")
        return ()
    read = (_list(item, default, findings) for item in node.items)
    return tuple(one for one in read if one)


def _list(node: Node, default: tuple[str, ...], findings: Findings) -> NamedList | None:
    if not isinstance(node, Mapping):
        hint = "a list is fields with values: `id: …`, `title: …`, `members: […]`"
        findings.add("wrong-shape", f"a list is not {shape_of(node)}", node, hint)
        return None
    values = read_mapping(node, LISTED, findings)
    values.setdefault("sources", default)
    kept = {key: value for key, value in values.items() if value is not None}
    _check_needs(node, findings)
    members = _members(node.get("members"), findings, measured="by" in values)
    if not _is_whole(node, findings) or not members or not {"id", "title"} <= kept.keys():
        return None
    for key in {"title", "one"} & kept.keys():
        kept[key] = _bare(kept[key])
    return NamedList(place=findings.place(node), node=node, members=members, **kept)


def _bare(words: str) -> str:
    """Give words without the article that questions put before them."""
    first, _, rest = words.partition(" ")
    return rest if first.lower() == "the" and rest else words


def _is_whole(node: Mapping, findings: Findings) -> bool:
    missing = [key for key in ("id", "title", "members") if node.get(key) is None]
    for key in missing:
        example = LISTED.fields[key].example
        findings.add("missing-field", f"this list has no `{key}`", node, f"add `{key}: {example}`")
    return not missing


def _check_needs(node: Mapping, findings: Findings) -> None:
    for field in LISTED.fields.values():
        entry = node.get(field.key)
        if field.needs and entry and node.get(field.needs) is None:
            message = f"`{field.key}` says nothing without `{field.needs}`"
            findings.add("stray-field", message, entry, f"add `{field.needs}: …`")


def _members(
    entry: Entry | None, findings: Findings, *, measured: bool
) -> tuple[Member, ...] | None:
    if entry is None:
        return None
    if not isinstance(entry.value, Sequence):
        message = f"`members` takes a list, not {shape_of(entry.value)}"
        findings.add("wrong-shape", message, entry, _MEMBERS)
        return None
    if not entry.value.items:
        findings.add("empty-value", "`members` is an empty list", entry, _MEMBERS)
    read = (_member(item, findings, measured=measured) for item in entry.value.items)
    members = tuple(read)
    return None if None in members else tuple(m for m in members if m)


def _member(node: Node, findings: Findings, *, measured: bool) -> Member | None:
    if isinstance(node, Mapping) and len(node.entries) == 1:
        entry = node.entries[0]
        name = _name(Scalar(*entry[:3]), findings)
        value = dict(_value(entry, findings, measured=measured))
        return Member(name, findings.place(entry), **value) if name and value else None
    if isinstance(node, Scalar) and measured and _NUMBER.fullmatch(node.text):
        hint = "between brackets a comma parts members: write `2914`, or each on its own line"
        findings.add("bad-name", f"`{node.text}` in `members` is no name", node, hint)
        return None
    if isinstance(node, Scalar):
        name = _name(node, findings)
        return Member(name, findings.place(node)) if name else None
    message = f"a member is a name, or a name with one value, not {shape_of(node)}"
    findings.add("wrong-shape", message, node, _MEMBERS)
    return None


def _name(node: Scalar, findings: Findings) -> str:
    name = READERS[Shape.TEXT](node, _NAME, findings)
    if not isinstance(name, str):
        return ""
    if not slug(name):
        hint = "a name has a letter or a digit"
        findings.add("bad-name", f"`{name}` in `members` is no name", node, hint)
        return ""
    return name


def _value(entry: Entry, findings: Findings, *, measured: bool) -> Iterator[tuple[str, Any]]:
    """Give the number or the dates behind a name; nothing where it is neither."""
    text = READERS[Shape.TEXT](entry.value, _NAME._replace(key=entry.key), findings)
    if not isinstance(text, str):
        return
    if measured:
        if _NUMBER.fullmatch(text):
            plain = text.replace(",", "").replace("−", "-")
            yield from (("number", Decimal(plain)), ("typed", text))
        else:
            hint = "write figures alone, as `8,848` or `0.5`; the unit goes into `unit`"
            findings.add("bad-number", f"`{text}` is no number", entry.value, hint)
        return
    moment = parse(text)
    if isinstance(moment, Fault):
        findings.add("bad-date", moment.message, entry.value, moment.hint)
    else:
        yield "when", moment
