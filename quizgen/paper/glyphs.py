"""Characters that cannot be printed: found before a page is drawn, and named with their place."""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache

from quizgen.paper import findings
from quizgen.paper.model import Item, Paper
from quizgen.paper.typesetter import Refused, typeset
from quizgen.reading.finding import Finding

WHITE = frozenset("\t\n\r")
"""The only control characters that a page can show: as a space or as a new line."""

BYTE_ORDER_MARK = "\ufeff"
"""PDF/UA-1 (ISO 14289-1, 7.21.7) forbids it in text."""

_SHAPELESS = frozenset({"Zs", "Zl", "Zp", "Cf"})
_NAMED = re.compile(r'PDF/UA-1 error: the text .*?`"((?:[^"\\]|\\.)+)"`')
_PANIC = "panicked with: "
_ESCAPE = re.compile(r"\\(?:u\{([0-9a-f]+)\}|(.))")
_ESCAPED = {"n": "\n", "r": "\r", "t": "\t", "0": "\0"}


def check(paper: Paper, *, access: bool = False) -> tuple[Finding, ...]:
    """Find every text of the quiz and its key that the fonts cannot show, item by item."""
    texts = {*_cover_texts(paper), *(text for item in paper.items for text in texts_of(item))}
    return _findings(paper, _unshown(frozenset(texts), access=access))


@lru_cache(maxsize=2)
def _unshown(texts: frozenset[str], *, access: bool) -> list[str]:
    """Give the characters and clusters without a shape; all versions of a quiz have the same texts."""
    characters = set("".join(texts))
    lost = {character for character in characters if _is_forbidden(character)}
    lost |= _missing(characters - lost, access=access)
    clusters = [c for c in _clusters(texts, characters) if not lost.intersection(c)]
    return [*sorted(lost), *_lost(clusters, access=access)]


def refused(paper: Paper, reasons: str) -> tuple[Finding, ...]:
    """Turn what Typst said of texts without a shape into findings; none if it said other things."""
    return _findings(paper, _named(reasons))


def _is_forbidden(character: str) -> bool:
    if character in WHITE:
        return False
    return character == BYTE_ORDER_MARK or unicodedata.category(character) in {"Cc", "Cs"}


def _missing(characters: Iterable[str], *, access: bool) -> set[str]:
    """Give the characters that no font has a shape for."""
    shaped = [c for c in characters if c > "~" and unicodedata.category(c) not in _SHAPELESS]
    try:
        _set_type(sorted(shaped), [], access=access)
    except Refused as refusal:
        named = "".join(_named(refusal.reasons))
        return {character for character in shaped if character in named}
    return set()


def _lost(clusters: Iterable[str], *, access: bool) -> list[str]:
    """Give the letters with marks that would print as the marks alone.

    Typst sets a letter and its marks in one font; one that has only the marks drops the letter.
    """
    try:
        _set_type([], sorted(clusters), access=access)
    except Refused as refusal:
        start = refusal.reasons.index(_PANIC) + len(_PANIC)
        lost: list[str] = json.JSONDecoder().raw_decode(refusal.reasons, start)[0]
        return lost
    return []


def _set_type(characters: list[str], clusters: list[str], *, access: bool) -> None:
    """Set these as a paper would; nothing to set costs nothing."""
    if characters or clusters:
        data = {"characters": characters, "clusters": clusters, "access": access}
        typeset("glyphs", data, access=access)


def _clusters(texts: Iterable[str], characters: Iterable[str]) -> set[str]:
    """Give each character that combining marks follow, with its marks."""
    marks = "".join(c for c in characters if unicodedata.category(c) in {"Mn", "Mc", "Me"})
    if not marks:
        return set()
    marked = re.compile(rf"[^\s{re.escape(marks)}][{re.escape(marks)}]+")
    return {cluster for text in texts for cluster in marked.findall(text)}


def _named(reasons: str) -> list[str]:
    """Read the texts that Typst quotes, as Rust prints strings for debugging."""
    return [_ESCAPE.sub(_character, text) for text in _NAMED.findall(reasons)]


def _character(escape: re.Match[str]) -> str:
    point, other = escape.groups()
    return chr(int(point, 16)) if point else _ESCAPED.get(other, other)


def _findings(paper: Paper, lost: Iterable[str]) -> tuple[Finding, ...]:
    """Make one finding for each item that holds any of the lost texts, and one for the cover."""
    lost = list(lost)
    found = [_finding(item.question, item.where, texts_of(item), lost) for item in paper.items]
    cover = findings.place_of(paper.items[0].where).file if paper.items else paper.name
    found.append(_finding("the title or the line below it", cover, _cover_texts(paper), lost))
    return tuple(finding for finding in found if finding is not None)


def _finding(holder: str, where: str, texts: Iterable[str], lost: Iterable[str]) -> Finding | None:
    everything = "\n".join(texts)
    held = sorted((text for text in lost if text in everything), key=everything.index)
    return findings.unprintable(held, holder, findings.place_of(where)) if held else None


def _cover_texts(paper: Paper) -> tuple[str, ...]:
    return (paper.title, paper.cover_line)


def texts_of(item: Item) -> tuple[str, ...]:
    """Give every text of an item that the quiz or the key prints."""
    return (
        item.prompt,
        *item.entries,
        *(option.text for option in item.options),
        item.answer,
        item.correction,
        *item.accept,
        item.sentence,
        item.evidence,
        *(text for source in item.sources for text in source),
        item.as_of,
    )
