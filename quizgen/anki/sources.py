"""The sources on a card's back: a title, its link, and below it who published it, when, where."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

from quizgen.anki.direction import unit
from quizgen.anki.escape import attribute, field_text
from quizgen.questions.model import Citation

_PAGES = re.compile(r"\d+\s*(?:[-–,]|and)\s*\d+")


def cite(citation: Citation, base: str = "ltr") -> str:
    """Give the HTML of one source: its title, linked where it has a link, and its details.

    A title is isolated: in whatever language it is, it does not disturb what follows.
    """
    title = f"<cite>{unit(citation.title or citation.line, base)}</cite>"
    if is_link(citation.url):
        title = f'<a href="{attribute(citation.url)}">{title}</a>'
    details = [unit(part, base) for part in citation.details]
    if citation.url and not is_link(citation.url):
        details.append(field_text(citation.url))
    rows = " · ".join(f"<span>{part}</span>" for part in details)
    below = f'<div class="details">{rows}</div>' if rows else ""
    return f"<div>{title}{below}</div>"


def is_link(url: str) -> bool:
    """Whether this can be offered as a link: http or https, a host, nothing blank in it."""
    if not url.isprintable() or " " in url:
        return False
    try:
        parts = urlsplit(url)
    except ValueError:  # a bracket out of place in the host
        return False
    return parts.scheme in {"http", "https"} and bool(parts.hostname)


def page(text: str) -> str:
    """Give the page of a fact, with "p." where it begins with a number."""
    html = field_text(text)
    if not text[:1].isdigit():
        return html
    return f"pp. {html}" if _PAGES.match(text) else f"p. {html}"
