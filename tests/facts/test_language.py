"""The language of a file: a BCP 47 tag, and what is said where the wordings do not fit it."""

from __future__ import annotations

import pytest

from quizgen.facts.language import parse
from tests.facts.from_text import book, check, findings, hints

ASKED = "facts: [{id: a, ask: Wer schrieb den Faust?, answer: Goethe}]\n"
WORDED = "facts: [{id: a, who: Goethe, did: wrote Faust}]\n"
ROLE = "people: {Angela Merkel: Bundeskanzlerin}\nas_of: 2015\n" + ASKED


def file(lang: str, rest: str = ASKED) -> str:
    return f"deck: D\nlang: {lang}\nsource: r\nsources: {{r: R}}\n{rest}"


@pytest.mark.parametrize(
    ("typed", "tag"),
    [
        ("en", "en"),
        ("en-GB", "en-GB"),
        ("EN-gb", "en-GB"),
        ("de", "de"),
        ("no", "no"),
        ("zh-hant-tw", "zh-Hant-TW"),
        ("es-419", "es-419"),
        ("sl-rozaj", "sl-rozaj"),
        ("de-1996", "de-1996"),
    ],
)
def test_a_language_is_read(typed: str, tag: str) -> None:
    assert book(file(typed)).lang == tag


def test_without_one_it_is_english() -> None:
    assert book(f"deck: D\nsource: r\nsources: {{r: R}}\n{ASKED}").lang == "en"


@pytest.mark.parametrize(
    ("typed", "hint"),
    [
        ("English", "en"),
        ("en_GB", "en-GB"),
        ("eng", "en"),
        ("British English", "en-GB"),
        ("Deutsch", "en-GB"),
        ("e", "en-GB"),
        ("en-", "en-GB"),
        ("en-G", "en-GB"),
    ],
)
def test_what_is_no_tag_is_said(typed: str, hint: str) -> None:
    assert findings(file(typed)) == [f"2:7 bad-value: `{typed}` is no BCP 47 language tag"]
    assert hints(file(typed)) == [f"write `lang: {hint}`"]


def test_the_key_is_guessed() -> None:
    text = file("en").replace("lang:", "language:")
    assert [hint for hint in hints(text) if "lang" in hint] == ["did you mean `lang`?"]


@pytest.mark.parametrize(
    ("text", "warned"),
    [
        pytest.param(file("de"), False, id="questions of the author's own"),
        pytest.param(file("de", WORDED), True, id="a fact"),
        pytest.param(file("de", ROLE), True, id="a role"),
        pytest.param(file("de", "wordings: de.yaml\n" + WORDED), False, id="own wordings"),
        pytest.param(file("en-GB", WORDED), False, id="English"),
    ],
)
def test_english_words_around_other_texts_are_a_warning(text: str, warned: bool) -> None:  # noqa: FBT001 - a case
    assert [str(f.level) for f in check(text).findings] == ["warning"] * warned


@pytest.mark.parametrize("text", ["", "en GB", "en--GB", "x-klingon", "日本語", "en\n"])
def test_odd_texts_are_no_tags(text: str) -> None:
    assert parse(text) is None
