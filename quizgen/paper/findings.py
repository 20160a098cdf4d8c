"""What can be wrong with an order for a paper, or with a text that is to be printed."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence

from quizgen.paper.choose import Chosen
from quizgen.reading.finding import Finding, Level, Place

MOST_NAMED = 8
"""How many more characters a finding lists after the first."""

_INVISIBLE = frozenset({"Cc", "Cf", "Cs", "Cn", "Mn"})
_PLACE = re.compile(r"(?P<file>.*?):(?P<line>\d+)(?::(?P<column>\d+))?", re.DOTALL)


def place_of(where: str) -> Place:
    """Read "facts.yaml:34" (or "facts.yaml:34:5"); a text without a line is a file's name."""
    found = _PLACE.fullmatch(where)
    if found is None:
        return Place(where)
    return Place(found["file"], int(found["line"]), int(found["column"] or 1))


def unknown_version(version: str, file: str) -> Finding:
    """Say that versions are letters."""
    message = f'"{version}" is not the version of a paper'
    return Finding("unknown-version", message, Place(file), "take one letter from A to Z")


def too_few_questions(count: int, file: str) -> Finding:
    """Say that a paper needs a question."""
    message = f"a paper of {count} questions has nothing to ask"
    return Finding("too-few-questions", message, Place(file), "ask for at least 1 question")


def too_many_questions(count: int, there: int, kept_out: int, file: str) -> Finding:
    """Say how many questions there are; ``kept_out`` more are for the deck only."""
    deck_only = f" ({kept_out} more are marked `only: deck`)" if kept_out else ""
    message = f"{count} questions were asked for, and there are {there}{deck_only}"
    hint = f"ask for {there} or fewer, or add facts" if there else "add facts to ask about"
    return Finding("too-many-questions", message, Place(file), hint)


def double_version(version: str, file: str) -> Finding:
    """Say that a version was asked for twice."""
    message = f"version {version} was asked for twice"
    return Finding("double-version", message, Place(file), "name each letter once")


def too_few_of_sections(count: int, there: int, forms: Sequence[str], file: str) -> Finding:
    """Say how many questions there are in the forms that were asked for."""
    message = (
        f"{count} questions were asked for, and there are {there} of the form {', '.join(forms)}"
    )
    hint = f"ask for {there} or fewer, or for more sections" if there else "ask for other sections"
    return Finding("too-many-questions", message, Place(file), hint)


def telling(chosen: Chosen, file: str) -> Finding:
    """Say that so many questions cannot be had without one giving another's answer away."""
    message = (
        f"{chosen.telling} of {len(chosen.questions)} questions have their answer or an option in "
        "another question, or that one's in theirs"
    )
    hint = f"ask for {chosen.clean} or fewer, or add facts"
    return Finding("telling-questions", message, Place(file), hint, Level.WARNING)


def too_long(question: str, words: int, size: int, most: int, where: str) -> Finding:
    """Say that a question is too long for paper: in words, or in characters where those are few."""
    amount = f"{words:,} words" if words > most else f"{size:,} characters"
    message = f"{question} is {amount} long; a paper takes {most:,} at most"
    hint = "shorten it, or keep it off paper: `only: deck`"
    return Finding("too-long-for-paper", message, place_of(where), hint)


def unprintable(texts: Sequence[str], holder: str, place: Place) -> Finding:
    """Say which characters (at least one) have no shape in the fonts, and who holds them."""
    shown = [text for text in texts if unicodedata.category(text[0]) not in _INVISIBLE] or texts
    first, *more = shown
    others = f", {', '.join(map(_short, more[:MOST_NAMED]))}" if more else ""
    message = f"{named(first)}{others} in {holder} cannot be printed"
    return Finding("unprintable-character", message, place, _advice(first))


def named(text: str) -> str:
    """Name a character, or the first of several: "日" (U+65E5, CJK UNIFIED IDEOGRAPH-65E5)."""
    point, name = f"U+{ord(text[0]):04X}", unicodedata.name(text[0], "")
    if text.isprintable():
        return f'"{text}" ({point}, {name})'
    return f"{point} ({name})" if name else point


def _short(text: str) -> str:
    return f'"{text}"' if text.isprintable() else f"U+{ord(text[0]):04X}"


def _advice(text: str) -> str:
    if unicodedata.category(text[0]) in _INVISIBLE:
        return "delete this invisible character; it often comes along when text is pasted"
    if len(text) > 1:
        return (
            "the fonts that come with quizgen cannot put these marks on this letter: leave them out"
        )
    return "the fonts that come with quizgen have no shape for it: write it in Latin letters"
