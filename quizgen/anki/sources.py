"""The sources on a card's back: a title, its link, and below it who published it, when, where."""

from __future__ import annotations

from urllib.parse import urlsplit

from quizgen.anki.direction import unit
from quizgen.anki.escape import attribute, field_text
from quizgen.questions.model import Citation, Parts


def cite(citation: Citation, parts: Parts | None = None, base: str = "ltr") -> str:
    """Give the HTML of one source: its title, linked where it has a link, and its details.

    A title is isolated: in whatever language it is, it does not disturb what follows.
    """
    parts = parts or Parts(citation.line)
    title = f"<cite>{unit(parts.title, base)}</cite>"
    if is_link(citation.url):
        title = f'<a href="{attribute(citation.url)}">{title}</a>'
    details = [unit(part, base) for part in parts.details]
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
