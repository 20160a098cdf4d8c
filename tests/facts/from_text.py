"""Fact files written in tests: read by the real reader, loaded by the real loader."""

from __future__ import annotations

from textwrap import dedent, indent

from quizgen.facts.load import load
from quizgen.facts.model import Book, Fact
from quizgen.reading.finding import Checked, Finding
from quizgen.reading.reader import read

HEAD = "deck: Moon landings\nas_of: 2030-12-17\nsource: report\nsources: {report: Report}\n"
"""Four lines that make a whole file of a list of facts."""


def check(text: str) -> Checked[Book]:
    """Read and load a whole file; the reader itself must have nothing to say."""
    tree = read(dedent(text).encode(), "facts.yaml")
    assert tree.value is not None, tree.findings
    assert not tree.findings
    return load(tree.value, "facts.yaml")


def with_head(facts: str, before: str = "") -> str:
    """Make a whole file of facts, after ``before``: the sections that they need."""
    return f"{HEAD}{dedent(before)}facts:\n{indent(dedent(facts), '  ')}"


def one_fact(fields: str) -> str:
    """Make a whole file of the fields of one fact, whose id is ``a`` and stands on line 6."""
    return with_head("- id: a\n" + indent(dedent(fields), "  "))


def book(text: str) -> Book:
    """Load a file that must have no finding at all."""
    checked = check(text)
    assert not checked.findings, checked.findings
    assert checked.value is not None
    return checked.value


def fact(fields: str) -> Fact:
    """Load the one fact with these fields."""
    return book(one_fact(fields)).facts[0]


def findings(text: str) -> list[str]:
    """Give what is found in a file, as "line:column slug: message"."""
    return [line(f) for f in check(text).findings]


def line(finding: Finding) -> str:
    """Write a finding as the tests do."""
    return f"{finding.place.line}:{finding.place.column} {finding.slug}: {finding.message}"


def slugs(text: str) -> list[str]:
    """Give only the slugs of what is found, in the order of the file."""
    return [f.slug for f in check(text).findings]


def hints(text: str) -> list[str]:
    """Give only the hints of what is found."""
    return [f.hint for f in check(text).findings]
