"""The lines of the file beside a fact."""

from __future__ import annotations

from textwrap import dedent

import pytest

from quizgen.preview.lines import MOST, Lines, lines_of

FILE = dedent("""\
    people:
      Ann:
        role: pilot
      Bob: cook
    facts:
      # The first
      - id: one
        who: Ann
        said: >-
          a

          b

      # The second
      - {id: two, who: Bob,
         did: sang}
      - id: three
    - id: four
      who: Ann
    """).splitlines()


@pytest.mark.parametrize(
    ("line", "texts"),
    [
        (2, ("Ann:", "  role: pilot")),
        (4, ("Bob: cook",)),
        (7, ("- id: one", "  who: Ann", "  said: >-", "    a", " ", "    b")),
        (15, ("- {id: two, who: Bob,", "   did: sang}")),
        (17, ("- id: three",)),
        (18, ("- id: four", "  who: Ann")),
        (99, ()),
        (0, ()),
    ],
)
def test_an_entry_ends_where_the_next_begins(line: int, texts: tuple[str, ...]) -> None:
    assert lines_of(FILE, f"facts.yaml:{line}") == Lines(line, texts)


def test_an_endless_entry_is_cut() -> None:
    text = ["- id: a", *["  x"] * 500]
    assert len(lines_of(text, "f.yaml:1").texts) == MOST + 1


def test_a_place_without_a_line_has_no_lines() -> None:
    assert lines_of(FILE, "facts.yaml") == Lines(0, ())
