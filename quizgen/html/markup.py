"""HTML out of plain text: a text is escaped on its way in, and nothing else makes markup."""

from __future__ import annotations

import re
from typing import NewType

Markup = NewType("Markup", str)

_ENTITIES = {
    "&": "&amp;",
    "<": "&lt;",
    ">": "&gt;",
    '"': "&quot;",
    "\r": "\n",  # as a parser of HTML reads it
    "\r\n": "\n",
}
_SPECIAL = re.compile('\r\n|[&<>"\r]')
_VOID = frozenset({"input"})


def text(plain: str) -> Markup:
    """Give the markup that shows this text, between tags and inside a quoted attribute."""
    return Markup(_SPECIAL.sub(lambda found: _ENTITIES[found[0]], plain))


def element(tag: str, /, *children: Markup, **attributes: str) -> Markup:
    """Give an element; ``class_`` stands for ``class`` and ``aria_x`` for ``aria-x``."""
    pairs = "".join(f' {_name(key)}="{text(value)}"' for key, value in attributes.items())
    inside = "".join(children)
    return Markup(f"<{tag}{pairs}>" if tag in _VOID else f"<{tag}{pairs}>{inside}</{tag}>")


def _name(key: str) -> str:
    return key.rstrip("_").replace("_", "-")


def theirs(plain: str, tag: str = "span", /, **attributes: str) -> Markup:
    """Give an author's text: its first strong letter decides its direction, and it ends with it."""
    return element(tag, text(plain), dir="auto", **attributes)
