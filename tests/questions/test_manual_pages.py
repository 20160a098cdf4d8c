"""Each kind's docstring is its manual page: the fact in it must give the question in it."""

from __future__ import annotations

import re
import sys
from types import ModuleType

import pytest

from quizgen.questions import hand_written, roles, true_false
from quizgen.questions.table import ACROSS, KINDS
from tests.questions.asking import HEAD, across, paper_questions

# The pages of these kinds have a second sample: a fact whose list of people is complete.
CREW = """\
facts:
  - {id: crew, who: [Ada Berg, Ben Cole, Chen Yu], did: flew on Apollo 20, complete: true, when: 1990-07-16}
"""
EXTRA = {"missing_member": CREW, "count": CREW}

PAGES = (*(sys.modules[kind.draft.__module__] for kind in KINDS), roles, hand_written)


def sample(page: ModuleType) -> tuple[str, list[tuple[str, str]]]:
    assert page.__doc__
    indented = re.findall(r"^    .*$|^$", page.__doc__, re.MULTILINE)
    block = "\n".join(line[4:] for line in indented).strip("\n")
    yaml, _, rest = block.partition("\n\n")
    pairs = [line.split("  ", 1) for line in rest.splitlines() if "  " in line]
    return yaml, [(prompt, answer) for prompt, answer in pairs]


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.__name__.rpartition(".")[2])
def test_the_sample_of_a_manual_page_gives_its_question(page: ModuleType) -> None:
    yaml, expected = sample(page)
    assert expected
    made = [(q.prompt, q.answer) for q in paper_questions(whole(yaml)).values()]
    for pair in expected:
        assert pair in made


CROSS_PAGES = [sys.modules[kind.ask.__module__] for kind in ACROSS]


@pytest.mark.parametrize("page", CROSS_PAGES, ids=lambda page: page.__name__.rpartition(".")[2])
def test_the_sample_of_a_kind_across_facts_gives_its_question(page: ModuleType) -> None:
    yaml, expected = sample(page)
    assert expected or "Match each" in (page.__doc__ or "")
    made = across(whole(yaml) + "\n" + EXTRA.get(page.__name__.rpartition(".")[2], ""))
    pairs = [(q.prompt, q.answer) for q in made.values()]
    for pair in expected:
        assert pair in pairs
    if not expected:
        (prompt,) = re.findall(r"^    (Match .*)$", page.__doc__ or "", re.MULTILINE)
        assert prompt in [q.prompt for q in made.values()]


def whole(yaml: str) -> str:
    """Give the sample as a file: bare facts get their key, a page about people gets no facts."""
    if yaml.startswith("- "):
        yaml = "facts:\n" + "\n".join("  " + line for line in yaml.splitlines())
    head = HEAD.replace("as_of: 2025-12-17\n", "") if "as_of:" in yaml else HEAD
    facts = "" if "facts:" in yaml or "lists:" in yaml else "\nfacts: []\n"
    return head + yaml.replace("talks-report", "report") + facts


def test_every_kind_has_a_page_of_its_own() -> None:
    pages = {page.__name__.rpartition(".")[2].replace("_", "-") for page in PAGES}
    assert pages >= {kind.name for kind in KINDS}
    assert len(set(PAGES)) == len(PAGES)


def test_the_page_of_true_or_false_is_a_manual_page() -> None:
    assert true_false.__doc__
    assert "False" in true_false.__doc__
