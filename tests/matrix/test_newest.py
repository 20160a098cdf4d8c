"""The matrix in the newest Anki, case by case; ``python -m tests.matrix`` plays all versions."""

from __future__ import annotations

import sys
from collections.abc import Mapping
from pathlib import Path

import pytest

from quizgen.anki.note_types import all_types
from tests.matrix.cases import CASES, make
from tests.matrix.judge import Judged, judge
from tests.matrix.versions import play


@pytest.fixture(scope="module")
def judged(tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, Judged]:
    folder = tmp_path_factory.mktemp("matrix")
    make(folder)
    play(Path(sys.executable), folder)
    (file,) = folder.glob("played-*.json")
    return {one.letter: one for one in judge(folder, file)}


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.letter} {case.what}")
def test_an_update_changes_what_it_must_and_nothing_else(
    judged: Mapping[str, Judged], case: object
) -> None:
    one = judged[case.letter]  # type: ignore[attr-defined]  # pytest hands it over as it is
    assert one.faults == ()
    assert one.reviews > one.notes > len(all_types())
