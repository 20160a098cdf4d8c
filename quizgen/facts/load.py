"""Turn the located tree of a fact file into a checked book: first its shape, then the rules."""

from __future__ import annotations

from collections.abc import Iterable

from quizgen.facts.case import Case
from quizgen.facts.findings import readable
from quizgen.facts.model import Book
from quizgen.facts.rules import RULES
from quizgen.facts.shape import read_book
from quizgen.reading.finding import Checked, Finding
from quizgen.reading.tree import Mapping


def load(root: Mapping, file: str) -> Checked[Book]:
    """Give the book that a tree says, with all findings in the order of the file.

    ``file`` is the name that findings and places carry. The value is None if any finding is an
    error. Rules run over what could be read, so that one run shows everything.
    """
    shaped = read_book(root, file)
    findings = list(shaped.findings)
    if shaped.whole:
        case = Case(shaped.book, root)
        findings.extend(f for rule in RULES for f in rule.check(case))
    checked = Checked(shaped.book, _in_order(findings))
    return Checked(None, checked.findings) if checked.failed else checked


def _in_order(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    in_order = sorted(findings, key=lambda f: (f.place.line, f.place.column))
    return tuple(readable(f) for f in in_order)
