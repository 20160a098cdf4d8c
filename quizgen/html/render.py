"""From a page to its bytes: one HTML file that needs nothing else and reaches for nothing else."""

from __future__ import annotations

import hashlib
import re
from base64 import b64encode
from collections.abc import Mapping
from functools import cache
from pathlib import Path

from quizgen.html import findings
from quizgen.html.items import counted, section
from quizgen.html.markup import text
from quizgen.html.model import Page
from quizgen.html.veil import veiled
from quizgen.reading.finding import Checked

_ROOM = Path(__file__).parent
_SCRIPTS = ("judge.js", "answers.js", "quiz.js")
_PLACEHOLDER = re.compile(r"\{\{(\w+)\}\}")


def render(page: Page, file: str) -> Checked[bytes]:
    """Give the page as UTF-8; the same page gives the same bytes.

    The value is None where a text holds a character that HTML cannot: a finding names it, and
    ``file`` where it stands in the title.
    """
    found = findings.check(page, file)
    if found:
        return Checked(None, found)
    return Checked(_filled(_part("page.html"), _values(page)).encode())


def _values(page: Page) -> dict[str, str]:
    style = _part("page.css") + _foot(page)
    script = "\n".join(map(_part, _SCRIPTS))
    total = sum(item.points for item in page.items)
    return {
        "policy": policy(style, script),
        "style": style,
        "script": script,
        "lang": text(page.lang),
        "title": text(page.title),
        "about": text(page.about),
        "size": f"{counted(len(page.items), 'question')}, {counted(total, 'point')}",
        "sections": "\n".join(map(section, page.sections)),
        "version": text(page.version),
        "code": text(page.code),
        "answers": veiled(page),
    }


def _foot(page: Page) -> str:
    """Give the rule that prints version and code at the foot of every page."""
    words = re.sub(r"[^\w ·-]", "", f"Version {page.version} · code {page.code}")
    return f'@page {{ @bottom-left {{ content: "{words}"; font: 9pt Georgia, serif; }} }}\n'


def policy(style: str, script: str) -> str:
    """Give a Content-Security-Policy that allows this style, this script and no request.

    The pictures of the interface are none; an empty icon keeps browsers from asking for one.
    """
    return (
        f"default-src 'none'; style-src '{_digest(style)}'; script-src '{_digest(script)}'; "
        "img-src data:; base-uri 'none'; form-action 'none'"
    )


def _digest(source: str) -> str:
    """Hash a source as browsers do (CSP Level 3, section 6.7.3.3)."""
    return f"sha256-{b64encode(hashlib.sha256(source.encode()).digest()).decode()}"


def _filled(template: str, values: Mapping[str, str]) -> str:
    """Fill each place once; what goes in is not looked at again."""
    return _PLACEHOLDER.sub(lambda found: values[found[1]], template)


@cache
def _part(name: str) -> str:
    return (_ROOM / name).read_text(encoding="utf-8")
