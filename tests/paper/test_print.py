"""Every layout of every sheet, read back from the page: text, places, tags, code and QR code."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

import page as validation
import pypdfium2  # type: ignore[import-untyped] # it comes without stubs
import pytest
import zxingcpp

from quizgen.paper.assemble import print_versions, select
from quizgen.paper.brief import Brief, Layout
from quizgen.paper.model import Paper, Sheet
from quizgen.paper.render import Print, render_all, render_one
from tests.paper.bank import COVER, history, matching, ordering
from tests.paper.pdf_text import (
    Box,
    answers_text,
    bodies,
    boxes,
    feet,
    in_key,
    key_text,
    on_quiz,
    outside,
    quiz_text,
    squeezed,
)

BANK = (
    *history(),
    matching(("Ada", "Bach", "Cid", "Dag"), ("1815", "1685", "1043", "1905", "1799")),
    ordering(("the canal was dug", "the tower was raised", "the harbour was opened"), "order"),
)
LAYOUTS = {
    "a4": Layout("a4"),
    "letter": Layout("letter"),
    "a4, two columns": Layout("a4", 2),
    "letter, two columns": Layout("letter", 2),
    "a4, access": Layout("a4", access=True),
    "letter, access": Layout("letter", access=True),
}
EVERY_LAYOUT = pytest.mark.parametrize("layout", LAYOUTS.values(), ids=LAYOUTS)
EVERY_SHEET = pytest.mark.parametrize("sheet", ["quiz", "answers", "key"])
TEXTS = {"quiz": quiz_text, "answers": answers_text, "key": key_text}


@cache
def papers() -> tuple[Paper, ...]:
    brief = Brief("history", 24, ("A", "B", "C"))
    chosen = select(BANK, brief).value
    assert chosen is not None
    return print_versions(chosen.questions, COVER, brief)


@cache
def drawn(sheet: Sheet, layout: Layout, version: int = 0) -> bytes:
    return together((papers()[version],), (sheet,), layout)


def together(sheets_of: Sequence[Paper], sheets: Sequence[Sheet], layout: Layout) -> bytes:
    checked = render_one(Print(sheets_of, sheets, layout))
    assert checked.findings == ()
    assert checked.value is not None
    return checked.value


@EVERY_LAYOUT
@EVERY_SHEET
@pytest.mark.parametrize("version", [0, 1, 2])
def test_the_text_reads_back_in_its_order(sheet: Sheet, layout: Layout, version: int) -> None:
    said = "".join(bodies(drawn(sheet, layout, version)))
    assert said == TEXTS[sheet](papers()[version])


@EVERY_LAYOUT
def test_no_item_is_split_over_pages(layout: Layout) -> None:
    for sheet in ("quiz", "key"):
        text_of = on_quiz if sheet == "quiz" else in_key
        pages = bodies(drawn(sheet, layout))
        for item in papers()[0].items:
            assert sum(text_of(item) in page for page in pages) == 1, (sheet, item.number)


@EVERY_LAYOUT
@EVERY_SHEET
def test_nothing_is_cut_or_stands_in_a_margin(sheet: Sheet, layout: Layout) -> None:
    assert list(outside(drawn(sheet, layout))) == []


@EVERY_LAYOUT
@EVERY_SHEET
def test_no_two_characters_stand_on_each_other(sheet: Sheet, layout: Layout) -> None:
    assert list(overprinted(drawn(sheet, layout))) == []


def overprinted(pdf: bytes) -> Iterator[tuple[str, str]]:
    """Give pairs of characters of which one covers the middle of the other; letters of a ligature may."""
    page, last = 0, 0.0
    cells: dict[tuple[int, int, int], list[tuple[str, Box]]] = {}
    for character, box, *_ in boxes(pdf):
        if not character.strip() or not character.isprintable():
            continue
        page += box.bottom > last + 300  # from the foot of one page to the head of the next
        last = box.bottom
        x, y = (box.left + box.right) / 2, (box.bottom + box.top) / 2
        there = cells.setdefault((page, int(x), int(y)), [])
        yield from ((character, other) for other, its in there if its != box)
        there.append((character, box))


@EVERY_LAYOUT
@EVERY_SHEET
def test_pdf_ua_1_is_kept(sheet: Sheet, layout: Layout) -> None:
    report = validation.validate_pdf_bytes(drawn(sheet, layout), profile="ua1")
    assert [failure.message for failure in report.failures] == []
    assert report.is_compliant


@EVERY_LAYOUT
@EVERY_SHEET
def test_every_page_says_version_code_and_number(sheet: Sheet, layout: Layout) -> None:
    paper = papers()[1]
    said = [" ".join(foot.split()) for foot in feet(drawn(sheet, layout, 1))]
    pages = len(said)
    assert said == [f"Version B · {paper.code} Page {n} of {pages}" for n in range(1, pages + 1)]


# The QR code


def codes_on(pdf: bytes, scale: float) -> list[list[str]]:
    """Read the QR codes of every page from a gray raster, ``scale`` times 72 dots an inch."""
    with pypdfium2.PdfDocument(pdf) as document:
        rasters = [page.render(scale=scale, grayscale=True).to_numpy() for page in document]
    return [[found.text for found in zxingcpp.read_barcodes(raster)] for raster in rasters]


@EVERY_LAYOUT
@EVERY_SHEET
def test_the_qr_code_holds_the_command_for_the_key(sheet: Sheet, layout: Layout) -> None:
    first, *others = codes_on(drawn(sheet, layout), 150 / 72)
    assert first == [f"quizgen key {papers()[0].code}"]
    assert others == [[]] * len(others)


# The access edition


def test_the_access_edition_has_the_same_text() -> None:
    plain, large = (drawn("quiz", LAYOUTS[name]) for name in ("a4", "a4, access"))
    assert "".join(bodies(plain)) == "".join(bodies(large))


@EVERY_SHEET
def test_all_type_of_the_access_edition_is_18_point_and_readable(sheet: Sheet) -> None:
    sizes = dict(type_sizes(drawn(sheet, LAYOUTS["a4, access"])))
    assert min(sizes.values()) >= 18
    assert {name for name in sizes if "Atkinson" not in name} == set()


def type_sizes(pdf: bytes) -> Iterator[tuple[str, float]]:
    """Give the smallest size of each font, in points."""
    found: dict[str, float] = {}
    with pypdfium2.PdfDocument(pdf) as document:
        for page in document:
            for part in page.get_objects(filter=[pypdfium2.raw.FPDF_PAGEOBJ_TEXT], max_depth=9):
                name = part.get_font().get_base_name()
                size = part.get_font_size()
                found[name] = min(size, found.get(name, size))
    yield from found.items()


# All versions in one file


@EVERY_LAYOUT
def test_one_file_holds_all_versions_each_from_a_right_hand_page(layout: Layout) -> None:
    pdf = together(papers(), ("quiz", "answers"), layout)
    pages, notes = bodies(pdf), feet(pdf)
    starts = [n for n, foot in enumerate(notes) if re.search(r"Page 1 of", foot)]
    assert len(starts) == 6
    assert all(start % 2 == 0 for start in starts)
    for n, (start, end) in enumerate(zip(starts, [*starts[1:], len(pages)], strict=True)):
        paper, text_of = papers()[n // 2], (quiz_text, answers_text)[n % 2]
        assert "".join(pages[start:end]) == text_of(paper)
        assert all(f"Version {paper.version}" in note for note in notes[start:end] if note)


def test_a_file_of_all_versions_keeps_pdf_ua_1() -> None:
    pdf = together(papers(), ("quiz", "answers", "key"), LAYOUTS["letter"])
    assert validation.validate_pdf_bytes(pdf, profile="ua1").is_compliant


def test_a_file_of_all_versions_has_the_same_bytes_twice() -> None:
    one, other = (together(papers(), ("quiz", "answers"), LAYOUTS["a4"]) for _ in "12")
    assert one == other


def test_letters_and_numbers_of_the_answer_sheet_are_those_of_the_quiz() -> None:
    said = "".join(bodies(drawn("answers", LAYOUTS["a4"])))
    for item in papers()[0].items:
        if item.form == "choice":
            assert squeezed(f"{item.number}{''.join(o.letter for o in item.options)}") in said


def test_many_files_drawn_side_by_side_are_each_as_if_drawn_alone() -> None:
    sheets: tuple[Sheet, ...] = ("quiz", "key", "answers")
    wanted = [
        Print((paper,), (sheet,), LAYOUTS["a4, access" if sheet == "quiz" else "letter"])
        for paper in papers()
        for sheet in sheets
    ]
    assert render_all(wanted).value == [together(*one) for one in wanted]


def test_drawing_ends_where_it_is_to_end() -> None:
    looks = iter([None, None, KeyboardInterrupt()])

    def look() -> None:
        if (end := next(looks)) is not None:
            raise end

    wanted = [Print((paper,), ("quiz",), Layout()) for paper in papers()]
    with pytest.raises(KeyboardInterrupt):
        render_all(wanted, look)
