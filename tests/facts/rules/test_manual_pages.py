"""The docstring of a rule is its page of the manual: its samples must fail and pass as they say."""

from __future__ import annotations

import re
from textwrap import dedent

import pytest

from quizgen.facts.rules import RULES
from quizgen.facts.rules.rule import Rule
from quizgen.reading.finding import Finding
from tests.facts.from_text import check


def sample(rule: Rule, heading: str) -> str:
    """Give the sample below a heading, made a whole file."""
    found = re.search(rf"^{heading}::\n\n((?:    .*\n|\n)+)", rule.__doc__ or "", re.MULTILINE)
    assert found
    text = dedent(found[1])
    head = "deck: D\n"
    if "sources:" not in text and "has no source" not in (rule.__doc__ or ""):
        head += "sources: {report: Report}\n"
    return (
        head + text + ("" if "facts:" in text else "facts: [{id: a, who: X, did: y, source: s}]\n")
    )


def found_by(rule: Rule, heading: str) -> list[Finding]:
    return [f for f in check(sample(rule, heading)).findings if f.slug == rule.SLUG]


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.SLUG)
def test_the_sample_that_fails_fails(rule: Rule) -> None:
    found = found_by(rule, "Fails")
    assert found
    for finding in found:
        assert finding.place.line > 0
        assert finding.hint
        assert not finding.message.endswith(".")


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.SLUG)
def test_the_sample_that_passes_passes(rule: Rule) -> None:
    assert not found_by(rule, "Passes")


def test_slugs_are_unique_and_named_like_their_modules() -> None:
    names = [getattr(rule, "__name__", "").rpartition(".")[2] for rule in RULES]
    assert [rule.SLUG for rule in RULES] == [name.replace("_", "-") for name in names]
    assert len(set(names)) == len(names)
