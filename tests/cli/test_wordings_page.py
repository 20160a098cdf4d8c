"""``docs/wordings.md`` shows what the program really does, and names every placeholder and finding."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from quizgen.questions.wording import wording_file, wordings
from tests.cli.running import ROOT, type_in
from tests.pipeline.books import write

PAGE = (ROOT / "docs" / "wordings.md").read_text(encoding="utf-8")
BLOCKS = re.findall(r"^```(\w*)\n(.*?)^```$", PAGE, re.MULTILINE | re.DOTALL)
YAML = [block for language, block in BLOCKS if language == "yaml"]
SHOWN = [block for language, block in BLOCKS if not language]


def prompts(folder: Path, own: str) -> dict[str, str]:
    """Give the prompts by id under the page's fact file and these wordings."""
    facts, _ = YAML
    write(folder, own, "wordings.yaml")
    write(folder, facts)
    listed = type_in("questions", "--json", "facts.yaml").stdout.splitlines()
    return {q["id"]: q["prompt"] for q in map(json.loads, listed)}


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_the_example_changes_what_the_page_says(folder: Path) -> None:
    before, after = prompts(folder, "{}"), prompts(folder, YAML[1])
    pairs = re.findall(r"^(\S+)  +(.+)\n +(.+)$", SHOWN[0], re.MULTILINE)
    assert pairs == [(id_, old, after[id_]) for id_, old in before.items() if old != after[id_]]


def test_the_finding_on_the_page_is_what_is_said(folder: Path) -> None:
    bad = '"[{claim},] where {aux} {subject} {rest} {at} {wen} {following}"'
    write(folder, f"where:\n  event: {bad}\n", "wordings.yaml")
    write(folder, YAML[0])
    assert type_in("check").stderr == SHOWN[1]


def test_every_placeholder_has_its_row() -> None:
    clauses = [templates for kind in wordings().values() for templates in kind.values()]
    used = {slot for templates in clauses for one in templates for slot in one.slots}
    rows = re.findall(r"^\| (`\{.*?) \|", PAGE, re.MULTILINE)
    assert set(re.findall(r"\{(\w+)\}", "".join(rows))) == used


def test_every_finding_has_its_row() -> None:
    sources = [
        ROOT / "quizgen" / p for p in ("questions/own_wordings.py", "pipeline/wordingfile.py")
    ]
    text = "".join(path.read_text(encoding="utf-8") for path in sources)
    made = set(re.findall(r'(?:yield|Finding\() ?"([a-z-]+)"', text)) | {
        "unknown-kind",
        "unknown-clause",
    }
    assert set(re.findall(r"^\| `([a-z-]+)` \|", PAGE, re.MULTILINE)) == made


def test_the_command_prints_the_file_that_can_be_taken_over() -> None:
    assert type_in("wordings").stdout == wording_file().decode()
