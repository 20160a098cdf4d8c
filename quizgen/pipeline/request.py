"""What a user asks of a build, the time that it goes by, and the way to tell how far it is."""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from quizgen.paper.brief import Brief, Layout
from quizgen.reading.finding import Checked, Finding, Place

Tell = Callable[[str, int, int], None]
"""Is called with the step now under way, how much of it is done, and how much there is (or 0)."""

Look = Callable[[], None]
"""Is called at each fact and before each step; it raises where the work is to end."""

VARIABLE = "SOURCE_DATE_EPOCH"
"""https://reproducible-builds.org/specs/source-date-epoch/"""

_LAST = 253_402_300_799
"""The last second of the year 9999."""


def silent(_step: str, _done: int, _total: int) -> None:
    """Tell nothing."""


def undisturbed() -> None:
    """Let the work go on."""


@dataclass(frozen=True, slots=True)
class Request:
    """Where the outputs go, at what time they are made (seconds since 1970), and the quiz.

    ``brief`` without a name is the quiz of the deck itself. ``layout`` None is no paper.
    ``lettered`` puts the letter of each version into the file names, and a sheet to answer on
    with each quiz where ``answers`` says so; a build has one version under plain names. ``decks``
    are the names of those to make, all where there are none. ``html`` makes each version as a page
    for browsers too. ``single`` makes files of each version even of many.
    """

    folder: Path
    now: int
    brief: Brief = field(default_factory=lambda: Brief(""))
    layout: Layout | None = field(default_factory=Layout)
    lettered: bool = False
    answers: bool = True
    tell: Tell = silent
    look: Look = undisturbed
    decks: tuple[str, ...] = ()
    html: bool = False
    single: bool = False

    def begin(self, step: str) -> None:
        """Say that a step begins, unless the work is to end."""
        self.look()
        self.tell(step, 0, 0)


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
