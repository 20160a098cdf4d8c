"""What a user asks for, the time that a build goes by, and the way to tell how far it is."""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from quizgen.reading.finding import Checked, Finding, Place
from quizgen.recipes.model import Wish

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
    """Where the outputs go, at what time they are made (seconds since 1970), and which they are.

    ``names`` are those of the decks to make, all where there are none; where papers alone are made
    (``papers_only``), they may be names of quizzes too. ``wish`` is what was typed of every quiz.
    """

    folder: Path
    now: int
    wish: Wish = field(default_factory=Wish)
    papers_only: bool = False
    tell: Tell = silent
    look: Look = undisturbed
    names: tuple[str, ...] = ()

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
