"""Read a value at once where nothing is to be said about it, as about nearly all.

These readers see a text, or a node that is more, and have no place for it: they give its value, or
None where another reader must look at the node itself (``quizgen.facts.values``).
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache

from quizgen.facts.amount import Amount
from quizgen.facts.edtf import parse
from quizgen.facts.field import Shape
from quizgen.facts.moment import Moment
from quizgen.reading.tree import Node, Sequence

Value = str | tuple[str, ...] | Moment | Amount | bool | int
AtOnce = Callable[[str | Node], Value | None]

ALWAYS_FITS = 300
"""Characters that every field takes."""

PLAIN_ID = re.compile(r"[a-z0-9][a-z0-9._-]*")


def is_plain(text: str) -> bool:
    """Whether a text needs no second look: printable, not long, and blanks in order."""
    return (
        text.isprintable()
        and text not in ("", "~")
        and len(text) <= ALWAYS_FITS
        and "  " not in text
        and text[0] != " "
        and text[-1] != " "
    )


def _text(value: str | Node) -> str | None:
    return value if isinstance(value, str) and is_plain(value) else None


def _texts(value: str | Node) -> tuple[str, ...] | None:
    if isinstance(value, str):
        return None if _text(value) is None else _alone(value)
    texts = value.texts if isinstance(value, Sequence) else None
    if not texts or None in map(_text, texts) or len(set(texts)) < len(texts):
        return None
    return texts


@lru_cache(maxsize=1 << 14)
def _alone(text: str) -> tuple[str, ...]:
    """Give a text as a tuple; equal tuples are shared."""
    return (text,)


def _id(value: str | Node) -> str | None:
    text = _text(value)
    return text if text is not None and PLAIN_ID.fullmatch(text) else None


def _moment(value: str | Node) -> Moment | None:
    text = _text(value)
    found = None if text is None else parse(text)
    return found if isinstance(found, Moment) else None


def _never(_: str | Node) -> None:
    """Leave it to the other reader."""


AT_ONCE: dict[Shape, AtOnce] = dict.fromkeys(Shape, _never) | {
    Shape.ID: _id,
    Shape.TEXT: _text,
    Shape.TEXTS: _texts,
    Shape.MOMENT: _moment,
}
"""How each shape is read at once; the rare ones never are."""
