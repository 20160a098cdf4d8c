"""What people and programs are shown."""

from __future__ import annotations

import json
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizgen.reading.finding import Finding, Level, Place
from quizgen.reading.reader import decode, read
from quizgen.reading.report import as_json, as_text

FACTS = "deck: x\nfacts:\n  - id: a\n    who: Pete\n    who: Dong\n    role: @SecWar\n"


def shown(text: str, *, color: bool = False) -> str:
    found = read(text.encode(), "facts.yaml").findings
    return as_text(found, {"facts.yaml": text}, color=color)


def test_a_finding_is_shown_with_its_line_its_caret_and_advice() -> None:
    assert shown(FACTS) == (
        "facts.yaml:5:5: error: `who` was already given on line 4 [duplicate-key]\n"
        "5 |     who: Dong\n"
        "  |     ^^^\n"
        "first here: facts.yaml:4\n"
        "4 |     who: Pete\n"
        "  |     ^^^\n"
        "help: keep one of the two\n"
        "\n"
        "facts.yaml:6:11: error: a text cannot start with `@` unless it is in quotes"
        " [stray-character]\n"
        "6 |     role: @SecWar\n"
        "  |           ^\n"
        'help: put it in quotes: `"@SecWar"`\n'
        "\n"
        "2 errors"
    )


def test_nothing_found_is_nothing_said() -> None:
    assert as_text((), {}, color=False) == ""
    assert json.loads(as_json((), {})) == {"findings": []}


def test_a_finding_about_the_whole_file_has_no_line() -> None:
    assert shown("") == (
        "facts.yaml: error: the file is empty, or has only comments [empty-file]\n"
        "help: type a field, such as `name: value`\n"
        "\n"
        "1 error"
    )


def test_a_place_in_an_unknown_file_or_beyond_its_end_is_shown_without_its_line() -> None:
    found = [Finding("a", "b", Place("other.yaml", 3, 4)), Finding("c", "d", Place("f", 9, 1))]
    assert as_text(found, {"f": "x\n"}, color=False) == (
        "f:9:1: error: d [c]\n\nother.yaml:3:4: error: b [a]\n\n2 errors"
    )


def test_findings_come_in_order_of_file_line_and_column() -> None:
    places = [("b", 1, 1), ("a", 2, 1), ("a", 10, 1), ("a", 2, 3), ("a", 0, 1)]
    found = [Finding("x", "y", Place(*place)) for place in places]
    first_lines = re.findall(r"^([ab]\S*): error", as_text(found, {}, color=False), re.MULTILINE)
    assert first_lines == ["a", "a:2:1", "a:2:3", "a:10:1", "b:1:1"]
    in_json = json.loads(as_json(found, {}))["findings"]
    assert [(f["file"], f["line"], f["column"]) for f in in_json] == sorted(places)


@pytest.mark.parametrize(
    ("errors", "warnings", "count"),
    [
        (1, 0, "1 error"),
        (2, 1, "2 errors, 1 warning"),
        (0, 2, "2 warnings"),
        (1200, 0, "1,200 errors"),
    ],
)
def test_the_last_line_counts(errors: int, warnings: int, count: str) -> None:
    levels = [Level.ERROR] * errors + [Level.WARNING] * warnings
    found = [Finding("a", "b", Place("f"), level=level) for level in levels]
    assert as_text(found, {}, color=False).splitlines()[-1] == count


def test_the_gutter_is_as_wide_as_the_widest_number() -> None:
    text = "a: b\n" + "#\n" * 98 + "a: c\n"
    assert "\n100 | a: c\n    | ^\n" in shown(text)
    assert "\n  1 | a: b\n    | ^\n" in shown(text)


def test_color_is_only_added() -> None:
    colored = shown(FACTS, color=True)
    assert "\x1b[1;31merror:\x1b[0m" in colored
    assert re.sub(r"\x1b\[[\d;]*m", "", colored) == shown(FACTS)


def test_escape_sequences_of_the_file_do_not_reach_the_terminal() -> None:
    text = 'a: "\x1b]0;title\x07"\n"\\e[31mred": x\n"\\e[31mred": y\n'
    report = as_text(
        read(text.encode(), "\x1b[2J.yaml").findings, {"\x1b[2J.yaml": text}, color=False
    )
    assert "␛]0;title␇" in report
    assert "`␛[31mred` was already given" in report
    assert "␛[2J.yaml:3:1" in report
    assert not re.search(r"[^\n\x20-\x7e\xa0-\U0010ffff]", report)


@given(st.text(max_size=80), st.text(max_size=5))
def test_no_text_reaches_the_terminal_raw(text: str, name: str) -> None:
    data = text.encode("utf-8", "surrogatepass")
    report = as_text(read(data, name).findings, {name: decode(data)}, color=False)
    assert not re.search(
        "[\0-\x09\x0b-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ud800-\udfff]", report
    )
    as_json(read(data, name).findings, {name: decode(data)}).encode("ascii")


def test_json_has_every_field() -> None:
    found = read(FACTS.encode(), "facts.yaml").findings
    [first, _] = json.loads(as_json(found, {"facts.yaml": FACTS}))["findings"]
    assert first == {
        "slug": "duplicate-key",
        "level": "error",
        "message": "`who` was already given on line 4",
        "hint": "keep one of the two",
        "file": "facts.yaml",
        "line": 5,
        "column": 5,
        "width": 3,
        "text": "    who: Dong",
        "also": [
            {"file": "facts.yaml", "line": 4, "column": 5, "width": 3, "text": "    who: Pete"}
        ],
    }


def test_json_leaves_out_lines_that_are_long_or_unknown() -> None:
    long = "a: @" + "x" * 1000
    [first] = json.loads(as_json(read(long.encode(), "f").findings, {"f": long}))["findings"]
    assert first["text"] is None
    [first] = json.loads(as_json(read(b"", "f").findings, {}))["findings"]
    assert (first["line"], first["text"]) == (0, None)
