"""Read the pictures that facts show on their cards."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path

from quizgen.facts.model import Book, Fact
from quizgen.reading import tree
from quizgen.reading.finding import Checked, Finding, Place

_STARTS = (
    b"\x89PNG\r\n\x1a\n",
    b"\xff\xd8\xff",
    b"GIF87a",
    b"GIF89a",
    b"BM",
    b"II*\x00",
    b"MM\x00*",
    b"\x00\x00\x01\x00",
)
"""How PNG, JPEG, GIF, BMP, TIFF and ICO files begin; those of WebP, AVIF and SVG are below."""

_SVG = re.compile(
    rb"(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]*>|<!--.*?-->|<!DOCTYPE[^>]*>|\s)*<svg\b", re.DOTALL
)


def read_images(book: Book, folder: Path) -> Checked[Mapping[str, bytes]]:
    """Give the bytes of every picture, by its path as typed, which is relative to this folder.

    A path out of the folder is refused: a fact file from somebody else must not be able to put
    other files of this machine into a deck.
    """
    found: dict[str, bytes] = {}
    findings: list[Finding] = []
    for fact in book.facts:
        if fact.image and fact.image not in found:
            data = _read(folder, fact)
            if isinstance(data, Finding):
                findings.append(data)
            else:
                found[fact.image] = data
    return Checked(None if findings else found, tuple(findings))


def _read(folder: Path, fact: Fact) -> bytes | Finding:
    path = folder / fact.image
    if not path.resolve().is_relative_to(folder.resolve()):
        hint = "put the picture beside the fact file, or in a folder there"
        return Finding("image-outside", "the picture lies outside the folder", _place(fact), hint)
    try:
        data = path.read_bytes()
        return data if is_picture(data) else _no_picture(fact)
    except (OSError, ValueError) as error:
        reason = (error.strerror if isinstance(error, OSError) else None) or str(error)
        message = f"the picture {fact.image} cannot be read: {reason[0].lower()}{reason[1:]}"
        return Finding("no-such-image", message, _place(fact), f"it should be at {path}")


def is_picture(data: bytes) -> bool:
    """Tell by its first bytes whether a file is a picture that a card can show."""
    if data.startswith(_STARTS):
        return True
    if data[:4] == b"RIFF":
        return data[8:12] == b"WEBP"
    if data[4:8] == b"ftyp":
        return data[8:12] in {b"avif", b"avis", b"mif1", b"heic"}
    return _SVG.match(data[:4096]) is not None


def _no_picture(fact: Fact) -> Finding:
    hint = "name a PNG, JPEG, GIF, WebP or SVG file; open it once to see that it is whole"
    message = f"{fact.image} is not a picture"
    return Finding("not-an-image", message, _place(fact), hint)


def _place(fact: Fact) -> Place:
    """Give the place of the path in the fact file."""
    entry = fact.node.get("image")
    if entry is None or not isinstance(entry.value, tree.Scalar):
        return fact.place
    value = entry.value
    return Place(fact.place.file, value.line, value.column, max(1, len(value.text)))
