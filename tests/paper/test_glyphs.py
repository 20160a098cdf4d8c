"""A character that the fonts cannot show is named, with its question and its place."""

from __future__ import annotations

from dataclasses import replace
from unicodedata import category

import pytest

from quizgen.paper import glyphs
from quizgen.paper.brief import Layout
from quizgen.paper.model import Paper
from quizgen.paper.render import Print, render_all
from quizgen.questions.model import Citation, Cover, Question
from quizgen.reading.finding import Place
from tests.paper.bank import COVER, history, question, statement
from tests.paper.one_paper import assemble, render


def made(*questions: Question, cover: Cover = COVER) -> Paper:
    paper = assemble(questions, cover=cover, name="glyphs", count=len(questions)).value
    assert paper is not None
    return paper


def asking(prompt: str, line: int = 34) -> Question:
    return question(statement(f"dinner-{line}", "They ate.", line=line), "what", prompt, "Rice")


@pytest.mark.parametrize(
    ("prompt", "message"),
    [
        pytest.param(
            "Who drew 😀?",
            '"😀" (U+1F600, GRINNING FACE) in dinner-34/what cannot be printed',
            id="emoji",
        ),
        pytest.param(
            "Who is 习近平?",
            '"习" (U+4E60, CJK UNIFIED IDEOGRAPH-4E60), "近", "平" in dinner-34/what cannot be printed',
            id="chinese",
        ),
        pytest.param(
            "A \"日\" and '本'",
            '"日" (U+65E5, CJK UNIFIED IDEOGRAPH-65E5), "本" in dinner-34/what cannot be printed',
            id="beside quotation marks",
        ),
        pytest.param(
            "What\x07?", "U+0007 in dinner-34/what cannot be printed", id="control character"
        ),
        pytest.param("a\0b\x1f", "U+0000, U+001F in dinner-34/what cannot be printed", id="nul"),
        pytest.param(
            "a\ufeffb",
            "U+FEFF (ZERO WIDTH NO-BREAK SPACE) in dinner-34/what cannot be printed",
            id="byte order mark",
        ),
        pytest.param(
            "half \ud83d", "U+D83D in dinner-34/what cannot be printed", id="half a surrogate pair"
        ),
        pytest.param("x\uffff", "U+FFFF in dinner-34/what cannot be printed", id="no character"),
        pytest.param(
            "日\u0301",
            '"日" (U+65E5, CJK UNIFIED IDEOGRAPH-65E5) in dinner-34/what cannot be printed',
            id="under an accent",
        ),
        pytest.param(
            "ა\u0363",
            '"ა\u0363" (U+10D0, GEORGIAN LETTER AN) in dinner-34/what cannot be printed',
            id="a letter that its mark drives out",
        ),
    ],
)
def test_a_character_without_a_shape_is_named(prompt: str, message: str) -> None:
    checked = render(made(asking("What did they eat?", 12), asking(prompt)), sheet="quiz")
    assert checked.value is None
    assert [(f.slug, f.message, f.place) for f in checked.findings] == [
        ("unprintable-character", message, Place("facts.yaml", 34))
    ]
    assert checked.findings[0].hint


@pytest.mark.parametrize(
    "printable",
    [
        pytest.param("Ὅμηρος, Ελλάδα", id="greek"),
        pytest.param("Привет, Україна", id="cyrillic"),
        pytest.param("Tiếng Việt, Nguyễn", id="vietnamese"),
        pytest.param("שלום", id="hebrew"),
        pytest.param("السلام", id="arabic"),
        pytest.param("नमस्ते", id="devanagari"),
        pytest.param("e\u0301 q\u0301 o\u0302\u0301", id="combining marks"),
        pytest.param("a\u200bb\u00adc\u2060d\u200ee\u202bf\u202cg\u00a0h\u2028i", id="invisible"),
        pytest.param("a\tb\nc\r\nd", id="white space"),
        pytest.param("☐ ✓ → ≤ € ₹ № ½", id="signs"),
    ],
)
def test_what_the_fonts_can_show_is_not_found(printable: str) -> None:
    assert glyphs.check(made(asking(printable))) == ()
    assert render(made(asking(printable)), sheet="quiz").value is not None


