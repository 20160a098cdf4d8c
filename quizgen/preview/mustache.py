"""Render Anki's card templates: fields, conditions, and the parts of a cloze.

This is the part of Anki's template language that our note types use: ``{{Field}}``,
``{{#Field}}…{{/Field}}`` and ``{{cloze:Field}}``. mustache itself differs from it (it escapes
HTML and drops white space), and Anki's own engine is not a library that a build could use; a test
holds the two against each other, card by card.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

_TAG = re.compile(r"\{\{([#/]?)([^{}]+)\}\}")
_DELETION = re.compile(r"\{\{c(\d+)::(.*?)\}\}", re.DOTALL)
_NAMED = {'"': "&quot;", "&": "&amp;", "<": "&lt;", ">": "&gt;"}
_ENCODED = re.compile("[\x00-/:-@[-`{-\xff]")
_BLANK = re.compile(r"(?:\s|</?(?:br|div) ?/?>)*")


def render(template: str, fields: Mapping[str, str], part: int = 0, *, back: bool = False) -> str:
    """Give the HTML of one side of a card. ``part`` is the number of a cloze's card.

    A condition holds where its field is not blank; line breaks are blank, as Anki has it. Raises
    KeyError for a field that the note type does not have.
    """
    pieces: list[str] = []
    done, closed_in = 0, ""
    for tag in _TAG.finditer(template):
        mark, name = tag[1], tag[2]
        if not closed_in:
            pieces.append(template[done : tag.start()])
        done = tag.end()
        if mark == "/":
            closed_in = "" if closed_in == name else closed_in
        elif closed_in:
            continue
        elif mark == "#":
            closed_in = name if is_blank(fields[name]) else ""
        else:
            pieces.append(_value(name, fields, part, back=back))
    return "".join((*pieces, template[done:]))


def is_blank(html: str) -> bool:
    """Whether Anki takes a field for empty."""
    return _BLANK.fullmatch(html) is not None


def _value(name: str, fields: Mapping[str, str], part: int, *, back: bool) -> str:
    whole = name.removeprefix("cloze:")
    text = fields[whole]
    if whole == name:
        return text
    return _DELETION.sub(lambda found: _deletion(int(found[1]), found[2], part, back=back), text)


def _deletion(number: int, text: str, part: int, *, back: bool) -> str:
    if number != part:
        return f'<span class="cloze-inactive" data-ordinal="{number}">{text}</span>'
    if back:
        return f'<span class="cloze" data-ordinal="{number}">{text}</span>'
    return (
        f'<span class="cloze" data-cloze="{_attribute(text)}" data-ordinal="{number}">[...]</span>'
    )


def _attribute(text: str) -> str:
    """Encode as the engine does: every Latin-1 character but ASCII letters and digits."""
    return _ENCODED.sub(lambda found: _NAMED.get(found[0]) or f"&#x{ord(found[0]):02X};", text)
