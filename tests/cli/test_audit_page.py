"""``docs/audit.md`` shows what the program really prints on the sample, and names every finding."""

from __future__ import annotations

import re

import pytest

from quizgen.questions.audit import flaws, lints
from tests.cli.running import ROOT, type_in

PAGE = (ROOT / "docs" / "audit.md").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    "arguments",
    [
        pytest.param(("audit",), id="scorecard"),
        pytest.param(("why", "smith-meets-ye/who"), id="why"),
        pytest.param(("why", "hegseth-meets-dong/did"), id="why not"),
    ],
)
def test_the_page_shows_what_is_printed(
    arguments: tuple[str, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(ROOT)
    assert type_in(*arguments).stdout.strip() in PAGE


def test_every_finding_is_named() -> None:
    named = set(re.findall(r"`([a-z-]+)`", PAGE.split("\n## Findings\n")[1].split("\n## ")[0]))
    for registry in (lints.LINTS, flaws.FLAWS):
        for check in registry:
            assert check.__globals__["SLUG"] in named
