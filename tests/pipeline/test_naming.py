from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizgen.pipeline.naming import LONGEST, names, sheet_name, slug


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        pytest.param("US–China defence talks", "us-china-defence-talks", id="dash"),
        pytest.param("  What's new? (2025/12)  ", "whats-new-2025-12", id="punctuation"),
        pytest.param("Women’s rights", "womens-rights", id="curly apostrophe"),
        pytest.param("Défense d'État", "défense-détat", id="accents"),
        pytest.param("De\u0301fense", "défense", id="decomposed accent"),
        pytest.param("中美防务磋商", "中美防务磋商", id="Chinese"),
        pytest.param("भारत की खबरें", "भारत-की-खबरें", id="Hindi keeps its vowel signs"),
        pytest.param("أخبار الأسبوع", "أخبار-الأسبوع", id="Arabic"),
        pytest.param("क्\u200dष", "क्ष", id="joiners inside a word"),
        pytest.param("../../etc/passwd", "etc-passwd", id="no way out of the folder"),
        pytest.param("a\\b:c*d?e|f", "a-b-c-d-e-f", id="what Windows forbids"),
        pytest.param("CON", "con-deck", id="a device of Windows"),
        pytest.param("com1", "com1-deck", id="another device"),
        pytest.param("🎉🎉", "deck", id="nothing left"),
        pytest.param("…", "deck", id="only a mark"),
        pytest.param("-q", "q", id="no option"),
        pytest.param(".hidden", "hidden", id="no hidden file"),
    ],
)
def test_slug(title: str, expected: str) -> None:
    assert slug(title) == expected


def test_two_long_titles_stay_two() -> None:
    one, two = slug("news " * 60 + "one"), slug("news " * 60 + "two")
    assert one != two
    assert max(len(one), len(two)) <= LONGEST


@given(st.text(max_size=300))
def test_a_slug_is_a_name_on_every_system(title: str) -> None:
    stem = slug(title)
    assert stem
    assert len(stem.encode()) <= LONGEST
    assert not set(stem) & set('/\\:*?"<>| .\0\n')
    assert slug(stem) == stem


def test_names_of_a_build_and_of_a_version() -> None:
    moon = names("Moon")
    assert moon[1:5] == ("moon.apkg", "moon-quiz.pdf", "moon-key.pdf", "moon.lock")
    assert moon.record == "moon.quizzes"
    assert sheet_name(moon, "key", "B") == "moon-key-B.pdf"
    assert sheet_name(moon, "keys") == "moon-keys.pdf"
    assert sheet_name(moon, "quiz", "B", "html") == "moon-quiz-B.html"
