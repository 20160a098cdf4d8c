from __future__ import annotations

import time
from pathlib import Path

import pytest

from quizgen.pipeline.request import build_time, folder_for


def test_the_clock_tells_the_time_of_a_build() -> None:
    before = int(time.time())
    told = build_time({}).value
    assert told is not None
    assert before <= told <= time.time()


def test_source_date_epoch_sets_it() -> None:
    assert build_time({"SOURCE_DATE_EPOCH": "1766000000"}).value == 1_766_000_000


@pytest.mark.parametrize(
    "text",
    [
        "yesterday",
        "-1",
        "0",
        "1e9",
        "1766000000.5",
        " 1766000000",
        "١٧٦٦٠٠٠٠٠٠",
        "9" * 12,
        "9" * 99,
    ],
)
def test_a_time_that_is_none(text: str) -> None:
    told = build_time({"SOURCE_DATE_EPOCH": text})
    (found,) = told.findings
    assert told.value is None
    assert (found.slug, found.place.file) == ("bad-build-time", "SOURCE_DATE_EPOCH")
    assert repr(text) in found.message


@pytest.mark.parametrize(
    ("fact_file", "out", "folder"),
    [
        ("facts.yaml", None, "decks"),
        ("news/facts.yaml", None, "news/decks"),
        ("news/facts.yaml", "out", "out"),
        ("/a/facts.yaml", None, "/a/decks"),
    ],
)
def test_the_output_folder(fact_file: str, out: str | None, folder: str) -> None:
    assert folder_for(fact_file, out) == Path(folder)
