"""The PDFs read back: text, tags, fonts, sizes, and the same bytes every time."""

from __future__ import annotations

import hashlib
import io
import os
import re
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import page as validation
import pypdf
import pytest
from pypdf.generic import ArrayObject, BooleanObject, DictionaryObject, NullObject, PdfObject

from quizgen.paper.model import Paper, Sheet, Size
from tests.paper.bank import COVER, history, question, statement
from tests.paper.one_paper import assemble, render
from tests.paper.pdf_text import bodies, feet, key_text, quiz_text, sizes, squeezed

SHEETS: tuple[Sheet, ...] = ("quiz", "key")
SIZES: tuple[Size, ...] = ("a4", "letter")
EVERY_SHEET = pytest.mark.parametrize("sheet", SHEETS)
EVERY_SIZE = pytest.mark.parametrize("size", SIZES)
BUNDLED = re.compile(r"/[A-Z]{6}\+(LibertinusSerif|NewCM10|DejaVuSansMono)")


@pytest.fixture(scope="module")
def paper() -> Paper:
    made = assemble(history(), cover=COVER, name="history", count=26).value
    assert made is not None
    return made


def drawn(paper: Paper, sheet: Sheet, size: Size = "a4") -> bytes:
    checked = render(paper, sheet=sheet, size=size)
    assert checked.findings == ()
    assert checked.value is not None
    return checked.value


@EVERY_SIZE
def test_the_quiz_reads_back_as_the_questions_in_their_order(paper: Paper, size: Size) -> None:
    assert "".join(bodies(drawn(paper, "quiz", size))) == quiz_text(paper)


@EVERY_SIZE
def test_the_key_reads_back_as_one_entry_for_each_question(paper: Paper, size: Size) -> None:
    assert "".join(bodies(drawn(paper, "key", size))) == key_text(paper)


@EVERY_SHEET
@EVERY_SIZE
def test_pdf_ua_1_is_kept(paper: Paper, sheet: Sheet, size: Size) -> None:
    report = validation.validate_pdf_bytes(drawn(paper, sheet, size), profile="ua1")
    assert [failure.message for failure in report.failures] == []
    assert report.is_compliant


@EVERY_SHEET
@pytest.mark.parametrize(("size", "points"), [("a4", (595, 842)), ("letter", (612, 792))])
def test_pages_have_the_size_that_was_asked_for(
    paper: Paper, sheet: Sheet, size: Size, points: tuple[int, int]
) -> None:
    assert sizes(drawn(paper, sheet, size)) == {points}


@EVERY_SHEET
@EVERY_SIZE
def test_every_page_says_its_version_its_code_and_which_page_it_is(
    sheet: Sheet, size: Size
) -> None:
    paper = assemble(history(), cover=COVER, name="history", count=40, version="Q").value
    assert paper is not None
    said = feet(drawn(paper, sheet, size))
    pages = len(said)
    assert pages > 2
    assert said == [f"Version Q · {paper.code} Page {n} of {pages}" for n in range(1, pages + 1)]


def at(thing: PdfObject, *path: str | int) -> PdfObject:
    """Follow keys and places through a PDF's objects."""
    for step in path:
        whole = thing.get_object()
        if isinstance(whole, ArrayObject):
            thing = whole[int(step)]
        else:
            assert isinstance(whole, DictionaryObject)
            thing = whole[step]
    return thing.get_object() or NullObject()


def fonts_of(pdf: bytes) -> list[PdfObject]:
    return [
        at(fonts, name)
        for page in pypdf.PdfReader(io.BytesIO(pdf)).pages
        for fonts in [at(page, "/Resources", "/Font")]
        if isinstance(fonts, DictionaryObject)
        for name in fonts
    ]


@pytest.mark.parametrize("text", ["محادثات الدفاع", "گفتگوهای دفاعی", "دفاعی مذاکرات"])
def test_arabic_letters_stand_in_their_own_widths(text: str) -> None:
    asked = question(statement("f", f"{text}."), "ask", f"{text}؟", text)
    made = assemble([asked], cover=COVER, name="arabic", count=1).value
    assert made is not None
    names = {str(at(font, "/BaseFont")).partition("+")[2] for font in fonts_of(drawn(made, "key"))}
    assert "IBMPlexSansArabic-Regular" in names
    assert not {name for name in names if name.startswith("DejaVu")}


@EVERY_SHEET
def test_all_fonts_are_embedded_and_come_with_typst(paper: Paper, sheet: Sheet) -> None:
    fonts = fonts_of(drawn(paper, sheet))
    assert fonts
    for font in fonts:
        assert BUNDLED.match(str(at(font, "/BaseFont")))
        descriptor = at(font, "/DescendantFonts", 0, "/FontDescriptor")
        assert isinstance(descriptor, DictionaryObject)
        assert {"/FontFile2", "/FontFile3"} & descriptor.keys()


