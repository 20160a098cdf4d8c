"""Items stay whole, nothing is cut off, and hostile text arrives as that text."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Sequence

import page as validation
import pytest

from quizgen.paper.brief import Layout
from quizgen.paper.model import Paper, Sheet, Size
from quizgen.paper.render import Print, render_one
from quizgen.questions.model import BLANK, Cover, Question
from tests.paper.bank import COVER, history, matching, ordering, question, statement
from tests.paper.one_paper import assemble, render
from tests.paper.pdf_text import (
    answers_text,
    bodies,
    boxes,
    in_key,
    key_text,
    on_quiz,
    outside,
    quiz_text,
    rules,
    squeezed,
    without_points,
)

EVERY_SIZE = pytest.mark.parametrize("size", ["a4", "letter"])
EVERY_SHEET = pytest.mark.parametrize("sheet", ["quiz", "key"])

HOSTILE = {
    "html": "<script>alert(1)</script> & &amp; <b>x</b>",
    "typst code": "#let x = 1 #panic() #{1 + 1} #import",
    "typst markup": "$x^2$ _a_ *b* @c <d> `raw` ~ -- --- ... [x] \\ ",
    "escapes": r"back\slash \n \u{41} \\ \" \'",
    "comments": "// not a comment /* nor this */ https://a.example/b",
    "headings and lists": "= one\n== two\n- three\n+ four\n/ term: five",
    "anki": "{{c1::x}} {{Front}} \\(a\\)",
    "formats": "%s %d {0} {name} $1 \\1",
    "json": '"quoted" \\" { } [ ] , : null',
    "spaces and lines": "a  b\tc\r\nd\re",
    "quotation marks": "'a' \"b\" ‘c’ “d” «e» „f“",
    "a long word": "L" * 2000,
    "a long word in capitals": "W" * 31 + " " + "W" * 30,
    "a long word with points": "a.b-c_d/" * 200,
    "nothing but points": "." * 500,
    "nothing but brackets": "(" * 300 + ")" * 300,
    "no-break spaces": "word\u00a0" * 400,
    "a literal blank": "_" * 500,
    "decomposed letters": "e\u0301 u\u0308 c\u0327 A\u030a",
    "other alphabets": "Ὅμηρος Привет Việt Nam Łódź Þór ქართული Հայերեն",
    "signs": "1.5 € ± − × ≤ ∞ → ✓ ☐ № ½ ₹",
}


def made(questions: Sequence[Question], cover: Cover = COVER) -> Paper:
    paper = assemble(questions, cover=cover, name="layout", count=len(questions)).value
    assert paper is not None
    return paper


def drawn(paper: Paper, sheet: Sheet, size: Size) -> bytes:
    checked = render(paper, sheet=sheet, size=size)
    assert checked.findings == ()
    assert checked.value is not None
    return checked.value


def asking(text: str, number: int = 0, *, options: Sequence[str] = ()) -> Question:
    about = statement(f"fact-{number}", f"The sentence of {text}", line=number + 1)
    return question(about, "who", text, f"answer {text}", options=options)


# Whole items


@EVERY_SIZE
@EVERY_SHEET
def test_no_item_of_a_full_bank_is_split_over_pages(sheet: Sheet, size: Size) -> None:
    paper = made(history())
    pages = bodies(drawn(paper, sheet, size))
    expected = on_quiz if sheet == "quiz" else in_key
    assert len(pages) > 4
    for item in paper.items:
        assert sum(expected(item) in page for page in pages) == 1


@EVERY_SIZE
def test_items_of_any_height_below_a_page_stay_whole(size: Size) -> None:
    words = "The quick brown fox jumps over the lazy dog and runs. "
    bank = [
        question(statement(f"fact-{n}", "A fox."), "who", f"Number {n}. {words * n}", "a fox")
        for n in range(1, 71, 3)
    ]
    paper = made(bank)
    pages = bodies(drawn(paper, "quiz", size))
    for item in paper.items:
        assert sum(on_quiz(item) in page for page in pages) == 1


@EVERY_SIZE
def test_the_heading_stays_with_the_first_item_even_if_that_fills_a_page(size: Size) -> None:
    paper = made([asking("The quick brown fox jumps over the lazy dog and runs. " * 68)])
    said = "".join(bodies(drawn(paper, "quiz", size)))
    assert without_points(said) == without_points(quiz_text(paper))


@EVERY_SIZE
def test_an_item_taller_than_a_page_flows_on_and_loses_nothing(size: Size) -> None:
    words = " ".join(f"w{n}x" for n in range(1000))
    paper = made([*history()[:3], asking(words)])
    pages = bodies(drawn(paper, "quiz", size))
    assert len(pages) > 2
    assert squeezed(words) in without_points("".join(pages))


@EVERY_SIZE
def test_long_answers_options_and_sentences_are_all_printed(size: Size) -> None:
    long = " ".join(f"w{n}x" for n in range(900))
    paper = made([question(statement("f", long), "who", "Who?", long, options=(long, "b", "c"))])
    assert squeezed(long) in "".join(bodies(drawn(paper, "quiz", size)))
    key = without_points("".join(bodies(drawn(paper, "key", size))))
    assert key.count(squeezed(long)) == 2


# Hostile text


@EVERY_SIZE
@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE.keys())
def test_hostile_text_is_printed_as_it_is_inside_the_margins(text: str, size: Size) -> None:
    cover = Cover(text[:150], text[:300], as_of="", tags=(), citations=COVER.citations)
    paper = made([asking(text), asking(f"{text}?", 1, options=("a", f"answer {text}?"))], cover)
    quiz, key = drawn(paper, "quiz", size), drawn(paper, "key", size)
    assert without_points("".join(bodies(quiz))) == without_points(quiz_text(paper))
    assert without_points("".join(bodies(key))) == without_points(key_text(paper))
    for pdf in (quiz, key):
        assert list(outside(pdf)) == []
        assert validation.is_pdf_compliant_bytes(pdf, profile="ua1")


TEXTS: dict[Sheet, Callable[[Paper], str]] = {
    "quiz": quiz_text,
    "answers": answers_text,
    "key": key_text,
}
NARROW = {
    "two columns": Layout("a4", 2),
    "two columns on letter": Layout("letter", 2),
    "access": Layout("a4", access=True),
    "access on letter": Layout("letter", access=True),
}


@pytest.mark.parametrize("layout", NARROW.values(), ids=NARROW)
@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE.keys())
def test_hostile_text_stays_inside_narrow_columns_and_large_print(
    text: str, layout: Layout
) -> None:
    cover = Cover(text[:150], text[:300], as_of="", tags=(), citations=COVER.citations)
    pair = matching((text[:200], "b"), ("c", f"{text[:200]}.", "d"))
    row = ordering((f"{text[:150]}!", "b", "c"), "order")
    asked = [asking(text), asking(f"{text}?", 1, options=("a", f"answer {text}?")), pair, row]
    paper = made(asked, cover)
    for sheet, text_of in TEXTS.items():
        pdf = render_one(Print([paper], (sheet,), layout)).value
        assert pdf is not None
        assert without_points("".join(bodies(pdf))) == without_points(text_of(paper)), sheet
        assert list(outside(pdf)) == [], sheet


def test_a_mark_on_a_letter_that_has_no_such_form_is_printed() -> None:
    paper = made([asking("q\u0301 and m\u0302")])
    said = "".join(bodies(drawn(paper, "quiz", "a4")))
    assert "q\u0301" in said
    assert "m\u0302" in said


RIGHT_TO_LEFT = {"hebrew": "מי כתב את הספר הזה?", "arabic": "من كتب هذا النص؟"}


@EVERY_SHEET
@pytest.mark.parametrize("text", RIGHT_TO_LEFT.values(), ids=RIGHT_TO_LEFT.keys())
def test_every_letter_of_a_right_to_left_question_is_printed(text: str, sheet: Sheet) -> None:
    cover = Cover(title=text, about=text, as_of="", tags=(), citations=COVER.citations)
    paper = made(
        [asking(text), asking(f"{text} (b)", 1, options=(text, f"answer {text} (b)"))], cover
    )
    pdf = drawn(paper, sheet, "a4")
    said = unicodedata.normalize("NFKC", "".join(bodies(pdf)))
    assert sorted(set(squeezed(text)) - set(said)) == []
    assert list(outside(pdf)) == []


@pytest.mark.parametrize(
    ("text", "first", "near"),
    [
        (RIGHT_TO_LEFT["hebrew"], "מ", 500),
        ("Zoe wrote what?", "Z", 70),
        ("אב wrote what in the library?", "א", 70),
    ],
    ids=["hebrew", "english", "english with a hebrew name first"],
)
def test_a_question_starts_at_its_own_side(text: str, first: str, near: int) -> None:
    pdf = drawn(made([asking(text)]), "quiz", "a4")
    starts = [box.left for character, box, *_ in boxes(pdf) if character == first]
    assert len(starts) == 1
    assert starts[0] == pytest.approx(near, abs=40)


# Room to write


def test_a_blank_is_wide_enough_for_its_answer() -> None:
    long = "a rather long answer that needs more than one line of a page to be written by hand"
    about = statement("f", f"He said {long}.")
    short = question(
        statement("g", "He went to Rome."), "where", f"He went to {BLANK}.", "Rome", form="cloze"
    )
    paper = made([short, question(about, "said", f"He said {BLANK}.", long, form="cloze")])
    blanks = {item.answer: item.prompt.count("_") for item in paper.items}
    assert blanks["Rome"] >= 20
    assert blanks[long] > len(long)
    assert "".join(bodies(drawn(paper, "quiz", "a4"))) == quiz_text(paper)


def test_a_short_answer_has_lines_to_write_on_and_a_long_one_more() -> None:
    drawings = {}
    for length in (1, 50, 51, 100, 101, 5000):
        asked = question(statement("f", "S."), "who", "Who?", "x" * length)
        drawings[length] = rules(drawn(made([asked]), "quiz", "a4"))
    one = drawings[1]
    assert drawings == {1: one, 50: one, 51: one + 1, 100: one + 1, 101: one + 2, 5000: one + 7}
