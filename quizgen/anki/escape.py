r"""Plain text to the HTML of a field, so that Anki shows it and interprets none of it.

Anki reads more than HTML in a field: ``{{c1::…}}`` in a cloze, ``[sound:…]``, ``[latex]``, ``[$]``,
``[anki:…]`` and ``[[type:…]]`` in a rendered card, and MathJax between ``\(`` and ``\)``. Braces and
brackets become entities, which Anki's own parsers do not see. MathJax looks at the finished
page, where an entity is a character again, but only within one text node: an empty ``span`` parts the
backslash from its bracket.
"""

from __future__ import annotations

import re

_ENTITIES = {
    "&": "&amp;",
    "<": "&lt;",
    ">": "&gt;",
    '"': "&quot;",
    "{": "&#123;",
    "}": "&#125;",
    "[": "&#91;",
    "\\": "&#92;",
}
_IN_FIELD = {**_ENTITIES, "\\": "\\<span></span>", "\n": "<br>", "\r": "<br>", "\r\n": "<br>"}
_FIELD = re.compile(r'[&<>"{}\[\n\r\\]')
_FIELD_PARTS = re.compile(r'\r\n|[&<>"{}\[\n\r]|\\(?=[()\[\]])')
_ATTRIBUTE = re.compile(r'[&<>"{}\[\\]')
_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff]")


def field_text(text: str) -> str:
    """Give the HTML that shows this text in a field; a line break becomes ``<br>``.

    The code points stay the author's own. (Anki itself puts them into Unicode's NFC on import.)
    """
    if not _FIELD.search(text):
        return text
    return _FIELD_PARTS.sub(lambda m: _IN_FIELD[m[0]], text)


def in_cloze(html: str) -> str:
    """Give the HTML of a text for the inside of a cloze deletion, where ``::`` would start a hint."""
    return html.replace(":", "&#58;")


def attribute(text: str) -> str:
    """Give the text for the inside of a double-quoted HTML attribute."""
    return _ATTRIBUTE.sub(lambda m: _ENTITIES[m[0]], text)


def forbidden(text: str) -> str:
    r"""Give the first character that a field cannot carry, or "".

    These are the control characters (``\x1f`` parts Anki's fields, NUL ends its texts) except tab and
    line breaks, and lone surrogates, which are not Unicode text.
    """
    if text.isprintable():
        return ""
    found = _FORBIDDEN.search(text)
    return found[0] if found else ""
