"""``quizgen kinds``: the table, the pages, and what is said of a kind that there is not."""

from __future__ import annotations

import json

import pytest

from quizgen.questions.table import NAMES
from tests.cli.running import type_in


def test_every_kind_has_its_line_in_the_order_of_the_table() -> None:
    lines = type_in("kinds").stdout.splitlines()
    assert [line.split()[0] for line in lines[: len(NAMES)]] == list(NAMES)
    assert (
        lines[0]
        .split(maxsplit=1)[1]
        .startswith("Who did it: the people or groups that are the subject")
    )
    assert all(len(line.split()) > 3 for line in lines[: len(NAMES)])


def test_the_table_says_what_is_for_paper_alone() -> None:
    only = {ln.split()[0] for ln in type_in("kinds").stdout.splitlines() if "(paper only)" in ln}
    assert {"first", "order", "match-events-dates", "true-false", "month"} <= only
    assert only.isdisjoint({"who", "ask", "count", "successor"})


@pytest.mark.parametrize("name", NAMES)
def test_every_page_has_a_sample_and_no_marks_of_python(name: str) -> None:
    shown = type_in("kinds", name)
    assert shown.exit_code == 0
    assert shown.stdout.startswith(f"{name}\n\n")
    assert "\n    " in shown.stdout
    assert "``" not in shown.stdout


def test_the_pages_for_programs() -> None:
    pages = json.loads(type_in("kinds", "--json").stdout)
    assert [page["name"] for page in pages] == list(NAMES)
    one = json.loads(type_in("kinds", "order", "--json").stdout)
    assert one in pages
    assert one["only"] == "paper"


def test_a_kind_that_there_is_not_is_wrong_usage() -> None:
    shown = type_in("kinds", "mach-events-dates")
    assert shown.exit_code == 2
    assert "Did you mean 'match-events-dates'?" in shown.stderr