ABOUT = statement("dinner", "They ate.", line=34)


@pytest.mark.parametrize(
    "holder",
    [
        pytest.param(question(ABOUT, "what", "What?", "日"), id="answer"),
        pytest.param(question(ABOUT, "what", "What?", "a", accept=["日"]), id="accepted"),
        pytest.param(question(ABOUT, "what", "What?", "a", options=["a", "日"]), id="option"),
        pytest.param(
            question(ABOUT._replace(text="日"), "what", "What?", "a"), id="sentence of the fact"
        ),
        pytest.param(question(ABOUT._replace(evidence="日"), "what", "What?", "a"), id="evidence"),
        pytest.param(question(ABOUT._replace(as_of="日"), "what", "What?", "a"), id="as of"),
        pytest.param(question(ABOUT._replace(page="日"), "what", "What?", "a"), id="page"),
    ],
)
def test_both_sheets_are_checked_before_either_is_drawn(holder: Question) -> None:
    for sheet in ("quiz", "key"):
        found = render(made(holder), sheet=sheet).findings
        assert [(f.slug, f.place) for f in found] == [
            ("unprintable-character", Place("facts.yaml", 34))
        ]


def test_the_fonts_of_every_edition_that_is_drawn_are_checked() -> None:
    """The readable sans has accents, but not each letter that they stand on."""
    paper = made(asking("Who ate ŋ́gala?"))
    plain, access = (Print([paper], ("quiz",), Layout(access=large)) for large in (False, True))
    assert render_all([plain]).findings == ()
    for prints in ([access], [plain, access], [access, plain]):
        checked = render_all(prints)
        assert checked.value is None
        assert [found.slug for found in checked.findings] == ["unprintable-character"]


def test_a_source_is_checked_too() -> None:
    cover = replace(COVER, citations={"atlas": Citation("人民日报, 2025")})
    (found,) = render(made(asking("What did they eat?"), cover=cover), sheet="quiz").findings
    assert '"人"' in found.message


def test_a_title_is_found_without_a_question() -> None:
    cover = replace(COVER, title="Dinner 🍜")
    (found,) = render(made(asking("What did they eat?"), cover=cover), sheet="quiz").findings
    assert found.place == Place("facts.yaml")
    assert found.message == (
        '"🍜" (U+1F35C, STEAMING BOWL) in the title or the line below it cannot be printed'
    )


def test_a_whole_alphabet_without_shapes_is_named() -> None:
    """So many letters from right to left on one line are more than Typst can break."""
    letters = [chr(code) for code in range(0x0830, 0x08D0)]
    script = "".join(letter for letter in letters if category(letter)[0] in "LMPS")
    (found,) = render(made(asking(f"Who wrote {script}?")), sheet="quiz").findings
    assert "MANDAIC LETTER HALQA" in found.message or "SAMARITAN" in found.message


def test_every_question_with_such_a_character_has_its_own_finding() -> None:
    found = render(made(*(asking("日?", line) for line in (10, 20, 30))), sheet="key").findings
    assert sorted(f.place.line for f in found) == [10, 20, 30]


def test_the_bank_of_history_has_nothing_to_find() -> None:
    assert glyphs.check(made(*history())) == ()


def test_what_typst_says_of_a_letter_is_read() -> None:
    said = 'error: PDF/UA-1 error: the text `"\\u{7}"` could not be displayed with font `"X"`'
    (found,) = glyphs.refused(made(asking("a\x07")), said)
    assert found.message == "U+0007 in dinner-34/what cannot be printed"
    assert glyphs.refused(made(asking("a")), "error: unknown variable: x") == ()
