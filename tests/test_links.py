"""What the README and the docs link to is there."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
PAGES = sorted([ROOT / "README.md", ROOT / "CHANGELOG.md", *(ROOT / "docs").glob("*.md")])


def links(text: str) -> list[str]:
    """Give the relative targets of a page's links and pictures, without their anchors."""
    found = re.findall(r"\]\(([^)\s]+)\)", text)
    return [link.partition("#")[0] for link in found if "://" not in link and link[0] != "#"]


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_every_relative_link_leads_to_a_file(page: Path) -> None:
    missing = [t for t in links(page.read_text(encoding="utf-8")) if not (page.parent / t).exists()]
    assert missing == []


def test_links_are_found() -> None:
    assert links("![a](docs/a.png) [b](b.md#c) [c](#c) [d](https://example.org)") == [
        "docs/a.png",
        "b.md",
    ]