def read(paper: Paper, sheet: Sheet) -> pypdf.PdfReader:
    return pypdf.PdfReader(io.BytesIO(drawn(paper, sheet)))


@pytest.mark.parametrize(
    ("sheet", "title"), [("quiz", COVER.title), ("key", f"Answer key: {COVER.title}")]
)
def test_a_screen_reader_is_told_title_and_language(paper: Paper, sheet: Sheet, title: str) -> None:
    reader = read(paper, sheet)
    assert reader.metadata is not None
    assert reader.metadata.title == title
    assert str(at(reader.root_object, "/Lang")) == "en"
    assert at(reader.root_object, "/ViewerPreferences", "/DisplayDocTitle") == BooleanObject(
        value=True
    )


@pytest.mark.parametrize(
    ("lang", "said"), [("en-GB", "en-GB"), ("de", "de"), ("zh-Hant-TW", "zh-TW"), ("he", "he")]
)
@EVERY_SHEET
def test_a_screen_reader_is_told_the_language_of_the_file(
    paper: Paper, sheet: Sheet, lang: str, said: str
) -> None:
    reader = read(replace(paper, lang=lang), sheet)
    assert str(at(reader.root_object, "/Lang")) == said


@EVERY_SHEET
def test_no_date_is_written(paper: Paper, sheet: Sheet) -> None:
    metadata = read(paper, sheet).metadata
    assert metadata is not None
    assert metadata.creation_date is None
    assert metadata.modification_date is None


def test_sources_in_the_key_are_links(paper: Paper) -> None:
    links = [
        str(at(annotation, "/A", "/URI"))
        for page in read(paper, "key").pages
        for annotation in page.get("/Annots", ())
    ]
    assert len(links) >= len(paper.items)
    assert set(links) == {"https://example.org/turning-points/atlas?edition=2"}


@pytest.mark.parametrize("url", ["javascript:alert(1)", "javascript://x/%0aalert(1)", "p. 4"])
def test_an_address_that_is_not_on_the_web_is_printed_and_no_link(url: str) -> None:
    citation = COVER.citations["atlas"]._replace(url=url)
    cover = replace(COVER, citations={"atlas": citation})
    made = assemble(history()[:1], cover=cover, name="n", count=1).value
    assert made is not None
    assert squeezed(url) in "".join(bodies(drawn(made, "key")))
    assert all("/Annots" not in page for page in read(made, "key").pages)


def test_the_key_has_the_evidence_and_what_else_is_right() -> None:
    about = statement("f", "Rome fell in 476.")._replace(evidence="In 476 Odoacer took Rome")
    asked = question(
        about, "when", "When did Rome fall?", "476", accept=("476", "in 476", "CE 476")
    )
    made = assemble((asked,), cover=COVER, name="n", count=1).value
    assert made is not None
    said = "".join(bodies(drawn(made, "key")))
    assert "Inthesource:“In476OdoacertookRome”" in said
    assert "Alsoright:in476;CE476Rome" in said
    assert said == key_text(made)


def test_one_question_and_one_point_are_said_in_the_singular() -> None:
    made = assemble(history()[:1], cover=COVER, name="n", count=1).value
    assert made is not None
    said = "".join(bodies(drawn(made, "quiz")))
    assert "Answereveryquestion:1question,1point." in said
    assert said == quiz_text(made)


ANOTHER_PROCESS = """
import hashlib
from tests.paper.bank import COVER, history
from tests.paper.one_paper import assemble, render
paper = assemble(history(), cover=COVER, name="history", count=26).value
for sheet in ("quiz", "key"):
    print(hashlib.sha256(render(paper, sheet=sheet).value).hexdigest())
"""


@pytest.mark.parametrize("seed", ["1", "2"])
def test_another_process_makes_the_same_bytes(paper: Paper, seed: str) -> None:
    printed = subprocess.run(
        [sys.executable, "-c", ANOTHER_PROCESS],
        env=os.environ | {"PYTHONHASHSEED": seed},
        cwd=Path(__file__).parents[2],
        capture_output=True,
        text=True,
        check=True,
    ).stdout.split()
    assert printed == [hashlib.sha256(drawn(paper, sheet)).hexdigest() for sheet in SHEETS]


@EVERY_SHEET
def test_the_same_paper_gives_the_same_bytes_twice(paper: Paper, sheet: Sheet) -> None:
    assert drawn(paper, sheet) == drawn(paper, sheet)
