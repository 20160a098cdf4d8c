"""Every example of ``docs/fact-file.md`` goes through the real reader and loader."""

from __future__ import annotations

import re
from itertools import chain
from pathlib import Path
from textwrap import indent

import pytest

from quizgen.facts.edtf import parse
from quizgen.facts.field import Table
from quizgen.facts.fields import FACT, TABLES
from quizgen.facts.moment import Moment
from quizgen.facts.rules import RULES
from quizgen.reading import tree
from quizgen.reading.reader import read
from tests.facts.from_text import slugs
from tests.facts.rules.test_manual_pages import found_by

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs" / "fact-file.md").read_text(encoding="utf-8")
BLOCKS = re.findall(r"^```yaml\n(.*?)^```$", PAGE, re.MULTILINE | re.DOTALL)
SECTIONS = {
    "sources": "  report: Report\n  other-report: Another\n",
    "people": "  Pete Hegseth: {role: US Defence Secretary, aka: [Secretary Hegseth]}\n",
    "facts": "  - {id: x, what: It, did: ran}\n",
}


def whole(block: str) -> str:
    """Make a whole file of an example: it is one, or a list of facts, or a section."""
    if "deck:" in block:
        return block
    given = block if not block.startswith("- ") else f"facts:\n{indent(block, '  ')}"
    others = (
        f"{k}:\n{v}" for k, v in SECTIONS.items() if not re.search(f"^{k}:", given, re.MULTILINE)
    )
    source = re.search(r"^sources:\n  ([a-z-]+):", given, re.MULTILINE)
    default = source[1] if source else "report"
    return f"deck: Examples\nas_of: 2025-12-17\nsource: {default}\n{''.join(others)}{given}"


def name(block: str) -> str:
    return " ".join(block.split()[:4])


@pytest.mark.parametrize("block", BLOCKS, ids=name)
def test_an_example_gives_what_it_says(block: str) -> None:
    said = re.findall(r"^# finding: ([a-z-]+)$", block, re.MULTILINE)
    assert slugs(whole(block)) == said


def mappings(node: tree.Node) -> list[tree.Mapping]:
    """Give all mappings in a tree."""
    if isinstance(node, tree.Scalar):
        return []
    if isinstance(node, tree.Sequence):
        return list(chain.from_iterable(mappings(item) for item in node.items))
    return [node, *chain.from_iterable(mappings(entry.value) for entry in node.entries)]


def keys_used() -> list[set[str]]:
    """Give the keys of every mapping in every example."""
    roots = [read(whole(block).encode(), "page").value for block in BLOCKS]
    found = chain.from_iterable(mappings(root) for root in roots if root)
    return [{entry.key for entry in mapping.entries} for mapping in found]


USED = keys_used()


@pytest.mark.parametrize("table", TABLES, ids=lambda t: t.noun)
def test_every_field_has_its_row_and_an_example(table: Table) -> None:
    used = {key for keys in USED if keys <= set(table.fields) for key in keys}
    for field in table.fields.values():
        assert f"| `{field.key}` | {field.shape.value} | {field.meaning} |\n" in PAGE
        assert field.key in used, field.key


def test_the_page_has_no_row_for_a_field_that_does_not_exist() -> None:
    rows = re.findall(r"^\| `([a-z_]+)` \| (.*) \| (.*) \|$", PAGE, re.MULTILINE)
    known = {(f.key, f.shape.value, f.meaning) for t in TABLES for f in t.fields.values()}
    levels = {"error", "warning"}
    assert {row for row in rows if row[1] not in levels} == known


def test_every_rule_is_listed_with_its_level() -> None:
    rows = re.findall(r"^\| `([a-z-]+)` \| (error|warning) \| .+ \|$", PAGE, re.MULTILINE)
    assert rows == [(rule.SLUG, found_by(rule, "Fails")[0].level.value) for rule in RULES]


def test_every_finding_about_the_shape_is_listed() -> None:
    sources = [p.read_text(encoding="utf-8") for p in (ROOT / "quizgen" / "facts").glob("*.py")]
    made = set(re.findall(r'(?:\.add|_Flaw)\(\s*"([a-z-]+)"', "\n".join(sources)))
    listed = set(re.findall(r"^\| `([a-z-]+)` \| [^|]+ \|$", PAGE, re.MULTILINE))
    assert made - {rule.SLUG for rule in RULES} == listed


@pytest.mark.parametrize("text", re.findall(r"^\| .* \| `([^`]+)` \|$", PAGE, re.MULTILINE))
def test_every_date_in_the_table_of_dates_is_read(text: str) -> None:
    assert isinstance(parse(text), Moment)


def test_the_contents_lead_to_headings_that_exist() -> None:
    headings = re.findall(r"^#+ (.+)$", PAGE, re.MULTILINE)
    anchors = {re.sub(r"[^a-z0-9_ -]", "", h.lower()).replace(" ", "-") for h in headings}
    assert set(re.findall(r"\]\(#([^)]+)\)", PAGE)) <= anchors
    assert len(FACT.fields) > 30
