"""The card templates: HTML and CSS files beside this module, with the names of fields filled in."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from importlib.resources import files


def recall(kind: str, prompt: str, answer: str) -> tuple[str, str]:
    """Give front and back of a card that asks ``prompt``; the whole front hangs on that field."""
    words = {"kind": kind, "prompt": prompt, "answer": answer, "footer": _read("footer.html")}
    return _fill("front.html", words), _fill("back.html", words)


def cloze() -> tuple[str, str]:
    """Give front and back of a card with a part to fill in."""
    words = {"footer": _read("footer.html")}
    return _fill("cloze-front.html", words), _fill("cloze-back.html", words)


def css(kinds: Sequence[str]) -> str:
    """Give the style sheet; a line that names ``@kind@`` is repeated for each of the kinds."""
    lines = _read("card.css").splitlines(keepends=True)
    return "".join(_for_each(line, kinds) for line in lines)


def _for_each(line: str, kinds: Sequence[str]) -> str:
    if "@kind@" not in line:
        return line
    return "".join(line.replace("@kind@", kind) for kind in kinds)


def _fill(name: str, words: dict[str, str]) -> str:
    text = _read(name)
    for word, value in words.items():
        text = text.replace(f"@{word}@", value)
    return text.rstrip("\n")


@cache
def _read(name: str) -> str:
    return files("quizgen.anki").joinpath("templates", name).read_text("utf-8")
