"""Long words come in pieces; everything else comes as it is."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizgen.paper.pieces import LONGEST_PIECE, LONGEST_WORD, ZERO_WIDTH_SPACE, pieces


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("", id="nothing"),
        pytest.param("Who met Dong Jun?", id="a question"),
        pytest.param("W" * LONGEST_WORD, id="the longest word that stays whole"),
        pytest.param("a" * 48, id="small letters are narrow"),
        pytest.param("Donaudampfschifffahrtsgesell", id="a compound"),
    ],
)
def test_a_text_without_a_long_word_stays_one_string(text: str) -> None:
    assert pieces(text) == text


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("X" * 45, ["X" * 20, "X" * 20, "X" * 5], id="letters"),
        pytest.param(
            "see MILITARY-TO-MILITARY-COMMUNICATIONS",
            ["see", " ", "MILITARY-", "TO-", "MILITARY-", "COMMUNICATIONS"],
            id="after hyphens",
        ),
        pytest.param(
            "…" * 31, ["…" * 20, ZERO_WIDTH_SPACE + "…" * 11], id="points, which forbid a line end"
        ),
        pytest.param("TWO\u00a0" * 9, ["TWO\u00a0"] * 9, id="no-break spaces"),
    ],
)
def test_a_long_word_is_cut(text: str, expected: list[str]) -> None:
    assert pieces(text) == expected


def test_line_ends_and_tabs_become_what_a_page_can_show() -> None:
    assert pieces("a\r\nb\rc\nd\te") == "a\nb\nc\nd e"


@given(st.text(alphabet=st.characters(exclude_characters="\u200b", exclude_categories=["Cs"])))
def test_nothing_is_lost(text: str) -> None:
    cut = pieces(text * 9)
    whole = "".join(cut).replace(ZERO_WIDTH_SPACE, "")
    assert whole == (text * 9).replace("\r\n", "\n").replace("\r", "\n").replace("\t", " ")


@given(st.text(alphabet="AB…—[\u0301\u0302\u00a0", min_size=31))
def test_no_piece_is_too_long_and_none_starts_with_a_mark(text: str) -> None:
    cut = pieces(text)
    assert isinstance(cut, list)
    for piece in cut[1:]:
        assert unicodedata.category(piece[0]) != "Mn"
    for piece in cut:
        bare = [c for c in piece if unicodedata.category(c) not in {"Mn", "Cf"}]
        assert len(bare) <= LONGEST_PIECE
