"""Sentences and the pieces they are made of: lists, closing marks, quotations, names.

This module is the door to the phrases: what it does not define it hands on from its neighbours.
Texts of the author pass through letter by letter; only blanks, marks and first capitals change.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from quizgen.questions.english.articles import indefinite, mid, no_double_article
from quizgen.questions.english.places import location, occasion
from quizgen.questions.english.vocabulary import (
    ABBREVIATIONS,
    APOSTROPHE,
    PLURAL_NAMES,
    SMALL_ARTICLES,
)

__all__ = [
    "indefinite",
    "inner",
    "is_abbreviation",
    "listed",
    "location",
    "mid",
    "no_double_article",
    "occasion",
    "possessive",
    "question",
    "quoted",
    "sentence",
    "titled",
]

_SPACES = re.compile(r" [ \t\r\n]+|[\t\r\n][ \t\r\n]*")
# Full stops, question and exclamation marks of the scripts that have their own.
_ASKING = "?\uff1f\u061f"
_MARKS = f".!…。।॥\uff0e\uff01\u06d4\u0589{_ASKING}"
_CLOSERS = "”\"\u2019'»\u203a」』)]"
_DIRECTION = "\u200e\u200f\u2068\u2069\u202c"
_DANGLING = " ,;:"
_DOUBLE_END = re.compile(r"(?:(?<=[^.]\.)|(?<=[?!…])|(?<=[.?!…][”\"\u2019'»]))\.$")
_LAST_WORD = re.compile(r"[^\s“”\"(\[«\u2018\u2019]+$")
_INITIALS = re.compile(r"(?:[^\W\d_]\.){2,}")
_COMMA_IN_ITEM = re.compile(r",(?! (?:Jr|Sr|Inc|Ltd|D\.C)\b)\s")
_PAIRS = ("“”", "„“", "„”", "\u2018\u2019", "«»", "\u2039\u203a", "「」", "『』", '""', "''")
_BEFORE_OPENING = re.compile(r"(?:^|[\s(\[\u2014\u2013“\u2018-])$")


def listed(items: Sequence[str]) -> str:
    """Join items with the serial comma: "A, B, and C". Items with commas are parted by semicolons."""
    if len(items) < 2:  # noqa: PLR2004 - nothing to join
        return "".join(items)
    mark = ";" if any(_COMMA_IN_ITEM.search(item) for item in items) else ","
    if len(items) == 2:  # noqa: PLR2004 - two items need no comma
        return f"{items[0]}{';' if mark == ';' else ''} and {items[1]}"
    return f"{f'{mark} '.join(items[:-1])}{mark} and {items[-1]}"


def sentence(text: str) -> str:
    """Finish a sentence: a first capital, one closing mark, single blanks.

    A quotation that ends with a mark of its own closes the sentence with it.
    """
    text = _begun(text)
    body, mark, closers, direction = _end(text)
    bracket = closers[-1:] in {")", "]"} and text[0] not in "(["
    if not text or (mark and not bracket):
        return text
    return f"{body}{mark}{closers}.{direction}"


def question(text: str) -> str:
    """Finish a question as ``sentence`` does, with "?".

    A full stop before it goes, inside a quotation too, unless it belongs to an abbreviation; a
    quotation that is a question itself needs no second mark.
    """
    text = _begun(text)
    if text[-1:].isalnum():
        return f"{text}?"
    body, mark, closers, direction = _end(text)
    while mark == "." and not is_abbreviation(f"{body}."):
        text = f"{body.rstrip()}{closers}{direction}"
        body, mark, closers, direction = _end(text)
    if not text or (any(c in _ASKING for c in mark) and closers[-1:] not in {")", "]"}):
        return text
    return f"{body}{mark}{closers}?{direction}"


def _end(text: str) -> tuple[str, str, str, str]:
    """Cut the end of a text off: closing marks, what closes after them, signs of direction."""
    shown = text.rstrip(_DIRECTION)
    marked = shown.rstrip(_CLOSERS)
    body = marked.rstrip(_MARKS)
    return body, marked[len(body) :], shown[len(marked) :], text[len(shown) :]


def _begun(text: str) -> str:
    """Give the text with single blanks, a first capital, and nothing left hanging at its end."""
    if "  " in text or not text.isprintable():
        text = _SPACES.sub(" ", text)
    text = text.rstrip(_DANGLING).lstrip(" ")
    if text.endswith("."):
        text = _DOUBLE_END.sub("", text)
    first = text[:1]
    if "A" <= first <= "Z":
        return text
    first = first.title()
    return text if len(first) != 1 or _keeps_small(text) else f"{first}{text[1:]}"


def _keeps_small(text: str) -> bool:
    """Whether the first word is spelled small for good: "iPhone", "al-Qaeda", "d’Estaing"."""
    word = text.split(" ", 1)[0]
    if word == word.lower():
        return False
    prefix, hyphen, _ = word.partition("-")
    return not hyphen or prefix in SMALL_ARTICLES or prefix != prefix.lower()


def is_abbreviation(text: str) -> bool:
    """Whether a text ends with a word whose full stop belongs to it: "the U.S.", "Apple Inc."."""
    found = _LAST_WORD.search(text)
    word = found.group() if found else ""
    return word in ABBREVIATIONS or bool(_INITIALS.fullmatch(word))


def quoted(text: str) -> str:
    """Put a text between “ and ”, with single marks inside.

    Quotation marks of any kind that the author typed around it are dropped, and the full stop at its end, since
    the sentence goes on or has one of its own.
    """
    text = text.strip()
    while (inside := _unquoted(text)) is not None:
        text = inside.strip()
    if text.endswith(".") and not text.endswith("..") and not is_abbreviation(text):
        text = text[:-1].rstrip()
    return f"“{inner(text)}”"


def _unquoted(text: str) -> str | None:
    """Give what one pair of marks holds, if that pair holds the whole text."""
    if len(text) < 2 or text[0] + text[-1] not in _PAIRS:  # noqa: PLR2004 - a pair of marks
        return None
    inside = text[1:-1]
    if text[0] == text[-1]:
        first = inside.find(text[0])
        return None if text[0] == '"' and first > 0 and not inside[first - 1].isspace() else inside
    depth = 0
    for mark in inside if text[0] != "\u2018" else "":
        depth += (mark == text[0]) - (mark == text[-1])
        if depth < 0:
            return None
    return inside


def inner(text: str) -> str:
    """Give a text as it stands inside quotation marks: double marks become single ones."""
    text = text.replace("“", "\u2018").replace("„", "\u2018").replace("”", APOSTROPHE)
    if '"' not in text:
        return text
    pieces = text.split('"')
    written = pieces[0]
    opened = False
    for piece in pieces[1:]:
        inch = not opened and written[-1:].isdigit()
        opens = not opened and not inch and bool(_BEFORE_OPENING.search(written))
        written += ('"' if inch else "\u2018" if opens else APOSTROPHE) + piece
        opened = opens or (opened and inch)
    return written


@lru_cache(maxsize=1 << 12)
def possessive(name: str) -> str:
    """Give the owner's form of a name: "Dong Jun’s", "the United States’", "James’s"."""
    if not name or name.endswith((f"{APOSTROPHE}s", "'s", f"s{APOSTROPHE}", "s'")):
        return name
    plural = name.endswith("s") and (
        name.startswith(("the ", "The ")) or name.rsplit(None, 1)[-1] in PLURAL_NAMES
    )
    return f"{name}{APOSTROPHE}" if plural else f"{name}{APOSTROPHE}s"


@lru_cache(maxsize=1 << 14)
def titled(name: str, title: str) -> str:
    """Put a title before a name, less the words of it that the name begins with already."""
    titles, names = title.split(), name.split()
    for start in range(len(titles) + 1):
        tail = [word.casefold() for word in titles[start:]]
        if [word.casefold() for word in names[: len(tail)]] == tail:
            return " ".join((*titles[:start], name)) if tail else f"{title} {name}".strip()
    return name
