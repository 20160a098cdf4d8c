"""What a user asks of a build, the time that it goes by, and the way to tell how far it is."""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from quizgen.reading.finding import Checked, Finding, Place

Tell = Callable[[str, int, int], None]
"""Is called with the step now under way, how much of it is done, and how much there is (or 0)."""

VARIABLE = "SOURCE_DATE_EPOCH"
"""https://reproducible-builds.org/specs/source-date-epoch/"""

_LAST = 253_402_300_799
"""The last second of the year 9999."""

QUESTIONS_ON_PAPER = 12
"""What a paper has unless the user says otherwise: a news quiz has seven to thirteen questions."""


def silent(_step: str, _done: int, _total: int) -> None:
    """Tell nothing."""


@dataclass(frozen=True, slots=True)
class Request:
    """Where the outputs go, at what time they are made (seconds since 1970), and the paper.

    ``version`` "" is version A under the plain names of a build; a letter stands in the names.
    ``count`` is the number of questions on paper; None is QUESTIONS_ON_PAPER, or fewer where
    the book has fewer. With ``size`` "none" there is no paper. ``decks`` are the names of those to
    make, all where there are none. ``html`` asks for the quiz as a page for browsers.
    """

    folder: Path
    now: int
    size: Literal["a4", "letter", "none"] = "a4"
    count: int | None = None
    version: str = ""
    tell: Tell = silent
    decks: tuple[str, ...] = ()
    html: bool = False


def folder_for(fact_file: str, out: str | None) -> Path:
    """Give the output folder: the one asked for, else ``decks`` beside the fact file."""
    return Path(fact_file).parent / "decks" if out is None else Path(out)


def build_time(environ: Mapping[str, str]) -> Checked[int]:
    """Give the time that SOURCE_DATE_EPOCH sets, else the clock's.

    Zero is refused: Anki takes it for "no time" and gives the notes the id 0.
    """
    text = environ.get(VARIABLE, "")
    if not text:
        return Checked(int(time.time()))
    if (
        text.isascii()
        and text.isdigit()
        and len(text) <= len(str(_LAST))
        and 0 < int(text) <= _LAST
    ):
        return Checked(int(text))
    message = f"{VARIABLE} is {text!r}, not a number of seconds since 1970"
    hint = f"unset it, or set it to a whole number, such as {VARIABLE}=1766000000"
    return Checked(None, (Finding("bad-build-time", message, Place(VARIABLE), hint),))
